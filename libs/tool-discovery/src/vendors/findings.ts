import { add, type Money } from '@tandem/money';

import type { NamedThing } from './knowledge';
import type { VendorMatch } from './vendor-match';
import type { Reason } from './reasons';
import { supplierKey } from './supplier-key';

/** One payment row that was matched. */
export interface MatchedPayment {
  readonly supplier: string;
  readonly match: VendorMatch;
  /** Null where the row carries no readable amount. */
  readonly amount: Money | null;
  /** A calendar day. */
  readonly day: string;
}

/** A tool or a likely tool that the register does not know, with the evidence for it. */
export interface GatheredFinding {
  /** Stable over imports: product, else vendor, else supplier key. */
  readonly key: string;
  readonly vendor: NamedThing | null;
  readonly product: NamedThing | null;
  readonly verdict: 'tool' | 'review';
  readonly signals: number;
  /** One amount per currency, in order of currency; refunds are netted. */
  readonly amounts: readonly Money[];
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Of the surest signal, as are the reasons. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

const keyOf = ({ match, supplier }: MatchedPayment): string => {
  if (match.product) return `product:${match.product.id}`;
  if (match.vendor && match.origin === 'catalogue') return `vendor:${match.vendor.id}`;
  return `supplier:${supplierKey(supplier)}`;
};

const withAmount = (amounts: readonly Money[], amount: Money | null): readonly Money[] => {
  if (!amount) return amounts;
  const same = amounts.find((one) => one.currency === amount.currency);
  const others = amounts.filter((one) => one !== same);
  return [...others, same ? add(same, amount) : amount].sort((a, b) => (a.currency < b.currency ? -1 : 1));
};

const startedBy = (payment: MatchedPayment, verdict: 'tool' | 'review'): GatheredFinding => ({
  key: keyOf(payment),
  vendor: payment.match.vendor,
  product: payment.match.product,
  verdict,
  signals: 0,
  amounts: [],
  firstSeen: payment.day,
  lastSeen: payment.day,
  confidence: payment.match.confidence,
  reasons: payment.match.reasons,
});

const withPayment = (finding: GatheredFinding, payment: MatchedPayment): GatheredFinding => {
  const surer = payment.match.confidence > finding.confidence;
  return {
    ...finding,
    verdict: payment.match.verdict === 'tool' ? 'tool' : finding.verdict,
    signals: finding.signals + 1,
    amounts: withAmount(finding.amounts, payment.amount),
    firstSeen: payment.day < finding.firstSeen ? payment.day : finding.firstSeen,
    lastSeen: payment.day > finding.lastSeen ? payment.day : finding.lastSeen,
    confidence: surer ? payment.match.confidence : finding.confidence,
    reasons: surer ? payment.match.reasons : finding.reasons,
  };
};

/** Groups matched payments into what the register does not know: no `none`, nothing that the register names. */
export const gatherFindings = (payments: readonly MatchedPayment[]): readonly GatheredFinding[] => {
  const findings = new Map<string, GatheredFinding>();
  for (const payment of payments) {
    const { verdict, origin } = payment.match;
    if (verdict === 'none' || origin === 'register') continue;
    const key = keyOf(payment);
    findings.set(key, withPayment(findings.get(key) ?? startedBy(payment, verdict), payment));
  }
  return [...findings.values()];
};
