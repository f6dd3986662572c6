import { hasDecided, isAsker, isFitFor, isRecused, principalsFitFor } from './deciders';
import { type WorkflowRefusal } from './outcome';
import { type Actor, type PersonId, type RequestState, type StepState } from './request-state';
import { type Action, transitionsOf } from './transitions';

/** Why somebody may not edit, submit or withdraw a request; `undefined` when they may. */
export function refusalToAsk(
  request: RequestState,
  actor: Actor,
  action: 'edit' | 'submit' | 'withdraw',
): WorkflowRefusal | undefined {
  if (!actor.isActive) {
    return { kind: 'inactive-actor' };
  }
  if (!isAsker(request, actor.personId)) {
    return { kind: 'not-your-request' };
  }
  return refusalOfStatus(request, action);
}

/**
 * Why somebody may not give back what was approved, all of it or a part; `undefined` when they may: who asks, who owns the
 * line that pays, and the CIO. Nobody can approve anything by it, so having decided before is no hindrance.
 */
export function refusalToGiveBack(
  request: RequestState,
  actor: Actor,
  action: 'reduce' | 'cancel',
): WorkflowRefusal | undefined {
  if (!actor.isActive) {
    return { kind: 'inactive-actor' };
  }
  const isAnswerable = actor.personId === request.lineOwnerId || actor.roles.includes('cio');
  if (!isAnswerable && !isAsker(request, actor.personId)) {
    return { kind: 'not-yours-to-give-back' };
  }
  return refusalOfStatus(request, action);
}

/** Why an action does not exist in the present status; `undefined` when it does. */
export function refusalOfStatus(request: RequestState, action: Action): WorkflowRefusal | undefined {
  const exists = transitionsOf(request.status, action).length > 0;
  return exists ? undefined : { kind: 'wrong-status', status: request.status };
}

/**
 * Why somebody may not decide about the version they saw; `undefined` when they may. The refusal is the one that helps
 * most: whoever asks is told so before anything else, and whoever comes too late is told who decided.
 */
export function refusalToDecide(request: RequestState, actor: Actor, version: number): WorkflowRefusal | undefined {
  if (!actor.isActive) {
    return { kind: 'inactive-actor' };
  }
  if (isAsker(request, actor.personId)) {
    return { kind: 'own-request' };
  }
  if (isRecused(request, actor.personId)) {
    return { kind: 'recused' };
  }
  switch (request.status) {
    case 'draft':
    case 'withdrawn':
    case 'expired':
    case 'cancelled':
      return { kind: 'wrong-status', status: request.status };
    case 'approved':
    case 'rejected':
    case 'changes-requested':
      return refusalOfVersion(request, version) ?? { kind: 'already-decided', by: lastDeciderOf(request) };
    case 'submitted':
      return refusalOfVersion(request, version) ?? refusalOfStep(request, actor);
  }
}

/** Nobody acts on content that they have not seen (domain rule 37). */
export function refusalOfVersion(request: RequestState, version: number): WorkflowRefusal | undefined {
  return version === request.version ? undefined : { kind: 'stale-version', current: request.version };
}

/** The pending step that somebody is fit to decide, and whom they would stand in for in it. */
interface PendingPart {
  readonly step: StepState;
  readonly decidedFor?: PersonId;
}

/** What somebody is fit to decide now, in their own right before anybody else's; nothing when there is nothing. */
export function pendingPartOf(request: RequestState, actor: Actor): PendingPart | undefined {
  const pending = request.steps.filter(({ status }) => status === 'pending');
  const own = pending.find((step) => isFitFor(step.role, actor, request));
  return own === undefined
    ? pending.flatMap((step) => {
        const principal = principalsFitFor(step, actor, request).find(({ isCovered }) => isCovered);
        return principal === undefined ? [] : [{ step, decidedFor: principal.personId }];
      })[0]
    : { step: own };
}

function refusalOfStep(request: RequestState, actor: Actor): WorkflowRefusal | undefined {
  if (hasDecided(request, actor.personId)) {
    return { kind: 'already-decided', by: actor.personId };
  }
  if (pendingPartOf(request, actor) !== undefined) {
    return undefined;
  }
  const beyond = request.steps
    .filter(({ status }) => status === 'pending')
    .flatMap((step) => principalsFitFor(step, actor, request))[0];
  if (beyond !== undefined) {
    return { kind: 'beyond-delegation', principal: beyond.personId };
  }
  const roles = [actor, ...(actor.standsInFor ?? [])].flatMap((person) => person.roles);
  const colleague = request.steps.find((step) => step.decidedBy !== undefined && roles.includes(step.role))?.decidedBy;
  return colleague === undefined
    ? { kind: 'not-your-step', role: pendingStepOf(request).role }
    : { kind: 'already-decided', by: colleague };
}

/** Throws when a submitted request waits for nobody: it could never end. */
export function pendingStepOf(request: RequestState): StepState {
  const pending = request.steps.find((step) => step.status === 'pending');
  if (pending === undefined) {
    throw new Error(`Request ${request.id} is submitted and has no pending step`);
  }
  return pending;
}

function lastDeciderOf(request: RequestState): PersonId {
  const decidedBy = request.steps.findLast((step) => step.decidedBy !== undefined)?.decidedBy;
  if (decidedBy === undefined) {
    throw new Error(`Request ${request.id} is ${request.status} and nobody decided it`);
  }
  return decidedBy;
}
