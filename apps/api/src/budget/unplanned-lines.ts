import { Injectable } from '@nestjs/common';
import { Audit, SYSTEM } from '../audit';
import { FiscalYears } from '../organisation';
import { notFound, type Tx } from '../platform';
import type { FundSource } from '../registry';

export interface ActualsOf {
  readonly fundSource: FundSource;
  readonly unitId: string;
  /** The day of the payment. */
  readonly day: string;
  readonly currency: string;
  /** The line that the tool draws from, if it has one. */
  readonly preferredLineId?: string | null;
}

/** What lines without authorised budget are called. */
const NAMES: Readonly<Record<FundSource, { readonly code: string; readonly name: string }>> = {
  shadow: { code: 'SHD', name: 'Shadow IT' },
  it: { code: 'UNP-IT', name: 'Unplanned IT' },
  marketing: { code: 'UNP-MKT', name: 'Unplanned Marketing' },
};

/** Codes that nobody may give to a line with a budget, so that a line without one always finds its own free. */
export const RESERVED_CODE = /^(SHD|UNP)-/i;

/**
 * Where payments go. A payment has happened: if no budget was authorised for it, it is recorded on a line that shows
 * exactly that (domain, naming decisions).
 */
@Injectable()
export class UnplannedLines {
  constructor(
    private readonly fiscalYears: FiscalYears,
    private readonly audit: Audit,
  ) {}

  async forActuals(tx: Tx, of: ActualsOf): Promise<string> {
    const preferred = of.preferredLineId ? await this.fitting(tx, of.preferredLineId, of) : undefined;
    if (preferred) return preferred;
    const fiscalYearId = await this.fiscalYears.containing(tx, of.day);
    return (
      (await this.find(tx, of, fiscalYearId)) ??
      (await this.make(tx, of, fiscalYearId)) ??
      (await this.madeByAnother(tx, of, fiscalYearId))
    );
  }

  private async fitting(tx: Tx, lineId: string, { day, currency }: ActualsOf): Promise<string | undefined> {
    const [line] = await tx.query<{ id: string }>(
      `select l.id from budget_line l join fiscal_year y on y.id = l.fiscal_year_id
        where l.id = $1 and l.currency = $2 and $3::date between y.starts_on and y.ends_on`,
      [lineId, currency, day],
    );
    return line?.id;
  }

  private async find(
    tx: Tx,
    { fundSource, unitId, currency }: ActualsOf,
    fiscalYearId: string,
  ): Promise<string | undefined> {
    const [line] = await tx.query<{ id: string }>(
      `select id from budget_line
        where not has_budget and fund_source = $1 and unit_id = $2 and fiscal_year_id = $3 and currency = $4`,
      [fundSource, unitId, fiscalYearId, currency],
    );
    return line?.id;
  }

  /** Nothing when another transaction made the same line at the same moment: the insert has waited for it to end. */
  private async make(
    tx: Tx,
    { fundSource, unitId, currency }: ActualsOf,
    fiscalYearId: string,
  ): Promise<string | undefined> {
    const { code, name } = NAMES[fundSource];
    const [line] = await tx.query<{ id: string; code: string; name: string }>(
      `insert into budget_line (code, name, fund_source, unit_id, fiscal_year_id, currency, has_budget, allows_overdraft)
       select $1 || '-' || u.code || '-' || $5 || '-' || $6, $2 || ' · ' || u.name, $3, u.id, $5, $6, false, true
         from unit u where u.id = $4
       on conflict do nothing returning id, code, name`,
      [code, name, fundSource, unitId, fiscalYearId, currency],
    );
    if (!line) return undefined;
    await this.audit.record(tx, SYSTEM, {
      action: 'budget-line.create',
      object: { type: 'budget-line', id: line.id, label: line.code },
      after: {
        code: line.code,
        name: line.name,
        fundSource,
        unitId,
        fiscalYear: fiscalYearId,
        currency,
        hasBudget: false,
      },
      reason: 'no-budget',
    });
    return line.id;
  }

  private async madeByAnother(tx: Tx, of: ActualsOf, fiscalYearId: string): Promise<string> {
    const id = await this.find(tx, of, fiscalYearId);
    if (!id) throw notFound('unit');
    return id;
  }
}
