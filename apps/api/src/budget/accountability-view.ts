import { money, toJson } from '@tandem/money';
import type { PersonRef, UnitRef } from '../identity';
import type { Drill, Figure, LineRef } from '../registry';
import type { AccountabilityQuery, BenefitingSpend, EntryAccountability } from './entry.dto';
import { type ChargedRow, spendChain } from './spend-chain';

/** Entries that the same people answer for. `benefits` are ids of units with commas, or `none`. */
export interface AnsweredRow {
  readonly definedById: string | null;
  readonly authorisedById: string | null;
  readonly benefits: string;
  readonly value: bigint;
  readonly entries: number;
  readonly lacksRate: boolean;
}

interface Known {
  readonly query: AccountabilityQuery;
  readonly currency: string;
  readonly people: readonly PersonRef[];
  readonly units: readonly UnitRef[];
  /** Those that are told of by themselves. */
  readonly lines: readonly LineRef[];
}

const NOBODY = 'none';

/** Each figure leads to the rows of the same filter, cut down to who answers for them. */
export function accountabilityView(
  rows: readonly AnsweredRow[],
  charged: readonly ChargedRow[],
  known: Known,
): EntryAccountability {
  const { currency } = known;
  const people = new Map(known.people.map((person) => [person.id, person]));
  const units = new Map(known.units.map((unit) => [unit.id, unit]));
  const same = filterOf(known);
  const figure = (minor: bigint, own: Readonly<Record<string, string>> = {}): Figure => ({
    amount: toJson(money(minor, currency)),
    drill: { path: '/entries', params: { ...same, ...own } } satisfies Drill,
  });
  const whole = sumOf(rows);
  const unauthorised = rows.filter(({ authorisedById }) => authorisedById === null);
  const unitsOf = (ids: string): UnitRef[] => unitsOfKey(ids, units);
  return {
    total: figure(whole),
    groups: rows.map(({ definedById, authorisedById, benefits, value, entries }) => ({
      definedBy: people.get(definedById ?? NOBODY) ?? null,
      authorisedBy: people.get(authorisedById ?? NOBODY) ?? null,
      benefits: unitsOf(benefits),
      entries,
      spend: figure(value, {
        definedBy: definedById ?? NOBODY,
        authorisedBy: authorisedById ?? NOBODY,
        benefits,
      }),
      share: shareOf(value, whole),
    })),
    benefits: byBenefits(rows).map(([benefits, own]) => ({
      benefits: unitsOf(benefits),
      entries: countOf(own),
      spend: figure(sumOf(own), { benefits }),
    })),
    withoutAuthoriser: {
      entries: countOf(unauthorised),
      spend: figure(sumOf(unauthorised), { authorisedBy: NOBODY }),
    },
    chain: spendChain(charged, { lines: new Map(known.lines.map((line) => [line.id, line])), figure }),
  };
}

/** The largest first, and what nobody is on record for last, whatever it comes to. */
function byBenefits(rows: readonly AnsweredRow[]): [string, AnsweredRow[]][] {
  return [...Map.groupBy(rows, ({ benefits }) => benefits)].toSorted(
    ([left, ownLeft], [right, ownRight]) =>
      Number(left === NOBODY) - Number(right === NOBODY) ||
      Number(sumOf(ownRight) > sumOf(ownLeft)) - Number(sumOf(ownRight) < sumOf(ownLeft)) ||
      left.localeCompare(right),
  );
}

function unitsOfKey(ids: string, units: ReadonlyMap<string, UnitRef>): BenefitingSpend['benefits'] {
  return ids
    .split(',')
    .flatMap((id) => units.get(id) ?? [])
    .toSorted((left, right) => left.name.localeCompare(right.name));
}

/** The filter as text, in the currency that the values are in, without what belongs to a page. */
function filterOf({ query, currency }: Known): Record<string, string> {
  const { limit: _limit, cursor: _cursor, ...filter } = query;
  const said = Object.entries(filter).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return { place: 'actual', ...Object.fromEntries(said), currency };
}

/** Percent with one decimal, half away from zero; nought where there is nothing to be a part of. */
function shareOf(part: bigint, whole: bigint): number {
  if (whole <= 0n || part < 0n) return 0;
  return Number((part * 2_000n + whole) / (whole * 2n)) / 10;
}

const sumOf = (rows: readonly AnsweredRow[]): bigint => rows.reduce((sum, { value }) => sum + value, 0n);
const countOf = (rows: readonly AnsweredRow[]): number => rows.reduce((sum, { entries }) => sum + entries, 0);
