import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type BudgetEntry,
  ENTRY_KINDS,
  type EntryKind,
  type LedgerRefusal,
  type LineState,
  openLine,
  openPartOf,
  postAll,
} from '@tandem/budget-ledger';
import { money } from '@tandem/money';
import type { NewEntry } from './new-entry';
import { LedgerUnderTest, outcomeOf } from '../testing/ledger-under-test';
import { makeLine } from '../testing/budget-lines';

/** One movement that is tried; when `reversesAt` is given, the reversal of the entry at that place instead. */
interface Attempt {
  readonly kind: EntryKind;
  readonly minor: bigint;
  readonly currency: string;
  readonly commitment: number;
  readonly reversesAt: number | undefined;
}

/** Movements that are posted together on one line, all or none. */
interface Posting {
  readonly line: number;
  readonly attempts: readonly Attempt[];
}

const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  kind: fc.constantFrom(...(Object.keys(ENTRY_KINDS) as EntryKind[])),
  minor: fc.bigInt({ min: 1n, max: 60n }),
  currency: fc.oneof({ weight: 39, arbitrary: fc.constant('EUR') }, { weight: 1, arbitrary: fc.constant('USD') }),
  commitment: fc.nat({ max: 3 }),
  reversesAt: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat({ max: 60 }) }),
});
const anyPosting: fc.Arbitrary<Posting> = fc.record({
  line: fc.nat({ max: 2 }),
  attempts: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(anyAttempt) },
    { weight: 1, arbitrary: fc.array(anyAttempt, { minLength: 2, maxLength: 3 }) },
  ),
});
const anyHistory = fc.array(anyPosting, { maxLength: 60, size: 'max' });

/** Two of the three lines have something to begin with: on the other one, histories are about running into limits. */
const FUNDING: Posting = {
  line: 0,
  attempts: [{ kind: 'original', minor: 400n, currency: 'EUR', commitment: 0, reversesAt: undefined }],
};

const CODE_OF: Readonly<Record<LedgerRefusal['reason'], string>> = {
  'not-positive': 'never tried',
  'unknown-entry': 'never tried',
  'currency-mismatch': 'budget.line_or_currency',
  insufficient: 'budget.insufficient',
  'funding-exceeded': 'budget.insufficient',
  'reservation-exceeded': 'budget.line_or_currency',
  'commitment-exceeded': 'budget.line_or_currency',
  'already-reversed': 'entry.already_reversed',
  'reversal-of-reversal': 'entry.already_reversed',
};

/** A line in the database beside the same line in the library. */
interface Twin {
  readonly lineId: string;
  readonly commitments: readonly string[];
  model: LineState;
}

describe('PostgreSQL and the library', () => {
  let bench: LedgerUnderTest;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
  });
  afterAll(() => bench.stop());

  const makeTwin = async (hasBudget: boolean): Promise<Twin> => {
    const lineId = await makeLine(bench.db, bench.company, { hasBudget, unitId: await bench.unit() });
    const commitments = await Promise.all(Array.from({ length: 4 }, () => bench.commitment(lineId)));
    return { lineId, commitments, model: openLine({ currency: 'EUR', allowsOverdraft: !hasBudget }) };
  };

  /** Tries a posting on both sides, and compares outcome and balances. */
  const tryBoth = async (twin: Twin, { attempts }: Posting, name: string): Promise<void> => {
    const entries = attempts.map((attempt, index) => entryFor(twin, attempt, `${name}.${index}`));
    const decided = postAll(twin.model, entries);
    const posted = await outcomeOf(
      bench.post(...entries.map((entry) => asNewEntry(twin, entry))).then((written) => {
        entries.forEach((entry, index) => ids.set(`${twin.lineId} ${entry.id}`, written[index]?.id ?? 0n));
      }),
    );
    expect(posted).toBe(decided.ok ? 'accepted' : CODE_OF[decided.refusal.reason]);
    twin.model = decided.ok ? decided.value : twin.model;
    expect((await bench.line(twin.lineId)).balances).toEqual(twin.model.balances);
  };

  const ids = new Map<string, bigint>();
  const asNewEntry = ({ lineId }: Twin, entry: BudgetEntry): Omit<NewEntry, 'postedOn' | 'description'> => ({
    lineId,
    kind: entry.kind,
    amount: entry.amount,
    commitmentId: entry.reservationId,
    reversesId: entry.reverses === undefined ? null : (ids.get(`${lineId} ${entry.reverses}`) ?? null),
  });

  const agreeOn = async (history: readonly Posting[]): Promise<void> => {
    const twins = [await makeTwin(true), await makeTwin(true), await makeTwin(false)];
    for (const twin of twins.slice(1)) await tryBoth(twin, FUNDING, 'funding');
    for (const [index, posting] of history.entries()) {
      await tryBoth(twins[posting.line] as Twin, posting, `e${index}`);
    }
    const open = await bench.db.query<{ id: string; reserved: string; committed: string }>(
      'select id, reserved_minor as reserved, committed_minor as committed from commitment where line_id = any($1)',
      [twins.map(({ lineId }) => lineId)],
    );
    const expected = twins.flatMap(({ model, commitments }) =>
      commitments.map((id) => {
        const { reserved, committed } = openPartOf(model, id);
        return { id, reserved: reserved.minor.toString(), committed: committed.minor.toString() };
      }),
    );
    expect(new Set(open)).toEqual(new Set(expected));
  };

  it('M1: agree on every posting of a fixed set of histories', async () => {
    await fc.assert(fc.asyncProperty(anyHistory, agreeOn), { numRuns: 25, seed: 20_260_310 });
  }, 120_000);

  it('M1: agree on every posting of random histories', async () => {
    await fc.assert(fc.asyncProperty(anyHistory, agreeOn), { numRuns: 10 });
  }, 120_000);
});

/** The entry that an attempt makes on the line as it is; a reversal copies what it reverses. */
function entryFor({ model, commitments }: Twin, attempt: Attempt, id: string): BudgetEntry {
  const history = [...model.entries.values()];
  const original = attempt.reversesAt === undefined ? undefined : history[attempt.reversesAt % history.length];
  const { kind, minor, currency, commitment } = attempt;
  return original === undefined
    ? { id, kind, amount: money(minor, currency), reservationId: commitments[commitment] }
    : {
        id,
        kind: original.kind,
        amount: original.amount,
        reservationId: original.reservationId,
        reverses: original.id,
      };
}
