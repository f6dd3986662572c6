import Papa from 'papaparse';

export type Delimiter = '\t' | ',' | ';' | '|';

/** The character with which CP/M and its heirs ended a text file. */
const END_OF_FILE = '\u001a';

/**
 * Brings CRLF, lone CR and any mixture of them to LF, drops the end of the last line and an old end-of-file mark.
 * A line break inside a quoted cell stays a line break.
 */
export function normaliseLineEnds(text: string): string {
  const lines = (text.endsWith(END_OF_FILE) ? text.slice(0, -1) : text).replace(/\r{0,2}\n|\r/g, '\n');
  return lines.endsWith('\n') ? lines.slice(0, -1) : lines;
}

/**
 * Splits a text with LF line ends into rows of cells, each cell exactly as it stands in the file. A quote that is opened
 * and never properly closed would swallow the rows after it; such a line is split without regard to quotes and reading
 * goes on with the next line, so a damaged line never costs more than itself. Some programs print a space between the delimiter and the quote.
 */
export function tokenise(text: string, delimiter: Delimiter): string[][] {
  const spaced = `${delimiter} "`;
  const [firstLine = ''] = text.slice(0, 2_000).split('\n');
  const plain =
    firstLine.startsWith('"') && firstLine.includes(`"${spaced}`) ? text.replaceAll(spaced, `${delimiter}"`) : text;
  // Each repair reads the swallowed stretch again; the budget keeps a file made of stray quotes linear.
  return tokeniseWithin({ charactersLeft: plain.length * 8 + 1_000 }, plain, delimiter);
}

interface Budget {
  charactersLeft: number;
}

function tokeniseWithin(budget: Budget, stretch: string, delimiter: Delimiter): string[][] {
  budget.charactersLeft -= stretch.length;
  if (budget.charactersLeft < 0) {
    return stretch.split('\n').map((line) => line.split(delimiter));
  }
  const parsed = Papa.parse<string[]>(stretch, { delimiter, newline: '\n', skipEmptyLines: false });
  const damaged = damagedRows(parsed);
  if (damaged.size === 0) {
    return parsed.data;
  }
  const lines = stretch.split('\n');
  const rows: string[][] = [];
  let line = 0;
  parsed.data.forEach((row, index) => {
    const next = line + linesOf(row);
    if (damaged.has(index)) {
      rows.push((lines[line] ?? '').split(delimiter));
      const swallowed = lines.slice(line + 1, next);
      for (const rescued of swallowed.length === 0 ? [] : tokeniseWithin(budget, swallowed.join('\n'), delimiter)) {
        rows.push(rescued);
      }
    } else {
      rows.push(row);
    }
    line = next;
  });
  return rows;
}

/** A quote may be odd inside its own line; it did damage when it never closed or closed only on a later line. */
function damagedRows(parsed: Papa.ParseResult<string[]>): ReadonlySet<number> {
  const unclosed = new Set(parsed.errors.filter(({ code }) => code === 'MissingQuotes').map(rowOf));
  const faulty = new Set(parsed.errors.map(rowOf));
  return new Set([...faulty].filter((row) => unclosed.has(row) || linesOf(parsed.data[row] ?? []) > 1));
}

/** An error that concerns no row is about the delimiter, which is told and not guessed here. */
function rowOf({ row }: Papa.ParseError): number {
  return row ?? -1;
}

/** How many lines of the file a row takes up: one, and one more for every line break inside a cell. */
function linesOf(row: readonly string[]): number {
  return row.reduce((lines, cell) => lines + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 1);
}
