/** One thing that is known about a file, with its value in words. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** A second, quieter sentence. */
  readonly note?: string;
  /** The rows behind a count. */
  readonly rows?: RowsShown;
}

/** The rows of an import that can be looked at, as they stand in the address. */
export const ROWS_SHOWN = [
  'all',
  'payment',
  'commitment',
  'registered',
  'shadow',
  'review',
  'notTool',
  'not-payment',
  'refused',
] as const;

export type RowsShown = (typeof ROWS_SHOWN)[number];
