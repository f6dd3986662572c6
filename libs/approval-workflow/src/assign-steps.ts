import { type Result, ok, refuse } from '@tandem/money';
import { type DecidingRole, type Route, type RouteStep } from '@tandem/spend-policy';
import { isFitFor, rolesFor } from './deciders';
import { haveDistinctDeciders } from './distinct-deciders';
import { type WorkflowRefusal } from './outcome';
import { type Actor, type Askers, type PersonId } from './request-state';

export interface AssignedStep extends RouteStep {
  /** Who may decide the step as things stand, for "who will decide" and for the first notice. Never empty. */
  readonly deciders: readonly PersonId[];
}

/** A route that the people at hand can walk to its end. Only this can be submitted. */
export interface AssignedRoute extends Omit<Route, 'steps'> {
  readonly steps: readonly AssignedStep[];
}

export type NoEligibleDecider = Extract<WorkflowRefusal, { readonly kind: 'no-eligible-decider' }>;

/**
 * Gives each step of a route to a role in which somebody can decide it. A step keeps the role that the policy asks for
 * wherever possible; where that role has nobody left, the next role that stands in for it is asked. As one person
 * decides once in a round, every step must be able to have a decider of its own. When no choice of roles allows that,
 * the request cannot be submitted: a step is never skipped (domain rules 33, 34 and 41).
 */
export function assignSteps(
  route: Route,
  askers: Askers,
  people: readonly Actor[],
): Result<AssignedRoute, NoEligibleDecider> {
  const choices = route.steps.map((step) => choicesFor(step, askers, people));
  const stuck = route.steps.find((_, index) => !haveDistinctDeciders(choices.slice(0, index + 1).map(everybodyIn)));
  if (stuck !== undefined) {
    return refuse({ kind: 'no-eligible-decider', step: stuck.key, role: stuck.role });
  }
  return ok({
    ...route,
    steps: firstChoices(choices).map(({ step, role, deciders }) => ({ ...step, role, deciders })),
  });
}

/** One role that could take a step, and the people who could decide in it. */
interface Choice {
  readonly step: RouteStep;
  readonly role: DecidingRole;
  readonly deciders: readonly PersonId[];
}

function choicesFor(step: RouteStep, askers: Askers, people: readonly Actor[]): Choice[] {
  return rolesFor(step)
    .map((role) => ({
      step,
      role,
      deciders: people.filter((person) => isFitFor(role, person, askers)).map((person) => person.personId),
    }))
    .filter((choice) => choice.deciders.length > 0);
}

/** Settles the steps from the first to the last, each on the earliest choice that leaves the others possible. */
function firstChoices(choices: readonly (readonly Choice[])[]): Choice[] {
  return choices.reduce<Choice[]>((settled, stepChoices, index) => {
    const later = choices.slice(index + 1).map(everybodyIn);
    const earliest = stepChoices.find((choice) =>
      haveDistinctDeciders([...[...settled, choice].map(({ deciders }) => deciders), ...later]),
    );
    if (earliest === undefined) {
      throw new Error('Steps that could all be decided have become undecidable by settling some of them');
    }
    return [...settled, earliest];
  }, []);
}

function everybodyIn(choices: readonly Choice[]): PersonId[] {
  return choices.flatMap((choice) => choice.deciders);
}
