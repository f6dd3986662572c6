import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, required, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { COUNTRIES } from '@tandem/money';
import { ConfirmPanel, ErrorSummary, Icon, Panel, type PanelFace, READY, type SummaryError } from '@tandem/ui';
import { Formatting, PageHeader, TextPipe, Texts, clockMinutes } from '../../platform';
import { Meanwhile, guardUnsaved, sendForm } from '../../platform/editing';
import { ChecksField, FORM_FIELD_PARTS } from '../../platform/forms';
import { WEEKDAYS, closesOf } from './calendar-draft';
import { CalendarFormStore } from './calendar-form.store';

/** Minutes, as the server has it. */
const SHORTEST_DAY = 60;

/** Adds the calendar of a country or changes one: which days of the week count, and who goes by it. */
@Component({
  selector: 'tnd-calendar-form-page',
  imports: [
    ChecksField,
    ConfirmPanel,
    ErrorSummary,
    FORM_FIELD_PARTS,
    Icon,
    Meanwhile,
    PageHeader,
    Panel,
    RouterLink,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [CalendarFormStore],
  templateUrl: './calendar-form-page.html',
  styleUrl: '../edit-page.scss',
  styles: `
    .hours {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
    }
  `,
})
export class CalendarFormPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  protected readonly store = inject(CalendarFormStore);

  protected readonly isNew = computed(() => this.store.country() === null);
  protected readonly isRemoving = signal(false);
  protected readonly errors = signal<readonly SummaryError[]>([]);
  protected readonly name = computed(() => {
    const country = this.store.country() ?? this.store.edited.draft().country;
    return country === '' ? '' : this.format().country(country);
  });
  protected readonly face = computed((): PanelFace => {
    if (!this.isNew() && this.store.face().state !== 'ready') {
      return this.store.face();
    }
    return this.store.isReady() ? READY : { state: 'loading' };
  });
  protected readonly heading = computed(() =>
    this.isNew()
      ? this.texts.t('organisation.calendars.add')
      : this.texts.t('organisation.calendars.of', { name: this.name() }),
  );
  protected readonly action = computed(() => {
    if (!this.isNew()) {
      return this.texts.t('organisation.calendars.save', { name: this.name() });
    }
    return this.name() === ''
      ? this.texts.t('organisation.calendars.add')
      : this.texts.t('organisation.calendars.addNamed', { name: this.name() });
  });
  protected readonly countries = computed(() =>
    COUNTRIES.map((code) => ({ code, name: this.format().country(code) })).toSorted((left, right) =>
      left.name.localeCompare(right.name, this.texts.language()),
    ),
  );
  protected readonly weekdays = computed(() =>
    WEEKDAYS.map((value) => {
      const name = this.format().weekdayName(Number(value));
      return { value, label: `${name.charAt(0).toLocaleUpperCase(this.texts.language())}${name.slice(1)}` };
    }),
  );
  protected readonly units = computed(() => this.store.units().map(({ id, name }) => ({ value: id, label: name })));

  protected readonly form = form(this.store.edited.draft, (path) => {
    required(path.country, { message: () => this.texts.t('organisation.calendars.countryMissing') });
    validate(path.weekdays, ({ value }) =>
      value().length === 0
        ? { kind: 'required', message: this.texts.t('organisation.calendars.weekdaysMissing') }
        : null,
    );
    required(path.opens, { message: () => this.texts.t('organisation.calendars.opensMissing') });
    required(path.closes, { message: () => this.texts.t('organisation.calendars.closesMissing') });
    validate(path.closes, ({ value, valueOf }) => {
      const [opens, closes] = [clockMinutes(valueOf(path.opens)), closesOf({ closes: value() })];
      return opens !== null && closes !== null && opens + SHORTEST_DAY > closes
        ? { kind: 'range', message: this.texts.t('organisation.calendars.hoursShort') }
        : null;
    });
  });

  constructor() {
    guardUnsaved(
      () => this.texts.t('frame.unsaved.calendar', { name: this.name() }),
      () => !this.store.isBusy() && this.store.edited.isChanged(),
    );
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.store.isBusy()) {
      return;
    }
    this.store.isBusy.set(true);
    this.errors.set([]);
    try {
      this.errors.set(
        await sendForm(this.form, {
          work: () => this.store.save(),
          failure: (problem) =>
            this.store.refused(problem, { '/country': this.form.country, '/closes': this.form.closes }),
        }),
      );
    } finally {
      this.store.isBusy.set(false);
    }
  }

  protected setDefault(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const isDefault = event.target.checked;
      this.store.edited.draft.update((draft) => ({ ...draft, isDefault }));
    }
  }
}
