import { allocate, fromJson, lastDayOfMonth, type Money, money, monthsBetween, toJson } from '@tandem/money';
import type { Figure } from '../registry';
import type { BudgetLineView, LineMonths } from './budget-line.dto';

export interface FiscalYearDays {
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface MonthRow {
  readonly month: string;
  readonly actual: bigint;
}

/**
 * The course of a line. Nobody states in which month a budget is to be spent, so what is planned is an even share for each
 * month of the year; the shares add up to the limit to the cent.
 */
export function lineMonths(line: BudgetLineView, year: FiscalYearDays, rows: readonly MonthRow[]): LineMonths {
  const { id, currency } = line;
  const within = monthsBetween(year.startsOn, year.endsOn);
  const spent = new Map(rows.map(({ month, actual }) => [month, actual]));
  const figure = (minor: bigint, own: Readonly<Record<string, string>>): Figure => ({
    amount: toJson(money(minor, currency)),
    drill: { path: '/entries', params: { line: id, place: 'actual', currency, ...own } },
  });
  const planned = line.hasBudget ? evenShares(line, within) : null;
  let cumulative = 0n;
  const months = [...new Set([...within, ...spent.keys()])].toSorted().map((month) => {
    const actual = spent.get(month) ?? 0n;
    cumulative += actual;
    return {
      month,
      actual: figure(actual, { month }),
      cumulative: figure(cumulative, { to: lastDayOfMonth(month) }),
      planned: planned && toJson(planned(month)),
    };
  });
  return { startsOn: year.startsOn, endsOn: year.endsOn, months };
}

/** What is planned up to a month: nothing before the year, the whole limit after it. */
function evenShares({ funded, currency }: BudgetLineView, months: readonly string[]): (month: string) => Money {
  const limit = fromJson(funded);
  if (!limit.ok) throw new Error(`A line cannot hold ${funded.amount} ${funded.currency}.`);
  const shares = allocate(
    limit.value,
    months.map(() => 1n),
  );
  return (month) =>
    money(
      shares.reduce((sum, share, index) => ((months[index] ?? '') <= month ? sum + share.minor : sum), 0n),
      currency,
    );
}
