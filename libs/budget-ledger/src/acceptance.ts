import { isNegative } from '@tandem/money';
import { available, balancesAfter, emptyBalances } from './balances';
import type { BudgetEntry } from './budget-entry';
import { type LineState, type OpenPart, openPartOf } from './budget-line';
import { ENTRY_KINDS } from './entry-kinds';
import type { LedgerRefusal } from './ledger-refusal';

/**
 * Why an entry cannot follow the history of its line, however much room there is. Throws on an entry that no posting
 * rule can have made; see `postAll`.
 */
export function contradictionIn(line: LineState, entry: BudgetEntry): LedgerRefusal | undefined {
  if (line.entries.has(entry.id)) {
    throw new Error(`Entry ${entry.id} has already been posted`);
  }
  if (entry.amount.currency !== line.currency) {
    return { reason: 'currency-mismatch', lineCurrency: line.currency, entryCurrency: entry.amount.currency };
  }
  if (entry.amount.minor <= 0n) {
    return { reason: 'not-positive', amount: entry.amount };
  }
  return reversalRefusal(line, entry) ?? fundingRefusal(line, entry) ?? reservationRefusal(line, entry);
}

/** The refusal of an intention that takes more than the line has available; facts and overdrafts have none. */
export function lackOfRoom(line: LineState, entry: BudgetEntry): LedgerRefusal | undefined {
  const { needsRoom, reversalNeedsRoom } = ENTRY_KINDS[entry.kind];
  const asksForRoom = entry.reverses === undefined ? needsRoom : reversalNeedsRoom;
  const left = available(line.balances);
  return asksForRoom && !line.allowsOverdraft && left.minor < entry.amount.minor
    ? { reason: 'insufficient', available: left, needed: entry.amount }
    : undefined;
}

/** What is open of the entry's reservation once the entry is posted. */
export function openPartAfter(line: LineState, reservationId: string, entry: BudgetEntry): OpenPart {
  const before = { ...emptyBalances(line.currency), ...openPartOf(line, reservationId) };
  const { reserved, committed } = balancesAfter(before, entry);
  return { reserved, committed };
}

function reversalRefusal(line: LineState, entry: BudgetEntry): LedgerRefusal | undefined {
  if (entry.reverses === undefined) {
    return undefined;
  }
  const original = line.entries.get(entry.reverses);
  if (original === undefined) {
    return { reason: 'unknown-entry', entryId: entry.reverses };
  }
  if (original.reverses !== undefined) {
    return { reason: 'reversal-of-reversal', entryId: original.id };
  }
  if (line.reversed.has(original.id)) {
    return { reason: 'already-reversed', entryId: original.id };
  }
  const isExact =
    entry.kind === original.kind &&
    entry.amount.minor === original.amount.minor &&
    entry.reservationId === original.reservationId;
  if (!isExact) {
    throw new Error(`Entry ${entry.id} is not the exact reversal of entry ${original.id}`);
  }
  return undefined;
}

/** A line, even one that allows overdraft, cannot hand on budget that it was never given. */
function fundingRefusal(line: LineState, entry: BudgetEntry): LedgerRefusal | undefined {
  return isNegative(balancesAfter(line.balances, entry).funded)
    ? { reason: 'funding-exceeded', funded: line.balances.funded, needed: entry.amount }
    : undefined;
}

/** Not even a fact can take out of a reservation what is not in it. */
function reservationRefusal(line: LineState, entry: BudgetEntry): LedgerRefusal | undefined {
  const { deltas } = ENTRY_KINDS[entry.kind];
  if (deltas.reserved === 0 && deltas.committed === 0) {
    return undefined;
  }
  if (entry.reservationId === undefined) {
    throw new Error(`Entry ${entry.id} (${entry.kind}) does not say which reservation it belongs to`);
  }
  const before = openPartOf(line, entry.reservationId);
  const after = openPartAfter(line, entry.reservationId, entry);
  if (isNegative(after.reserved)) {
    return { reason: 'reservation-exceeded', reserved: before.reserved, needed: entry.amount };
  }
  return isNegative(after.committed)
    ? { reason: 'commitment-exceeded', committed: before.committed, needed: entry.amount }
    : undefined;
}
