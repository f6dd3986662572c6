import { Injectable } from '@nestjs/common';
import { Database } from '../platform';
import { Company } from '../registry';
import type { RateView } from './entry.dto';
import { minorRate } from './functional-rates';

/** The currency that values are told in. */
export interface Reporting {
  readonly currency: string;
  /** The rates that lead there from the functional currency, year by year; nothing when it is that one. */
  readonly rates: readonly YearRate[] | null;
}

export interface YearRate {
  readonly fiscalYearId: string;
  /** Minor units for one of the functional currency, as a numeric literal; nothing where no rate was stated. */
  readonly factor: string | null;
  readonly rate: RateView | null;
}

interface RateRow {
  readonly year: string;
  readonly from: string;
  readonly rate: string | null;
  readonly date: string;
  readonly source: string;
}

@Injectable()
export class ReportingCurrencies {
  constructor(
    private readonly database: Database,
    private readonly company: Company,
  ) {}

  /** The currency asked for, or the company's own. */
  async read(asked: string | undefined): Promise<Reporting> {
    const { functionalCurrency } = await this.company.facts();
    if (asked === undefined || asked === functionalCurrency) return { currency: functionalCurrency, rates: null };
    const rows = await this.database.read<RateRow>(
      `select fiscal_year_id as year, from_currency as "from", rate::text as rate, rate_date as date, source
         from reporting_rate($1, $2) order by rate_date, fiscal_year_id`,
      [asked, await this.company.today()],
    );
    return { currency: asked, rates: rows.map((row) => yearRate(row, asked)) };
  }
}

/** Each rate once, oldest first. */
export function ratesUsed({ rates }: Reporting): RateView[] {
  const stated = (rates ?? []).flatMap(({ rate }) => (rate ? [rate] : []));
  return [...new Map(stated.map((rate) => [rate.date, rate])).values()];
}

function yearRate({ year, from, rate, date, source }: RateRow, to: string): YearRate {
  if (rate === null) return { fiscalYearId: year, factor: null, rate: null };
  return { fiscalYearId: year, factor: minorRate({ from, to, rate }), rate: { from, to, rate, date, source } };
}
