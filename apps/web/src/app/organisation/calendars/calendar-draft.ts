import { type BusinessCalendarChange, type BusinessCalendarInput, type BusinessCalendarView } from '@tandem/api-client';
import { changedFields } from '../../platform/editing';

/** A calendar as it stands in the form. */
export interface CalendarDraft {
  /** Only of a new calendar: there is one for each country. */
  readonly country: string;
  readonly weekdays: readonly string[];
  readonly isDefault: boolean;
  readonly unitIds: readonly string[];
}

export const WEEKDAYS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7'];

export const EMPTY_CALENDAR: CalendarDraft = {
  country: '',
  weekdays: ['1', '2', '3', '4', '5'],
  isDefault: false,
  unitIds: [],
};

export function draftOf({ country, weekdays, isDefault, units }: BusinessCalendarView): CalendarDraft {
  return { country, weekdays: weekdays.map(String), isDefault, unitIds: units.map(({ id }) => id).toSorted() };
}

/** The calendar to add. */
export function inputOf({ country, weekdays, isDefault, unitIds }: CalendarDraft): BusinessCalendarInput {
  return { country, weekdays: numbersOf(weekdays), isDefault, unitIds: [...unitIds] };
}

/** What of the calendar was changed. */
export function changeOf(before: CalendarDraft, draft: CalendarDraft): BusinessCalendarChange {
  const changed = changedFields(before, draft);
  return {
    ...(changed.includes('weekdays') ? { weekdays: numbersOf(draft.weekdays) } : {}),
    ...(changed.includes('isDefault') ? { isDefault: draft.isDefault } : {}),
    ...(changed.includes('unitIds') ? { unitIds: [...draft.unitIds] } : {}),
  };
}

const numbersOf = (weekdays: readonly string[]): number[] => weekdays.map(Number);
