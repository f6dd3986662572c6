import { fromJson, type Money, type MoneyJson, toJson } from '@tandem/money';
import type { SpendFacts } from '@tandem/spend-policy';

/** What a policy was asked about a request, as it is kept with it; amounts are decimal text in the policy's currency. */
export type RouteFactsJson = Omit<SpendFacts, 'annualised' | 'totalContractValue'> & {
  readonly annualised: MoneyJson;
  readonly totalContractValue: MoneyJson;
};

export const routeFactsToJson = (facts: SpendFacts): RouteFactsJson => ({
  ...facts,
  annualised: toJson(facts.annualised),
  totalContractValue: toJson(facts.totalContractValue),
});

export const routeFactsFromJson = (facts: RouteFactsJson): SpendFacts => ({
  ...facts,
  annualised: stored(facts.annualised),
  totalContractValue: stored(facts.totalContractValue),
});

/** What was kept was money once, so anything else is a fault. */
function stored(json: MoneyJson): Money {
  const read = fromJson(json);
  if (!read.ok) throw new Error(`A kept amount cannot be read: ${read.refusal.reason}.`);
  return read.value;
}
