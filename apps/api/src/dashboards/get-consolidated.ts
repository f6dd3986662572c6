import { Injectable } from '@nestjs/common';
import { addMonths, lastDayOfTerm, money, monthOf, toJson } from '@tandem/money';
import type { SignedIn } from '../identity';
import { Clock, Problem } from '../platform';
import type {
  ConsolidatedPrevious,
  ConsolidatedQuery,
  ConsolidatedView,
  FiscalYearRef,
  SpendPeriod,
} from './consolidated.dto';
import { ConsolidatedQueries, type LinesOf, type Months } from './consolidated.queries';
import { ConsolidatedFigures, unconvertedOf } from './consolidated-view';
import { Drills } from './drills';
import { type Figure, FUND_SOURCES } from './references.dto';
import { type ReportingYear, ReportingYears } from './reporting-years';

const MOST_TOOLS = 10;

/** One whole out of three parts: what a fiscal year's budgets came to, with each part kept apart. */
@Injectable()
export class GetConsolidated {
  constructor(
    private readonly years: ReportingYears,
    private readonly queries: ConsolidatedQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `currency.no_rate`: an invented rate would be worse than none */
  async execute(query: ConsolidatedQuery, actor: SignedIn): Promise<ConsolidatedView> {
    const { year, previous } = await this.years.read(query);
    const period = periodOf(year.year, query.quarter);
    const { unit, source, stage, lane } = query;
    const of: LinesOf = { reporting: year, unit, source, stage, lane, period: monthsOf(period), actor };
    const [spend, tools, lines, before] = await Promise.all([
      this.queries.spend(of),
      this.queries.tools(of, MOST_TOOLS),
      this.queries.lines(of),
      this.previous(previous, of, query),
    ]);
    if (lines.some(({ lacksRate }) => lacksRate)) {
      throw new Problem(
        'currency.no_rate',
        `No rate into ${year.currency} was stated for the fiscal year ${year.year.id}.`,
      );
    }
    const { currency } = year;
    const drills = drillsOf(year, period, query);
    const figures = new ConsolidatedFigures(currency, drills, of.period, {
      year: year.year,
      quarter: period.quarter,
    });
    return {
      fiscalYear: year.year,
      period,
      currency,
      asOf: this.clock.now().toISOString(),
      total: figures.total(spend),
      plan: figures.planned(lines),
      sources: figures.sources(spend, lines),
      periods: figures.periods(spend, lines),
      months: figures.months(spend),
      units: figures.units(spend, lines),
      tools: figures.tools(tools, figures.spent(spend)),
      lines: figures.lines(lines),
      previous: before,
      unconverted: unconvertedOf(lines),
      rates: year.rate ? [year.rate] : [],
    };
  }

  /** The same period of the year before, at its own rate; nothing where there is none, since a guess could not be compared with. */
  private async previous(
    reporting: ReportingYear | null,
    of: LinesOf,
    query: ConsolidatedQuery,
  ): Promise<ConsolidatedPrevious | null> {
    if (!reporting || reporting.factor === null) return null;
    const period = periodOf(reporting.year, query.quarter);
    const rows = await this.queries.spendBySource({ ...of, reporting, period: monthsOf(period) });
    const drills = drillsOf(reporting, period, query);
    const figure = (minor: bigint, own: Readonly<Record<string, string>>): Figure => ({
      amount: toJson(money(minor, reporting.currency)),
      drill: drills.inPeriod(own),
    });
    const spent = FUND_SOURCES.map((source) => rows.find((row) => row.source === source)?.value ?? 0n);
    return {
      fiscalYear: reporting.year,
      period,
      total: figure(
        spent.reduce((sum, value) => sum + value, 0n),
        {},
      ),
      sources: FUND_SOURCES.map((source, index) => ({ source, spend: figure(spent[index] ?? 0n, { source }) })),
    };
  }
}

const MONTHS_PER_QUARTER = 3;

/** A quarter of a fiscal year, or all of it. */
function periodOf({ startsOn, endsOn }: FiscalYearRef, quarter: ConsolidatedQuery['quarter']): SpendPeriod {
  if (quarter === undefined) return { quarter: null, startsOn, endsOn };
  const from = addMonths(startsOn, (Number(quarter) - 1) * MONTHS_PER_QUARTER);
  return { quarter, startsOn: from, endsOn: lastDayOfTerm(from, MONTHS_PER_QUARTER) };
}

function monthsOf({ quarter, startsOn, endsOn }: SpendPeriod): Months {
  return quarter === null ? { first: null, last: null } : { first: monthOf(startsOn), last: monthOf(endsOn) };
}

function drillsOf({ year, currency }: ReportingYear, period: SpendPeriod, query: ConsolidatedQuery): Drills {
  const days = period.quarter === null ? undefined : { from: period.startsOn, to: period.endsOn };
  const { unit, source, stage, lane } = query;
  return new Drills({ fiscalYear: year.id, currency, unit, source, stage, lane, days });
}
