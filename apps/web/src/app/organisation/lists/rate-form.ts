import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, maxLength, required, validate } from '@angular/forms/signals';
import { ACTIVE_CURRENCIES } from '@tandem/money';
import { Api, Clock, Formatting, ProblemTexts, Session, TextPipe, Texts, dayIn } from '../../platform';
import { FORM_FIELD_PARTS, formFailure } from '../../platform/forms';
import { AddedForm } from './added-form';
import { Adding } from './adding';
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

  protected readonly adding = new Adding({
    model: this.model,
    form: this.form,
    unsavedName: () => this.texts.t('frame.unsaved.rate', { name: `${this.model().from} → ${this.model().to}` }),
    added: () => this.added.emit(),
  });

  protected async send(): Promise<void> {
    const { rate, source, ...same } = this.model();
    const read = readRate(rate) ?? rate;
    await this.adding.send({
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
  }
}
