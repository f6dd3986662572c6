import { comparisonsOf } from './condition';
import { evaluate } from './evaluate';
import { casesToldApart } from './fact-cases';
import { type PolicyDocument } from './policy-document';
import { type SpendFacts } from './spend-facts';

/** A request for which the policy gives neither a lane nor a denial. */
export type UncoveredCase = SpendFacts;

export type Coverage =
  | { readonly kind: 'covered' }
  | { readonly kind: 'uncovered'; readonly example: UncoveredCase }
  | { readonly kind: 'too-many-cases' };

/** Looks for a request that no lane rule and no denial covers, among all that the policy can tell apart. */
export function findUncovered(policy: PolicyDocument): Coverage {
  const deciding = policy.rules.filter(({ verdict }) => verdict.kind === 'lane' || verdict.kind === 'deny');
  const cases = casesToldApart(
    policy.currency,
    deciding.flatMap((rule) => comparisonsOf(rule.when)),
  );
  if (typeof cases === 'string') {
    return { kind: 'too-many-cases' };
  }
  const decidingPolicy = { ...policy, rules: deciding };
  for (const example of cases) {
    const answer = evaluate(decidingPolicy, example);
    if (!answer.ok && answer.refusal.kind === 'no-rule') {
      return { kind: 'uncovered', example };
    }
  }
  return { kind: 'covered' };
}
