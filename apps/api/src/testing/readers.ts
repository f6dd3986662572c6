import fs from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { fromJson, type MoneyJson, money, toJson } from '@tandem/money';
import type { Role, SignedIn } from '../identity';
import { Clock } from '../platform';
import { type CountedEntry, countedEntries, type Fractions, nativeOf, type Place } from './counted-by-hand';
import { LedgerUnderTest } from './ledger-under-test';
import { loadAtRandom } from './random-load';
import { signedIn } from './test-app';

export const READERS = ['cio', 'cmo', 'finance', 'auditor'] as const satisfies readonly Role[];

/** What `loadAtRandom` states, for one minor unit of a euro: yen have no cents. */
export const RATES: Readonly<Record<string, Fractions>> = {
  EUR: {},
  CHF: { '2025': [9_577n, 10_000n], '2026': [9_391n, 10_000n] },
  JPY: { '2025': [16_377n, 10_000n], '2026': [16_377n, 10_000n] },
};

/** Somebody who looks at totals, and the entries that they may see. */
export interface Reader {
  readonly actor: SignedIn;
  readonly entries: readonly CountedEntry[];
}

/** Books with a random history that several roles read, each within their own reach. */
export interface Books {
  readonly bench: LedgerUnderTest;
  /** Marketing and the unit below it. */
  readonly marketing: readonly string[];
  readonly units: readonly string[];
  reader(role: (typeof READERS)[number]): Reader;
  /** A unit with everything below it; all units where none is asked for. */
  branch(unit: string | undefined): readonly string[];
  /** What the entries have in a column, without what is empty. */
  idsIn(column: string): Promise<string[]>;
}

/** The day is the 20th of November 2026. */
export async function openBooks(): Promise<Books> {
  const bench = await LedgerUnderTest.start();
  jest.spyOn(bench.app.get(Clock), 'now').mockReturnValue(new Date('2026-11-20T10:00:00Z'));
  await loadAtRandom(bench, 1_000, 20_261_018);
  const { units, people } = bench.company;
  const marketing = [units.marketing, await spread(bench)];
  await answerForSome(bench);
  const readers = new Map<string, Reader>();
  for (const role of READERS) {
    const reach = role === 'cmo' ? { units: marketing, owner: people.cmo } : null;
    const actor = signedIn(people[role], role, role === 'cmo' ? units.marketing : null);
    readers.set(role, { actor, entries: await countedEntries(bench.db, reach) });
  }
  return {
    bench,
    marketing,
    units: [...marketing, units.company, units.it],
    reader: (role) => readers.get(role) as Reader,
    branch: (unit) => {
      if (unit === undefined || unit === units.company) return [...marketing, units.company, units.it];
      return unit === units.marketing ? marketing : [unit];
    },
    idsIn: async (column) => {
      const rows = await bench.db.query<{ id: string }>(
        `select distinct ${column} as id from budget_entry where ${column} is not null order by 1`,
      );
      return rows.map(({ id }) => id);
    },
  };
}

/** Puts lines into a unit below marketing, and gives the CMO one elsewhere: no reach is a single unit. Returns the unit. */
async function spread({ db, company: { units, people } }: LedgerUnderTest): Promise<string> {
  const [below] = await db.query<{ id: string }>(
    `insert into unit (code, name, parent_id) values ('WEB', 'Web', $1) returning id`,
    [units.marketing],
  );
  await db.query(`update budget_line set unit_id = $1 where currency = 'JPY'`, [below?.id]);
  await db.query(`update budget_line set owner_id = $1 where currency = 'USD' and fiscal_year_id = '2026'`, [
    people.cmo,
  ]);
  return below?.id ?? '';
}

/** People and units answer for some tools and lines and for others not, each in another way. */
async function answerForSome({ db, company: { units, people } }: LedgerUnderTest): Promise<void> {
  const [first, second, third] = await db.query<{ id: string }>('select id from tool order by id limit 3');
  await db.query(`update tool set defined_by_id = $2, defined_evidence = 'declared' where id = $1`, [
    first?.id,
    people.cmo,
  ]);
  await db.query(`update tool set authorised_by_id = $2, authorised_evidence = 'document' where id = any ($1)`, [
    [first?.id, second?.id],
    people.cio,
  ]);
  await db.query('update person set unit_id = $2 where id = $1', [people.cmo, units.marketing]);
  await db.query('update tool set benefit_owner_id = $2 where id = $1', [third?.id, people.cmo]);
  for (const unit of [units.it, units.marketing]) {
    await db.query('insert into tool_benefit (tool_id, unit_id) values ($1, $2)', [first?.id, unit]);
    await db.query(
      `insert into line_benefit (line_id, unit_id) select id, $1 from budget_line where currency = 'EUR' on conflict do nothing`,
      [unit],
    );
  }
}

type Filter = Readonly<Record<string, string>>;
/** What each parameter of a list may be asked for. */
export type Values = Readonly<Record<string, readonly string[]>>;

const LEAST_FILTERS = 20;

/** Seeded filters of one to three parameters, so that most match something; each parameter has its turn twice. */
export function filtersOf(values: Values): Filter[] {
  const names = Object.keys(values);
  const anyValues = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.constantFrom(...(values[name] ?? []))])),
  );
  const sample = fc.sample(fc.tuple(fc.shuffledSubarray(names, { maxLength: 2 }), anyValues), {
    seed: 20_261_123,
    numRuns: Math.max(LEAST_FILTERS, 2 * names.length),
  });
  return sample.map(([others, chosen], index) => {
    const used = [names[index % names.length] ?? '', ...others];
    return Object.fromEntries(used.map((name) => [name, chosen[name] ?? '']));
  });
}

/** What the published document says that a list can be asked for, but for the page. */
export function documentedParameters(address: string): string[] {
  const file = path.resolve(__dirname, '../../../../docs/openapi.json');
  const { paths } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    paths: Record<string, { get: { parameters: { name: string; in: string }[] } }>;
  };
  return (paths[`/api/v1${address}`]?.get.parameters ?? [])
    .filter((parameter) => parameter.in === 'query' && !['limit', 'cursor'].includes(parameter.name))
    .map(({ name }) => name)
    .toSorted();
}

/** A list with the items of all its pages. */
export async function everyPage<Item, List extends { readonly items: Item[]; readonly nextCursor: string | null }>(
  read: (page: { limit: number; cursor?: string }) => Promise<List>,
): Promise<List> {
  const list = await read({ limit: 200 });
  let cursor = list.nextCursor;
  while (cursor !== null) {
    const more = await read({ limit: 200, cursor });
    list.items.push(...more.items);
    cursor = more.nextCursor;
  }
  return list;
}

export function minorOf(json: MoneyJson): bigint {
  const read = fromJson(json);
  if (!read.ok) throw new Error(`${json.amount} ${json.currency} is no amount.`);
  return read.value.minor;
}

export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/** Whether the tool of an entry serves a stage and is of a lane, where these are asked for. */
export const isOfTool = (
  { stages, lane }: CountedEntry,
  asked: { readonly stage?: string; readonly lane?: string },
): boolean =>
  (asked.stage === undefined || (stages ?? '').split(',').includes(asked.stage)) &&
  (asked.lane === undefined || lane === asked.lane);

export const monthOf = (entry: CountedEntry): string => entry.day.slice(0, 7);

export const moneyOf = (minor: bigint, currency: string): MoneyJson => toJson(money(minor, currency));

const EVERY_PLACE = ['funded', 'reserved', 'committed', 'actual', 'available'] as const;

/** Where the money of these entries stands, in the currency of their lines. */
export const placesOf = (entries: readonly CountedEntry[], currency: string): Record<Place, MoneyJson> =>
  Object.fromEntries(
    EVERY_PLACE.map((place) => [place, moneyOf(total(entries.map((entry) => nativeOf(entry, place))), currency)]),
  ) as Record<Place, MoneyJson>;

/** The places of money of something that is shown. */
export const placesShown = ({ funded, reserved, committed, actual, available }: Record<Place, MoneyJson>): object => ({
  ...{ funded, reserved, committed, actual, available },
});
