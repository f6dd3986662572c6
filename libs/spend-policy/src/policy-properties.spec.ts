import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from './canonical-text';
import { checkPolicy } from './check-policy';
import { holds } from './condition';
import { defaultPolicy } from './default-policy';
import { type PolicyRefusal, type Route, evaluate } from './evaluate';
import { LANES, type PolicyDocument, type PolicyRule } from './policy-document';
import { aPolicy, aRule, someFacts } from './policy-arbitraries.sample';
import { policyWith } from './policy.sample';
import { policyFromJson, policyToJson } from './policy-json';
import { OFFICERS } from './roles';
import { type SpendFacts, exposureOf } from './spend-facts';

function aPolicyPlacing(extra: PolicyRule, policy: PolicyDocument, position: number): PolicyDocument {
  return { ...policy, rules: policy.rules.toSpliced(position, 0, extra) };
}

/** What a request has to go through, as sets of demands: the fewer, the looser. A refusal demands what nobody can give. */
function demandsOf(policy: PolicyDocument, facts: SpendFacts): Set<string> {
  const answer = evaluate(policy, facts);
  return answer.ok ? demandsOfRoute(answer.value) : new Set([answer.refusal.kind]);
}

function demandsOfRoute(route: Route): Set<string> {
  return new Set([
    ...LANES.slice(0, LANES.indexOf(route.lane) + 1).map((lane) => `lane ${lane}`),
    ...route.steps.map((step) => `step ${step.key} of ${step.namedRole}`),
    ...route.requiredFields.map((field) => `field ${field}`),
  ]);
}

function kindOf(policy: PolicyDocument, facts: SpendFacts): 'route' | PolicyRefusal['kind'] {
  const answer = evaluate(policy, facts);
  return answer.ok ? 'route' : answer.refusal.kind;
}

/** What an answer can become when a rule is added. A hole may be filled, with a lane or with a denial. */
const POSSIBLE_CHANGES = [
  ['route', 'route'],
  ['route', 'denied'],
  ['denied', 'denied'],
  ['no-rule', 'no-rule'],
  ['no-rule', 'route'],
  ['no-rule', 'denied'],
];

describe('a policy', () => {
  it('denies whatever any denial fits, whichever other rules there are', () => {
    fc.assert(
      fc.property(aPolicy, aRule, fc.nat(8), someFacts, (policy, extra, position, facts) => {
        const denial: PolicyRule = { ...extra, verdict: { kind: 'deny' } };
        fc.pre(holds(denial.when, facts));
        expect(kindOf(aPolicyPlacing(denial, policy, position), facts)).toBe('denied');
      }),
    );
  });

  it('never loosens when a rule is added: no looser lane, no step or field less', () => {
    fc.assert(
      fc.property(aPolicy, aRule, fc.nat(8), someFacts, (policy, extra, position, facts) => {
        const before = demandsOf(policy, facts);
        const tightened = aPolicyPlacing(extra, policy, position);
        fc.pre(kindOf(policy, facts) === 'route' && kindOf(tightened, facts) === 'route');
        const after = demandsOf(tightened, facts);
        expect([...before].filter((demand) => !after.has(demand))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never lifts a denial when a rule is added, and never opens a hole', () => {
    fc.assert(
      fc.property(aPolicy, aRule, fc.nat(8), someFacts, (policy, extra, position, facts) => {
        const before = kindOf(policy, facts);
        const after = kindOf(aPolicyPlacing(extra, policy, position), facts);
        expect(POSSIBLE_CHANGES).toContainEqual([before, after]);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers the same whatever the order of its rules', () => {
    fc.assert(
      fc.property(aPolicy, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), someFacts, (policy, ranks, facts) => {
        const ranked = policy.rules.map((rule, index) => ({ rule, rank: ranks[index] ?? 0 }));
        const shuffled = ranked.sort((left, right) => left.rank - right.rank).map(({ rule }) => rule);
        expect(demandsOf({ ...policy, rules: shuffled }, facts)).toEqual(demandsOf(policy, facts));
      }),
    );
  });

  it('answers the same when asked again', () => {
    fc.assert(
      fc.property(aPolicy, someFacts, (policy, facts) => {
        expect(evaluate({ ...policy }, { ...facts })).toEqual(evaluate(policy, facts));
      }),
    );
  });

  it('never gives a route without a step, nor leaves an officer to decide on their own request', () => {
    fc.assert(
      fc.property(aPolicy, someFacts, (policy, facts) => {
        const answer = evaluate(policy, facts);
        const roles = (answer.ok ? answer.value.steps : []).map((step) => step.role);
        const ownPosts = OFFICERS.filter((officer) => facts.requesterRoles.includes(officer));
        expect(roles.filter((role) => ownPosts.some((post) => post === role))).toEqual([]);
        expect(answer.ok && roles.length === 0).toBe(false);
      }),
    );
  });

  it('that passes the check gives every request a lane or a denial', () => {
    fc.assert(
      fc.property(aPolicy, fc.array(someFacts, { minLength: 20, maxLength: 20 }), (policy, requests) => {
        fc.pre(checkPolicy(policy).length === 0);
        expect(requests.map((facts) => kindOf(policy, facts))).not.toContain('no-rule');
      }),
      { numRuns: 50 },
    );
  });

  it('that fails the check for a hole is shown a request that really falls into it', () => {
    fc.assert(
      fc.property(aPolicy, (policy) => {
        const [problem] = checkPolicy(policy);
        fc.pre(problem?.kind === 'not-covered');
        const examples = checkPolicy(policy).flatMap((found) => ('example' in found ? [found.example] : []));
        expect(examples.map((facts) => kindOf(policy, facts))).toEqual(['no-rule']);
      }),
    );
  });
});

describe('the default policy', () => {
  it('covers every amount, and is a sprint exactly up to the limit and without personal data', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom('it', 'marketing'), (facts, fundSource) => {
        const isSprint = exposureOf(facts).minor <= 1_000_000n && ['none', 'internal'].includes(facts.dataClass);
        expect(evaluate(defaultPolicy('EUR'), { ...facts, fundSource })).toMatchObject({
          ok: true,
          value: { lane: isSprint ? 'sprint' : 'marathon' },
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the text of a policy', () => {
  it('is read back as the same policy', () => {
    fc.assert(
      fc.property(aPolicy, (policy) => {
        expect(policyFromJson(JSON.parse(JSON.stringify(policyToJson(policy))))).toEqual({ ok: true, value: policy });
        expect(policyFromJson(JSON.parse(canonicalText(policy)))).toEqual({ ok: true, value: policy });
      }),
    );
  });

  it('is the same in canonical form exactly when the content is the same', () => {
    fc.assert(
      fc.property(fc.array(aRule, { minLength: 1, maxLength: 3 }), aRule, fc.nat(2), (rules, other, position) => {
        const policy = policyWith(rules);
        const edited = policyWith(rules.with(position % rules.length, other));
        expect(canonicalText(policyWith(rules.map((rule) => ({ ...rule }))))).toBe(canonicalText(policy));
        expect(canonicalText(edited)).not.toBe(canonicalText(policy));
      }),
    );
  });

  it('is refused, and never throws, for any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(policyFromJson(json).ok).toBe(false);
      }),
    );
  });
});
