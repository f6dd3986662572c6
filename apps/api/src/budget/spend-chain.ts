import { meanScore, type Part, provenPerMille, type RollUp, rollUp } from '@tandem/accountability';
import { type Figure, FUND_SOURCES, type FundSource, type LineRef, readChain } from '../registry';
import type { LineChain, SpendChain } from './chain.dto';

/** What a line was charged with one chain, which is written as digits. */
export interface ChargedRow {
  readonly lineId: string;
  readonly source: FundSource;
  readonly chain: string;
  readonly value: bigint;
}

const MOST_LINES = 5;

interface Told {
  readonly lines: ReadonlyMap<string, LineRef>;
  /** Makes a figure that leads to the rows of the filter, cut down by its own. */
  readonly figure: (minor: bigint, own: Readonly<Record<string, string>>) => Figure;
}

/** Every figure leads to its rows; sources and gaps are parts of the same sums. */
export function spendChain(rows: readonly ChargedRow[], { lines, figure }: Told): SpendChain {
  const whole = rollUp(rows.map(partOf));
  const sources = FUND_SOURCES.filter((source) => rows.some((row) => row.source === source));
  return {
    ...scoreOf(whole),
    proven: figure(whole.proven, { chain: 'proven' }),
    unproven: figure(whole.whole - whole.proven, { chain: 'unproven' }),
    gaps: whole.gaps.map(({ question, unanswered, declared }) => ({
      question,
      unanswered: figure(unanswered, { chain: `${question}:none` }),
      declared: figure(declared, { chain: `${question}:declared` }),
    })),
    sources: sources.map((source) => {
      const own = rollUp(rows.filter((row) => row.source === source).map(partOf));
      return {
        source,
        ...scoreOf(own),
        spend: figure(own.whole, { source }),
        proven: figure(own.proven, { source, chain: 'proven' }),
      };
    }),
    lines: weakest(rows).flatMap(([lineId, own]) => {
      const line = lines.get(lineId);
      const unproven = figure(own.whole - own.proven, { line: lineId, chain: 'unproven' });
      return line ? [{ line, ...scoreOf(own), unproven }] : [];
    }),
  };
}

/** The lines that cost most points, the costliest first. */
export function weakest(rows: readonly ChargedRow[]): [lineId: string, own: RollUp][] {
  const lost = ({ whole, points }: RollUp): bigint => whole * 100n - points;
  return [...Map.groupBy(rows, ({ lineId }) => lineId)]
    .map(([lineId, own]): [string, RollUp] => [lineId, rollUp(own.map(partOf))])
    .filter(([, own]) => own.whole > own.proven && lost(own) > 0n)
    .toSorted(
      ([leftId, left], [rightId, right]) =>
        Number(lost(right) > lost(left)) - Number(lost(right) < lost(left)) || leftId.localeCompare(rightId),
    )
    .slice(0, MOST_LINES);
}

/** The same of one line, for a list of many. */
export function lineChain(rows: readonly Pick<ChargedRow, 'chain' | 'value'>[]): LineChain {
  const own = rollUp(rows.map(partOf));
  return { ...scoreOf(own), missing: own.gaps.map(({ question }) => question) };
}

const partOf = ({ chain, value }: Pick<ChargedRow, 'chain' | 'value'>): Part => ({
  chain: readChain(chain),
  minor: value,
});

function scoreOf(sums: RollUp): Pick<LineChain, 'score' | 'provenShare'> {
  const perMille = provenPerMille(sums);
  return { score: meanScore(sums), provenShare: perMille === null ? null : perMille / 10 };
}
