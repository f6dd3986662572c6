import { isBlank } from './column-profile';
import { findHeadingRow } from './heading-row';
import { type Delimiter, tokenise } from './tokenise';

const DELIMITERS: readonly Delimiter[] = ['\t', ',', ';', '|'];
const SAMPLE_CHARACTERS = 60_000;
const SAMPLE_ROWS = 120;

/** "sep=;" on the first line is how a spreadsheet is told the delimiter; it is not part of the table. */
const TOLD = /^"?sep=(.)"?$/i;

/**
 * Tells the delimiter of a file from its content, never from its name: the one under which a row near the top names most
 * columns of a ledger and the rows below have most evenly as many cells. Nothing when no delimiter makes a table.
 */
export function findDelimiter(text: string): Delimiter | undefined {
  const [, told] = TOLD.exec(text.slice(0, 10).split('\n')[0] ?? '') ?? [];
  const known = DELIMITERS.find((delimiter) => delimiter === told);
  if (known !== undefined) {
    return known;
  }
  const sample = text.length <= SAMPLE_CHARACTERS ? text : text.slice(0, SAMPLE_CHARACTERS).replace(/\n[^\n]*$/, '');
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, ...fitness(sample, delimiter) }))
    .filter(({ recognised, share }) => recognised >= 2 || share >= 0.5)
    .sort((left, right) => right.recognised - left.recognised || right.evenness - left.evenness);
  return best?.delimiter;
}

interface Fitness {
  readonly recognised: number;
  /** The share of rows that have the most usual number of cells, not counting rows of a single cell as usual. */
  readonly share: number;
  /** That share weighted by the number of cells, so that more columns win over an accidental second one. */
  readonly evenness: number;
}

function fitness(sample: string, delimiter: Delimiter): Fitness {
  const rows = tokenise(sample, delimiter)
    .slice(0, SAMPLE_ROWS)
    .filter((row) => row.some((cell) => !isBlank(cell)));
  const widths = new Map<number, number>();
  for (const { length } of rows.filter((row) => row.length > 1)) {
    widths.set(length, (widths.get(length) ?? 0) + 1);
  }
  const [usual] = [...widths].sort((left, right) => right[1] - left[1] || right[0] - left[0]);
  if (usual === undefined) {
    return { recognised: 0, share: 0, evenness: 0 };
  }
  const share = usual[1] / rows.length;
  return { recognised: findHeadingRow(rows).recognised, share, evenness: share * Math.log2(usual[0]) };
}
