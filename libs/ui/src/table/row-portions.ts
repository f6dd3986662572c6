/**
 * So many new rows are drawn in one turn: a usual page at once, since each further portion may widen the columns that are
 * seen already; more would keep a slow machine from answering a press for too long.
 */
const PORTION = 25;

/** How many rows, from the first one on, can be drawn now with no more than a portion of new ones among them. */
export function drawableRows(rows: readonly string[], drawn: ReadonlySet<string>): number {
  let fresh = 0;
  const end = rows.findIndex((row) => !drawn.has(row) && (fresh += 1) > PORTION);
  return end === -1 ? rows.length : end;
}
