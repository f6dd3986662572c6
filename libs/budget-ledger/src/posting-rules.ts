import {
  type ExchangeRate,
  type Money,
  type Result,
  type Rounding,
  absolute,
  compare,
  convert,
  isNegative,
  isZero,
  ok,
  refuse,
  subtract,
} from '@tandem/money';
import type { BudgetEntry, EntryDraft } from './budget-entry';
import type { OpenPart } from './budget-line';
import type { EntryKind } from './entry-kinds';
import type { NotPositive } from './ledger-refusal';

// Each rule says which entries one business event makes. They leave out movements of nothing, so that an event without
// money makes no entry. The caller adds identifiers and, where money is set aside, the reservation; whether the entries
// fit is decided when they are posted.

/** A submitted request sets its amount aside. A request for nothing, such as a trial, sets nothing aside. */
export function entriesForSubmission(amount: Money): EntryDraft[] {
  return movements(['reserve', amount]);
}

/**
 * The last approval turns a reservation into a commitment. What was reserved beyond the approved amount is released;
 * what was approved beyond the reservation is committed straight from what is available, which needs room.
 */
export function entriesForApproval({ reserved, approved }: { reserved: Money; approved: Money }): EntryDraft[] {
  const covered = smallerOf(reserved, approved);
  return movements(
    ['commit', covered],
    ['release', subtract(reserved, covered)],
    ['commit-extra', subtract(approved, covered)],
  );
}

/**
 * Every end of a request or of an order gives back what is still open: the reservation of one that was rejected,
 * withdrawn or has expired, the rest of the commitment of one that is closed.
 */
export function entriesForRelease({ reserved, committed }: OpenPart): EntryDraft[] {
  return movements(['release', reserved], ['decommit', committed]);
}

/**
 * A payment liquidates the open commitment as far as it reaches; the rest is an actual cost that nobody had committed.
 * A negative payment is a refund: a credit in its own period, which does not reopen the commitment. Payments are facts,
 * so none of these entries is ever refused for lack of room. Without a commitment, `openCommitment` is zero.
 */
export function entriesForPayment({ openCommitment, amount }: { openCommitment: Money; amount: Money }): EntryDraft[] {
  if (isNegative(amount)) {
    return movements(['credit', absolute(amount)]);
  }
  const liquidated = smallerOf(openCommitment, amount);
  return movements(['liquidate', liquidated], ['actual', subtract(amount, liquidated)]);
}

/**
 * Undoes an entry exactly: the same movement, backwards. A payment that belongs on another line, such as one of a
 * shadow tool that has been regularised, is reversed here and posted there with `entriesForPayment`.
 */
export function entriesForReversal({ id, kind, amount, reservationId }: BudgetEntry): [EntryDraft] {
  return [{ kind, amount, reservationId, reverses: id }];
}

/** The two sides of one transfer; they are posted together or not at all. */
export interface TransferEntries {
  readonly donor: EntryDraft[];
  readonly receiver: EntryDraft[];
}

/** The stated rate at which a transfer between lines of different currencies is converted. */
export interface TransferConversion {
  readonly rate: ExchangeRate;
  readonly rounding: Rounding;
}

/**
 * Moves budget from one line to another: what the donor gives, the receiver gets, converted when a rate is stated. The
 * donor needs room, so it never goes below what it has reserved, committed and spent. Refused when either side would
 * move nothing. Also moves what is left of a year into the next.
 */
export function entriesForTransfer(
  amount: Money,
  conversion?: TransferConversion,
): Result<TransferEntries, NotPositive> {
  const received = conversion === undefined ? amount : convert(amount, conversion.rate, conversion.rounding);
  const empty = [amount, received].find(({ minor }) => minor <= 0n);
  return empty === undefined
    ? ok({
        donor: [{ kind: 'transfer-out', amount }],
        receiver: [{ kind: 'transfer-in', amount: received }],
      })
    : refuse({ reason: 'not-positive', amount: empty });
}

function movements(...parts: readonly (readonly [kind: EntryKind, amount: Money])[]): EntryDraft[] {
  return parts
    .filter(([, amount]) => !isZero(amount))
    .map(([kind, amount]) => {
      if (isNegative(amount)) {
        throw new Error(`A movement is never negative: ${kind} of ${amount.minor} minor units`);
      }
      return { kind, amount };
    });
}

function smallerOf(left: Money, right: Money): Money {
  return compare(left, right) <= 0 ? left : right;
}
