import type { LocalisedText, PolicyDocument, Route, RouteReason } from '@tandem/spend-policy';

/**
 * Why a request takes its route. Rules that only ask for an answer explain nothing: they hold for requests of any lane, and
 * whoever has not given the answer is told by name.
 */
export const routeReasons = (policy: PolicyDocument, route: Pick<Route, 'reasons'>): LocalisedText[] =>
  reasonsByRule(policy, route).map(({ text }) => text);

/** The same, each with the rule that it is of. */
export function reasonsByRule(policy: PolicyDocument, route: Pick<Route, 'reasons'>): RouteReason[] {
  const asking = new Set(policy.rules.flatMap(({ id, verdict }) => (verdict.kind === 'require' ? [id] : [])));
  return route.reasons.filter(({ ruleId }) => !asking.has(ruleId));
}
