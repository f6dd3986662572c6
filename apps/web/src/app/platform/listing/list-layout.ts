import { type Density } from '../preferences/preferences';

/** How many rows a list brings at once; the API brings the first where nobody says. */
export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
export const USUAL_SIZE: PageSize = 25;

/** The widths that columns were given, in pixels, by their keys; the others are as wide as what they show. */
export type Widths = Readonly<Record<string, number>>;

/** How somebody arranged a list: the columns in their order and width, and the height of rows; null where it was left alone. */
export interface ListLayout {
  readonly columns: readonly string[] | null;
  readonly density: Density | null;
  readonly widths: Widths;
}

/** What is remembered of a list beside its arrangement. The address has it as well, and what it says comes first. */
export interface Remembered extends ListLayout {
  readonly sort: string | null;
  readonly size: PageSize | null;
}

export const AS_IT_COMES: Remembered = { columns: null, density: null, widths: {}, sort: null, size: null };

export function isSameLayout(left: ListLayout, right: ListLayout): boolean {
  return (
    left.density === right.density &&
    left.columns?.join() === right.columns?.join() &&
    widthsText(left.widths) === widthsText(right.widths)
  );
}

export function isArranged({ columns, density, widths }: ListLayout): boolean {
  return columns !== null || density !== null || Object.keys(widths).length > 0;
}

export function isAsItComes(list: Remembered): boolean {
  return !isArranged(list) && list.sort === null && list.size === null;
}

/** The same widths with that of one column changed; null leaves the column to what it shows. */
export function withWidth(widths: Widths, key: string, width: number | null): Widths {
  const others = Object.entries(widths).filter(([other]) => other !== key);
  return Object.fromEntries(width === null ? others : [...others, [key, width] as const]);
}

function widthsText(widths: Widths): string {
  return JSON.stringify(Object.entries(widths).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
