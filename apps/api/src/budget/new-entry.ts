import type { EntryKind } from '@tandem/budget-ledger';
import type { ExchangeRate, Money } from '@tandem/money';

/** A movement to be recorded on a budget line. */
export interface NewEntry {
  readonly lineId: string;
  readonly kind: EntryKind;
  /** Always positive and in the line's currency; the kind says which way it moves. */
  readonly amount: Money;
  /** The business day, 'YYYY-MM-DD', whose month and exchange rate count. */
  readonly postedOn: string;
  /** Needed by every kind that moves reserved or committed money. */
  readonly commitmentId?: string | null;
  readonly toolId?: string | null;
  readonly vendorId?: string | null;
  readonly requestId?: string | null;
  readonly importId?: string | null;
  readonly importRow?: number | null;
  readonly findingId?: string | null;
  readonly description: string;
  /** What was invoiced or paid in another currency, and the rate that made the line's amount of it. */
  readonly original?: { readonly amount: Money; readonly rate: ExchangeRate } | null;
  /** The entry of the same line, kind, amount, tool and commitment that this one undoes. */
  readonly reversesId?: bigint | null;
  /** Who asked for and who allowed a change of the line's funding; other entries have a request or a tool for that. */
  readonly definedById?: string | null;
  readonly authorisedById?: string | null;
}

/** An entry to be undone, by one of its own. */
export interface Reversal {
  readonly entryId: bigint;
  /** The business day, 'YYYY-MM-DD', of the new entry. */
  readonly postedOn: string;
  readonly reason: string;
}

/** An entry as the ledger took it in. */
export interface PostedEntry {
  readonly id: bigint;
  readonly lineId: string;
  /** Its place in the history of the line: 1, 2, 3 … without gaps. */
  readonly sequence: bigint;
  readonly availableAfter: Money;
}
