import { fromJson, type Money, type MoneyJson, toJson } from '@tandem/money';
import type { SpendFacts, SprintFacts } from '@tandem/spend-policy';

/** What a policy was asked about a request, as it is kept with it; amounts are decimal text in the policy's currency. */
export type RouteFactsJson = Omit<SpendFacts, 'annualised' | 'totalContractValue' | 'sprint'> & {
  readonly annualised: MoneyJson;
  readonly totalContractValue: MoneyJson;
  readonly sprint?: Omit<SprintFacts, 'held'> & { readonly held: MoneyJson };
};

export const routeFactsToJson = ({ sprint, ...facts }: SpendFacts): RouteFactsJson => ({
  ...facts,
  ...(sprint ? { sprint: { ...sprint, held: toJson(sprint.held) } } : {}),
  annualised: toJson(facts.annualised),
  totalContractValue: toJson(facts.totalContractValue),
});

export const routeFactsFromJson = ({ sprint, ...facts }: RouteFactsJson): SpendFacts => ({
  ...facts,
  ...(sprint ? { sprint: { ...sprint, held: stored(sprint.held) } } : {}),
  annualised: stored(facts.annualised),
  totalContractValue: stored(facts.totalContractValue),
});

/** What was kept was money once, so anything else is a fault. */
function stored(json: MoneyJson): Money {
  const read = fromJson(json);
  if (!read.ok) throw new Error(`A kept amount cannot be read: ${read.refusal.reason}.`);
  return read.value;
}
