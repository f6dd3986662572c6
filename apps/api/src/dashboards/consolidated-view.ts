import { allocate, type Money, money, monthOf, sumOf, toJson } from '@tandem/money';
import type {
  ConsolidatedLine,
  ConsolidatedMonth,
  ConsolidatedPeriod,
  ConsolidatedSource,
  ConsolidatedTool,
  ConsolidatedUnit,
  FiscalYearRef,
  SpendPeriod,
  UnconvertedAmount,
} from './consolidated.dto';
import type { LineRow, Months, SpendRow, ToolSpendRow } from './consolidated.queries';
import type { Drills } from './drills';
import { type Drill, type Figure, FUND_SOURCES, type FundSource } from './references.dto';
import { monthsOf, periodsOf, plansOf, quartersOf } from './spend-periods';

const TENTHS_OF_PERCENT = 1_000n;

/** Makes the parts of the view out of rows. Every total is the sum of what is shown below it. */
export class ConsolidatedFigures {
  constructor(
    private readonly currency: string,
    private readonly drills: Drills,
    private readonly period: Months,
    private readonly span: { readonly year: FiscalYearRef; readonly quarter: SpendPeriod['quarter'] },
  ) {}

  total(spend: readonly SpendRow[]): Figure {
    return this.figure(this.spent(spend), {});
  }

  /** What was spent in the period. */
  spent(spend: readonly SpendRow[]): bigint {
    const { first, last } = this.period;
    const isIn = (month: string): boolean => first === null || last === null || (month >= first && month <= last);
    return sumOfValues(spend.filter(({ month }) => month !== null && isIn(month)));
  }

  sources(spend: readonly SpendRow[], lines: readonly LineRow[]): ConsolidatedSource[] {
    const spent = FUND_SOURCES.map((source) => this.spent(spend.filter((row) => row.source === source)));
    const shares = sharesOf(spent);
    return FUND_SOURCES.map((source, index) => {
      const own = lines.filter(({ fundSource }) => fundSource === source);
      const actual = sumOfValues(spend.filter((row) => isOfMonth(row) && row.source === source));
      const [funded, reserved, committed] = [
        sumBy(own, (line) => line.fundedValue),
        sumBy(own, (line) => line.reservedValue),
        sumBy(own, (line) => line.committedValue),
      ];
      return {
        source,
        spend: this.figure(spent[index] ?? 0n, { source }),
        share: shares[index] ?? 0,
        plan: this.plan(funded),
        funded: this.amount(funded),
        reserved: this.amount(reserved),
        committed: this.amount(committed),
        actual: this.amount(actual),
        available: this.amount(funded - reserved - committed - actual),
        drills: this.drills.toPlaces({ source }),
      };
    });
  }

  months(spend: readonly SpendRow[]): ConsolidatedMonth[] {
    const byMonth = Map.groupBy(spend.filter(isOfMonth), ({ month }) => month ?? '');
    return this.monthsShown(spend).map((month) => ({
      month,
      ...this.bySource(byMonth.get(month) ?? [], (own) => this.drills.to({ month, ...own })),
    }));
  }

  /** The same as a chart has room for it, each stretch beside an even share of all limits. */
  periods(spend: readonly SpendRow[], lines: readonly LineRow[]): ConsolidatedPeriod[] {
    const stretches = periodsOf(this.monthsShown(spend), this.span.year);
    const plans = plansOf(money(limitOf(lines), this.currency), stretches);
    return stretches.map((stretch, index) => {
      const { quarter, startsOn, endsOn } = stretch;
      const [first, last] = [monthOf(startsOn), monthOf(endsOn)];
      const own = spend.filter(({ month }) => month !== null && month >= first && month <= last);
      const cut: Readonly<Record<string, string>> =
        quarter === null ? { month: first } : { from: startsOn, to: endsOn };
      const plan = plans[index] ?? null;
      return {
        ...stretch,
        plan: plan && toJson(plan),
        ...this.bySource(own, (more) => this.drills.to({ ...more, ...cut })),
      };
    });
  }

  /** What was planned for the period: the limits of a year, and an even share of them of a quarter; null without a limit. */
  planned(lines: readonly LineRow[]): Figure['amount'] | null {
    return this.plan(limitOf(lines));
  }

  /** Units that have a line; what is below a unit is a row of its own. */
  units(spend: readonly SpendRow[], lines: readonly LineRow[]): ConsolidatedUnit[] {
    const byUnit = Map.groupBy(spend.filter(isOfUnit), ({ unitId }) => unitId ?? '');
    const units = new Map(lines.map(({ unit }) => [unit.id, unit]));
    const spent = (id: string): bigint => sumOfValues(byUnit.get(id) ?? []);
    return [...units.values()]
      .toSorted((a, b) => compare(spent(b.id), spent(a.id)) || a.code.localeCompare(b.code))
      .map((unit) => ({
        unit,
        ...this.bySource(byUnit.get(unit.id) ?? [], (own) => this.drills.inPeriod({ directUnit: unit.id, ...own })),
      }));
  }

  tools(rows: readonly ToolSpendRow[], total: bigint): ConsolidatedTool[] {
    const top = rows.flatMap(({ tool, source, value }) =>
      tool ? [{ part: 'tool' as const, tool, source, spend: this.figure(value, { tool: tool.id }) }] : [],
    );
    const none = sumOfValues(rows.filter(({ tool }) => tool === null));
    const other = total - sumOfValues(rows);
    const otherThan = top.map(({ tool }) => tool.id).join(',');
    return [
      ...top,
      ...(other === 0n
        ? []
        : [{ part: 'other' as const, tool: null, source: null, spend: this.figure(other, { otherThan }) }]),
      ...(none === 0n
        ? []
        : [{ part: 'none' as const, tool: null, source: null, spend: this.figure(none, { tool: 'none' }) }]),
    ];
  }

  lines(rows: readonly LineRow[]): ConsolidatedLine[] {
    return rows.map((row) => {
      const { id, code, name, fundSource, fiscalYear, unit, currency, hasBudget, allowsOverdraft } = row;
      const inLine = (minor: bigint): ConsolidatedLine['funded'] => toJson(money(minor, currency));
      return {
        ...{ id, code, name, fundSource, fiscalYear, unit, currency, hasBudget, allowsOverdraft },
        funded: inLine(row.funded),
        reserved: inLine(row.reserved),
        committed: inLine(row.committed),
        actual: inLine(row.actual),
        available: inLine(row.funded - row.reserved - row.committed - row.actual),
        isAtRisk: isAtRisk(row),
        drills: this.drills.toPlaces({ line: id, currency }),
      };
    });
  }

  private bySource(
    rows: readonly SpendRow[],
    drill: (own: Readonly<Record<string, string>>) => Drill,
  ): Record<FundSource | 'total', Figure> {
    const of = (source: FundSource): Figure => ({
      amount: this.amount(sumOfValues(rows.filter((row) => row.source === source))),
      drill: drill({ source }),
    });
    return {
      it: of('it'),
      marketing: of('marketing'),
      shadow: of('shadow'),
      total: { amount: this.amount(sumOfValues(rows)), drill: drill({}) },
    };
  }

  private plan(limit: bigint): Figure['amount'] | null {
    const { year, quarter } = this.span;
    if (limit === 0n) return null;
    if (quarter === null) return this.amount(limit);
    const share = plansOf(money(limit, this.currency), quartersOf(year))[Number(quarter) - 1] ?? null;
    return share && toJson(share);
  }

  /** The months of the year, and any other in which something was posted on its lines. */
  private monthsShown(spend: readonly SpendRow[]): string[] {
    const posted = spend.flatMap(({ month, value }) => (month !== null && value !== 0n ? [month] : []));
    return [...new Set([...monthsOf(this.span.year), ...posted])].toSorted();
  }

  /** A figure of the period. */
  private figure(minor: bigint, own: Readonly<Record<string, string>>): Figure {
    return { amount: this.amount(minor), drill: this.drills.inPeriod(own) };
  }

  private amount(minor: bigint): Figure['amount'] {
    return toJson(money(minor, this.currency));
  }
}

/** A line with a budget is at risk when it is over its limit or has less than a tenth of it left. */
export function isAtRisk(row: Pick<LineRow, 'hasBudget' | 'funded' | 'reserved' | 'committed' | 'actual'>): boolean {
  const left = row.funded - row.reserved - row.committed - row.actual;
  return row.hasBudget && (left < 0n || left * 10n < row.funded);
}

/** What no rate was stated for, by source, place and currency. */
export function unconvertedOf(lines: readonly LineRow[]): UnconvertedAmount[] {
  const places = ['actual', 'committed', 'reserved', 'funded'] as const;
  const parts = lines.flatMap((line) =>
    places.map((place) => ({
      source: line.fundSource,
      place,
      amount: money(line[`${place}Unconverted`], line.currency),
    })),
  );
  const groups = Map.groupBy(parts, ({ source, place, amount }) => `${source} ${place} ${amount.currency}`);
  return [...groups.values()]
    .flatMap(([first, ...rest]) =>
      first
        ? [
            {
              ...first,
              amount: sumOf(
                [first, ...rest].map(({ amount }) => amount),
                first.amount.currency,
              ),
            },
          ]
        : [],
    )
    .filter(({ amount }) => amount.minor !== 0n)
    .map((part) => ({ ...part, amount: toJson(part.amount) }));
}

/** Percent with one decimal. Where nothing is negative the shares add up to 100.0, the largest remainders first. */
export function sharesOf(amounts: readonly bigint[]): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0n);
  if (total <= 0n || amounts.some((amount) => amount < 0n)) return amounts.map(() => 0);
  const tenths: Money = { minor: TENTHS_OF_PERCENT, currency: 'EUR' };
  return allocate(tenths, amounts).map(({ minor }) => Number(minor) / 10);
}

const limitOf = (lines: readonly LineRow[]): bigint => sumBy(lines, ({ fundedValue }) => fundedValue);
const isOfMonth = (row: SpendRow): boolean => row.month !== null;
const isOfUnit = (row: SpendRow): boolean => row.unitId !== null;
const sumOfValues = (rows: readonly { readonly value: bigint }[]): bigint => sumBy(rows, ({ value }) => value);
const compare = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0);

function sumBy<Row>(rows: readonly Row[], value: (row: Row) => bigint): bigint {
  return rows.reduce((sum, row) => sum + value(row), 0n);
}
