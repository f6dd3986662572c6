import { available, type Balances } from '@tandem/budget-ledger';
import { type Money, money } from '@tandem/money';
import { notFound, type Tx } from '../platform';
import type { FundSource } from '../registry';

/** A budget line as it stands in the transaction. */
export interface LineState {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  readonly fundSource: FundSource;
  readonly unitId: string;
  readonly fiscalYearId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly balances: Balances;
  readonly available: Money;
  readonly hasBudget: boolean;
  readonly allowsOverdraft: boolean;
}

type LineRow = Omit<LineState, 'balances' | 'available'> & {
  readonly funded: bigint;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly actual: bigint;
};

/** @throws Problem `not_found` */
export async function readLineState(tx: Tx, lineId: string): Promise<LineState> {
  const [row] = await tx.query<LineRow>(
    `select l.id, l.code, l.name, l.currency, l.fund_source as "fundSource", l.unit_id as "unitId", l.fiscal_year_id as "fiscalYearId",
            y.starts_on as "startsOn", y.ends_on as "endsOn", l.has_budget as "hasBudget", l.allows_overdraft as "allowsOverdraft",
            l.funded_minor as funded, l.reserved_minor as reserved, l.committed_minor as committed, l.actual_minor as actual
       from budget_line l join fiscal_year y on y.id = l.fiscal_year_id where l.id = $1`,
    [lineId],
  );
  if (!row) throw notFound('budget line');
  const { funded, reserved, committed, actual, ...line } = row;
  const balances = {
    funded: money(funded, line.currency),
    reserved: money(reserved, line.currency),
    committed: money(committed, line.currency),
    actual: money(actual, line.currency),
  };
  return { ...line, balances, available: available(balances) };
}
