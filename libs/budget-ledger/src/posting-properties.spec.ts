import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { money, refuse } from '@tandem/money';
import {
  type Balances,
  type BudgetEntry,
  ENTRY_KINDS,
  type EntryKind,
  type LineState,
  type Place,
  available,
  balancesAfter,
  emptyBalances,
  entriesForReversal,
  fold,
  isOverdrawn,
  openLine,
  openPartOf,
  post,
  postAll,
} from './index';

interface Attempt {
  readonly kind: EntryKind;
  readonly minor: bigint;
  readonly reservationId: string;
  /** When given, the attempt reverses the entry at this position, counted round the history, instead. */
  readonly reversesAt?: number;
}

const anyAttempt: fc.Arbitrary<Attempt> = fc.record(
  {
    kind: fc.constantFrom(...(Object.keys(ENTRY_KINDS) as EntryKind[])),
    minor: fc.bigInt({ min: 1n, max: 60n }),
    reservationId: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
    reversesAt: fc.nat({ max: 200 }),
  },
  { requiredKeys: ['kind', 'minor', 'reservationId'] },
);
const anyForwardAttempt = anyAttempt.map((attempt): Attempt => ({ ...attempt, reversesAt: undefined }));
const anyTerms = fc.record({ currency: fc.constant('EUR'), allowsOverdraft: fc.boolean() });
const anyAttempts = fc.array(anyAttempt, { maxLength: 120, size: 'max' });

/** Attempts one entry after another and keeps the line as it was whenever one is refused. */
function play(start: LineState, attempts: readonly Attempt[]): LineState {
  return attempts.reduce((line, attempt) => {
    const posted = post(line, entryFor(line, attempt, `e${line.entries.size}`));
    return posted.ok ? posted.value : line;
  }, start);
}

function entryFor(line: LineState, { kind, minor, reservationId, reversesAt }: Attempt, id: string): BudgetEntry {
  const history = [...line.entries.values()];
  const original = reversesAt === undefined ? undefined : history[reversesAt % history.length];
  const forward = { id, kind, amount: money(minor, 'EUR'), reservationId };
  return original === undefined ? forward : { ...forward, ...entriesForReversal(original)[0] };
}

/** Carries every amount by hand from place to place: a second, slower way to the same totals. */
function carry(entries: Iterable<BudgetEntry>): Record<Place, bigint> {
  const places: Record<Place, bigint> = { outside: 0n, available: 0n, reserved: 0n, committed: 0n, actual: 0n };
  for (const { kind, amount, reverses } of entries) {
    const { from, to } = ENTRY_KINDS[kind];
    const [source, target] = reverses === undefined ? [from, to] : [to, from];
    places[source] -= amount.minor;
    places[target] += amount.minor;
  }
  return places;
}

function placesOf(balances: Balances): Record<Place, bigint> {
  return {
    outside: -balances.funded.minor,
    available: available(balances).minor,
    reserved: balances.reserved.minor,
    committed: balances.committed.minor,
    actual: balances.actual.minor,
  };
}

/** Whether the rules of the domain accept an entry, worked out from the places alone. */
function isAcceptable(line: LineState, entry: BudgetEntry): boolean {
  const history = [...line.entries.values()];
  const original = history.find(({ id }) => id === entry.reverses);
  const isReversible = original?.reverses === undefined && !history.some(({ reverses }) => reverses === original?.id);
  const sameReservation = history.filter(({ reservationId }) => reservationId === entry.reservationId);
  const after = carry([...history, entry]);
  const open = carry([...sameReservation, entry]);
  const takesFromAvailable = after.available < carry(history).available;
  const isRefusedForRoom =
    takesFromAvailable && after.available < 0n && !line.allowsOverdraft && !ENTRY_KINDS[entry.kind].isFact;
  return (
    (entry.reverses === undefined || isReversible) &&
    open.reserved >= 0n &&
    open.committed >= 0n &&
    after.outside <= 0n &&
    !isRefusedForRoom
  );
}

describe('any sequence of entries', () => {
  it('M2: leaves the totals that carrying every amount from place to place leaves', () => {
    fc.assert(
      fc.property(anyTerms, anyAttempts, (terms, attempts) => {
        const line = play(openLine(terms), attempts);
        expect(placesOf(line.balances)).toEqual(carry(line.entries.values()));
      }),
    );
  });

  it('M2: is rebuilt exactly from its recorded entries', () => {
    fc.assert(
      fc.property(anyTerms, anyAttempts, (terms, attempts) => {
        const line = play(openLine(terms), attempts);
        expect(fold(terms, line.entries.values())).toEqual(line);
      }),
    );
  });

  it('M1: accepts exactly the next entry that the rules of the domain accept', () => {
    fc.assert(
      fc.property(anyTerms, anyAttempts, anyAttempt, (terms, attempts, last) => {
        const line = play(openLine(terms), attempts);
        const entry = entryFor(line, last, 'last');
        expect(post(line, entry).ok).toBe(isAcceptable(line, entry));
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps the places of money adding up to the funding', () => {
    fc.assert(
      fc.property(anyTerms, anyAttempts, (terms, attempts) => {
        const { balances } = play(openLine(terms), attempts);
        const places = placesOf(balances);
        expect(places.available + places.reserved + places.committed + places.actual).toBe(balances.funded.minor);
      }),
    );
  });

  it('never has less than nothing funded, reserved or committed, in total or for one request', () => {
    fc.assert(
      fc.property(anyTerms, anyAttempts, (terms, attempts) => {
        const { balances, reservations } = play(openLine(terms), attempts);
        const open = [...reservations.values()].flatMap(({ reserved, committed }) => [reserved, committed]);
        const { funded, reserved, committed } = balances;
        expect([funded, reserved, committed, ...open].filter(({ minor }) => minor < 0n)).toEqual([]);
      }),
    );
  });

  it('keeps the open parts of the requests adding up to the totals of the line', () => {
    fc.assert(
      fc.property(anyTerms, anyAttempts, (terms, attempts) => {
        const { balances, reservations } = play(openLine(terms), attempts);
        const open = [...reservations.values()];
        expect(open.reduce((sum, { reserved }) => sum + reserved.minor, 0n)).toBe(balances.reserved.minor);
        expect(open.reduce((sum, { committed }) => sum + committed.minor, 0n)).toBe(balances.committed.minor);
      }),
    );
  });

  it('never leaves less than nothing available by intentions alone', () => {
    const anyIntentions = anyAttempts.map((attempts) => attempts.filter(({ kind }) => !ENTRY_KINDS[kind].isFact));
    fc.assert(
      fc.property(anyIntentions, (intentions) => {
        expect(isOverdrawn(play(openLine({ currency: 'EUR', allowsOverdraft: false }), intentions).balances)).toBe(
          false,
        );
      }),
    );
  });

  it('never takes a line further below zero by an intention', () => {
    fc.assert(
      fc.property(anyAttempts, anyAttempt, (attempts, last) => {
        const line = play(openLine({ currency: 'EUR', allowsOverdraft: false }), attempts);
        const entry = entryFor(line, last, 'last');
        fc.pre(isOverdrawn(line.balances) && !ENTRY_KINDS[entry.kind].isFact);
        const after = play(line, [last]);
        expect(available(after.balances).minor).toBeGreaterThanOrEqual(available(line.balances).minor);
      }),
    );
  });

  it('M6: leaves nothing once every entry has been reversed', () => {
    fc.assert(
      fc.property(anyTerms, anyAttempts, (terms, attempts) => {
        const line = play(openLine(terms), attempts);
        const standing = [...line.entries.values()].filter(
          ({ id, reverses }) => reverses === undefined && !line.reversed.has(id),
        );
        expect(standing.flatMap(entriesForReversal).reduce(balancesAfter, line.balances)).toEqual(emptyBalances('EUR'));
      }),
    );
  });
});

describe('reversing what was just posted', () => {
  it('gives back the very balances that were there, unless facts have left no room for it', () => {
    fc.assert(
      fc.property(anyTerms, anyAttempts, anyForwardAttempt, (terms, attempts, last) => {
        const before = play(openLine(terms), attempts);
        const entry = entryFor(before, last, 'last');
        const posted = post(before, entry);
        fc.pre(posted.ok && (terms.allowsOverdraft || !isOverdrawn(before.balances)));
        const undone = post(posted.value, { ...entriesForReversal(entry)[0], id: 'undo' });
        expect(undone).toMatchObject({ ok: true, value: { balances: before.balances } });
        expect(undone).toMatchObject({
          value: {
            reservations: new Map([
              ...before.reservations,
              [last.reservationId, openPartOf(before, last.reservationId)],
            ]),
          },
        });
      }),
    );
  });

  it('M6: is refused the second time', () => {
    fc.assert(
      fc.property(anyAttempts, anyForwardAttempt, (attempts, last) => {
        const before = play(openLine({ currency: 'EUR', allowsOverdraft: true }), attempts);
        const entry = entryFor(before, last, 'last');
        const reversal = entriesForReversal(entry)[0];
        const undone = postAll(before, [entry, { ...reversal, id: 'undo' }]);
        fc.pre(undone.ok);
        expect(post(undone.value, { ...reversal, id: 'again' })).toEqual(
          refuse({ reason: 'already-reversed', entryId: 'last' }),
        );
      }),
    );
  });
});
