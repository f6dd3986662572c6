import type { PersonRef } from '../../identity';
import type { KnownDecision, KnownFacts } from './known-facts';
import type { DecisionSnapshotView, KnownFactsView } from './snapshot.dto';

type NameOf = (id: string) => PersonRef;

/** Everybody whom the text mentions. */
export const peopleIn = ({ requesterId, content, steps, decisions }: KnownFacts): string[] =>
  [
    requesterId,
    content.definedById,
    content.benefitOwnerId,
    ...steps.map(({ decidedById }) => decidedById),
    ...decisions.flatMap(({ personId, onBehalfOfId }) => [personId, onBehalfOfId ?? null]),
  ].filter((id) => id !== null);

/** The frozen text as it is shown. */
export function knownFactsView(facts: KnownFacts, nameOf: NameOf): KnownFactsView {
  const { content, tool, policy, precedents } = facts;
  return {
    version: facts.version,
    round: facts.round,
    takenAt: facts.takenAt,
    requester: nameOf(facts.requesterId),
    submittedAt: facts.submittedAt,
    kind: content.kind,
    toolName: tool.name,
    vendorName: tool.vendorName,
    category: tool.category,
    whatFor: content.whatFor,
    successMeasure: content.successMeasure,
    whyNotExisting: content.whyNotExisting,
    amount: content.amount,
    annualised: facts.annualised,
    billing: content.billing,
    termMonths: content.termMonths,
    dataClass: content.dataClass,
    stageIds: [...content.stageIds],
    definedBy: nameOf(content.definedById),
    benefitOwner: content.benefitOwnerId === null ? null : nameOf(content.benefitOwnerId),
    benefitUnits: [...facts.benefitUnits],
    line: facts.line,
    similarTools: [...facts.similarTools],
    similarDecisions: { ...precedents, items: [...precedents.items] },
    checks: [...facts.checks],
    policy: policy && {
      name: policy.name,
      version: policy.version,
      hash: policy.hash,
      lane: policy.lane,
      reasons: [...policy.reasons],
    },
    steps: facts.steps.map(({ decidedById, ...step }) => ({
      ...step,
      decidedBy: decidedById === null ? null : nameOf(decidedById),
    })),
    decisions: facts.decisions.map((decision) => knownDecisionView(decision, nameOf)),
  };
}

export const knownDecisionView = (
  { personId, onBehalfOfId = null, ...decision }: KnownDecision,
  nameOf: NameOf,
): DecisionSnapshotView['decision'] => ({
  ...decision,
  person: nameOf(personId),
  onBehalfOf: onBehalfOfId === null ? null : nameOf(onBehalfOfId),
});
