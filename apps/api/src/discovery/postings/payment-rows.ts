import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import type { StoredPayment } from '../imports/import-rows';
import type { Outcome } from './plan-postings';

/** What the product makes of a payment: the part of its row that may change. */
export interface PaymentState {
  readonly outcome: Outcome;
  readonly toolId: string | null;
  readonly findingId: string | null;
  readonly entryIds: readonly bigint[];
}

export interface PaymentChange {
  /** The payment with the match, the unit and the mark of repetition that it has now. */
  readonly before: StoredPayment;
  readonly after: PaymentState;
}

/** The findings that gathered payments. */
export const findingsOf = (changes: readonly PaymentChange[]): string[] => [
  ...new Set(changes.flatMap(({ after: { findingId } }) => (findingId === null ? [] : [findingId]))),
];

const ROWS_AT_ONCE = 5_000;

@Injectable()
export class PaymentRows {
  /** Writes what became of payments, in few statements however many they are. */
  async write(tx: Tx, changes: readonly PaymentChange[]): Promise<void> {
    for (let from = 0; from < changes.length; from += ROWS_AT_ONCE) {
      const part = changes.slice(from, from + ROWS_AT_ONCE);
      const column = <T>(of: (change: PaymentChange) => T): T[] => part.map(of);
      await tx.query(
        `update import_row r
            set outcome = c.outcome, is_recorded_already = c.recorded, unit_id = c.unit_id, match = c.match::jsonb, tool_id = c.tool_id,
                finding_id = c.finding_id, entry_ids = c.entry_ids::bigint[]
           from unnest($1::uuid[], $2::int[], $3::text[], $4::boolean[], $5::uuid[], $6::text[], $7::uuid[], $8::uuid[], $9::text[])
                c(import_id, row_number, outcome, recorded, unit_id, match, tool_id, finding_id, entry_ids)
          where r.import_id = c.import_id and r.row_number = c.row_number`,
        [
          column(({ before }) => before.importId),
          column(({ before }) => before.rowNumber),
          column(({ after }) => after.outcome),
          column(({ before }) => before.isRecordedAlready),
          column(({ before }) => before.unitId),
          column(({ before }) => JSON.stringify(before.match)),
          column(({ after }) => after.toolId),
          column(({ after }) => after.findingId),
          column(({ after }) => `{${after.entryIds.join(',')}}`),
        ],
      );
    }
  }
}
