import { type Money, money, toJson } from '@tandem/money';
import type { LocalisedText } from '@tandem/spend-policy';
import type { Tx } from '../../platform';
import { lineRef, type LineRef, unitRef } from '../../registry';
import type { RequestRecord } from '../request-record';
import type { RouteFactsJson } from '../route-facts';
import type { KnownDecision, KnownFacts, KnownLine } from './known-facts';

/** A decision as it is read for or with a snapshot. */
export interface DecisionRow extends Omit<KnownDecision, 'amount'> {
  readonly minor: string | null;
  readonly currency: string | null;
}

/** What the record of a request does not hold and its deciders see. */
export interface KnownFactsRow {
  readonly decisionId: string;
  readonly step: string;
  readonly onBehalfOfId: string | null;
  readonly submittedAt: Date | null;
  readonly laneReasons: LocalisedText[];
  readonly routeFacts: RouteFactsJson | null;
  readonly policyName: string | null;
  readonly policyHash: string | null;
  readonly benefitUnits: KnownFacts['benefitUnits'];
  readonly line: LineRef | null;
  readonly funded: bigint | null;
  readonly reserved: bigint | null;
  readonly committed: bigint | null;
  readonly actual: bigint | null;
  readonly decisions: readonly DecisionRow[];
}

/** Decisions of a request that went back and forth a hundred times need not all be kept with each of them. */
const MOST_DECISIONS = 50;

export const decisionJson = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'round', ${alias}.round, 'step', ${alias}.step_key, 'verdict', ${alias}.verdict,
     'personId', ${alias}.person_id, 'onBehalfOfId', ${alias}.on_behalf_of_id, 'capacity', ${alias}.capacity, 'minor', ${alias}.amount_minor::text, 'currency', ${alias}.currency,
     'termMonths', ${alias}.term_months, 'condition', ${alias}.condition, 'reason', ${alias}.reason, 'decidedAt', ${alias}.decided_at)`;

const FACTS = `
  select d.id as "decisionId", d.step_key as step, d.on_behalf_of_id as "onBehalfOfId", r.submitted_at as "submittedAt", r.lane_reasons as "laneReasons",
         r.route_facts as "routeFacts", pv.name as "policyName", pv.hash as "policyHash",
         coalesce((select json_agg(${unitRef('u')} order by u.code) from request_benefit b join unit u on u.id = b.unit_id
                    where b.request_id = r.id), '[]') as "benefitUnits",
         ${lineRef('l')} as line, l.funded_minor as funded, l.reserved_minor as reserved, l.committed_minor as committed,
         l.actual_minor as actual,
         coalesce((select json_agg(${decisionJson('x')} order by x.decided_at, x.id)
                     from (select * from decision y where y.request_id = r.id and y.id <> d.id
                            order by y.decided_at desc, y.id limit ${MOST_DECISIONS}) x), '[]') as decisions
    from decision d join request r on r.id = d.request_id
    left join policy_version pv on pv.id = r.policy_version_id
    left join budget_line l on l.id = r.budget_line_id
   where d.request_id = $1 and d.round = $2 and d.person_id = $3
   order by d.decided_at desc, d.id limit 1`;

/** Read with the decision that was put on record a moment ago, before it moves any money. */
export async function factsOfDecision(
  tx: Tx,
  { id, ref, round }: RequestRecord,
  deciderId: string,
): Promise<KnownFactsRow> {
  const [row] = await tx.query<KnownFactsRow>(FACTS, [id, round, deciderId]);
  if (!row) throw new Error(`The decision of ${deciderId} on ${ref} is not on record.`);
  return row;
}

/** The line with what this request has set aside on it. */
export function knownLine(row: KnownFactsRow, { line: facts, reservation }: RequestRecord): KnownLine | null {
  const { line, funded, reserved, committed, actual } = row;
  if (!line || !facts || funded === null || reserved === null || committed === null || actual === null) return null;
  const of = (minor: bigint): Money => money(minor, facts.currency);
  return {
    ...line,
    funded: toJson(of(funded)),
    reserved: toJson(of(reserved)),
    committed: toJson(of(committed)),
    actual: toJson(of(actual)),
    available: toJson(of(funded - reserved - committed - actual)),
    setAside: reservation?.lineId === line.id ? toJson(reservation.amount) : null,
  };
}

export const knownDecision = ({ minor, currency, ...decision }: DecisionRow): KnownDecision => ({
  ...decision,
  amount: minor !== null && currency !== null ? toJson(money(BigInt(minor), currency)) : null,
  decidedAt: new Date(decision.decidedAt).toISOString(),
});
