import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { type BulkToolsResult, type ToolView } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { Api, ProblemTexts, TextPipe, Texts, asProblem } from '../platform';

/** For a day, whoever set owner, deputy or stages can take that back from the page of the tool as well. */
@Component({
  selector: 'tnd-tool-undo',
  imports: [Icon, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="tnd-button" [attr.aria-disabled]="isBusy()" (click)="undo()">
      <tnd-icon name="undo" /> {{ 'registry.tool.undo' | tndText }}
    </button>
    @if (problem(); as text) {
      <p role="alert">{{ text }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: 12px;
    }
    p {
      margin: 8px 0 0;
      color: var(--mat-sys-error);
    }
  `,
})
export class ToolUndo {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);

  readonly tool = input.required<ToolView>();
  readonly undone = output();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);

  protected async undo(): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    const { id, version } = this.tool();
    this.isBusy.set(true);
    try {
      const { refused } = await this.api.post<BulkToolsResult>('/tools/undo', { tools: [{ id, version }] });
      this.problem.set(refused.length === 0 ? undefined : this.texts.plural('registry.edit.notUndone', refused.length));
      this.undone.emit();
    } catch (error) {
      this.problem.set(this.problems.withReference(asProblem(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}
