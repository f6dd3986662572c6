import { type Money } from '@tandem/money';
import { type RouteReason, evaluate } from './evaluate';
import { type PolicyDocument } from './policy-document';
import { type DataClass, type FundSource } from './spend-facts';

/** What was paid without asking, as far as it is known. */
export interface UnaskedSpend {
  /** All that was paid, in the currency of the policy. */
  readonly paid: Money;
  /** As a request stated it afterwards; null where nobody ever did. */
  readonly dataClass: DataClass | null;
  /** Whole months; null where nobody ever said. */
  readonly termMonths: number | null;
  /** Of the lines that it was charged to. */
  readonly fundSources: readonly FundSource[];
  readonly unitId: string;
  readonly category?: string;
}

const A_YEAR = 12;
/** What may be asked for: nobody asks for money of a shadow line, which has no budget. */
const ASKED_SOURCES: readonly FundSource[] = ['it', 'marketing'];

/**
 * The rules that would have stopped or slowed this spend, had somebody asked: those that deny it, name its lane or ask for
 * a step. What nobody stated is taken for the mildest that it can be, no delicate data and the amount that was paid, and
 * where the money of a request would have come from is not known, only rules that hold either way are told. So a rule is
 * never blamed for what it would not have caught; it may have caught more.
 */
export function rulesBypassed(policy: PolicyDocument, spend: UnaskedSpend): readonly RouteReason[] {
  const charged = spend.fundSources.filter((source) => ASKED_SOURCES.includes(source));
  const [first = [], ...others] = (charged.length > 0 ? charged : ASKED_SOURCES).map((source) =>
    gatesOn(policy, spend, source),
  );
  return first.filter(({ ruleId }) => others.every((reasons) => reasons.some((reason) => reason.ruleId === ruleId)));
}

/** Rules that only ask for something to be written down stop nobody. */
function gatesOn(policy: PolicyDocument, spend: UnaskedSpend, fundSource: FundSource): readonly RouteReason[] {
  const { paid, dataClass, termMonths, unitId, category } = spend;
  const found = evaluate(policy, {
    ...{ annualised: paid, totalContractValue: paid, fundSource, unitId },
    ...{ dataClass: dataClass ?? 'none', termMonths: termMonths ?? A_YEAR },
    ...{ requestKind: 'new-tool', requesterRoles: [] },
    ...(category === undefined ? {} : { category }),
  });
  const reasons = found.ok ? found.value.reasons : 'reasons' in found.refusal ? found.refusal.reasons : [];
  const isGate = (ruleId: string): boolean => policy.rules.find(({ id }) => id === ruleId)?.verdict.kind !== 'require';
  return reasons.filter(({ ruleId }) => isGate(ruleId));
}
