import { type Lane, type PolicyDocument, type ServiceLevel } from './policy-document';
import { stepOfSeat } from './turns';

/** What a lane promises where the policy says nothing. */
const PROMISED: Readonly<Record<Lane, ServiceLevel>> = { sprint: { workingDays: 3 }, marathon: { workingDays: 15 } };

const MINUTES_PER_HOUR = 60;

/** How long one step may take: whole working days, each to its end, or minutes of working hours. */
export type Allowance = { readonly workingDays: number } | { readonly minutes: number };

/** How long everything in a lane may take together. */
export function serviceLevelOf(policy: PolicyDocument, lane: Lane): ServiceLevel {
  return policy.lanes[lane].sla ?? PROMISED[lane];
}

/**
 * How long each step of a route may take, in the order of the steps. What the policy says of a step holds; the time of the
 * lane is shared equally by the turns of the other steps, with what cannot be shared going to the earlier ones. So the
 * shares of a lane's turns are together its time, save where it has fewer working days than turns: nobody is given less
 * than a day.
 */
export function allowancesOf(
  policy: PolicyDocument,
  lane: Lane,
  steps: readonly { readonly key: string; readonly turn: number }[],
): Allowance[] {
  const ownOf = (seat: string): ServiceLevel | undefined =>
    policy.steps.find(({ key }) => key === stepOfSeat(seat))?.sla;
  const turns = [...new Set(steps.filter(({ key }) => ownOf(key) === undefined).map(({ turn }) => turn))];
  const shares = shared(serviceLevelOf(policy, lane), turns.length);
  return steps.map(({ key, turn }) => {
    const own = ownOf(key);
    const allowance = own === undefined ? shares[turns.indexOf(turn)] : allowanceOf(own);
    if (allowance === undefined) {
      throw new Error(`Step ${key} has no share of the time of its lane`);
    }
    return allowance;
  });
}

const allowanceOf = (level: ServiceLevel): Allowance =>
  'hours' in level ? { minutes: level.hours * MINUTES_PER_HOUR } : level;

function shared(level: ServiceLevel, turns: number): Allowance[] {
  return 'hours' in level
    ? split(level.hours * MINUTES_PER_HOUR, turns).map((minutes) => ({ minutes }))
    : split(level.workingDays, turns).map((days) => ({ workingDays: Math.max(1, days) }));
}

/** Whole numbers that are together the given one and differ by one at most, the larger ones first. */
function split(whole: number, parts: number): number[] {
  const least = Math.floor(whole / parts);
  return Array.from({ length: parts }, (_, index) => (index < whole % parts ? least + 1 : least));
}
