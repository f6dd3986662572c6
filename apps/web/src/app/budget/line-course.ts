import { type BudgetLineView, type LineMonths } from '@tandem/api-client';
import { absolute, add, compare, divide, isNegative, monthOf, money, subtract, toJson } from '@tandem/money';
import { type CumulativePoint } from '@tandem/ui/chart';
import { type MoneyView } from '../platform';
import { type EntryWords, isNothing } from './entry-words';
import { exact } from './exact';

/** The months of a line as its chart takes them. A month that has not begun has no value. */
export function coursePoints(
  { startsOn, endsOn, months }: LineMonths,
  { today, canReadEntries }: { readonly today: string; readonly canReadEntries: boolean },
  { format }: EntryWords,
): readonly CumulativePoint[] {
  const running = monthOf(today);
  return months.map(({ month, cumulative: { amount, drill }, planned }) => ({
    key: month,
    label: month < monthOf(startsOn) || month > monthOf(endsOn) ? format.month(month) : format.monthName(month),
    value: month > running ? null : amount,
    planned,
    link: canReadEntries && !isNothing(amount) ? { path: `/spend${drill.path}`, params: drill.params } : null,
    isInProgress: month === running,
  }));
}

/**
 * What the line comes to by the end of its year at the pace of the months that are over; null while none is, and once the
 * year is over. What the month in progress has come to counts where it is more than the pace.
 */
export function forecast({ startsOn, endsOn, months }: LineMonths, today: string): MoneyView | null {
  const running = monthOf(today);
  const year = months.filter(({ month }) => month >= monthOf(startsOn) && month <= monthOf(endsOn));
  const over = year.filter(({ month }) => month < running);
  const ahead = year.filter(({ month }) => month >= running);
  const last = over.at(-1);
  const [first] = ahead;
  if (last === undefined || first === undefined) {
    return null;
  }
  const spent = exact(last.cumulative.amount);
  const before = months.filter(({ month }) => month < monthOf(startsOn)).at(-1);
  const inYear = before === undefined ? spent : subtract(spent, exact(before.cumulative.amount));
  // The whole of what is ahead at the pace of what is over, to the cent: a pace rounded first would be off by months of cents.
  const minor = divide(inYear.minor * BigInt(ahead.length), BigInt(over.length), 'half-up');
  const expected = add(spent, money(minor, inYear.currency));
  const soFar = exact(first.cumulative.amount);
  return toJson(compare(soFar, expected) > 0 ? soFar : expected);
}

/** "41,200.00 of 60,000.00 EUR by Nov 2026. At the pace of the 10 months that are over it comes to 57,900.00 EUR." */
export function courseAnswer(line: BudgetLineView, course: LineMonths, today: string, words: EntryWords): string {
  const { texts, format } = words;
  const spent = line.hasBudget
    ? texts.t('budget.course.spent', { actual: format.money(line.actual), limit: format.money(line.funded) })
    : texts.t('budget.course.unplanned', { actual: format.money(line.actual) });
  const expected = forecast(course, today);
  if (expected === null) {
    return spent;
  }
  const difference = subtract(exact(line.funded), exact(expected));
  const isOver = isNegative(difference);
  const said = { amount: format.money(expected), rest: format.money(toJson(absolute(difference))) };
  if (!line.hasBudget) {
    return `${spent} ${texts.t('budget.course.pace', said)}`;
  }
  return `${spent} ${texts.t(isOver ? 'budget.course.paceOver' : 'budget.course.paceInside', said)}`;
}
