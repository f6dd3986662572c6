import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, maxLength, required, validate } from '@angular/forms/signals';
import { ACTIVE_CURRENCIES } from '@tandem/money';
import { type SummaryError } from '@tandem/ui';
import { Api, Clock, Formatting, ProblemTexts, Session, TextPipe, Texts, dayIn } from '../../platform';
import { changedFields, guardUnsaved, sendForm } from '../../platform/editing';
import { FORM_FIELD_PARTS, formFailure } from '../../platform/forms';
import { AddedForm } from './added-form';
import { readRate } from './read-rate';

const LONGEST_SOURCE = 200;

/** States a rate with where it was read. A rate is never edited afterwards: amounts were converted with it. */
@Component({
  selector: 'tnd-rate-form',
  imports: [AddedForm, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rate-form.html',
})
export class RateForm {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  private readonly to = inject(Session).organisation().functionalCurrency;

  readonly added = output();
  readonly cancelled = output();

  protected readonly currencies = ACTIVE_CURRENCIES;
  protected readonly isBusy = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  private readonly model = signal({
    from: this.to === 'USD' ? 'EUR' : 'USD',
    to: this.to,
    rate: '',
    date: dayIn(this.formatting.timeZone(), inject(Clock).now()),
    source: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.rate, { message: () => this.texts.t('organisation.rates.rateMissing') });
    validate(path.rate, ({ value }) =>
      value().trim() === '' || readRate(value()) !== null
        ? null
        : { kind: 'rate', message: this.texts.t('organisation.rates.rateWrong') },
    );
    validate(path.from, ({ value }) =>
      value() === this.model().to ? { kind: 'same', message: this.texts.t('organisation.rates.same') } : null,
    );
    required(path.date, { message: () => this.texts.t('organisation.rates.dateMissing') });
    required(path.source, { message: () => this.texts.t('organisation.rates.sourceMissing') });
    maxLength(path.source, LONGEST_SOURCE, {
      message: () => this.texts.t('organisation.tooLong', { length: LONGEST_SOURCE }),
    });
  });

  constructor() {
    const begun = this.model();
    guardUnsaved(
      () => this.texts.t('frame.unsaved.rate', { name: `${this.model().from} → ${this.model().to}` }),
      () => !this.isBusy() && changedFields(begun, this.model()).length > 0,
    );
  }

  protected async send(): Promise<void> {
    this.isBusy.set(true);
    const { rate, source, ...same } = this.model();
    const read = readRate(rate) ?? rate;
    const errors = await sendForm(this.form, {
      work: () => this.api.post('/exchange-rates', { ...same, rate: read, source: source.trim() }),
      failure: (problem) =>
        problem.code === 'duplicate'
          ? { fields: [], general: [{ text: this.texts.t('organisation.rates.taken') }] }
          : formFailure(
              problem,
              {
                '/from': this.form.from,
                '/to': this.form.to,
                '/rate': this.form.rate,
                '/date': this.form.date,
                '/source': this.form.source,
              },
              this.problems,
            ),
    });
    this.errors.set(errors);
    this.isBusy.set(false);
    if (errors.length === 0) {
      this.added.emit();
    }
  }
}
