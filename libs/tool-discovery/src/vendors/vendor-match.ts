import type { NamedThing } from './knowledge';
import type { Reason } from './reasons';

/** A supplier as a payments file names it, with the columns that stand beside it. */
export interface SupplierText {
  readonly text: string;
  readonly account?: string | null;
  readonly category?: string | null;
  readonly purpose?: string | null;
}

/**
 * - `tool`: sure enough to suggest without asking.
 * - `review`: a person should look.
 * - `none`: nothing to suggest; vendor and product are null.
 */
export type Verdict = 'tool' | 'review' | 'none';

export interface VendorMatch {
  readonly verdict: Verdict;
  readonly vendor: NamedThing | null;
  readonly product: NamedThing | null;
  /** Between 0 and 1: how sure the verdict is that the payee sells this tool. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** Where the identifiers come from; `unknown` for a supplier that only looks like a maker of software. */
  readonly origin: 'register' | 'catalogue' | 'unknown';
}
