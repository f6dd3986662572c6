import { Injectable, computed, inject, signal } from '@angular/core';
import {
  type BudgetLineList,
  type BudgetLineView,
  type RequestView,
  type StageList,
  type ToolView,
  type UnitList,
} from '@tandem/api-client';
import { Api, Clock, Formatting, type Intent, ProblemTexts, Session, Texts, read } from '../../platform';
import { type SaveOutcome, Saving, changedFields, rebase } from '../../platform/editing';
import { termTotal } from './cost';
import { type RefusedAnswers, draftForm, priceOf } from './draft-form';
import { type DraftModel, emptyDraft, inputOf, modelOf, withAnswers } from './draft-model';
import { PolicyPreview } from './policy-preview';
import { refusedAnswers } from './refused-answers';
import { type DraftField, missingAnswers } from './wizard-steps';

/** The draft changed in another window, and these answers of it changed here as well. */
export interface DraftConflict {
  readonly theirs: RequestView;
  readonly answers: readonly DraftField[];
}

/** The draft that the wizard fills in: what is typed, what the server has, and what stands between the two. */
@Injectable()
export class DraftStore {
  private readonly api = inject(Api);
  readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly problems = inject(ProblemTexts);
  private readonly clock = inject(Clock);
  readonly format = this.formatting.current;
  private readonly session = inject(Session);
  private readonly refusals = signal<RefusedAnswers>({});
  private readonly saving = new Saving(() => this.meet());
  private quietSave: Promise<void> = Promise.resolve();

  /** The last answer of the server; null for a draft that is not there yet. */
  readonly saved = signal<RequestView | null>(null);
  readonly savedAt = signal<string | null>(null);
  readonly isBusy = this.saving.isBusy;
  readonly problem = this.saving.problem;
  readonly conflict = signal<DraftConflict | null>(null);
  /** The request as it was handed in from here. */
  readonly sent = signal<RequestView | null>(null);

  readonly model = signal<DraftModel>(this.blank());
  private readonly base = signal<DraftModel>(this.model());
  readonly isDirty = computed(() => changedFields(this.base(), this.model()).length > 0);

  private readonly lineList = read<BudgetLineList>(() => ({
    path: '/budget-lines',
    query: { fiscalYear: this.session.organisation().currentFiscalYear, limit: 200 },
  }));
  private readonly unitList = read<UnitList>(() => ({ path: '/units' }));
  private readonly stageList = read<StageList>(() => ({ path: '/life-cycle-stages' }));
  readonly stages = computed(() => this.stageList.value()?.items ?? []);
  readonly units = computed(() => this.unitList.value()?.items ?? []);
  /** Lines that can pay: a line without a budget has nothing to give. */
  readonly lines = computed(() => (this.lineList.value()?.items ?? []).filter(({ hasBudget }) => hasBudget));
  readonly line = computed((): BudgetLineView | undefined =>
    this.lines().find(({ id }) => id === this.model().budgetLineId),
  );
  readonly currency = computed(
    () => this.line()?.currency ?? this.saved()?.amount?.currency ?? this.session.organisation().functionalCurrency,
  );

  readonly form = draftForm(this.model, {
    texts: this.texts,
    formatting: this.formatting,
    currency: this.currency,
    refused: this.refusals,
  });
  readonly price = computed(() => priceOf(this.model(), this.currency(), this.formatting));
  /** All money of the term, or null while it cannot be said. */
  readonly total = computed(() => {
    const price = this.price();
    return price && termTotal(price);
  });

  readonly policy = new PolicyPreview(() => {
    const total = this.total();
    const { kind, billing, budgetLineId, dataClass } = this.model();
    const termMonths = this.price()?.termMonths;
    return total === null || termMonths === undefined
      ? null
      : { total, kind, billing, termMonths, budgetLineId, dataClass, ...this.saidOf() };
  });
  readonly missing = computed(() => missingAnswers(this.model(), this.policy.requiredFields()));

  /** Only a renewal can follow a sprint, which puts it in another lane. */
  private saidOf(): { readonly requestId?: string } {
    const saved = this.saved();
    return saved?.kind === 'renewal' ? { requestId: saved.id } : {};
  }

  /** Begins a new draft. */
  begin(): void {
    this.take(null, this.blank());
    this.sent.set(null);
  }

  /** Goes on with a draft as the server has it. */
  resume(request: RequestView): void {
    this.take(request, this.modelOf(request));
    this.sent.set(null);
  }

  /** Asks for a tool of the register; unless said otherwise, for what there is of it to go on. */
  useTool(tool: Pick<ToolView, 'id' | 'name' | 'vendor'>): void {
    this.model.update((model) => ({
      ...model,
      toolId: tool.id,
      toolName: tool.name,
      vendorName: tool.vendor?.name ?? '',
      kind: model.kind === 'new-tool' ? 'renewal' : model.kind,
    }));
  }

  /** Saves what changed. What is typed stays as it is, whatever the answer. */
  async save(): Promise<SaveOutcome> {
    const changed = changedFields(this.base(), this.model());
    const saved = this.saved();
    if (saved !== null && changed.length === 0) {
      return 'saved';
    }
    return this.during(async () => {
      const model = this.model();
      const input = inputOf(model, changed, this.total());
      const answer =
        saved === null
          ? await this.api.post<RequestView>('/requests', { ...input, ...this.unasked(model) })
          : await this.api.patch<RequestView>(`/requests/${saved.id}`, input, { ifMatch: saved.version });
      this.saved.set(answer);
      this.savedAt.set(this.clock.now().toISOString());
      // A price that cannot be read yet is not on the server, so it still counts as unsaved.
      const kept = this.total() === null ? changed.filter((key) => key !== 'price') : changed;
      this.base.set(withAnswers(this.base(), model, kept));
    });
  }

  /** Saves what was typed meanwhile, for a draft that is on the server already. A refusal waits for Continue to tell it. */
  async saveQuietly(): Promise<void> {
    if (this.saved() === null || this.sent() !== null || this.conflict() !== null || this.isBusy() || !this.isDirty()) {
      return;
    }
    this.quietSave = this.save().then(() => {
      if (this.conflict() === null) {
        this.problem.set(undefined);
      }
    });
    await this.quietSave;
  }

  /** Whatever is being saved by itself is saved by then, so that a press on Continue is never lost to it. */
  settled(): Promise<void> {
    return this.quietSave;
  }

  /** Goes on with the draft of the other window; the answers that changed in both are the ones from here, or theirs. */
  settle(keep: 'mine' | 'theirs'): void {
    const conflict = this.conflict();
    if (conflict === null) {
      return;
    }
    const theirs = this.modelOf(conflict.theirs);
    const { draft } = rebase(this.base(), this.model(), theirs);
    this.take(conflict.theirs, theirs);
    this.model.set(keep === 'mine' ? draft : withAnswers(draft, theirs, conflict.answers));
  }

  /** Hands the request in. A second press is answered with the result of the first. */
  async send(): Promise<SaveOutcome> {
    const outcome = await this.save();
    const saved = this.saved();
    if (outcome !== 'saved' || saved === null) {
      return outcome;
    }
    return this.during(async (intent) => {
      const answer = await this.api.post<RequestView>(`/requests/${saved.id}/submission`, {}, { intent });
      this.saved.set(answer);
      this.sent.set(answer);
    });
  }

  private async during(work: (intent: Intent) => Promise<void>): Promise<SaveOutcome> {
    const outcome = await this.saving.during(work);
    const problem = this.problem();
    if (problem !== undefined) {
      this.refusals.set(refusedAnswers(problem, this.model(), { texts: this.texts, problems: this.problems }));
    }
    return outcome;
  }

  private async meet(): Promise<void> {
    const saved = this.saved();
    if (saved === null) {
      return;
    }
    const theirs = await this.api.get<RequestView>(`/requests/${saved.id}`);
    const { foreign } = rebase(this.base(), this.model(), this.modelOf(theirs));
    this.conflict.set({ theirs, answers: foreign.filter(({ isConflict }) => isConflict).map(({ field }) => field) });
  }

  private take(request: RequestView | null, model: DraftModel): void {
    this.saved.set(request);
    this.base.set(model);
    this.model.set(model);
    this.problem.set(undefined);
    this.conflict.set(null);
    this.refusals.set({});
    this.savedAt.set(null);
    this.saving.renew();
  }

  /** What the server would fill in for a new draft although nobody has answered it. */
  private unasked(model: DraftModel): object {
    return {
      billing: model.billing,
      benefitUnitIds: [...model.benefitUnitIds],
      dataClass: model.dataClass === '' ? null : model.dataClass,
    };
  }

  private blank(): DraftModel {
    const unit = this.session.person().unit;
    return emptyDraft(unit === null ? [] : [unit.id]);
  }

  private modelOf(request: RequestView): DraftModel {
    return modelOf(request, (amount) => this.formatting.current().amount(amount));
  }
}
