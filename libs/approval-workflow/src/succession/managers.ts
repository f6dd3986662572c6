import { type PersonId } from '../request-state';

/** Somebody manages a unit on the days from `beginsOn` until the day before `endsOn`; without an end, until further notice. */
export interface Tenure {
  readonly unitId: string;
  readonly personId: PersonId;
  /** Calendar days of the organisation, as 'YYYY-MM-DD'. */
  readonly beginsOn: string;
  readonly endsOn: string | null;
}

/** How the units of a company hang together, and who managed each of them when. */
export interface Organisation {
  readonly units: readonly { readonly id: string; readonly parentId: string | null }[];
  /** Of one unit, no two hold on the same day. */
  readonly tenures: readonly Tenure[];
}

/** Whether a tenure holds on a day: on its first day it does, on its end it does not any more (domain rule 43). */
export function holdsOn({ beginsOn, endsOn }: Pick<Tenure, 'beginsOn' | 'endsOn'>, day: string): boolean {
  return beginsOn <= day && (endsOn === null || day < endsOn);
}

/**
 * Everybody who manages a unit on a day, from the unit's own manager upwards to that of the company, each once. A unit
 * that nobody manages is passed over. Throws where a unit is above itself, which no company is.
 */
export function managersOf(unitId: string, day: string, { units, tenures }: Organisation): PersonId[] {
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const present = new Map(tenures.filter((tenure) => holdsOn(tenure, day)).map((of) => [of.unitId, of.personId]));
  const path: string[] = [];
  for (let unit: string | null = unitId; unit !== null; unit = parentOf.get(unit) ?? null) {
    if (path.includes(unit)) {
      throw new Error(`Unit ${unit} is above itself`);
    }
    path.push(unit);
  }
  return [...new Set(path.flatMap((unit) => present.get(unit) ?? []))];
}

/**
 * Who manages a unit on a day. Where it has no manager, or only somebody of `except`, it is whoever manages the nearest
 * unit above: nobody is their own manager, so whose manager is asked for belongs there. `undefined` when nobody is left.
 */
export function managerOf(
  unitId: string,
  day: string,
  organisation: Organisation,
  except: readonly PersonId[] = [],
): PersonId | undefined {
  return managersOf(unitId, day, organisation).find((person) => !except.includes(person));
}
