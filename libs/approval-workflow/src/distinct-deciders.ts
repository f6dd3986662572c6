import { type PersonId } from './request-state';

/**
 * Whether every step can have a decider that no other step needs, given who could decide each. Finds a matching of
 * steps and people by augmenting paths (Kuhn's algorithm), so it is exact and stays fast with many people.
 */
export function haveDistinctDeciders(candidates: readonly (readonly PersonId[])[]): boolean {
  const stepOf = new Map<PersonId, number>();
  const findDecider = (step: number, asked: Set<PersonId>): boolean =>
    (candidates[step] ?? []).some((person) => {
      if (asked.has(person)) {
        return false;
      }
      asked.add(person);
      const otherStep = stepOf.get(person);
      const isFree = otherStep === undefined || findDecider(otherStep, asked);
      if (isFree) {
        stepOf.set(person, step);
      }
      return isFree;
    });
  return candidates.every((_, step) => findDecider(step, new Set()));
}
