import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BusinessCalendarView, type HolidayView } from '@tandem/api-client';
import { DataTable, Icon, TableCell, type TableColumn } from '@tandem/ui';
import { Formatting, PluralPipe, TextPipe, Texts, clockText } from '../../platform';
import { CalendarsStore } from './calendars.store';
import { HolidayForm } from './holiday-form';

/** A calendar: which days of the week count, who goes by it, and its holidays of a year. */
@Component({
  selector: 'tnd-calendar-section',
  imports: [DataTable, HolidayForm, Icon, PluralPipe, RouterLink, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './calendar-section.html',
  styleUrl: './calendar-section.scss',
})
export class CalendarSection {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  protected readonly store = inject(CalendarsStore);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  readonly calendar = input.required<BusinessCalendarView>();
  readonly canEdit = input.required<boolean>();

  protected readonly isAdding = signal(false);
  protected readonly name = computed(() => this.format().country(this.calendar().country));
  protected readonly weekdays = computed(() =>
    this.format().list(this.calendar().weekdays.map((weekday) => this.format().weekdayName(weekday))),
  );
  protected readonly hours = computed(() => {
    const { opens, closes } = this.calendar();
    return this.texts.t('organisation.calendars.fromTo', { from: clockText(opens), to: clockText(closes) });
  });
  protected readonly users = computed(() => {
    const { isDefault, units } = this.calendar();
    const company = isDefault ? [this.texts.t('organisation.calendars.company')] : [];
    const names = [...company, ...units.map(({ name }) => this.texts.t('organisation.calendars.unit', { name }))];
    return names.length === 0 ? this.texts.t('organisation.calendars.nobody') : this.format().list(names);
  });

  protected readonly columns = computed((): readonly TableColumn<HolidayView>[] => [
    {
      key: 'day',
      header: this.texts.t('organisation.holidays.day'),
      text: ({ day }) => this.format().weekday(day),
    },
    {
      key: 'name',
      header: this.texts.t('organisation.holidays.name'),
      text: ({ name }) => this.texts.local(name),
      note: ({ isFixed }) => (isFixed ? this.texts.t('organisation.holidays.fixed') : ''),
      minWidth: '160px',
    },
    {
      key: 'source',
      header: this.texts.t('organisation.holidays.source'),
      text: ({ source }) => source,
      minWidth: '160px',
    },
    ...(this.canEdit() ? [{ key: 'remove', header: this.texts.t('organisation.holidays.act'), text: () => '' }] : []),
  ]);
  protected readonly dayOf = ({ day }: HolidayView): string => day;

  protected removal(holiday: HolidayView): string {
    return this.texts.t('organisation.holidays.removeNamed', {
      name: this.texts.local(holiday.name),
      day: this.format().day(holiday.day),
    });
  }

  /** The button that was pressed goes with its row: reading goes on at the calendar. */
  protected async remove(holiday: HolidayView): Promise<void> {
    await this.store.remove(this.calendar().country, holiday);
    this.heading().nativeElement.focus();
  }

  protected async takeOver(): Promise<void> {
    await this.store.takeOver(this.calendar());
    this.heading().nativeElement.focus();
  }
}
