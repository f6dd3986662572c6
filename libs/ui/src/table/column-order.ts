import { type TableColumn } from './table-column';

type AnyColumn = Pick<TableColumn<never>, 'key' | 'startsHidden'>;

/**
 * The columns to show, in their order. The first column names the row, so that it always stands first. A choice may be
 * older than the product: what it names and no longer exists is left out.
 *
 * @param chosen keys in order; null shows what a list shows before anybody chooses.
 */
export function shownColumns<Column extends AnyColumn>(
  columns: readonly Column[],
  chosen: readonly string[] | null,
): readonly Column[] {
  if (chosen === null) {
    return columns.filter(({ startsHidden }) => startsHidden !== true);
  }
  const [first, ...others] = columns;
  const picked = [...new Set(chosen)].flatMap((key) => others.filter((column) => column.key === key));
  return first === undefined ? [] : [first, ...picked];
}

/** The same keys with one more at the end, or with one less. */
export function withColumn(shown: readonly string[], key: string, isShown: boolean): readonly string[] {
  const others = shown.filter((other) => other !== key);
  return isShown ? [...others, key] : others;
}

/** The same keys with one of them at another place; never before the first, which names the row. */
export function movedColumn(shown: readonly string[], key: string, place: number): readonly string[] {
  const others = shown.filter((other) => other !== key);
  const bounded = Math.min(Math.max(place, 1), others.length);
  return others.length === shown.length ? shown : others.toSpliced(bounded, 0, key);
}
