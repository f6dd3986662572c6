import { notFound, type Tx } from '../../platform';
import type { SupplierMatch } from '../matching/supplier-match';
import type { Certainty, FindingStatus } from './finding-store';

/** What decisions change about a finding, and an undo puts back. */
export interface FindingState {
  readonly certainty: Certainty;
  readonly status: FindingStatus;
  readonly groupKey: string;
  readonly name: string;
  readonly shadowToolId: string | null;
  readonly toolId: string | null;
  readonly ignoredUntil: string | null;
  readonly requestId: string | null;
}

export interface FindingRecord {
  readonly id: string;
  readonly ref: string;
  readonly match: SupplierMatch;
  readonly lastActionId: bigint | null;
  readonly state: FindingState;
}

type FindingRow = FindingState & Omit<FindingRecord, 'state'>;

/** The finding, held until the transaction ends, so that no import adds payments to it meanwhile. */
export async function lockFinding(tx: Tx, id: string): Promise<FindingRecord> {
  const [finding] = await lockFindings(tx, [id]);
  if (!finding) throw notFound('finding');
  return finding;
}

/** Those of the findings that there are, held in the order in which everybody takes them. */
export async function lockFindings(tx: Tx, ids: readonly string[]): Promise<FindingRecord[]> {
  const rows = await tx.query<FindingRow>(
    `select id, 'F-' || number as ref, match, last_action_id as "lastActionId", certainty, status, group_key as "groupKey", name,
            shadow_tool_id as "shadowToolId", tool_id as "toolId", ignored_until as "ignoredUntil", request_id as "requestId"
       from finding where id = any ($1::uuid[]) order by id for update`,
    [ids],
  );
  return rows.map(({ id, ref, match, lastActionId, ...state }) => ({ id, ref, match, lastActionId, state }));
}

export async function writeFinding(
  tx: Tx,
  id: string,
  state: FindingState,
  lastActionId: bigint | null,
): Promise<void> {
  await tx.query(
    `update finding set certainty = $2, status = $3, group_key = $4, name = $5, shadow_tool_id = $6, tool_id = $7, ignored_until = $8,
            request_id = $9, last_action_id = $10, version = version + 1 where id = $1`,
    [
      id,
      state.certainty,
      state.status,
      state.groupKey,
      state.name,
      state.shadowToolId,
      state.toolId,
      state.ignoredUntil,
      state.requestId,
      lastActionId,
    ],
  );
}
