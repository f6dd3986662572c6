import { Injectable } from '@nestjs/common';
import { fiscalYearOf } from '@tandem/money';
import type { Tx } from '../platform';

/** Fiscal years are rows; the first entry of a year that has none makes it by the company's rule. */
@Injectable()
export class FiscalYears {
  /** The fiscal year that a calendar day lies in. */
  async containing(tx: Tx, day: string): Promise<string> {
    const [known] = await tx.query<{ id: string }>(
      'select id from fiscal_year where $1::date between starts_on and ends_on',
      [day],
    );
    if (known) return known.id;
    const [rule] = await tx.query<{ start_month: number; named_by: 'start' | 'end' }>(
      'select fiscal_start_month as start_month, fiscal_named_by as named_by from organisation',
    );
    if (!rule) throw new Error('There is no organisation.');
    const year = fiscalYearOf(day, { startMonth: rule.start_month, namedBy: rule.named_by });
    await tx.query(
      'insert into fiscal_year (id, label, starts_on, ends_on) values ($1, $2, $3, $4) on conflict do nothing',
      [year.id, year.label, year.startsOn, year.endsOn],
    );
    return year.id;
  }
}
