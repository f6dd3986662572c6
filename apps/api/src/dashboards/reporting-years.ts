import { Injectable } from '@nestjs/common';
import { currencyExponent } from '@tandem/money';
import { Clock, Database, invalidField } from '../platform';
import type { FiscalYearRef } from './consolidated.dto';
import type { RateView } from './references.dto';

/** A fiscal year, and the rate at which its amounts are told. */
export interface ReportingYear {
  readonly year: FiscalYearRef;
  readonly currency: string;
  readonly isFunctional: boolean;
  /** Minor units of the currency for one of the functional one, as a numeric literal; nothing where no rate was stated. */
  readonly factor: string | null;
  readonly rate: RateView | null;
}

interface YearRow extends FiscalYearRef {
  readonly from: string;
  readonly rate: string | null;
  readonly date: string;
  readonly source: string;
}

@Injectable()
export class ReportingYears {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The year asked for and the one before it; without one, the year that today lies in, or the last one before today.
   *
   * @throws Problem `validation.failed` for a year that nobody keeps
   */
  async read(asked: {
    fiscalYear?: string;
    currency?: string;
  }): Promise<{ year: ReportingYear; previous: ReportingYear | null }> {
    const [company] = await this.database.read<{ currency: string; zone: string }>(
      'select functional_currency as currency, time_zone as zone from organisation',
    );
    if (!company) throw new Error('There is no organisation.');
    const today = this.clock.today(company.zone);
    const currency = asked.currency ?? company.currency;
    const rows = await this.database.read<YearRow>(
      `select y.id, y.label, y.starts_on as "startsOn", y.ends_on as "endsOn", r.from_currency as "from", r.rate::text as rate,
              r.rate_date as date, r.source
         from fiscal_year y join reporting_rate($1, $2) r on r.fiscal_year_id = y.id order by y.starts_on`,
      [currency, today],
    );
    const wanted = asked.fiscalYear
      ? rows.findIndex(({ id }) => id === asked.fiscalYear)
      : Math.max(
          rows.findLastIndex(({ startsOn }) => startsOn <= today),
          0,
        );
    const [previous, year] = [rows[wanted - 1], rows[wanted]];
    if (!year) throw invalidField('?fiscalYear', 'There is no such fiscal year.', 'unknown');
    return { year: reportingYear(year, currency), previous: previous ? reportingYear(previous, currency) : null };
  }
}

function reportingYear({ from, rate, date, source, ...year }: YearRow, to: string): ReportingYear {
  if (from === to) return { year, currency: to, isFunctional: true, factor: '1', rate: null };
  if (rate === null) return { year, currency: to, isFunctional: false, factor: null, rate: null };
  const decimals = (currencyExponent(to) ?? 0) - (currencyExponent(from) ?? 0);
  return {
    year,
    currency: to,
    isFunctional: false,
    factor: `${rate}e${decimals}`,
    rate: { from, to, rate, date, source },
  };
}
