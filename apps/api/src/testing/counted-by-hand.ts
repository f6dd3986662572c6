import type { TestDatabase } from '@tandem/testing';

/** Where money of a line can stand, without what is worked out from the others. */
const STORED = ['funded', 'reserved', 'committed', 'actual'] as const;
type Stored = (typeof STORED)[number];
export type Place = Stored | 'available';

/** One row of budget_entry and of its line, signed; where no rate was stated, it is worth nothing in the functional currency. */
export interface CountedEntry extends Readonly<Record<Stored, bigint>> {
  readonly id: bigint;
  readonly line: string;
  readonly unit: string;
  /** Of the line, which may have no budget to be over. */
  readonly owner: string | null;
  readonly hasBudget: boolean;
  readonly source: 'it' | 'marketing' | 'shadow';
  readonly fiscalYear: string;
  readonly lineCurrency: string;
  readonly kind: string;
  readonly day: string;
  readonly tool: string | null;
  /** The stages that its tool serves, with commas, and the lane of its tool. */
  readonly stages: string | null;
  readonly lane: string | null;
  readonly vendor: string | null;
  readonly request: string | null;
  readonly import: string | null;
  readonly finding: string | null;
  /** Who answers for it, `none` for nobody; `benefits` are ids of units with commas. */
  readonly definedBy: string;
  readonly authorisedBy: string;
  readonly benefits: string;
  readonly functional: Readonly<Record<Stored, bigint | null>>;
}

/** Minor units of a third currency for one of the functional currency, by fiscal year, as a fraction. */
export type Fractions = Readonly<Record<string, readonly [numerator: bigint, denominator: bigint]>>;

const FUNCTIONAL = 'EUR';
const column = (entry: string, place: Stored): string => `case when k.d_${place} = 0 then 0 else ${entry} end`;
const way = 'case when e.reverses_id is null then 1 else -1 end';

/** One of four, as the product says it: what is named on the entry, else of its request, of its tool or of its line. */
const answering = (onEntry: string, ofRequest: string, ofTool: string, ofLine: string): string =>
  `(case when e.authorised_by_id is not null then ${onEntry} when r.id is not null then ${ofRequest} when t.id is not null then ${ofTool} else ${ofLine} end)`;
const APPROVER = `(select d.person_id from decision d where d.request_id = r.id and d.round = r.round and d.verdict = 'approve' and r.status in ('approved', 'cancelled')
                    order by d.decided_at desc limit 1)`;
const unitsOf = (of: 'line' | 'request' | 'tool', id: string): string =>
  `(select string_agg(unit_id::text, ',' order by unit_id) from ${of}_benefit where ${of}_id = ${id})`;
const ownersUnit = (of: 'r' | 't'): string => `(select unit_id::text from person where id = ${of}.benefit_owner_id)`;

/**
 * A second, plain way to every total of the product: entries one by one as they were written, without a view, a rollup, a
 * balance or a predicate of the product. It reads only the lines of the given units and those of the given owner, or all.
 */
export async function countedEntries(
  db: TestDatabase,
  within: { readonly units: readonly string[]; readonly owner: string } | null,
): Promise<CountedEntry[]> {
  const rows = await db.query<Record<string, string | null>>(
    `select e.id, l.id as line, l.unit_id as unit, l.owner_id as owner, l.has_budget as "hasBudget", l.fund_source as source, l.fiscal_year_id as "fiscalYear", l.currency as "lineCurrency",
            e.kind, e.posted_on::text as day, e.tool_id as tool,
            (select string_agg(stage_id, ',') from tool_stage where tool_id = e.tool_id) as stages, t.lane, e.vendor_id as vendor, e.request_id as request, e.import_id as import,
            e.finding_id as finding,
            coalesce(${answering('e.defined_by_id', 'r.defined_by_id', 't.defined_by_id', 'l.defined_by_id')}::text, 'none') as "definedBy",
            coalesce(${answering('e.authorised_by_id', APPROVER, 't.authorised_by_id', 'l.authorised_by_id')}::text, 'none') as "authorisedBy",
            coalesce(${answering(unitsOf('line', 'l.id'), unitsOf('request', 'r.id'), unitsOf('tool', 't.id'), unitsOf('line', 'l.id'))},
                     ${answering('null', ownersUnit('r'), ownersUnit('t'), 'null')}, 'none') as benefits,
            ${STORED.map((place) => `${way} * k.d_${place} * e.amount_minor as ${place}`).join(', ')},
            ${column(`${way} * k.d_funded * e.functional_minor`, 'funded')} as f_funded,
            ${column('e.functional_reserved_minor', 'reserved')} as f_reserved,
            ${column('e.functional_committed_minor', 'committed')} as f_committed,
            ${column(`${way} * k.d_actual * e.functional_minor`, 'actual')} as f_actual
       from budget_entry e join budget_entry_kind k on k.kind = e.kind join budget_line l on l.id = e.line_id
       left join request r on r.id = e.request_id left join tool t on t.id = e.tool_id
      where $1::uuid[] is null or l.unit_id = any ($1) or l.owner_id = $2 order by e.id`,
    [within?.units ?? null, within?.owner ?? null],
  );
  return rows.map((row) => {
    const places = (prefix: string): [Stored, bigint | null][] =>
      STORED.map((place) => [place, minorOrNull(row[`${prefix}${place}`])]);
    return {
      ...row,
      ...Object.fromEntries(places('')),
      id: BigInt(row['id'] ?? 0),
      functional: Object.fromEntries(places('f_')),
    };
  }) as unknown as CountedEntry[];
}

const minorOrNull = (text: string | null | undefined): bigint | null => (text ? BigInt(text) : null);

/** What an entry does to a place in the currency of its line. */
export const nativeOf = (entry: CountedEntry, place: Place): bigint => over(place, (stored) => entry[stored]);

const over = (place: Place, of: (stored: Stored) => bigint): bigint =>
  place === 'available' ? of('funded') - of('reserved') - of('committed') - of('actual') : of(place);

/** How a book is told in a currency. */
export interface Telling {
  /** What an entry is worth at a place. */
  value(entry: CountedEntry, place: Place): bigint;
  /** What of it no rate was stated for, in the currency of its line. */
  untold(entry: CountedEntry, place: Place): bigint;
}

/**
 * Tells entries in a currency. In a third currency a cell of figures is rounded as a whole, so each entry is worth what it
 * adds to its cell.
 */
export function toldIn(entries: readonly CountedEntry[], currency: string, rates: Fractions = {}): Telling {
  const worth = new Map<string, bigint>();
  const cells = new Map<string, bigint>();
  for (const entry of entries) {
    for (const place of STORED) worth.set(`${entry.id} ${place}`, told(entry, place));
  }
  const isUntold = (entry: CountedEntry, place: Stored): boolean =>
    entry.lineCurrency !== currency && entry.functional[place] === null;
  return {
    value: (entry, place) => over(place, (stored) => worth.get(`${entry.id} ${stored}`) ?? 0n),
    untold: (entry, place) => over(place, (stored) => (isUntold(entry, stored) ? entry[stored] : 0n)),
  };

  function told(entry: CountedEntry, place: Stored): bigint {
    if (entry.lineCurrency === currency) return entry[place];
    const minor = entry.functional[place] ?? 0n;
    if (currency === FUNCTIONAL) return minor;
    const rate = rates[entry.fiscalYear];
    if (!rate) throw new Error(`The test knows no rate of ${entry.fiscalYear} into ${currency}.`);
    const cell = `${place} ${entry.line} ${place === 'actual' ? `${entry.day.slice(0, 7)} ${entry.tool}` : ''}`;
    const before = cells.get(cell) ?? 0n;
    cells.set(cell, before + minor);
    return rounded(before + minor, rate) - rounded(before, rate);
  }
}

/** Half away from nought, as the books round. */
function rounded(minor: bigint, [numerator, denominator]: readonly [bigint, bigint]): bigint {
  const product = minor * numerator;
  const half = product < 0n ? -denominator : denominator;
  return (2n * product + half) / (2n * denominator);
}
