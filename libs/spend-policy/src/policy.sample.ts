import { type Money, money } from '@tandem/money';
import { type Condition } from './condition';
import { type LocalisedText } from './localised-text';
import { type LaneLimits, type PolicyDocument, type PolicyRule, type Verdict } from './policy-document';
import { type SpendFacts } from './spend-facts';

/** Builders for the specifications of this library; not part of what it exports. */

export function euros(units: bigint, cents = 0n): Money {
  return money(units * 100n + cents, 'EUR');
}

/** A new tool of 1,200.00 a year on a marketing line, without personal data, asked for by nobody in particular. */
export function sampleFacts(changes: Partial<SpendFacts> = {}): SpendFacts {
  return {
    annualised: euros(1200n),
    totalContractValue: euros(1200n),
    fundSource: 'marketing',
    dataClass: 'none',
    requestKind: 'new-tool',
    termMonths: 12,
    requesterRoles: ['requester'],
    unitId: 'e-commerce',
    ...changes,
  };
}

/** Facts whose yearly cost and contract value are the same amount. */
export function factsCosting(amount: Money, changes: Partial<SpendFacts> = {}): SpendFacts {
  return sampleFacts({ annualised: amount, totalContractValue: amount, ...changes });
}

export function bothLanguages(text: string): LocalisedText {
  return { en: text, es: text };
}

/** A rule that always holds, unless a condition is given. */
export function rule(id: string, verdict: Verdict, when: Condition = { all: [] }): PolicyRule {
  return { id, verdict, when, reason: bothLanguages(`Because of ${id}`) };
}

/** A policy with three steps (finance, CMO, CIO) whose rules are given. */
export function policyWith(rules: readonly PolicyRule[], changes: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    id: 'sample',
    version: 3,
    name: 'Sample',
    currency: 'EUR',
    rules,
    steps: (['finance', 'cmo', 'cio'] as const).map((role) => ({
      key: role,
      kind: 'approve',
      role,
      label: bothLanguages(role),
    })),
    lanes: {
      sprint: { steps: ['cio'], requiredFields: ['whatFor'] },
      marathon: { steps: ['cio', 'finance'], requiredFields: ['successMeasure', 'whatFor'] },
    },
    singleOfficerMode: false,
    ...changes,
  };
}

/** The same policy with sprints of at most 1,000.00 and ninety days, without personal data. */
export function limited(policy: PolicyDocument, changes: Partial<LaneLimits> = {}): PolicyDocument {
  const limits = { cap: euros(1000n), maxDays: 90, dataClasses: ['none', 'internal'] as const, ...changes };
  return { ...policy, lanes: { ...policy.lanes, sprint: { ...policy.lanes.sprint, limits } } };
}
