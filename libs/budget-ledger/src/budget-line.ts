import { type CurrencyCode, zero } from '@tandem/money';
import { type Balances, emptyBalances } from './balances';
import type { BudgetEntry } from './budget-entry';

/** What a line is, apart from what has happened on it. */
export interface LineTerms {
  readonly currency: CurrencyCode;
  /** A shadow line has no funding and allows overdraft: nothing on it is refused for lack of room. */
  readonly allowsOverdraft: boolean;
}

/** What of a reservation has not been released, liquidated or otherwise closed yet. */
export type OpenPart = Pick<Balances, 'reserved' | 'committed'>;

/** A budget line with everything that has happened on it. */
export interface LineState extends LineTerms {
  readonly balances: Balances;
  /** Each reservation on its own, so that one request cannot use what another has set aside. */
  readonly reservations: ReadonlyMap<string, OpenPart>;
  readonly entries: ReadonlyMap<string, BudgetEntry>;
  /** The identifiers of the entries that have been reversed. */
  readonly reversed: ReadonlySet<string>;
}

/** A line on which nothing has happened yet. */
export function openLine({ currency, allowsOverdraft }: LineTerms): LineState {
  return {
    currency,
    allowsOverdraft,
    balances: emptyBalances(currency),
    reservations: new Map(),
    entries: new Map(),
    reversed: new Set(),
  };
}

/** The open part of a reservation, zero when the line knows no such reservation. */
export function openPartOf(line: LineState, reservationId: string): OpenPart {
  return line.reservations.get(reservationId) ?? { reserved: zero(line.currency), committed: zero(line.currency) };
}
