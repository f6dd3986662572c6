import {
  type Actor,
  type DelegatedFacts,
  type DelegationScope,
  type Principal,
  standInsOf,
} from '@tandem/approval-workflow';
import { money } from '@tandem/money';
import type { Lane, RequestKind } from '@tandem/spend-policy';
import type { PersonRef } from '../../identity';
import { personRef } from '../../registry';

/** A delegation of today, as it is read with a request. */
export interface DeputyRecord {
  readonly id: string;
  readonly delegate: PersonRef;
  readonly principalId: string;
  readonly from: string;
  readonly until: string;
  readonly lanes: Lane[] | null;
  readonly kinds: RequestKind[] | null;
  readonly ceilingMinor: string | null;
  readonly currency: string | null;
}

/** What decides on who stands in for whom; the day is that of the clock that also says whose session is open. */
export interface StandInFacts {
  readonly deputies: readonly DeputyRecord[];
  readonly companyDay: string;
  readonly lane: Lane | null;
  readonly content: { readonly kind: RequestKind };
  /** What the policy was asked; null until the request was handed in. */
  readonly measured: Pick<DelegatedFacts, 'annualised' | 'totalContractValue'> | null;
}

/** Everybody who stands in for somebody today: seldom more than a handful in a company. */
export const DEPUTIES = `
  coalesce((select json_agg(json_build_object('id', g.id, 'delegate', ${personRef('deputy')}, 'principalId', g.principal_id,
              'from', g.from_day, 'until', g.until_day, 'lanes', g.lanes, 'kinds', g.kinds,
              'ceilingMinor', g.ceiling_minor::text, 'currency', g.currency) order by deputy.name, deputy.id)
              from delegation_in_force g join person deputy on deputy.id = g.delegate_id), '[]')`;

/** The people for whom somebody decides about this request today. */
export function standInsIn(record: StandInFacts, personId: string, people: readonly Actor[]): Principal[] {
  const facts = factsOf(record);
  if (facts === null) return [];
  const delegations = record.deputies.map(({ delegate, principalId, from, until, ...limits }) => ({
    principalId,
    delegateId: delegate.id,
    from,
    until,
    scope: scopeOf(limits),
    isEnded: false,
  }));
  return standInsOf(personId, delegations, { people, day: record.companyDay, facts });
}

const factsOf = ({ lane, content, measured }: StandInFacts): DelegatedFacts | null =>
  lane === null || measured === null ? null : { lane, kind: content.kind, ...measured };

export const scopeOf = ({
  lanes,
  kinds,
  ceilingMinor,
  currency,
}: Pick<DeputyRecord, 'lanes' | 'kinds' | 'ceilingMinor' | 'currency'>): DelegationScope => ({
  ...(lanes ? { lanes } : {}),
  ...(kinds ? { kinds } : {}),
  ...(ceilingMinor !== null && currency !== null ? { ceiling: money(BigInt(ceilingMinor), currency) } : {}),
});
