/** One line of the table: what was measured, what it may be, and what it was. */
export interface Check {
  readonly part: string;
  readonly what: string;
  readonly target: string;
  readonly value: string;
  readonly isMet: boolean;
  /** Where it went wrong, for whoever mends it. */
  readonly notes?: readonly string[];
}

/** A number that may not be more than its target. */
export const atMost = (part: string, what: string, value: number, [limit, unit]: readonly [number, string]): Check => ({
  part,
  what,
  target: `≤ ${limit}${unit}`,
  value: `${Number(value.toFixed(3))}${unit}`,
  isMet: value <= limit,
});

/** A number that may not be less than its target. */
export const atLeast = (part: string, what: string, value: number, limit: number): Check => ({
  part,
  what,
  target: `≥ ${limit}`,
  value: String(Number(value.toFixed(3))),
  isMet: value >= limit,
});

/** Something of which nothing may be found; what was found is told once each. */
export function none(part: string, what: string, found: readonly string[]): Check {
  const notes = [...new Set(found)];
  return { part, what, target: '0', value: String(notes.length), isMet: notes.length === 0, notes };
}

const SHOWN_NOTES = 80;

/** The table as text: a line for each check, and below what is beyond its target where that is. */
export function table(checks: readonly Check[]): string {
  const cells = checks.map(({ part, what, target, value, isMet }) => [
    isMet ? 'pass' : 'FAIL',
    part,
    what,
    target,
    value,
  ]);
  const rows = [['', 'Part', 'What', 'Target', 'Value'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const failed = checks.filter(({ isMet }) => !isMet);
  const notes = failed.flatMap(({ part, what, notes: told = [] }) =>
    told.length === 0
      ? []
      : ['', `${part}, ${what}:`, ...told.slice(0, SHOWN_NOTES).map((note) => `  ${note}`), ...more(told)],
  );
  return [...lines, ...notes, '', `${checks.length - failed.length} of ${checks.length} within their target.`].join(
    '\n',
  );
}

const more = ({ length }: readonly string[]): readonly string[] =>
  length > SHOWN_NOTES ? [`  and ${length - SHOWN_NOTES} more`] : [];
