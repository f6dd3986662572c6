import { ENTRY_KINDS } from '@tandem/budget-ledger';
import { absolute, type ExchangeRate, money } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit';
import { notFound, type Tx } from '../platform';
import { FunctionalRateReader, type FunctionalRates } from './functional-rates';
import { ledgerProblem } from './ledger-problem';
import type { NewEntry, PostedEntry, Reversal } from './new-entry';

/** Rows of one INSERT: enough to make the round trip cheap, few enough to keep its parameters small. */
const ROWS_AT_ONCE = 5_000;

interface PostedRow {
  readonly id: bigint;
  readonly line_id: string;
  readonly sequence: bigint;
  readonly available_after_minor: bigint;
  readonly currency: string;
}

const RETURNED = 'returning id, line_id, sequence, available_after_minor, currency';

/** Columns that every entry has a value for, in the order of their parameters, with their types. */
const COLUMNS = {
  line_id: 'uuid',
  kind: 'text',
  amount_minor: 'bigint',
  currency: 'text',
  posted_on: 'date',
  functional_minor: 'bigint',
  functional_rate: 'numeric',
  functional_rate_date: 'date',
  functional_rate_source: 'text',
  original_minor: 'bigint',
  original_currency: 'text',
  original_rate: 'numeric',
  original_rate_date: 'date',
  original_rate_source: 'text',
  commitment_id: 'uuid',
  tool_id: 'uuid',
  vendor_id: 'uuid',
  request_id: 'uuid',
  import_id: 'uuid',
  import_row: 'int',
  finding_id: 'uuid',
  description: 'text',
  reverses_id: 'bigint',
  defined_by_id: 'uuid',
  authorised_by_id: 'uuid',
} as const;

type Column = keyof typeof COLUMNS;
type Row = Record<Column, string | number | bigint | null>;

const NAMES = Object.keys(COLUMNS) as Column[];
const INSERT = `
  insert into budget_entry (${NAMES.join(', ')}, recorded_by_id)
  select r.*, $${NAMES.length + 1}::uuid
    from unnest(${NAMES.map((name, index) => `$${index + 1}::${COLUMNS[name]}[]`).join(', ')}) as r
  ${RETURNED}`;

/** What a reversal keeps of the entry it undoes. */
const KEPT = NAMES.filter((name) => !['posted_on', 'description', 'reverses_id'].includes(name));
// The newest first: what an entry took out of a commitment has to be back before what came before it can go.
const REVERSAL_ORDER = 'e.line_id, e.id desc';
const REVERSE = `
  insert into budget_entry (${KEPT.join(', ')}, posted_on, description, reverses_id, recorded_by_id)
  select ${KEPT.map((name) => `e.${name}`).join(', ')}, r.posted_on, r.reason, e.id, $4::uuid
    from unnest($1::bigint[], $2::date[], $3::text[]) r(id, posted_on, reason) join budget_entry e on e.id = r.id
   order by ${REVERSAL_ORDER}
  ${RETURNED}`;

/** Puts entries into the table, whose triggers do the rest. */
@Injectable()
export class EntryWriter {
  constructor(private readonly rates: FunctionalRateReader) {}

  async insert(tx: Tx, entries: readonly NewEntry[], actor: Actor): Promise<PostedEntry[]> {
    const rates = await this.rates.read(
      tx,
      entries.filter(isConverted).map(({ amount, postedOn }) => ({ currency: amount.currency, day: postedOn })),
    );
    // Everybody locks lines in the same order, so that two postings on the same lines wait instead of blocking each other.
    const sorted = entries
      .map((entry, position) => ({ entry, position }))
      .sort((a, b) => compareIds(a.entry.lineId, b.entry.lineId));
    const posted: PostedEntry[] = new Array<PostedEntry>(entries.length);
    for (let start = 0; start < sorted.length; start += ROWS_AT_ONCE) {
      const part = sorted.slice(start, start + ROWS_AT_ONCE);
      const rows = part.map(({ entry }) => rowOf(entry, rates));
      const written = await this.write(tx, INSERT, [
        ...NAMES.map((name) => rows.map((row) => row[name])),
        actor.personId,
      ]);
      part.forEach(({ position }, index) => {
        posted[position] = postedOf(written[index]);
      });
    }
    return posted;
  }

  /** @throws Problem `not_found` when one of the entries does not exist */
  async reverse(tx: Tx, reversals: readonly Reversal[], actor: Actor): Promise<PostedEntry[]> {
    const byEntry = new Map(reversals.map((reversal) => [reversal.entryId, reversal]));
    const rows = await tx.query<{ id: bigint }>(
      `select e.id from budget_entry e where e.id = any($1::bigint[]) order by ${REVERSAL_ORDER}`,
      [[...byEntry.keys()]],
    );
    const sorted = rows.flatMap(({ id }) => byEntry.get(id) ?? []);
    if (sorted.length !== byEntry.size) throw notFound('entry');
    const posted: PostedEntry[] = [];
    for (let start = 0; start < sorted.length; start += ROWS_AT_ONCE) {
      const part = sorted.slice(start, start + ROWS_AT_ONCE);
      const written = await this.write(tx, REVERSE, [
        part.map(({ entryId }) => entryId),
        part.map(({ postedOn }) => postedOn),
        part.map(({ reason }) => reason),
        actor.personId,
      ]);
      posted.push(...written.map(postedOf));
    }
    return posted;
  }

  private write(tx: Tx, sql: string, values: readonly unknown[]): Promise<PostedRow[]> {
    return tx.query<PostedRow>(sql, values).catch((error: unknown) => {
      throw ledgerProblem(error);
    });
  }
}

/** Funding and actual cost are converted at the rate of their day; open parts at the rate of their commitment. */
function isConverted({ kind }: NewEntry): boolean {
  const { funded, actual } = ENTRY_KINDS[kind].deltas;
  return funded !== 0 || actual !== 0;
}

function rowOf(entry: NewEntry, rates: FunctionalRates): Row {
  if (entry.amount.minor <= 0n) throw new Error(`An entry moves a positive amount, not ${entry.amount.minor}.`);
  const functional = isConverted(entry) ? rates.amountOf(entry.amount, entry.postedOn) : null;
  return {
    line_id: entry.lineId,
    kind: entry.kind,
    amount_minor: entry.amount.minor,
    currency: entry.amount.currency,
    posted_on: entry.postedOn,
    functional_minor: functional?.money.minor ?? null,
    ...rateColumns('functional', functional?.rate ?? null),
    original_minor: entry.original ? absolute(entry.original.amount).minor : null,
    original_currency: entry.original?.amount.currency ?? null,
    ...rateColumns('original', entry.original?.rate ?? null),
    commitment_id: entry.commitmentId ?? null,
    tool_id: entry.toolId ?? null,
    vendor_id: entry.vendorId ?? null,
    request_id: entry.requestId ?? null,
    import_id: entry.importId ?? null,
    import_row: entry.importRow ?? null,
    finding_id: entry.findingId ?? null,
    description: entry.description,
    reverses_id: entry.reversesId ?? null,
    defined_by_id: entry.definedById ?? null,
    authorised_by_id: entry.authorisedById ?? null,
  };
}

function rateColumns<Kind extends 'functional' | 'original'>(
  kind: Kind,
  rate: ExchangeRate | null,
): Record<`${Kind}_rate` | `${Kind}_rate_date` | `${Kind}_rate_source`, string | null> {
  const columns = {
    [`${kind}_rate`]: rate?.rate ?? null,
    [`${kind}_rate_date`]: rate?.date ?? null,
    [`${kind}_rate_source`]: rate?.source ?? null,
  };
  return columns as Record<`${Kind}_rate` | `${Kind}_rate_date` | `${Kind}_rate_source`, string | null>;
}

function postedOf(row: PostedRow | undefined): PostedEntry {
  if (!row) throw new Error('The ledger took in fewer entries than it was given.');
  return {
    id: row.id,
    lineId: row.line_id,
    sequence: row.sequence,
    availableAfter: money(row.available_after_minor, row.currency),
  };
}

const compareIds = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
