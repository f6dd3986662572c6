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

interface Deciders {
  readonly deciders: readonly PersonId[];
}

/** The place of the first step that cannot have a decider of its own beside those before it; -1 when all can. */
export function firstStuck(choices: readonly (readonly Deciders[])[]): number {
  return choices.findIndex((_, index) => !haveDistinctDeciders(choices.slice(0, index + 1).map(everybodyIn)));
}

/**
 * Settles the steps from the first to the last, each on the earliest of its choices that leaves the others possible.
 * Throws where `firstStuck` finds one.
 */
export function earliestChoices<C extends Deciders>(choices: readonly (readonly C[])[]): C[] {
  return choices.reduce<C[]>((settled, stepChoices, index) => {
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

/**
 * The earliest choices of all steps that can be settled beside each other; a step that can be settled by nobody is left
 * out. Those that stay with whoever is asked come first, or somebody would be taken from them to stand in elsewhere.
 */
export function settleSteps<C extends Deciders>(
  choices: readonly (readonly C[])[],
  isKept: (choice: C) => boolean,
): C[] {
  const isKeeping = (ofStep: readonly C[]): boolean => ofStep.slice(0, 1).some(isKept);
  const ordered = [...choices.filter(isKeeping), ...choices.filter((ofStep) => !isKeeping(ofStep))];
  const decidable = ordered.reduce<(readonly C[])[]>((settled, next) => {
    const wider = [...settled, next];
    return firstStuck(wider) === -1 ? wider : settled;
  }, []);
  return earliestChoices(decidable);
}

function everybodyIn(choices: readonly Deciders[]): PersonId[] {
  return choices.flatMap(({ deciders }) => deciders);
}
