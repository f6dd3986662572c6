import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { form, maxLength, required, validate } from '@angular/forms/signals';
import { type DelegationInput, type DelegationView } from '@tandem/api-client';
import { REQUEST_KINDS } from '@tandem/spend-policy';
import { ConfirmPanel, ErrorSummary, type SummaryError, readAmount } from '@tandem/ui';
import { Api, Clock, Formatting, ProblemTexts, Session, TextPipe, Texts, dayIn, newIntent } from '../../platform';
import { changedFields, guardUnsaved, sendForm } from '../../platform/editing';
import { ChecksField, FORM_FIELD_PARTS, MoneyField, formFailure, typedAmount } from '../../platform/forms';
import { Lookups, TypeAhead, chosenId } from '../../platform/lookup';
import { LANES } from '../list/requests-filters';

const LONGEST_REASON = 500;

/** Names who decides for the reader while they are away, for how long, and about what. */
@Component({
  selector: 'tnd-delegation-form',
  imports: [ChecksField, ConfirmPanel, ErrorSummary, FORM_FIELD_PARTS, MoneyField, TextPipe, TypeAhead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delegation-form.html',
  styleUrl: './delegation-form.scss',
})
export class DelegationForm {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  protected readonly people = inject(Lookups).people;
  protected readonly currency = inject(Session).organisation().functionalCurrency;
  private readonly today = dayIn(this.formatting.timeZone(), inject(Clock).now());
  private intent = newIntent();

  readonly appointed = output<DelegationView>();
  readonly cancelled = output();

  protected readonly isBusy = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly lanes = computed(() =>
    LANES.map((value) => ({ value, label: this.texts.t(`app.ui.lane.${value}`) })),
  );
  protected readonly kinds = computed(() =>
    REQUEST_KINDS.map((value) => ({ value, label: this.texts.t(`approvals.kind.${value}`) })),
  );
  private readonly model = signal({
    delegateId: '',
    from: this.today,
    until: '',
    lanes: [...LANES] as readonly string[],
    kinds: [...REQUEST_KINDS] as readonly string[],
    ceiling: '',
    reason: '',
  });
  private readonly begun = this.model();
  protected readonly form = form(this.model, (path) => {
    validate(path.delegateId, ({ value }) =>
      chosenId(value()) === null
        ? { kind: 'required', message: this.texts.t('approvals.delegation.form.delegateMissing') }
        : null,
    );
    required(path.from, { message: () => this.texts.t('approvals.delegation.form.fromMissing') });
    required(path.until, { message: () => this.texts.t('approvals.delegation.form.untilMissing') });
    validate(path.until, ({ value }) =>
      value() !== '' && value() <= this.model().from
        ? { kind: 'order', message: this.texts.t('app.fieldProblem.day_order') }
        : null,
    );
    for (const chosen of [path.lanes, path.kinds]) {
      validate(chosen, ({ value }) =>
        value().length === 0
          ? { kind: 'required', message: this.texts.t('approvals.delegation.form.oneAtLeast') }
          : null,
      );
    }
    typedAmount(path.ceiling, { currency: () => this.currency, formatting: this.formatting, texts: this.texts });
    required(path.reason, { message: () => this.texts.t('approvals.delegation.form.reasonMissing') });
    maxLength(path.reason, LONGEST_REASON, {
      message: () => this.texts.t('app.fieldProblem.too_long', { max: LONGEST_REASON }),
    });
  });

  constructor() {
    guardUnsaved(
      () => this.texts.t('approvals.delegation.form.heading'),
      () => !this.isBusy() && changedFields(this.begun, this.model()).length > 0,
    );
  }

  protected async send(): Promise<void> {
    this.isBusy.set(true);
    const errors = await sendForm(this.form, {
      work: async () => {
        const made = await this.api.post<DelegationView>('/delegations', this.input(), { intent: this.intent });
        this.appointed.emit(made);
      },
      failure: (problem) => {
        if (problem.status >= 400 && problem.status < 500) {
          this.intent = newIntent();
        }
        const { delegateId, from, until, ceiling, reason } = this.form;
        const fields = {
          '/delegateId': delegateId,
          '/from': from,
          '/until': until,
          '/ceiling': ceiling,
          '/reason': reason,
        };
        return formFailure(problem, fields, this.problems);
      },
    });
    this.errors.set(errors);
    this.isBusy.set(false);
  }

  /** What is not limited is not sent, so that a lane or a kind that comes later is in it. */
  private input(): DelegationInput {
    const { delegateId, from, until, lanes, kinds, ceiling, reason } = this.model();
    const limit = readAmount(ceiling, {
      currency: this.currency,
      separators: this.formatting.current().separators(),
    });
    return {
      ...{ delegateId: chosenId(delegateId) ?? '', from, until, reason: reason.trim() },
      ...(lanes.length === LANES.length ? {} : { lanes: LANES.filter((lane) => lanes.includes(lane)) }),
      ...(kinds.length === REQUEST_KINDS.length ? {} : { kinds: REQUEST_KINDS.filter((kind) => kinds.includes(kind)) }),
      ...(limit.ok ? { ceiling: { amount: limit.value.amount, currency: this.currency } } : {}),
    };
  }
}
