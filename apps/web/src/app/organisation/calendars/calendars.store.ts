import { Injectable, computed, inject, signal } from '@angular/core';
import {
  type BusinessCalendarList,
  type BusinessCalendarView,
  type HolidayInput,
  type HolidayList,
  type HolidayView,
} from '@tandem/api-client';
import {
  Api,
  Clock,
  Formatting,
  ProblemTexts,
  Texts,
  asProblem,
  dayIn,
  panelFace,
  read,
  urlState,
} from '../../platform';

/** What was just done, and how it is undone. */
interface Done {
  readonly text: string;
  readonly undo?: () => Promise<unknown>;
}

const YEARS_BACK = 2;
const YEARS_AHEAD = 2;

export const calendarPath = (country: string): string => `/business-calendars/${encodeURIComponent(country)}`;

/** The calendars with their holidays of the year in the address. */
@Injectable()
export class CalendarsStore {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly thisYear = Number(dayIn(inject(Formatting).timeZone(), inject(Clock).now()).slice(0, 'YYYY'.length));

  readonly years = Array.from({ length: YEARS_BACK + 1 + YEARS_AHEAD }, (_, index) =>
    String(this.thisYear - YEARS_BACK + index),
  );
  private readonly url = urlState({ year: { initial: String(this.thisYear), allowed: this.years } });
  readonly year = computed(() => Number(this.url.values().year));

  private readonly list = read<BusinessCalendarList>(() => ({
    path: '/business-calendars',
    query: { year: this.year() },
  }));
  readonly calendars = computed(() => this.list.value()?.items ?? []);
  readonly face = panelFace(this.list, {
    isEmpty: ({ items }) => items.length === 0,
    empty: () => this.texts.t('organisation.calendars.empty'),
  });

  readonly isBusy = signal(false);
  readonly done = signal<Done | null>(null);
  readonly problem = signal('');

  setYear(year: string): void {
    this.url.set({ year });
  }

  reload(): void {
    this.list.reload();
  }

  /** A refusal is for the form that was sent. */
  async add(country: string, holiday: HolidayInput): Promise<void> {
    const path = `${calendarPath(country)}/holidays`;
    const added = await this.api.post<HolidayView>(path, holiday);
    this.tell('organisation.holidays.added', added, () => this.api.delete(`${path}/${added.day}`));
  }

  remove(country: string, holiday: HolidayView): Promise<void> {
    const path = `${calendarPath(country)}/holidays`;
    return this.act(async () => {
      await this.api.delete(`${path}/${holiday.day}`);
      this.tell('organisation.holidays.removed', holiday, () => this.api.post(path, holiday));
    });
  }

  takeOver({ country }: BusinessCalendarView): Promise<void> {
    const path = calendarPath(country);
    return this.act(async () => {
      const { items } = await this.api.post<HolidayList>(`${path}/fixed-days`, { year: this.year() });
      this.reload();
      this.done.set({
        text: this.texts.plural('organisation.holidays.tookOver', items.length),
        undo: () => Promise.all(items.map(({ day }) => this.api.delete(`${path}/holidays/${day}`))),
      });
    });
  }

  undo(): Promise<void> {
    const undo = this.done()?.undo;
    return this.act(async () => {
      await undo?.();
      this.done.set({ text: this.texts.t('organisation.holidays.undone') });
      this.reload();
    });
  }

  private tell(
    key: 'organisation.holidays.added' | 'organisation.holidays.removed',
    holiday: HolidayView,
    undo: () => Promise<unknown>,
  ): void {
    this.done.set({ text: this.texts.t(key, { name: this.texts.local(holiday.name) }), undo });
    this.reload();
  }

  /** What was refused is said, and the list is read again: somebody else may have been here. */
  private async act(work: () => Promise<void>): Promise<void> {
    if (this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.problem.set('');
    try {
      await work();
    } catch (error) {
      this.problem.set(this.problems.inFull(asProblem(error)));
      this.reload();
    } finally {
      this.isBusy.set(false);
    }
  }
}
