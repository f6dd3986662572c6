import { toJson } from '@tandem/money';
import { exposureOf, type SpendFacts } from '@tandem/spend-policy';
import { routeFactsToJson } from '../route-facts';

/** The facts of a request as JSON, with the amount that limits are compared with. */
export const factsToJson = (facts: SpendFacts): object => ({
  ...routeFactsToJson(facts),
  exposure: toJson(exposureOf(facts)),
});
