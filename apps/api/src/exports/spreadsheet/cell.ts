/** What stands in one cell of a file. Numbers are decimal texts, so that no digit is lost on the way. */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly digits: string }
  | { readonly type: 'amount'; readonly digits: string }
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'instant'; readonly at: string }
  | null;

export type CellType = NonNullable<Cell>['type'];

/** A table whose rows arrive piece by piece; nobody holds all of them. */
export interface Table {
  readonly headers: readonly string[];
  readonly types: readonly CellType[];
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** How many digits a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;

/** Whether a spreadsheet would change a number by rounding it. Noughts at either end cost nothing. */
export const wouldLoseDigits = (digits: string): boolean =>
  digits.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length > KEPT_DIGITS;
