import { type Result, ok, refuse } from '@tandem/money';
import { type DecidingRole, type Route, type RouteStep, approvalsNeeded, seatKey } from '@tandem/spend-policy';
import { isFitFor, rolesFor } from './deciders';
import { earliestChoices, firstStuck } from './distinct-deciders';
import { type WorkflowRefusal } from './outcome';
import { type Actor, type Excluded, type PersonId, type StepState } from './request-state';

/** What is asked of one person: a step that asks three people becomes three of these. */
export interface AssignedStep
  extends
    Pick<RouteStep, 'kind' | 'label' | 'reasons'>,
    Pick<StepState, 'key' | 'role' | 'namedRole' | 'turn' | 'approvals' | 'rejection'> {
  /** Who may decide the step as things stand, for "who will decide" and for the first notice. Never empty. */
  readonly deciders: readonly PersonId[];
}

/** A route that the people at hand can walk to its end. Only this can be submitted. */
export interface AssignedRoute extends Omit<Route, 'steps'> {
  readonly steps: readonly AssignedStep[];
}

export type NoEligibleDecider = Extract<WorkflowRefusal, { readonly kind: 'no-eligible-decider' }>;

type Seat = Omit<AssignedStep, 'deciders'>;

/** One role in which somebody could take a step, and the people who could. */
interface Choice {
  readonly seat: Seat;
  readonly role: DecidingRole;
  readonly deciders: readonly PersonId[];
}

/**
 * Gives everything that a route asks of somebody to a role in which somebody can decide it. A step keeps the role that
 * the policy asks for wherever possible; where that role has nobody left, the next role that stands in for it is asked.
 * As one person decides once in a round, every step must be able to have a decider of its own. When no choice of roles
 * allows that, the request cannot be submitted: a step is never skipped (domain rules 33, 34 and 41).
 */
export function assignSteps(
  route: Route,
  excluded: Excluded,
  people: readonly Actor[],
): Result<AssignedRoute, NoEligibleDecider> {
  const peopleIn = (role: DecidingRole): PersonId[] =>
    people.filter((person) => isFitFor(role, person, excluded)).map(({ personId }) => personId);
  const seats = seatsOf(route.steps, (role) => peopleIn(role).length);
  const choices = seats.map((seat) =>
    rolesFor(seat)
      .map((role): Choice => ({ seat, role, deciders: peopleIn(role) }))
      .filter(({ deciders }) => deciders.length > 0),
  );
  const stuck = seats[firstStuck(choices)];
  if (stuck !== undefined) {
    return refuse({ kind: 'no-eligible-decider', step: stuck.key, role: stuck.role });
  }
  return ok({
    ...route,
    steps: earliestChoices(choices).map(({ seat, role, deciders }) => ({ ...seat, role, deciders })),
  });
}

/** Every person's part in the steps of a route, with how many approvals the turn needs of that many people. */
function seatsOf(steps: readonly RouteStep[], holdersOf: (role: DecidingRole) => number): Seat[] {
  return [...Map.groupBy(steps, ({ turn }) => turn).values()].flatMap((turn) => {
    const asked = peopleAskedIn(turn, holdersOf);
    const all = asked.reduce((sum, people) => sum + people, 0);
    return turn.flatMap((step, place) => {
      const { kind, role, namedRole, label, reasons, turn: number, rejection } = step;
      const approvals = approvalsNeeded(step.approvals, all);
      const seat = { kind, role, namedRole, label, reasons, turn: number, approvals, rejection };
      return Array.from({ length: asked[place] ?? 0 }, (_, index): Seat => ({
        ...seat,
        key: seatKey(step.key, index),
      }));
    });
  });
}

/**
 * How many people each step of a turn asks. Where everyone of a role is fewer than the approvals need, somebody has to
 * be found who stands in: an empty group agrees to nothing (domain rule 41).
 */
function peopleAskedIn(turn: readonly RouteStep[], holdersOf: (role: DecidingRole) => number): number[] {
  const asked = turn.map(({ people, role }) => (people === 'everyone' ? Math.max(1, holdersOf(role)) : people));
  const total = asked.reduce((sum, people) => sum + people, 0);
  const needed = Math.max(0, ...turn.map(({ approvals }) => approvalsNeeded(approvals, total)));
  const last = turn.findLastIndex(({ people }) => people === 'everyone');
  return asked.map((people, place) => (place === last ? people + Math.max(0, needed - total) : people));
}
