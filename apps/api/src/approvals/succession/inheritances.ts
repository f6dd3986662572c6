import type { Inheritance, RequestState } from '@tandem/approval-workflow';
import type { DecidingRole } from '@tandem/spend-policy';
import type { PersonRef } from '../../identity';
import type { Tx } from '../../platform';
import { personRef } from '../../registry';

export const INHERITANCE_RULES = ['manager', 'role-holder', 'queue', 're-route'] as const;
export type StoredRule = (typeof INHERITANCE_RULES)[number];

/** Where a step of the present round went last, as it is stored; one row for each who may decide it since. */
export interface InheritanceRecord {
  readonly step: string;
  readonly from: PersonRef | null;
  /** Null while it waits for an administrator. */
  readonly heir: PersonRef | null;
  readonly role: DecidingRole;
  readonly rule: StoredRule;
  readonly by: PersonRef | null;
  readonly reason: string | null;
  readonly at: string;
}

/** What the steps of request `r` went through, oldest first, as a column. */
export const INHERITANCES_COLUMN = `
  coalesce((select json_agg(json_build_object('step', h.step_key, 'from', ${personRef('leaver')}, 'heir', ${personRef('heir')},
              'role', h.role, 'rule', h.rule, 'by', ${personRef('router')}, 'reason', h.reason, 'at', h.inherited_at) order by h.id)
              from step_inheritance h
              left join person leaver on leaver.id = h.from_id
              left join person heir on heir.id = h.heir_id
              left join person router on router.id = h.by_id
             where h.request_id = r.id and h.round = r.round), '[]')`;

export interface NewInheritance extends Omit<Inheritance, 'rule'> {
  readonly rule: StoredRule;
  /** The administrator who gave it to the heir, and why. */
  readonly by?: { readonly personId: string; readonly reason: string };
}

/** Puts on record, for good, where steps went. */
export async function addInheritances(
  tx: Tx,
  { id, round }: RequestState,
  inheritances: readonly NewInheritance[],
  now: Date,
): Promise<void> {
  const rows = inheritances.flatMap(({ heirs, ...one }) =>
    (heirs.length > 0 ? heirs : [null]).map((heir) => ({ ...one, heir })),
  );
  await tx.query(
    `insert into step_inheritance (request_id, round, step_key, from_id, heir_id, role, rule, by_id, reason, inherited_at)
     select $1, $2, n.*, $3 from unnest($4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::uuid[], $10::text[]) as n`,
    [
      id,
      round,
      now,
      rows.map(({ step }) => step),
      rows.map(({ from }) => from ?? null),
      rows.map(({ heir }) => heir),
      rows.map(({ role }) => role),
      rows.map(({ rule }) => rule),
      rows.map(({ by }) => by?.personId ?? null),
      rows.map(({ by }) => by?.reason ?? null),
    ],
  );
}
