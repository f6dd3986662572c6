import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type RequestInput, type RequestView, type ToolStatus, type ToolView } from '@tandem/api-client';
import { Api, ProblemTexts, TextPipe, asProblem } from '../platform';

/** What is in use and was never authorised is regularised; anything else is asked for as new. */
const IN_USE: readonly ToolStatus[] = ['trial', 'active', 'sunset'];

/** Begins the request that a tool nobody authorised lacks: a draft that names the tool already. */
@Component({
  selector: 'tnd-start-request',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="tnd-button" [attr.aria-disabled]="isBusy()" (click)="start()">
      {{ 'registry.tool.startRequest' | tndText: { tool: tool().name } }}
    </button>
    @if (problem(); as text) {
      <p role="alert">{{ text }}</p>
    }
  `,
  styles: `
    p {
      margin: 8px 0 0;
      color: var(--mat-sys-error);
    }
  `,
})
export class StartRequest {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemTexts);

  readonly tool = input.required<ToolView>();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);

  protected async start(): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.problem.set(undefined);
    const { id, status } = this.tool();
    const draft: RequestInput = { kind: IN_USE.includes(status) ? 'regularise' : 'new-tool', toolId: id };
    try {
      const request = await this.api.post<RequestView>('/requests', draft);
      await this.router.navigate(['/requests', request.id, 'edit']);
    } catch (error) {
      this.problem.set(this.problems.sentence(asProblem(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}
