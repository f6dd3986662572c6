import { type DecidingRole } from '@tandem/spend-policy';
import { eligibleDeciders, rolesFor } from '../deciders';
import { settleSteps } from '../distinct-deciders';
import { type Actor, type PersonId, type RequestState, type StepState } from '../request-state';

/** Somebody who was asked about a request when its round began and cannot decide it any more: they left, or lost the role. */
export interface Leaving {
  readonly personId: PersonId;
  /** The roles in which they were asked. */
  readonly roles: readonly DecidingRole[];
  /** Their managers, the nearest first, with the roles that these hold today. */
  readonly managers: readonly Actor[];
}

export type InheritanceRule = 'manager' | 'role-holder' | 'queue';

/** Where a step went whose people have gone. */
export interface Inheritance {
  readonly step: string;
  /** Who left it behind, the first of them where several did; nobody where all who were asked stand aside. */
  readonly from: PersonId | undefined;
  readonly rule: InheritanceRule;
  /** In which role it is asked for from now on. */
  readonly role: DecidingRole;
  /** Who may decide it now; nobody while it waits in the queue of the administrators. */
  readonly heirs: readonly PersonId[];
}

interface Choice {
  readonly step: StepState;
  readonly role: DecidingRole;
  readonly deciders: readonly PersonId[];
  readonly rule: 'kept' | 'stands-in' | 'manager' | 'role-holder';
}

/**
 * Passes on the pending steps that nobody can decide because somebody left (domain rule 42): to the nearest manager of
 * whoever left who holds a role that may take the step, else to whoever holds such a role today, else into the queue.
 *
 * `people` are those whose roles count for this request; `holders` are all who hold a role today, also if it was given
 * to them after the round began: they take over an office that is empty, which is no way of being made a judge beside
 * others. A step that somebody who was asked can still decide stays where it is. Nothing is ever approved or skipped, and
 * the approvals that a turn needs stay as many as they were.
 */
export function passOn(
  request: RequestState,
  people: readonly Actor[],
  leaving: readonly Leaving[],
  holders: readonly Actor[],
): { readonly request: RequestState; readonly inheritances: readonly Inheritance[] } {
  const pending = request.status === 'submitted' ? request.steps.filter(({ status }) => status === 'pending') : [];
  const leaverOf = (step: StepState): Leaving | undefined => leaving.find(({ roles }) => roles.includes(step.role));
  const choices = pending.map((step) => choicesFor(step, request, { people, holders, leaver: leaverOf(step) }));
  const settled = settleSteps(choices, ({ rule }) => rule === 'kept');
  const inheritances = pending.flatMap((step): Inheritance[] => {
    const from = leaverOf(step)?.personId;
    const choice = settled.find((candidate) => candidate.step === step);
    if (choice?.rule === 'manager' || choice?.rule === 'role-holder') {
      return [{ step: step.key, from, rule: choice.rule, role: choice.role, heirs: choice.deciders }];
    }
    return choice === undefined && isNeeded(step, request, settled)
      ? [{ step: step.key, from, rule: 'queue', role: step.role, heirs: [] }]
      : [];
  });
  const roleOf = new Map(inheritances.map(({ step, role }) => [step, role]));
  return {
    request: { ...request, steps: request.steps.map((step) => ({ ...step, role: roleOf.get(step.key) ?? step.role })) },
    inheritances,
  };
}

interface Candidates {
  readonly people: readonly Actor[];
  readonly holders: readonly Actor[];
  readonly leaver: Leaving | undefined;
}

/** Who can take a step, first choice first. Only a step that somebody left behind goes beyond those who stand in anyway. */
function choicesFor(step: StepState, request: RequestState, { people, holders, leaver }: Candidates): Choice[] {
  const fit = (role: DecidingRole, candidates: readonly Actor[]): PersonId[] => [
    ...new Set(eligibleDeciders({ role }, candidates, request).map(({ personId }) => personId)),
  ];
  const kept: Choice = { step, role: step.role, deciders: fit(step.role, people), rule: 'kept' };
  const roles = rolesFor(step);
  if (leaver === undefined) {
    const others = roles.map((role): Choice => ({ step, role, deciders: fit(role, people), rule: 'stands-in' }));
    return [kept, ...others].filter(({ deciders }) => deciders.length > 0);
  }
  const managers = leaver.managers.flatMap((manager) =>
    roles.map((role): Choice => ({ step, role, deciders: fit(role, [manager]), rule: 'manager' })),
  );
  const others = roles.map((role): Choice => ({
    step,
    role,
    deciders: fit(role, [...people, ...holders]),
    rule: 'role-holder',
  }));
  return [kept, ...managers, ...others].filter(({ deciders }) => deciders.length > 0);
}

/** Whether the turn of a step cannot reach its approvals with the steps of it that somebody can decide. */
function isNeeded({ turn, approvals }: StepState, request: RequestState, settled: readonly Choice[]): boolean {
  const approved = request.steps.filter((step) => step.turn === turn && step.status === 'approved').length;
  return approved + settled.filter(({ step }) => step.turn === turn).length < approvals;
}
