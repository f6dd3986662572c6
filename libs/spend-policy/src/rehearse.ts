import { type Money, type Result, add, ok, refuse, zero } from '@tandem/money';
import { type PolicyProblem, brokenParts } from './check-policy';
import { withCounterOfficers } from './counter-officer';
import { evaluate } from './evaluate';
import { LANES, type Lane, type PolicyDocument } from './policy-document';
import { DECIDING_ROLES, type DecidingRole } from './roles';
import { type SpendFacts } from './spend-facts';

/** A past request, as it was on the day it was handed in. */
export interface RehearsalCase {
  readonly facts: SpendFacts;
  /** The lane that it got then; `null` when it was refused. */
  readonly lane: Lane | null;
  /** The roles that the policy named then, in the order of the steps; not those who took a step for somebody else. */
  readonly namedRoles: readonly DecidingRole[];
  /** From handing in to the last decision; `null` while there is none. */
  readonly daysToDecide: number | null;
}

/** A request that would have gone another way: in another lane, or to other people. */
export interface RehearsedChange<C extends RehearsalCase> {
  readonly request: C;
  readonly laneAfter: Lane | null;
  readonly rolesBefore: readonly DecidingRole[];
  readonly rolesAfter: readonly DecidingRole[];
}

/** How many requests took each lane, and how many were refused. */
export type LaneCounts = Readonly<Record<Lane | 'refused', number>>;

/** How many decisions are asked of a role. */
export interface RoleCount {
  readonly role: DecidingRole;
  readonly before: number;
  readonly after: number;
}

export interface Rehearsal<C extends RehearsalCase> {
  /** How many requests were rehearsed. */
  readonly requests: number;
  /** Requests whose facts the policy cannot look at, such as amounts in another currency. They count nowhere else. */
  readonly leftOut: number;
  readonly before: LaneCounts;
  readonly after: LaneCounts;
  /** In the order in which the requests were given. */
  readonly changes: readonly RehearsedChange<C>[];
  /** All the money of the changed requests over their whole terms, in the currency of the policy. */
  readonly changedAmount: Money;
  /** One for every role that can decide. */
  readonly roles: readonly RoleCount[];
  /**
   * Half of the decided requests took longer. What it would have been is an estimate: a request in another lane is given
   * the median of the past requests of that lane, and is left out where there was none.
   */
  readonly medianDays: { readonly before: number | null; readonly after: number | null };
}

export interface RehearsalRefusal {
  readonly kind: 'policy-broken';
  readonly problems: readonly PolicyProblem[];
}

/**
 * What a policy would have asked of past requests, against what was really asked of them. Nothing but the facts of that
 * day is looked at, so the policy under which they were handed in rehearses to no change at all. The counts do not
 * depend on the order of the requests. A policy with broken parts is refused, for it cannot be tried.
 */
export function rehearse<C extends RehearsalCase>(
  cases: readonly C[],
  policy: PolicyDocument,
): Result<Rehearsal<C>, RehearsalRefusal> {
  const problems = brokenParts(policy);
  if (problems.length > 0) {
    return refuse({ kind: 'policy-broken', problems });
  }
  const rehearsed = cases.flatMap((request) => rehearsedOnce(request, policy));
  const changes = rehearsed.filter(hasChanged);
  return ok({
    requests: rehearsed.length,
    leftOut: cases.length - rehearsed.length,
    before: laneCounts(rehearsed.map(({ request }) => request.lane)),
    after: laneCounts(rehearsed.map(({ laneAfter }) => laneAfter)),
    changes,
    changedAmount: changes.reduce(
      (sum, { request }) => add(sum, request.facts.totalContractValue),
      zero(policy.currency),
    ),
    roles: DECIDING_ROLES.map((role) => ({
      role,
      before: timesOf(
        role,
        rehearsed.flatMap(({ rolesBefore }) => rolesBefore),
      ),
      after: timesOf(
        role,
        rehearsed.flatMap(({ rolesAfter }) => rolesAfter),
      ),
    })),
    medianDays: medianDaysOf(rehearsed),
  });
}

/** One request under the policy; nothing when the policy cannot look at its facts. */
function rehearsedOnce<C extends RehearsalCase>(request: C, policy: PolicyDocument): RehearsedChange<C>[] {
  const { facts, namedRoles } = request;
  const asked = namedRoles.map((role) => ({ role }));
  const rolesBefore = withCounterOfficers(asked, facts.requesterRoles).map(({ role }) => role);
  const answer = evaluate(policy, facts);
  if (answer.ok) {
    const rolesAfter = answer.value.steps.map(({ role }) => role);
    return [{ request, laneAfter: answer.value.lane, rolesBefore, rolesAfter }];
  }
  const isUnreadable = answer.refusal.kind === 'currency-mismatch' || answer.refusal.kind === 'facts-invalid';
  return isUnreadable ? [] : [{ request, laneAfter: null, rolesBefore, rolesAfter: [] }];
}

/** The same people in another order are no change of who decides. */
function hasChanged({ request, laneAfter, rolesBefore, rolesAfter }: RehearsedChange<RehearsalCase>): boolean {
  const areOthers = DECIDING_ROLES.some((role) => timesOf(role, rolesBefore) !== timesOf(role, rolesAfter));
  return laneAfter !== request.lane || areOthers;
}

function timesOf(role: DecidingRole, roles: readonly DecidingRole[]): number {
  return roles.filter((asked) => asked === role).length;
}

function laneCounts(lanes: readonly (Lane | null)[]): LaneCounts {
  const count = (sought: Lane | null): number => lanes.filter((lane) => lane === sought).length;
  return { sprint: count('sprint'), marathon: count('marathon'), refused: count(null) };
}

function medianDaysOf(rehearsed: readonly RehearsedChange<RehearsalCase>[]): Rehearsal<RehearsalCase>['medianDays'] {
  const decided = rehearsed.filter(({ request }) => request.daysToDecide !== null);
  const daysIn = (lane: Lane): number[] =>
    decided.flatMap(({ request }) => (request.lane === lane ? (request.daysToDecide ?? []) : []));
  const usual = new Map<Lane | null, number | null>(LANES.map((lane) => [lane, medianOf(daysIn(lane))]));
  const estimates = decided.map(({ request, laneAfter }) =>
    laneAfter === request.lane ? request.daysToDecide : (usual.get(laneAfter) ?? null),
  );
  return {
    before: medianOf(decided.flatMap(({ request }) => request.daysToDecide ?? [])),
    after: medianOf(estimates.flatMap((days) => days ?? [])),
  };
}

/** The middle value, or the mean of the two in the middle. */
function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
