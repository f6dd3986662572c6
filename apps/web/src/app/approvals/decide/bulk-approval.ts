import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { type DecisionInput, type RequestView } from '@tandem/api-client';
import { Api, type Intent, ProblemTexts, asProblem, newIntent } from '../../platform';
import { BulkPanel, type BulkRefusals, type BulkTold } from '../../platform/bulk';
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
  imports: [BulkPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-bulk-panel
      [heading]="heading()"
      [action]="action()"
      [isBusy]="isBusy()"
      [told]="told()"
      [refusals]="refusals()"
      (confirmed)="approve(requests())"
      (retried)="retry($event)"
      (closed)="closed.emit()"
    />
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class BulkApproval {
  /** As they were when they were chosen: these versions are the ones that are approved. */
  readonly requests = input.required<readonly RequestView[]>();
  readonly closed = output();
  /** An attempt is over: what was approved so far, in words; null where nothing was. */
  readonly tried = output<string | null>();

  private readonly api = inject(Api);
  private readonly problems = inject(ProblemTexts);
  private readonly store = inject(InboxStore);
  private readonly intents = new Map<string, Intent>();
  private readonly approved: RequestView[] = [];
  private readonly refused = signal<readonly Refused[]>([]);

  protected readonly isBusy = signal(false);

  private readonly texts = computed(() => this.store.words().texts);
  protected readonly heading = computed(() => this.texts().plural('approvals.bulk.heading', this.requests().length));
  protected readonly action = computed(() =>
    this.texts().plural('approvals.bulk.confirm', this.requests().length, {
      amount: sumWords(this.requests(), this.store.words()),
    }),
  );
  protected readonly told = computed((): BulkTold => ({
    changesHeading: this.texts().t('approvals.bulk.why'),
    changes: this.requests().map(({ id, ref, toolName }) => ({ id, text: `${ref} ${toolName}` })),
    notes: lineWords(this.requests(), this.store.words()),
    skippedHeading: '',
    skipped: [],
  }));
  protected readonly refusals = computed((): BulkRefusals => ({
    heading: this.texts().plural('approvals.bulk.refused', this.refused().length),
    lines: this.refused().map(({ request: { id, ref, toolName }, reason, isOutdated }) => ({
      id,
      see: { path: `/decisions/${id}`, text: `${ref} ${toolName}` },
      text: reason,
      ...(isOutdated ? {} : { retry: this.texts().t('approvals.bulk.retry', { ref }) }),
    })),
  }));

  protected async approve(requests: readonly RequestView[]): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    let left = this.refused();
    for (const request of requests) {
      const refusal = await this.approveOne(request);
      left = [...left.filter((known) => known.request.id !== request.id), ...(refusal === null ? [] : [refusal])];
      if (refusal === null) {
        this.approved.push(request);
      }
    }
    this.refused.set(left);
    this.isBusy.set(false);
    this.tried.emit(this.approved.length === 0 ? null : this.doneWords());
    if (left.length === 0) {
      this.closed.emit();
    }
  }

  protected retry(id: string): Promise<void> {
    return this.approve(this.requests().filter((request) => request.id === id));
  }

  private doneWords(): string {
    const amount = sumWords(this.approved, this.store.words());
    return this.texts().plural('approvals.bulk.done', this.approved.length, { amount });
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
