import { BudgetLedger } from '../budget';
import { Database } from '../platform';
import type { Desk } from './approval-desk';

/** A payment for what a request has committed on a line. */
export async function payCommitment(desk: Desk, requestId: string, lineId: string, minor: bigint): Promise<void> {
  const [of] = await desk.db.query<{ commitment: string; tool: string }>(
    'select id as commitment, tool_id as tool from commitment where request_id = $1',
    [requestId],
  );
  const entry = {
    lineId,
    kind: 'liquidate' as const,
    amount: { minor, currency: 'EUR' },
    postedOn: '2026-06-15',
    commitmentId: of?.commitment ?? null,
    toolId: of?.tool ?? null,
    requestId,
    description: 'Invoice',
  };
  const { app } = desk;
  await app.get(Database).transaction((tx) => app.get(BudgetLedger).post(tx, [entry], desk.as('finance')));
}
