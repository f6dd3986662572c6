import { type DecidingRole, substitutesOf } from '@tandem/spend-policy';
import {
  type Actor,
  type Askers,
  type Excluded,
  type PersonId,
  type Principal,
  type RequestState,
  type StepState,
} from './request-state';

/** Whether somebody is one of the people who ask. They decide nothing about their request, whatever roles they hold. */
export function isAsker(askers: Askers, personId: PersonId): boolean {
  return personId === askers.requesterId || personId === askers.onBehalfOf;
}

export function isRecused({ recused = [] }: Excluded, personId: PersonId): boolean {
  return recused.includes(personId);
}

/**
 * Whether somebody has decided a step of this round, or somebody else has for them. One person counts once, whatever
 * roles they hold and whoever stands in.
 */
export function hasDecided(request: Pick<RequestState, 'steps'>, personId: PersonId): boolean {
  return request.steps.some((step) => step.decidedBy === personId || step.decidedFor === personId);
}

/**
 * Whether somebody could decide for a role: active, holding the role, not asking, and not standing aside.
 * The roles of administrator and auditor are no step's role, so they open nothing here.
 */
export function isFitFor(role: DecidingRole, { personId, roles, isActive }: Actor, request: Excluded): boolean {
  return isActive && roles.includes(role) && !isAsker(request, personId) && !isRecused(request, personId);
}

/**
 * The people who may decide a step now (domain rules 33 and 41). When there is nobody the step is escalated with
 * `escalateUndecidable`, never skipped.
 */
export function eligibleDeciders(
  step: Pick<StepState, 'role'>,
  people: readonly Actor[],
  request: Excluded & Pick<RequestState, 'steps'>,
): Actor[] {
  return people.filter((person) => isFitFor(step.role, person, request) && !hasDecided(request, person.personId));
}

/**
 * The people for whom somebody could take a step: who may decide it, and has had no say in this round yet. Somebody who
 * asks, or has stood aside, has nobody who decides for them either (domain rule 33).
 */
export function principalsFitFor(
  step: Pick<StepState, 'role'>,
  { standsInFor = [] }: Actor,
  request: Excluded & Pick<RequestState, 'steps'>,
): Principal[] {
  return standsInFor.filter(
    (principal) => isFitFor(step.role, principal, request) && !hasDecided(request, principal.personId),
  );
}

/** The roles that may take a step, in the order in which they are asked: the present one, then who stands in for it. */
export function rolesFor(step: Pick<StepState, 'role' | 'namedRole'>): DecidingRole[] {
  return [step.role, ...substitutesOf(step.namedRole).filter((role) => role !== step.role)];
}
