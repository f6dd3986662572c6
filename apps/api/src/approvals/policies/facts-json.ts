import { exposureOf, type SpendFacts } from '@tandem/spend-policy';
import { toJson } from '@tandem/money';

/** The facts of a request as JSON, with its amounts as money and the one that limits are compared with. */
export const factsToJson = ({ annualised, totalContractValue, ...facts }: SpendFacts): object => ({
  ...facts,
  annualised: toJson(annualised),
  totalContractValue: toJson(totalContractValue),
  exposure: toJson(exposureOf({ annualised, totalContractValue })),
});
