import { type Result, ok, refuse } from '@tandem/money';
import { contradictionIn, lackOfRoom, openPartAfter } from './acceptance';
import { type Balances, balancesAfter } from './balances';
import type { BudgetEntry } from './budget-entry';
import { type LineState, type LineTerms, type OpenPart, openLine } from './budget-line';
import type { LedgerRefusal } from './ledger-refusal';

/**
 * Posts the entries of one business event: all of them, in order, or none. An intention is refused when it takes more
 * than is available; a fact never is, nor the reversal of one. The state that was handed in never changes. Throws on
 * an entry that no posting rule can have made: an identifier posted twice, a movement of reserved or committed money
 * that does not name its reservation, a reversal that differs from what it reverses.
 */
export function postAll(line: LineState, entries: readonly BudgetEntry[]): Result<LineState, LedgerRefusal> {
  const copy = workingCopy(line);
  for (const entry of entries) {
    const refusal = contradictionIn(copy, entry) ?? lackOfRoom(copy, entry);
    if (refusal !== undefined) {
      return refuse(refusal);
    }
    record(copy, entry);
  }
  return ok(copy);
}

/** Posts one entry; see `postAll`. */
export function post(line: LineState, entry: BudgetEntry): Result<LineState, LedgerRefusal> {
  return postAll(line, [entry]);
}

/**
 * Rebuilds a line from its recorded entries, oldest first. Room is not asked for again, because the line may have been
 * allowed to go beyond it at the time; a history that contradicts itself throws.
 */
export function fold(terms: LineTerms, entries: Iterable<BudgetEntry>): LineState {
  const line = workingCopy(openLine(terms));
  for (const entry of entries) {
    const contradiction = contradictionIn(line, entry);
    if (contradiction !== undefined) {
      throw new Error(`The history of the line contradicts itself at entry ${entry.id}: ${contradiction.reason}`);
    }
    record(line, entry);
  }
  return line;
}

/** A line that only the function that made the copy may change. */
interface WorkingCopy extends LineTerms {
  balances: Balances;
  readonly reservations: Map<string, OpenPart>;
  readonly entries: Map<string, BudgetEntry>;
  readonly reversed: Set<string>;
}

function workingCopy(line: LineState): WorkingCopy {
  return {
    currency: line.currency,
    allowsOverdraft: line.allowsOverdraft,
    balances: line.balances,
    reservations: new Map(line.reservations),
    entries: new Map(line.entries),
    reversed: new Set(line.reversed),
  };
}

function record(line: WorkingCopy, entry: BudgetEntry): void {
  line.balances = balancesAfter(line.balances, entry);
  line.entries.set(entry.id, entry);
  if (entry.reservationId !== undefined) {
    line.reservations.set(entry.reservationId, openPartAfter(line, entry.reservationId, entry));
  }
  if (entry.reverses !== undefined) {
    line.reversed.add(entry.reverses);
  }
}
