import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Condition } from './condition';
import { defaultPolicy } from './default-policy';
import { type Route, evaluate } from './evaluate';
import { LANES, type PolicyDocument } from './policy-document';
import { aRule, aSmallCoveringPolicy, someFacts } from './policy-arbitraries.sample';
import { euros, limited, policyWith, rule } from './policy.sample';
import { type SpendFacts, exposureOf } from './spend-facts';
import { loosenings } from './strictness';

/** A sprint up to a limit, a marathon above it, and no money for shadow lines. */
function withLimit(units: bigint, changes: Partial<PolicyDocument> = {}): PolicyDocument {
  const isWithin: Condition = { field: 'exposure', operator: 'at-most', value: euros(units) };
  return policyWith(
    [
      rule('shadow', { kind: 'deny' }, { field: 'fundSource', operator: 'in', value: ['shadow'] }),
      rule('small', { kind: 'lane', lane: 'sprint' }, isWithin),
      rule('large', { kind: 'lane', lane: 'marathon' }, { not: isWithin }),
    ],
    changes,
  );
}

const POLICY = withLimit(1000n);

function without(ruleId: string): PolicyDocument {
  return { ...POLICY, rules: POLICY.rules.filter(({ id }) => id !== ruleId) };
}

/** A policy that tells more cases apart than anybody can try. */
function beyondTrying(): PolicyDocument {
  const limits = Array.from({ length: 400 }, (_, index) => BigInt(index));
  return policyWith([
    rule('all', { kind: 'lane', lane: 'sprint' }),
    ...limits.map((limit) =>
      rule(
        `rule ${limit}`,
        { kind: 'require', field: 'whatFor' },
        {
          any: [
            { field: 'annualised', operator: 'at-most', value: euros(limit) },
            { field: 'totalContractValue', operator: 'at-most', value: euros(limit) },
          ],
        },
      ),
    ),
  ]);
}

describe('a policy that is compared with the one before it', () => {
  it('is no looser than itself', () => {
    expect(loosenings(POLICY, POLICY)).toEqual({
      loosens: false,
      examples: [],
      shortensCoolDown: false,
      loosensLimits: false,
      comparison: 'every-case',
    });
  });

  it('is looser with a higher limit for sprints, shown by a request just above the old limit', () => {
    const { loosens, examples } = loosenings(POLICY, withLimit(2000n));
    expect(loosens).toBe(true);
    expect(examples).toHaveLength(1);
    expect(examples[0]).toMatchObject({
      facts: { annualised: euros(1000n, 1n), totalContractValue: euros(1000n, 1n), fundSource: 'it' },
      kinds: ['looser-lane', 'step-less', 'answer-less'],
      before: { lane: 'marathon', roles: ['finance', 'cio'], requiredFields: ['whatFor', 'successMeasure'] },
      after: { lane: 'sprint', roles: ['cio'], requiredFields: ['whatFor'] },
    });
  });

  it.each<[string, PolicyDocument]>([
    ['a lower limit for sprints', withLimit(500n)],
    ['other words', { ...POLICY, name: 'Other words', version: 4 }],
    ['its steps in another order', { ...POLICY, steps: POLICY.steps.toReversed() }],
    ['a longer cool-down', { ...POLICY, coolDownDays: 8 }],
    [
      'its steps under other names',
      {
        ...POLICY,
        steps: POLICY.steps.map((step) => ({ ...step, key: `the ${step.key}` })),
        lanes: {
          sprint: { ...POLICY.lanes.sprint, steps: ['the cio'] },
          marathon: { ...POLICY.lanes.marathon, steps: ['the cio', 'the finance'] },
        },
      },
    ],
  ])('is no looser with %s', (_, after) => {
    expect(loosenings(POLICY, after)).toMatchObject({ loosens: false, examples: [] });
  });

  it.each<[string, PolicyDocument, object]>([
    [
      'without a denial',
      without('shadow'),
      { kinds: ['refusal-lifted'], facts: { fundSource: 'shadow' }, before: { lane: null }, after: { lane: 'sprint' } },
    ],
    [
      'with a step less, even when another role is asked in exchange',
      { ...POLICY, lanes: { ...POLICY.lanes, sprint: { ...POLICY.lanes.sprint, steps: ['cmo', 'finance'] } } },
      { kinds: ['step-less'], before: { roles: ['cio'] }, after: { roles: ['finance', 'cmo'] } },
    ],
    [
      'with a mandatory answer less',
      { ...POLICY, lanes: { ...POLICY.lanes, sprint: { steps: ['cio'], requiredFields: [] } } },
      { kinds: ['answer-less'], before: { requiredFields: ['whatFor'] }, after: { requiredFields: [] } },
    ],
  ])('is looser %s', (_, after, example) => {
    const { loosens, examples } = loosenings(POLICY, after);
    expect(loosens).toBe(true);
    expect(examples[0]).toMatchObject(example);
  });

  it('is looser with one step of a role where two people were asked', () => {
    const twice = withLimit(1000n, {
      steps: [...POLICY.steps, ...POLICY.steps.map((step) => ({ ...step, key: `second ${step.key}` }))],
      lanes: { ...POLICY.lanes, marathon: { steps: ['cio', 'finance', 'second finance'], requiredFields: [] } },
    });
    const once = { ...twice, lanes: { ...twice.lanes, marathon: { steps: ['cio', 'finance'], requiredFields: [] } } };
    expect(loosenings(twice, once).examples).toMatchObject([{ kinds: ['step-less'] }]);
    expect(loosenings(once, twice).loosens).toBe(false);
  });

  it('is looser when the next change would wait fewer days', () => {
    expect(loosenings(POLICY, { ...POLICY, coolDownDays: 6 })).toMatchObject({
      loosens: true,
      shortensCoolDown: true,
      examples: [],
    });
    expect(loosenings({ ...POLICY, coolDownDays: 6 }, POLICY).shortensCoolDown).toBe(false);
  });

  it.each<[string, PolicyDocument]>([
    ['a higher cap', limited(POLICY, { cap: euros(1000n, 1n) })],
    ['a longer sprint', limited(POLICY, { maxDays: 91 })],
    ['more kinds of data', limited(POLICY, { dataClasses: ['none', 'internal', 'personal'] })],
    ['no limits any more', POLICY],
  ])('is looser with %s of sprints, and the way back is not', (_, after) => {
    expect(loosenings(limited(POLICY), after)).toMatchObject({ loosens: true, loosensLimits: true });
    expect(loosenings(after, limited(POLICY))).toMatchObject({ loosens: false, loosensLimits: false, examples: [] });
  });

  it('shows a request just above the old cap, where the rules let a larger one be a sprint', () => {
    const open = policyWith([rule('all', { kind: 'lane', lane: 'sprint' })]);
    const { examples } = loosenings(limited(open), limited(open, { cap: euros(2000n) }));
    expect(examples).toMatchObject([
      { facts: { annualised: euros(1000n, 1n) }, before: { lane: 'marathon' }, after: { lane: 'sprint' } },
    ]);
  });

  it('is looser where a hole is filled, because a request that was refused gets a lane', () => {
    expect(loosenings(without('large'), POLICY).examples[0]).toMatchObject({ kinds: ['refusal-lifted'] });
  });

  it('shows one example of each sort, and no more than wanted', () => {
    const after = { ...withLimit(2000n), rules: withLimit(2000n).rules.filter(({ id }) => id !== 'shadow') };
    expect(loosenings(POLICY, after).examples.map(({ kinds }) => kinds[0])).toEqual([
      'refusal-lifted',
      'looser-lane',
      'refusal-lifted',
    ]);
    expect(loosenings(POLICY, after, 2).examples).toHaveLength(2);
  });

  it.each<[string, PolicyDocument, PolicyDocument, string]>([
    ['there are too many cases to try', beyondTrying(), beyondTrying(), 'too-many-cases'],
    ['it counts in another currency', defaultPolicy('EUR'), defaultPolicy('USD'), 'not-comparable'],
    ['it asks for a step that does not exist', POLICY, { ...POLICY, steps: [] }, 'not-comparable'],
  ])('counts as looser when %s', (_, before, after, comparison) => {
    expect(loosenings(before, after)).toMatchObject({ loosens: true, examples: [], comparison });
  });
});

/** What a route demands, as a set: the fewer, the looser. */
function demandsOf(route: Route): string[] {
  return [
    ...LANES.slice(0, LANES.indexOf(route.lane) + 1).map((lane) => `lane ${lane}`),
    ...route.steps.map((step) => `step of ${step.namedRole}`),
    ...route.requiredFields.map((field) => `field ${field}`),
  ];
}

/** Whether a policy asks less of one request, said in another way than the library does. */
function asksLess(before: PolicyDocument, after: PolicyDocument, facts: SpendFacts): boolean {
  const [earlier, later] = [evaluate(before, facts), evaluate(after, facts)];
  const demands = later.ok ? demandsOf(later.value) : [];
  return later.ok && (!earlier.ok || demandsOf(earlier.value).some((demand) => !demands.includes(demand)));
}

describe('loosening', () => {
  it('is not found where nothing was changed', () => {
    fc.assert(
      fc.property(aSmallCoveringPolicy, (policy) => {
        const { comparison, examples } = loosenings(policy, { ...policy, version: policy.version + 1 });
        fc.pre(comparison === 'every-case');
        expect(examples).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is never found where a rule was added to a policy that covers everything', () => {
    fc.assert(
      fc.property(aSmallCoveringPolicy, aRule, fc.nat(3), (policy, extra, position) => {
        const after = { ...policy, rules: policy.rules.toSpliced(position, 0, extra) };
        expect(loosenings(policy, after).examples).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is always found when the sprint limit is raised, with an example above the old limit and within the new', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(1n, 10n ** 9n), (limit, more) => {
        const { examples } = loosenings(withLimit(limit), withLimit(limit + more));
        const amounts = examples.map(({ facts }) => exposureOf(facts).minor);
        expect(amounts).toEqual([limit * 100n + 1n]);
      }),
    );
  });

  it('is shown by requests of which the later policy really asks less', () => {
    fc.assert(
      fc.property(aSmallCoveringPolicy, aSmallCoveringPolicy, (before, after) => {
        const { examples } = loosenings(before, after);
        fc.pre(examples.length > 0);
        expect(examples.filter(({ facts }) => !asksLess(before, after, facts))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is missed for no request whatever', () => {
    fc.assert(
      fc.property(
        aSmallCoveringPolicy,
        aSmallCoveringPolicy,
        fc.array(someFacts, { minLength: 30, maxLength: 30 }),
        (before, after, requests) => {
          const isLooser = requests.some((facts) => asksLess(before, after, facts));
          fc.pre(isLooser);
          expect(loosenings(before, after).loosens).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
