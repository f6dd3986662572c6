import { Injectable } from '@nestjs/common';
import { money, toJson } from '@tandem/money';
import type { SignedIn } from '../identity';
import { Clock, Problem } from '../platform';
import type { ConsolidatedPrevious, ConsolidatedQuery, ConsolidatedView } from './consolidated.dto';
import { ConsolidatedQueries, type LinesOf } from './consolidated.queries';
import { ConsolidatedFigures, unconvertedOf } from './consolidated-view';
import { Drills } from './drills';
import { FUND_SOURCES } from './references.dto';
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
    const of: LinesOf = { reporting: year, unit: query.unit, source: query.source, actor };
    const [spend, tools, lines, before] = await Promise.all([
      this.queries.spend(of),
      this.queries.tools(of, MOST_TOOLS),
      this.queries.lines(of),
      this.previous(previous, of),
    ]);
    if (lines.some(({ lacksRate }) => lacksRate)) {
      throw new Problem(
        'currency.no_rate',
        `No rate into ${year.currency} was stated for the fiscal year ${year.year.id}.`,
      );
    }
    const { currency } = year;
    const drills = new Drills({ fiscalYear: year.year.id, currency, unit: query.unit, source: query.source });
    const figures = new ConsolidatedFigures(currency, drills);
    const spent = spend.reduce((sum, { month, value }) => sum + (month === null ? 0n : value), 0n);
    return {
      fiscalYear: year.year,
      currency,
      asOf: this.clock.now().toISOString(),
      total: figures.total(spend),
      sources: figures.sources(spend, lines),
      months: figures.months(spend, year.year),
      units: figures.units(spend, lines),
      tools: figures.tools(tools, spent),
      lines: figures.lines(lines),
      previous: before,
      unconverted: unconvertedOf(lines),
      rates: year.rate ? [year.rate] : [],
    };
  }

  /** The year before, at its own rate; nothing where there is none, since a guess could not be compared with. */
  private async previous(reporting: ReportingYear | null, of: LinesOf): Promise<ConsolidatedPrevious | null> {
    if (!reporting || reporting.factor === null) return null;
    const rows = await this.queries.spendBySource({ ...of, reporting });
    const inCurrency = (minor: bigint): ConsolidatedPrevious['total'] => toJson(money(minor, reporting.currency));
    const spent = FUND_SOURCES.map((source) => rows.find((row) => row.source === source)?.value ?? 0n);
    return {
      fiscalYear: reporting.year,
      total: inCurrency(spent.reduce((sum, value) => sum + value, 0n)),
      sources: FUND_SOURCES.map((source, index) => ({ source, spend: inCurrency(spent[index] ?? 0n) })),
    };
  }
}
