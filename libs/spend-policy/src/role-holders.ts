import { stepKeysOf } from './evaluate';
import { type PolicyDocument, type StepDefinition } from './policy-document';
import { DECIDING_ROLES, type DecidingRole, type Role, isOfficer, substitutesOf } from './roles';

/** Somebody active, and every role that they hold today. */
export interface RoleHolder {
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** A role that a policy counts on, and that too few people hold: nobody, fewer than one step asks, or one person alone. */
export interface RoleProblem {
  readonly kind: 'nobody' | 'too-few' | 'one-person';
  readonly role: DecidingRole;
  /** Keys of the steps that ask the role. */
  readonly steps: readonly string[];
}

/** A step that too few people could take when one person asks, or whoever asks. */
export interface SelfApproval {
  readonly step: string;
  /** The role that the policy names for the step. */
  readonly role: DecidingRole;
  /** Whose own requests have too few others to decide this step; `null` when they are too few for anybody. */
  readonly personId: string | null;
}

/**
 * The roles that a policy asks and that too few people hold: without anybody every request waits for a substitute, and
 * with one person it waits for their holidays. Steps that no rule asks for are not looked at.
 */
export function roleProblems(policy: PolicyDocument, holders: readonly RoleHolder[]): RoleProblem[] {
  const asked = askedSteps(policy);
  return DECIDING_ROLES.flatMap((role): RoleProblem[] => {
    const steps = asked.filter((step) => step.role === role);
    const people = peopleWith([role], holders).length;
    const needed = Math.max(...steps.map(leastPeople));
    const kind = people === 0 ? 'nobody' : people < needed ? 'too-few' : 'one-person';
    return steps.length === 0 || people > Math.max(1, needed - 1)
      ? []
      : [{ kind, role, steps: steps.map(({ key }) => key) }];
  });
}

/** `everyone` may be one person. */
function leastPeople({ people = 1 }: StepDefinition): number {
  return people === 'everyone' ? 1 : people;
}

/**
 * The steps that would fall to the requester alone; an empty list is the proof that none does, with the people of today
 * (domain rule 33). Whatever somebody asks for, a step is taken in the role that the policy names or in one that stands
 * in for it, and never in a post of CIO or CMO that the requester holds too. As this is so on every route, it is enough
 * to look at each step and each person, and no route needs to be tried.
 */
export function selfApprovals(policy: PolicyDocument, holders: readonly RoleHolder[]): SelfApproval[] {
  return askedSteps(policy).flatMap((step): SelfApproval[] => {
    const { key, role } = step;
    const needed = leastPeople(step);
    if (peopleWith(rolesTaking(role, []), holders).length < needed) {
      return [{ step: key, role, personId: null }];
    }
    const alone = holders.filter(
      ({ personId, roles }) =>
        peopleWith(rolesTaking(role, roles), holders).filter((person) => person !== personId).length < needed,
    );
    return alone.map(({ personId }) => ({ step: key, role, personId }));
  });
}

/** The roles in which a step may be taken when somebody with these roles asks; as `withCounterOfficers` has it. */
function rolesTaking(named: DecidingRole, requesterRoles: readonly Role[]): readonly DecidingRole[] {
  const isOwnPost = isOfficer(named) && requesterRoles.includes(named);
  return isOwnPost ? substitutesOf(named) : [named, ...substitutesOf(named)];
}

function askedSteps(policy: PolicyDocument): StepDefinition[] {
  const keys = policy.rules.flatMap((rule) => stepKeysOf(policy, rule));
  return policy.steps.filter(({ key }) => keys.includes(key));
}

/** Everybody who holds one of the roles, each once. */
function peopleWith(wanted: readonly DecidingRole[], holders: readonly RoleHolder[]): string[] {
  const fit = holders.filter(({ roles }) => wanted.some((role) => roles.includes(role)));
  return [...new Set(fit.map(({ personId }) => personId))];
}
