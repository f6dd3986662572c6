import { type Money, money } from '@tandem/money';
import {
  type DecidingRole,
  type PeopleAsked,
  type Quorum,
  type Rejection,
  type Role,
  type Route,
} from '@tandem/spend-policy';
import { type AssignedRoute, assignSteps } from './assign-steps';
import { submit } from './ask';
import { decide } from './decide';
import { type WorkflowOutcome, type WorkflowResult } from './outcome';
import { type Actor, type RequestState, draftRequest } from './request-state';

/** Builders for the specifications of this library; not part of what it exports. */

export function euros(units: bigint): Money {
  return money(units * 100n, 'EUR');
}

export function person(personId: string, ...roles: Role[]): Actor {
  return { personId, roles, isActive: true };
}

export const MARTA = person('marta', 'requester');
export const CIO = person('ana', 'cio');
export const CMO = person('luis', 'cmo');
export const FINANCE = person('pilar', 'finance');
export const FINANCE_COLLEAGUE = person('pedro', 'finance');
export const PEOPLE = [MARTA, CIO, CMO, FINANCE, FINANCE_COLLEAGUE];

/** A policy's route that asks these roles, one step each, in this order. */
export function routeThrough(...roles: DecidingRole[]): Route {
  return {
    policyId: 'martech-spend',
    policyVersion: 7,
    lane: 'marathon',
    steps: roles.map((role, index) => ({
      key: `step-${index + 1}`,
      kind: 'approve',
      role,
      namedRole: role,
      label: { en: role, es: role },
      people: 1,
      turn: index + 1,
      approvals: { percent: 100 },
      rejection: 'ends',
      reasons: [],
    })),
    requiredFields: [],
    reasons: [],
  };
}

/** Steps that are taken together: whom they ask, and how the turn is settled. */
export interface SampleTurn {
  readonly asks: readonly (DecidingRole | { readonly role: DecidingRole; readonly people: PeopleAsked })[];
  readonly approvals: Quorum;
  readonly rejection: Rejection;
}

/** A policy's route through these turns, one after the other. */
export function routeOfTurns(...turns: SampleTurn[]): Route {
  const steps = turns.flatMap(({ asks, approvals, rejection }, index) =>
    asks.map((asked) => ({
      ...(typeof asked === 'string' ? { role: asked, people: 1 } : asked),
      ...{ turn: index + 1, approvals, rejection },
    })),
  );
  const [sample] = routeThrough('cio').steps;
  if (sample === undefined) {
    throw new Error('The sample route has a step');
  }
  return {
    ...routeThrough(),
    steps: steps.map((step, index) => ({ ...sample, ...step, key: `step-${index + 1}`, namedRole: step.role })),
  };
}

/** The same route with everybody at hand assigned to it, for requests of Marta. */
export function assignedRoute(...roles: DecidingRole[]): AssignedRoute {
  const assigned = assignSteps(routeThrough(...roles), { requesterId: MARTA.personId }, PEOPLE);
  if (!assigned.ok) {
    throw new Error('The sample people cannot walk this route');
  }
  return assigned.value;
}

export function sampleDraft(amount: Money = euros(4800n)): RequestState {
  return draftRequest({ id: 'req-142', requesterId: MARTA.personId, charge: { budgetLineId: 'mkt-03', amount } });
}

export function outcomeOf(result: WorkflowResult): WorkflowOutcome {
  if (!result.ok) {
    throw new Error(`Refused: ${result.refusal.kind}`);
  }
  return result.value;
}

export function submittedTo(...roles: DecidingRole[]): RequestState {
  return outcomeOf(submit(sampleDraft(), MARTA, assignedRoute(...roles))).request;
}

export function approvedBy(request: RequestState, actor: Actor): RequestState {
  return outcomeOf(decide(request, actor, { verdict: 'approve', version: request.version })).request;
}

export function sentBackBy(request: RequestState, actor: Actor): RequestState {
  const command = { verdict: 'changes', version: request.version, reason: 'Say who benefits' } as const;
  return outcomeOf(decide(request, actor, command)).request;
}
