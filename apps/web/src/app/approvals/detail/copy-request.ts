import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type RequestView } from '@tandem/api-client';
import { Api, ProblemTexts, TextPipe, asProblem, newIntent } from '../../platform';

/** Starts a new request with what this one says, and opens it to be read through. */
@Component({
  selector: 'tnd-copy-request',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="tnd-button" [attr.aria-disabled]="isBusy()" (click)="copy()">
      {{ 'approvals.copy.action' | tndText }}
    </button>
    @if (problem(); as words) {
      <p role="alert">{{ words }}</p>
    }
  `,
  styles: `
    p {
      margin: 4px 0 0;
      color: var(--mat-sys-error);
    }
  `,
})
export class CopyRequest {
  readonly request = input.required<RequestView>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemTexts);
  private readonly intent = newIntent();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);

  async copy(): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      const { id } = await this.api.post<RequestView>(
        `/requests/${this.request().id}/copies`,
        {},
        { intent: this.intent },
      );
      await this.router.navigate(['/requests', id, 'edit']);
    } catch (error) {
      this.problem.set(this.problems.sentence(asProblem(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}
