import { entriesForPayment } from '@tandem/budget-ledger';
import { isNegative, type Money, money, subtract, zero } from '@tandem/money';

/** What became of a payment. */
export const OUTCOMES = ['commitment', 'registered', 'shadow', 'review', 'notTool'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is known of the tool that a payment is for. */
export interface PaidTool {
  readonly id: string;
  readonly name: string;
  readonly vendorId: string | null;
  readonly source: 'it' | 'marketing' | 'shadow';
  readonly unitId: string | null;
  readonly budgetLineId: string | null;
}

/** Whom a payment went to, as far as matching and the register can tell. */
export type Payee =
  | { readonly kind: 'registered'; readonly tool: PaidTool }
  /** A tool that the register does not know. */
  | { readonly kind: 'unknown-tool' }
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'no-tool' };

export interface PaymentToPlan {
  readonly amount: Money;
  readonly day: string;
  /** The unit that paid, where the file says so. */
  readonly unitId: string | null;
  readonly payee: Payee;
  /** An earlier import holds the same payment: it keeps its outcome and is not posted again. */
  readonly isRecordedAlready: boolean;
}

/** What is still open of what was committed for a tool. */
export interface OpenCommitment {
  readonly id: string;
  readonly lineId: string;
  readonly toolId: string;
  readonly committed: Money;
  readonly openedOn: string;
  readonly lineStartsOn: string;
  readonly lineEndsOn: string;
}

/** The line that an entry goes to: a known one, or the one that the budget keeps for such money. */
export type PlannedLine =
  | { readonly lineId: string }
  | {
      readonly fundSource: PaidTool['source'];
      readonly unitId: string | null;
      readonly preferredLineId: string | null;
    };

export interface PlannedEntry {
  readonly kind: 'liquidate' | 'actual' | 'credit';
  readonly amount: Money;
  readonly line: PlannedLine;
  readonly commitmentId: string | null;
}

export interface PlannedPosting {
  readonly outcome: Outcome;
  readonly entries: readonly PlannedEntry[];
}

/**
 * Says for each payment, in the order of the file, what becomes of it and which entries it makes. A payment of a
 * registered tool liquidates the tool's oldest commitment that covers it, as far as that reaches (domain 24); without one
 * it is an unplanned actual of the tool's fund source; a tool that nobody registered is paid from the shadow budget of
 * the unit that paid. A credit lowers actual cost and never reopens a commitment (domain 29). Nothing is posted for what
 * is uncertain, for what is no tool, and for what an earlier import posted.
 */
export function planPostings(
  payments: readonly PaymentToPlan[],
  commitments: readonly OpenCommitment[],
): PlannedPosting[] {
  const open = openByTool(commitments);
  return payments.map((payment) => planned(payment, open));
}

interface Remaining {
  readonly commitment: OpenCommitment;
  left: Money;
}

function openByTool(commitments: readonly OpenCommitment[]): Map<string, Remaining[]> {
  const oldestFirst = [...commitments].sort((a, b) => a.openedOn.localeCompare(b.openedOn) || a.id.localeCompare(b.id));
  const byTool = new Map<string, Remaining[]>();
  for (const commitment of oldestFirst) {
    const known = byTool.get(commitment.toolId) ?? [];
    known.push({ commitment, left: commitment.committed });
    byTool.set(commitment.toolId, known);
  }
  return byTool;
}

function planned(payment: PaymentToPlan, open: ReadonlyMap<string, Remaining[]>): PlannedPosting {
  const { payee } = payment;
  switch (payee.kind) {
    case 'no-tool':
      return { outcome: 'notTool', entries: [] };
    case 'uncertain':
      return { outcome: 'review', entries: [] };
    case 'unknown-tool':
      return shadowPosting(payment);
    case 'registered':
      return payee.tool.source === 'shadow' ? shadowPosting(payment) : registeredPosting(payment, payee.tool, open);
  }
}

function shadowPosting(payment: PaymentToPlan): PlannedPosting {
  const line = { fundSource: 'shadow', unitId: payment.unitId, preferredLineId: null } as const;
  return { outcome: 'shadow', entries: entriesOn(line, payment, null) };
}

function registeredPosting(
  payment: PaymentToPlan,
  tool: PaidTool,
  open: ReadonlyMap<string, Remaining[]>,
): PlannedPosting {
  const covering = (open.get(tool.id) ?? []).find((candidate) => covers(candidate, payment));
  if (covering === undefined) {
    const line = { fundSource: tool.source, unitId: tool.unitId ?? payment.unitId, preferredLineId: tool.budgetLineId };
    return { outcome: 'registered', entries: entriesOn(line, payment, null) };
  }
  const entries = entriesOn({ lineId: covering.commitment.lineId }, payment, covering);
  return { outcome: isNegative(payment.amount) ? 'registered' : 'commitment', entries };
}

function covers({ commitment, left }: Remaining, { amount, day }: PaymentToPlan): boolean {
  return (
    left.minor > 0n &&
    left.currency === amount.currency &&
    day >= commitment.openedOn &&
    day >= commitment.lineStartsOn &&
    day <= commitment.lineEndsOn
  );
}

function entriesOn(line: PlannedLine, payment: PaymentToPlan, covering: Remaining | null): PlannedEntry[] {
  if (payment.isRecordedAlready) return [];
  const { amount } = payment;
  const drafts = entriesForPayment({ openCommitment: covering?.left ?? zero(amount.currency), amount });
  return drafts.map(({ kind, amount: part }) => {
    if (kind !== 'liquidate' && kind !== 'actual' && kind !== 'credit')
      throw new Error(`A payment makes no entry of kind ${kind}.`);
    if (kind === 'liquidate' && covering) covering.left = subtract(covering.left, part);
    return {
      kind,
      amount: money(part.minor, part.currency),
      line,
      commitmentId: kind === 'liquidate' ? (covering?.commitment.id ?? null) : null,
    };
  });
}
