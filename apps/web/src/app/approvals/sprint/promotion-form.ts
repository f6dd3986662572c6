import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { type DataClass, type PromotionInput, type RequestView } from '@tandem/api-client';
import { ErrorSummary, type SummaryError, readAmount } from '@tandem/ui';
import {
  Api,
  Formatting,
  type Intent,
  ProblemTexts,
  Session,
  TextPipe,
  Texts,
  asProblem,
  newIntent,
} from '../../platform';
import { FORM_FIELD_PARTS, MoneyField, formFailure, summaryOf, typedAmount } from '../../platform/forms';
import { Lookups, TypeAhead, chosenId } from '../../platform/lookup';
import { limit } from '../wizard/draft-form';

const LONGEST = 1000;
const DATA_CLASSES: readonly DataClass[] = ['none', 'internal', 'personal', 'sensitive'];

/** What has to be settled before a sprint goes on as a marathon. It makes a draft, which is then read through and sent. */
@Component({
  selector: 'tnd-promotion-form',
  imports: [ErrorSummary, FORM_FIELD_PARTS, FormField, MoneyField, TextPipe, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './promotion-form.html',
  styleUrl: './promotion-form.scss',
})
export class PromotionForm {
  readonly request = input.required<RequestView>();
  readonly cancelled = output();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  private readonly me = inject(Session).person();
  private intent: Intent = newIntent();

  protected readonly people = inject(Lookups).people;
  protected readonly dataClasses = DATA_CLASSES;
  protected readonly known = [{ id: this.me.id, name: this.me.name }];
  protected readonly currency = computed(() => this.request().amount?.currency ?? 'EUR');
  protected readonly isBusy = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);

  /** The data have to be looked at anew, so the answer of the sprint is not filled in. */
  private readonly model = linkedSignal(() => ({
    owner: this.me.id,
    benefit: this.request().successMeasure ?? '',
    dataClass: '',
    yearlyCost: '',
    exitPlan: '',
  }));
  protected readonly form = form(this.model, (path) => {
    const missing = (): string => this.texts.t('approvals.sprint.missing');
    validate(path.owner, ({ value }) =>
      chosenId(value()) === null ? { kind: 'required', message: this.texts.t('approvals.sprint.ownerMissing') } : null,
    );
    required(path.benefit, { message: missing });
    required(path.dataClass, { message: missing });
    required(path.yearlyCost, { message: missing });
    required(path.exitPlan, { message: missing });
    limit(path.benefit, LONGEST, this.texts);
    limit(path.exitPlan, LONGEST, this.texts);
    typedAmount(path.yearlyCost, { currency: () => this.currency(), formatting: this.formatting, texts: this.texts });
  });

  protected async promote(): Promise<void> {
    this.form().markAsTouched();
    this.errors.set(summaryOf(this.form));
    const input = this.read();
    if (this.errors().length > 0 || input === null || this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    try {
      const path = `/requests/${this.request().id}/promotions`;
      const { id } = await this.api.post<RequestView>(path, input, { intent: this.intent });
      await this.router.navigate(['/requests', id, 'edit'], { queryParams: { step: 'check' } });
    } catch (error) {
      this.refuse(error);
    } finally {
      this.isBusy.set(false);
    }
  }

  private read(): PromotionInput | null {
    const { owner, benefit, dataClass, yearlyCost, exitPlan } = this.model();
    const ownerId = chosenId(owner);
    const data = DATA_CLASSES.find((known) => known === dataClass);
    const separators = this.formatting.current().separators();
    const amount = readAmount(yearlyCost, { currency: this.currency(), separators });
    return ownerId === null || data === undefined || !amount.ok
      ? null
      : {
          ownerId,
          benefit,
          dataClass: data,
          yearlyCost: { amount: amount.value.amount, currency: this.currency() },
          exitPlan,
        };
  }

  /** What was typed stays, whatever the server says. */
  private refuse(error: unknown): void {
    const problem = asProblem(error);
    const { general, fields } = formFailure(
      problem,
      {
        '/ownerId': this.form.owner,
        '/benefit': this.form.benefit,
        '/dataClass': this.form.dataClass,
        '/yearlyCost': this.form.yearlyCost,
        '/exitPlan': this.form.exitPlan,
      },
      this.problems,
    );
    this.errors.set([...fields.flatMap(({ message }) => (message ? [{ text: message }] : [])), ...general]);
    if (problem.status >= 400 && problem.status < 500) {
      this.intent = newIntent();
    }
  }
}
