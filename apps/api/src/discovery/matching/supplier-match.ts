import {
  type Knowledge,
  matchVendor,
  type Reason,
  supplierKey,
  type SupplierText,
  type Verdict,
  type VendorMatch,
} from '@tandem/tool-discovery';

/** What matching said about a supplier, as it is kept beside a payment: data only, so that each language can say it. */
export interface SupplierMatch {
  readonly verdict: Verdict;
  readonly vendor: { readonly id: string; readonly name: string } | null;
  readonly product: { readonly id: string; readonly name: string } | null;
  readonly confidence: number;
  readonly origin: VendorMatch['origin'];
  readonly reasons: readonly Reason[];
  /** What all spellings of this supplier have in common. */
  readonly supplierKey: string;
}

/** Matches each different supplier text once. The same text beside another account may well be another thing. */
export class SupplierMatcher {
  private readonly known = new Map<string, SupplierMatch>();

  constructor(private readonly knowledge: Knowledge) {}

  match(supplier: SupplierText): SupplierMatch {
    const { text, account = '', category = '', purpose = '' } = supplier;
    const key = JSON.stringify([text, account, category, purpose]);
    const known = this.known.get(key);
    if (known) return known;
    const { verdict, vendor, product, confidence, origin, reasons } = matchVendor(supplier, this.knowledge);
    const match = { verdict, vendor, product, confidence, origin, reasons, supplierKey: supplierKey(text) };
    this.known.set(key, match);
    return match;
  }
}
