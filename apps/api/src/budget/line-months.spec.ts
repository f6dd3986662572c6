import { describe, expect, it } from '@jest/globals';
import type { BudgetLineView } from './budget-line.dto';
import { lineMonths } from './line-months';

const YEAR = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
const line = (funded: string, hasBudget = true): BudgetLineView =>
  ({ id: 'l1', currency: 'EUR', funded: { amount: funded, currency: 'EUR' }, hasBudget }) as BudgetLineView;

describe('the course of a budget line', () => {
  it('plans an even share a month, and all of the limit by the end of the year', () => {
    const { months } = lineMonths(line('100.00'), YEAR, []);
    expect(months).toHaveLength(12);
    expect(months[0]?.planned).toEqual({ amount: '8.34', currency: 'EUR' });
    expect(months.at(-1)?.planned).toEqual({ amount: '100.00', currency: 'EUR' });
  });

  it('adds up what was spent, each sum with the rows behind it', () => {
    const { months } = lineMonths(line('100.00'), YEAR, [
      { month: '2026-02', actual: 150n },
      { month: '2026-01', actual: 1_000n },
    ]);
    expect(months.slice(0, 3).map(({ cumulative }) => cumulative.amount.amount)).toEqual(['10.00', '11.50', '11.50']);
    expect(months[1]?.actual.drill.params).toEqual({ line: 'l1', place: 'actual', currency: 'EUR', month: '2026-02' });
    expect(months[1]?.cumulative.drill.params).toEqual({
      ...{ line: 'l1', place: 'actual', currency: 'EUR', to: '2026-02-28' },
    });
  });

  it('counts what was charged outside the year, and plans nothing before it and the whole after it', () => {
    const { months } = lineMonths(line('100.00'), YEAR, [
      { month: '2025-12', actual: 500n },
      { month: '2027-01', actual: 1n },
    ]);
    expect([months[0]?.month, months[0]?.planned?.amount]).toEqual(['2025-12', '0.00']);
    expect([months.at(-1)?.cumulative.amount.amount, months.at(-1)?.planned?.amount]).toEqual(['5.01', '100.00']);
  });

  it('plans nothing where nobody authorised a budget', () => {
    expect(lineMonths(line('0.00', false), YEAR, []).months.map(({ planned }) => planned)).toEqual(
      Array.from({ length: 12 }, () => null),
    );
  });
});
