import { type CurrencyCode, type Money, add, isNegative, money, subtract, zero } from '@tandem/money';
import type { EntryDraft } from './budget-entry';
import { type Delta, ENTRY_KINDS } from './entry-kinds';

/**
 * The totals of a budget line, all in its currency. `reserved` and `committed` are never negative; `actual` is when
 * more was refunded than was paid; what is left is worked out, never stored.
 */
export interface Balances {
  readonly funded: Money;
  readonly reserved: Money;
  readonly committed: Money;
  readonly actual: Money;
}

export function emptyBalances(currency: CurrencyCode): Balances {
  return { funded: zero(currency), reserved: zero(currency), committed: zero(currency), actual: zero(currency) };
}

/** What is left: funded − reserved − committed − actual. Negative when facts went beyond the funding. */
export function available({ funded, reserved, committed, actual }: Balances): Money {
  return [reserved, committed, actual].reduce(subtract, funded);
}

/** Whether facts, or a line that allows it, have used more than was funded. */
export function isOverdrawn(balances: Balances): boolean {
  return isNegative(available(balances));
}

/** The totals after an entry, whether or not the line would accept it. Throws when the currencies differ. */
export function balancesAfter(balances: Balances, entry: EntryDraft): Balances {
  const { deltas } = ENTRY_KINDS[entry.kind];
  return {
    funded: add(balances.funded, changeOf(entry, deltas.funded)),
    reserved: add(balances.reserved, changeOf(entry, deltas.reserved)),
    committed: add(balances.committed, changeOf(entry, deltas.committed)),
    actual: add(balances.actual, changeOf(entry, deltas.actual)),
  };
}

/** How an entry changes a total that moves by `delta` times its amount; a reversal moves it the other way. */
function changeOf(entry: EntryDraft, delta: Delta): Money {
  const direction = entry.reverses === undefined ? 1n : -1n;
  return money(entry.amount.minor * BigInt(delta) * direction, entry.amount.currency);
}
