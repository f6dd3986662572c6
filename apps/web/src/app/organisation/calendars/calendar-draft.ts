import { type BusinessCalendarChange, type BusinessCalendarInput, type BusinessCalendarView } from '@tandem/api-client';
import { clockMinutes, clockText } from '../../platform';
import { changedFields } from '../../platform/editing';

/** A calendar as it stands in the form. */
export interface CalendarDraft {
  /** Only of a new calendar: there is one for each country. */
  readonly country: string;
  readonly weekdays: readonly string[];
  /** Times of a clock, such as 09:00; work that ends with the day ends at 00:00. */
  readonly opens: string;
  readonly closes: string;
  readonly isDefault: boolean;
  readonly unitIds: readonly string[];
}

export const WEEKDAYS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7'];

export const EMPTY_CALENDAR: CalendarDraft = {
  country: '',
  weekdays: ['1', '2', '3', '4', '5'],
  opens: '09:00',
  closes: '17:00',
  isDefault: false,
  unitIds: [],
};

const MIDNIGHT = 1_440;

export function draftOf({ country, weekdays, opens, closes, isDefault, units }: BusinessCalendarView): CalendarDraft {
  return {
    country,
    weekdays: weekdays.map(String),
    opens: clockText(opens),
    closes: clockText(closes % MIDNIGHT),
    isDefault,
    unitIds: units.map(({ id }) => id).toSorted(),
  };
}

/** When people leave, in minutes after midnight; null where the field is empty. */
export function closesOf({ closes }: Pick<CalendarDraft, 'closes'>): number | null {
  const minutes = clockMinutes(closes);
  return minutes === 0 ? MIDNIGHT : minutes;
}

/** The calendar to add. */
export function inputOf(draft: CalendarDraft): BusinessCalendarInput {
  const { country, weekdays, isDefault, unitIds } = draft;
  return { country, weekdays: numbersOf(weekdays), ...hoursOf(draft), isDefault, unitIds: [...unitIds] };
}

/** What of the calendar was changed. */
export function changeOf(before: CalendarDraft, draft: CalendarDraft): BusinessCalendarChange {
  const changed = changedFields(before, draft);
  return {
    ...(changed.includes('weekdays') ? { weekdays: numbersOf(draft.weekdays) } : {}),
    ...(changed.includes('opens') || changed.includes('closes') ? hoursOf(draft) : {}),
    ...(changed.includes('isDefault') ? { isDefault: draft.isDefault } : {}),
    ...(changed.includes('unitIds') ? { unitIds: [...draft.unitIds] } : {}),
  };
}

/** The form is only sent with both. */
const hoursOf = (draft: CalendarDraft): { opens?: number; closes?: number } => ({
  opens: clockMinutes(draft.opens) ?? undefined,
  closes: closesOf(draft) ?? undefined,
});

const numbersOf = (weekdays: readonly string[]): number[] => weekdays.map(Number);
