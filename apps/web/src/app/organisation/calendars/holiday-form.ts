import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { type ProblemError, ProblemTexts, TextPipe, Texts } from '../../platform';
import { FORM_FIELD_PARTS, type FormFailure, formFailure } from '../../platform/forms';
import { AddedForm } from '../lists/added-form';
import { Adding } from '../lists/adding';
import { CalendarsStore } from './calendars.store';

const LONGEST_NAME = 120;
const LONGEST_SOURCE = 200;

/** Adds a holiday, with its name in both languages and where it was read. */
@Component({
  selector: 'tnd-holiday-form',
  imports: [AddedForm, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './holiday-form.html',
  styleUrl: '../edit-page.scss',
})
export class HolidayForm {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly store = inject(CalendarsStore);

  readonly country = input.required<string>();
  readonly added = output();
  readonly cancelled = output();

  private readonly model = signal({
    day: '',
    nameEn: '',
    nameEs: '',
    source: '',
    isFixed: false,
  });
  protected readonly form = form(this.model, (path) => {
    required(path.day, { message: () => this.texts.t('organisation.holidays.dayMissing') });
    required(path.source, { message: () => this.texts.t('organisation.holidays.sourceMissing') });
    required(path.nameEn, { message: () => this.texts.t('organisation.holidays.nameEnMissing') });
    required(path.nameEs, { message: () => this.texts.t('organisation.holidays.nameEsMissing') });
    for (const name of [path.nameEn, path.nameEs]) {
      maxLength(name, LONGEST_NAME, { message: () => this.texts.t('organisation.tooLong', { length: LONGEST_NAME }) });
    }
    maxLength(path.source, LONGEST_SOURCE, {
      message: () => this.texts.t('organisation.tooLong', { length: LONGEST_SOURCE }),
    });
  });

  protected readonly adding = new Adding({
    model: this.model,
    form: this.form,
    unsavedName: () => this.texts.t('frame.unsaved.holiday', { name: this.model().nameEn || this.model().nameEs }),
    added: () => this.added.emit(),
  });
  protected readonly isFixed = () => this.model().isFixed;

  protected setFixed(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const isFixed = event.target.checked;
      this.model.update((draft) => ({ ...draft, isFixed }));
    }
  }

  protected async send(): Promise<void> {
    const { day, nameEn, nameEs, source, isFixed } = this.model();
    const holiday = { day, name: { en: nameEn.trim(), es: nameEs.trim() }, source: source.trim(), isFixed };
    await this.adding.send({
      work: () => this.store.add(this.country(), holiday),
      failure: (problem) => this.failure(problem),
    });
  }

  private failure(problem: ProblemError): FormFailure {
    if (problem.code === 'duplicate') {
      const message = this.texts.t('organisation.holidays.taken');
      return { fields: [{ kind: 'server', message, fieldTree: this.form.day }], general: [] };
    }
    const fields = {
      '/day': this.form.day,
      '/name/en': this.form.nameEn,
      '/name/es': this.form.nameEs,
      '/source': this.form.source,
    };
    return formFailure(problem, fields, this.problems);
  }
}
