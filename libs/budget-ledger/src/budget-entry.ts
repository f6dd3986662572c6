import type { Money } from '@tandem/money';
import type { EntryKind } from './entry-kinds';

/** What a posting rule decides: a positive amount, why it moves, and which entry it undoes if it is a reversal. */
export interface EntryDraft {
  readonly kind: EntryKind;
  /** Always positive; the kind, and whether the entry is a reversal, say in which direction it moves. */
  readonly amount: Money;
  /** What the money is set aside for, usually a request. Needed by every entry that touches `reserved` or `committed`. */
  readonly reservationId?: string;
  /** The entry of the same line that this one undoes. It has the same kind, amount and reservation. */
  readonly reverses?: string;
}

/** One immutable movement on a budget line. */
export interface BudgetEntry extends EntryDraft {
  readonly id: string;
}
