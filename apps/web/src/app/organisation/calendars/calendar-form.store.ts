import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type BusinessCalendarView, type UnitList } from '@tandem/api-client';
import { Api, Formatting, type ProblemError, ProblemTexts, Texts, asProblem, panelFace, read } from '../../platform';
import { Edited } from '../../platform/editing';
import { type FormFailure, type ServerFields, formFailure } from '../../platform/forms';
import { type CalendarDraft, EMPTY_CALENDAR, changeOf, draftOf, inputOf } from './calendar-draft';
import { calendarPath } from './calendars.store';

type Field = keyof CalendarDraft;

const LIST = '/people/calendars';

const LABELS = {
  country: 'organisation.calendars.country',
  weekdays: 'organisation.calendars.weekdays',
  opens: 'organisation.calendars.opens',
  closes: 'organisation.calendars.closes',
  isDefault: 'organisation.calendars.isDefault',
  unitIds: 'organisation.calendars.units',
} as const satisfies Readonly<Record<Field, string>>;

/** A calendar being added, when the address is /people/calendars/new, or edited. */
@Injectable()
export class CalendarFormStore {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;
  private readonly parameters = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });

  /** Null for a new one. */
  readonly country = computed(() => this.parameters().get('country'));
  private readonly loaded = read<BusinessCalendarView>(() => {
    const country = this.country();
    return country === null ? undefined : { path: calendarPath(country) };
  });
  private readonly unitList = read<UnitList>(() => ({ path: '/units' }));
  readonly edited = new Edited<BusinessCalendarView, CalendarDraft>({
    empty: EMPTY_CALENDAR,
    draftOf,
    label: (field) => this.texts.t(LABELS[field]),
    words: (field, draft) => this.said(field, draft),
  });

  readonly face = panelFace(this.loaded);
  readonly units = computed(() => this.unitList.value()?.items ?? []);
  readonly calendar = this.edited.thing;
  readonly isReady = computed(
    () => !this.unitList.isLoading() && (this.country() === null || this.calendar() !== undefined),
  );
  readonly isBusy = signal(false);
  /** Why the calendar was not deleted. */
  readonly problem = signal('');

  constructor() {
    effect(() => {
      const calendar = this.loaded.value();
      if (calendar !== undefined && this.calendar() === undefined) {
        this.edited.begin(calendar);
      }
    });
  }

  reload(): void {
    this.loaded.reload();
  }

  async save(): Promise<void> {
    const calendar = this.calendar();
    const draft = this.edited.draft();
    if (calendar === undefined) {
      await this.api.post<BusinessCalendarView>('/business-calendars', inputOf(draft));
    } else {
      const change = changeOf(this.edited.before(), draft);
      if (Object.keys(change).length > 0) {
        await this.api.patch<BusinessCalendarView>(calendarPath(calendar.country), change, {
          ifMatch: calendar.version,
        });
      }
    }
    await this.router.navigateByUrl(LIST);
  }

  /** Where somebody changed it meanwhile, their state comes in beneath what was typed, and nothing is deleted. */
  async remove(): Promise<void> {
    const calendar = this.calendar();
    if (calendar === undefined || this.isBusy()) {
      return;
    }
    this.isBusy.set(true);
    this.problem.set('');
    try {
      await this.api.delete(calendarPath(calendar.country), { ifMatch: calendar.version });
      await this.router.navigateByUrl(LIST);
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(this.problems.inFull(problem));
      if (problem.code === 'version.stale') {
        await this.meet(calendar.country);
      }
    } finally {
      this.isBusy.set(false);
    }
  }

  async refused(problem: ProblemError, fields: ServerFields): Promise<FormFailure> {
    const calendar = this.calendar();
    if (problem.code === 'version.stale' && calendar !== undefined) {
      await this.meet(calendar.country);
      return { fields: [], general: [] };
    }
    const country = fields['/country'];
    if (problem.code === 'duplicate' && country !== undefined) {
      const message = this.texts.t('organisation.calendars.taken');
      return { fields: [{ kind: 'server', message, fieldTree: country }], general: [] };
    }
    return formFailure(problem, fields, this.problems);
  }

  private async meet(country: string): Promise<void> {
    this.edited.meet(await this.api.get<BusinessCalendarView>(calendarPath(country)));
  }

  private said(field: Field, draft: CalendarDraft): string {
    const format = this.format();
    switch (field) {
      case 'country':
        return format.country(draft.country);
      case 'weekdays':
        return format.list(draft.weekdays.map((weekday) => format.weekdayName(Number(weekday)))) || '–';
      case 'opens':
      case 'closes':
        return draft[field] || '–';
      case 'isDefault':
        return this.texts.t(draft.isDefault ? 'organisation.calendars.yes' : 'organisation.calendars.no');
      case 'unitIds': {
        const names = this.units().filter(({ id }) => draft.unitIds.includes(id));
        return format.list(names.map(({ name }) => name)) || '–';
      }
    }
  }
}
