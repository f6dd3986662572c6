import type { CurrencyCode, Money } from '@tandem/money';

/** An entry must move a positive amount. */
export interface NotPositive {
  readonly reason: 'not-positive';
  readonly amount: Money;
}

/** Why a budget line does not accept an entry. */
export type LedgerRefusal =
  | NotPositive
  | {
      readonly reason: 'currency-mismatch';
      readonly lineCurrency: CurrencyCode;
      readonly entryCurrency: CurrencyCode;
    }
  /** There is no room: less is available than the entry takes. */
  | { readonly reason: 'insufficient'; readonly available: Money; readonly needed: Money }
  /** More would leave the line than it was ever given. */
  | { readonly reason: 'funding-exceeded'; readonly funded: Money; readonly needed: Money }
  /** The reservation holds less than the entry takes out of it. */
  | { readonly reason: 'reservation-exceeded'; readonly reserved: Money; readonly needed: Money }
  /** Less of the reservation is committed than the entry takes out of it. */
  | { readonly reason: 'commitment-exceeded'; readonly committed: Money; readonly needed: Money }
  /** The entry to reverse is not on this line. */
  | { readonly reason: 'unknown-entry'; readonly entryId: string }
  | { readonly reason: 'already-reversed'; readonly entryId: string }
  /** A reversal is final: whoever regrets it posts the original movement again. */
  | { readonly reason: 'reversal-of-reversal'; readonly entryId: string };
