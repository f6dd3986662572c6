import { type UnitView } from '@tandem/api-client';

export interface UnitRow {
  readonly unit: UnitView;
  /** How many units stand above it. */
  readonly depth: number;
}

/** Every unit behind the one above it, as a structure is read. One whose parent is not in the list stands at the top. */
export function unitTree(units: readonly UnitView[]): readonly UnitRow[] {
  const ids = new Set(units.map(({ id }) => id));
  const below = (parent: string | null, depth: number): readonly UnitRow[] =>
    units
      .filter(({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null) === parent)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
