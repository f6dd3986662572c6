import { Injectable } from '@nestjs/common';
import { money, type MoneyJson, toJson } from '@tandem/money';
import type { SignedIn } from '../../identity';
import { Database } from '../../platform';
import { lineScope } from '../../registry';
import type { Inflow } from './lead-times';

interface CellRow {
  readonly month: string;
  readonly currency: string;
  readonly value: bigint;
  readonly unconverted: bigint;
}

/** What was spent on shadow lines, month by month, out of the rollup: what it costs does not grow with the ledger. */
@Injectable()
export class ShadowInflow {
  constructor(private readonly database: Database) {}

  /** In the currency of the books, from one month to another, of the lines that somebody may see. */
  async read(
    { first, last, currency }: { first: string; last: string; currency: string },
    actor: SignedIn,
  ): Promise<{ byMonth: Inflow; unconverted: MoneyJson[] }> {
    const scope = lineScope(actor, 'entry.read', 4);
    const rows = await this.database.read<CellRow>(
      `select m.month, l.currency,
              sum(case when l.currency = $3 then m.actual_minor else m.functional_actual_minor end)::bigint as value,
              sum(case when l.currency = $3 then 0 else m.unconverted_actual_minor end)::bigint as unconverted
         from budget_line l join line_month m on m.line_id = l.id
        where l.fund_source = 'shadow' and m.month between $1 and $2 and ${scope.sql}
        group by m.month, l.currency`,
      [first, last, currency, ...scope.values],
    );
    return {
      byMonth: summed(
        rows,
        ({ month }) => month,
        ({ value }) => value,
      ),
      unconverted: [
        ...summed(
          rows,
          (row) => row.currency,
          (row) => row.unconverted,
        ),
      ]
        .filter(([, minor]) => minor !== 0n)
        .map(([of, minor]) => toJson(money(minor, of))),
    };
  }
}

function summed(
  rows: readonly CellRow[],
  by: (row: CellRow) => string,
  of: (row: CellRow) => bigint,
): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const row of rows) sums.set(by(row), (sums.get(by(row)) ?? 0n) + of(row));
  return sums;
}
