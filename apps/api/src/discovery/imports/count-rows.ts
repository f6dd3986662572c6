import { Injectable } from '@nestjs/common';
import { money, toJson } from '@tandem/money';
import { type Tx } from '../../platform';
import { type Outcome, OUTCOMES } from '../postings/plan-postings';
import type { ImportCounts } from './import-counts';

interface CountRow {
  readonly outcome: Outcome;
  readonly rows: number;
  readonly repeated: number;
  readonly repeated_minor: bigint;
}

/** Counts what became of an import's payments, whenever that has changed. What the file itself says never does. */
@Injectable()
export class CountRows {
  async again(tx: Tx, importId: string): Promise<ImportCounts> {
    const [batch] = await tx.query<{ counts: ImportCounts; currency: string }>(
      'select counts, currency from import_batch where id = $1',
      [importId],
    );
    if (!batch) throw new Error(`There is no import ${importId}.`);
    const rows = await tx.query<CountRow>(
      `select outcome, count(*)::int as rows, (count(*) filter (where is_recorded_already))::int as repeated,
              coalesce(sum(amount_minor) filter (where is_recorded_already and currency = $2), 0)::bigint as repeated_minor
         from import_row where import_id = $1 and kind = 'payment' group by outcome`,
      [importId, batch.currency],
    );
    const repeated = rows.reduce((sum, row) => sum + row.repeated, 0);
    const repeatedMinor = rows.reduce((sum, row) => sum + row.repeated_minor, 0n);
    const counts = {
      ...batch.counts,
      alreadyRecorded: { count: repeated, sum: toJson(money(repeatedMinor, batch.currency)) },
      outcomes: Object.fromEntries(
        OUTCOMES.map((outcome) => [outcome, rows.find((row) => row.outcome === outcome)?.rows ?? 0]),
      ) as Record<Outcome, number>,
    };
    await tx.query('update import_batch set counts = $2 where id = $1', [importId, JSON.stringify(counts)]);
    return counts;
  }
}
