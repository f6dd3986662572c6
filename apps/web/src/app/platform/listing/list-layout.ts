import { type Density } from '../preferences/preferences';

/** How somebody arranged a list: the columns in their order and the height of rows, null where they left it alone. */
export interface ListLayout {
  readonly columns: readonly string[] | null;
  readonly density: Density | null;
}

export const AS_IT_COMES: ListLayout = { columns: null, density: null };

export function isSameLayout(left: ListLayout, right: ListLayout): boolean {
  return left.density === right.density && left.columns?.join() === right.columns?.join();
}
