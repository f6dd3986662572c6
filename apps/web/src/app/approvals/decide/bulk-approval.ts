import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DecisionInput, type RequestView } from '@tandem/api-client';
import { ConfirmPanel, Icon } from '@tandem/ui';
import { Api, type Intent, ProblemTexts, TextPipe, asProblem, newIntent } from '../../platform';
import { shortageWords } from '../shortage';
import { lineWords, sumWords } from './bulk-sums';
import { InboxStore } from './inbox.store';

interface Refused {
  readonly request: RequestView;
  readonly reason: string;
  /** It changed or was decided: it has to be looked at before anything else is tried. */
  readonly isOutdated: boolean;
}

const OUTDATED: readonly string[] = ['approval.stale', 'approval.already_decided', 'request.status', 'not_found'];

/**
 * Approves several requests together. Each is a decision of its own, on the version that was seen and with a key of its
 * own, so that what is refused for one leaves the others as they are and can be tried again alone.
 */
@Component({
  selector: 'tnd-bulk-approval',
  imports: [ConfirmPanel, Icon, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isDone()) {
      <section role="status" tabindex="-1" [class.calm]="refused().length === 0">
        @if (approved().length > 0) {
          <p><tnd-icon name="check_circle" /> {{ doneWords() }}</p>
        }
        @if (refused().length > 0) {
          <p><tnd-icon name="warning" /> {{ refusedWords() }}</p>
          <ul>
            @for (item of refused(); track item.request.id) {
              <li>
                <a [routerLink]="['/decisions', item.request.id]">{{ item.request.ref }} {{ item.request.toolName }}</a>
                <span>{{ item.reason }}</span>
                @if (!item.isOutdated) {
                  <button
                    type="button"
                    class="tnd-button"
                    [attr.aria-disabled]="isBusy()"
                    (click)="approve([item.request])"
                  >
                    {{ 'approvals.bulk.retry' | tndText: { ref: item.request.ref } }}
                  </button>
                }
              </li>
            }
          </ul>
        }
        <button type="button" class="tnd-button tnd-button-quiet" (click)="closed.emit()">
          {{ 'approvals.bulk.close' | tndText }}
        </button>
      </section>
    } @else {
      <tnd-confirm-panel
        [heading]="heading()"
        [action]="action()"
        [isBusy]="isBusy()"
        (confirmed)="approve(requests())"
        (cancelled)="closed.emit()"
      >
        <p>{{ 'approvals.bulk.why' | tndText }}</p>
        <ul>
          @for (request of requests(); track request.id) {
            <li>{{ request.ref }} {{ request.toolName }}</li>
          }
        </ul>
        <ul>
          @for (line of lines(); track line) {
            <li>{{ line }}</li>
          }
        </ul>
      </tnd-confirm-panel>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 760px;
      margin-block-end: 16px;
    }
    section {
      display: grid;
      justify-items: start;
      gap: 8px;
      padding: 12px 16px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
    }
    section.calm {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      padding: 4px 12px;
      border: 0;
      background: var(--st-approved-tint);
      color: var(--st-approved);
    }
    p {
      display: flex;
      gap: 8px;
      margin: 0;
    }
    ul {
      display: grid;
      gap: 4px;
      margin: 0;
      padding-inline-start: 20px;
      overflow-wrap: anywhere;
    }
    section li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
    }
  `,
})
export class BulkApproval {
  /** As they were when they were chosen: these versions are the ones that are approved. */
  readonly requests = input.required<readonly RequestView[]>();
  readonly closed = output();
  /** Some were approved, so what waits is shorter. */
  readonly changed = output();

  private readonly api = inject(Api);
  private readonly problems = inject(ProblemTexts);
  private readonly store = inject(InboxStore);
  private readonly intents = new Map<string, Intent>();

  protected readonly isBusy = signal(false);
  protected readonly isDone = signal(false);
  protected readonly approved = signal<readonly RequestView[]>([]);
  protected readonly refused = signal<readonly Refused[]>([]);

  private readonly texts = computed(() => this.store.words().texts);
  private readonly sum = computed(() => sumWords(this.requests(), this.store.words()));
  protected readonly lines = computed(() => lineWords(this.requests(), this.store.words()));
  protected readonly heading = computed(() => this.texts().plural('approvals.bulk.heading', this.requests().length));
  protected readonly action = computed(() =>
    this.texts().plural('approvals.bulk.confirm', this.requests().length, { amount: this.sum() }),
  );
  protected readonly doneWords = computed(() =>
    this.texts().plural('approvals.bulk.done', this.approved().length, {
      amount: sumWords(this.approved(), this.store.words()),
    }),
  );
  protected readonly refusedWords = computed(() =>
    this.texts().plural('approvals.bulk.refused', this.refused().length),
  );

  protected async approve(requests: readonly RequestView[]): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    for (const request of requests) {
      const refusal = await this.approveOne(request);
      this.refused.update((all) => [
        ...all.filter((known) => known.request.id !== request.id),
        ...(refusal === null ? [] : [refusal]),
      ]);
      if (refusal === null) {
        this.approved.update((all) => [...all, request]);
      }
    }
    this.isBusy.set(false);
    this.isDone.set(true);
    this.changed.emit();
  }

  /** Null once it is approved. A key is kept while the answer is unknown, so that trying again never decides twice. */
  private async approveOne(request: RequestView): Promise<Refused | null> {
    const intent = this.intents.get(request.id) ?? newIntent();
    this.intents.set(request.id, intent);
    const input: DecisionInput = { verdict: 'approve', version: request.version };
    try {
      await this.api.post<RequestView>(`/requests/${request.id}/decisions`, input, { intent });
      return null;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status >= 400 && problem.status < 500) {
        this.intents.delete(request.id);
      }
      const reason =
        shortageWords(problem, request.budgetLine?.code, this.store.words()) || this.problems.sentence(problem);
      return { request, reason, isOutdated: OUTDATED.includes(problem.code) };
    }
  }
}
