import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import { evaluate } from './evaluate';
import { type PolicyRule } from './policy-document';
import { euros, factsCosting, policyWith, rule, sampleFacts } from './policy.sample';
import { counterRole, substitutesOf, DECIDING_ROLES } from './roles';
import { exposureOf } from './spend-facts';

const SPRINT = rule('sprint', { kind: 'lane', lane: 'sprint' });
const MARATHON = rule('marathon', { kind: 'lane', lane: 'marathon' });
const DENIAL = rule('denial', { kind: 'deny' });
const CMO_STEP = rule('cmo-step', { kind: 'step', step: 'cmo' });

function routeOf(rules: readonly PolicyRule[], facts = sampleFacts()) {
  const answer = evaluate(policyWith(rules), facts);
  return answer.ok ? answer.value : undefined;
}

describe('the exposure of a request', () => {
  it.each([
    ['the yearly cost when the contract is shorter than a year', 4800n, 1200n, 4800n],
    ['the whole contract when it runs for several years', 4000n, 12000n, 12000n],
    ['either when both are the same', 5000n, 5000n, 5000n],
  ])('is %s', (_, yearly, whole, expected) => {
    expect(exposureOf({ annualised: euros(yearly), totalContractValue: euros(whole) })).toEqual(euros(expected));
  });

  it('cannot be told from amounts of two currencies', () => {
    expect(() => exposureOf({ annualised: euros(1n), totalContractValue: money(1n, 'USD') })).toThrow('currencies');
  });
});

describe('the lane of a request', () => {
  it('is the one that the matching rule names, with its steps, fields and reason', () => {
    expect(evaluate(policyWith([SPRINT]), sampleFacts())).toEqual({
      ok: true,
      value: {
        policyId: 'sample',
        policyVersion: 3,
        lane: 'sprint',
        steps: [
          {
            key: 'cio',
            kind: 'approve',
            role: 'cio',
            namedRole: 'cio',
            label: { en: 'cio', es: 'cio' },
            people: 1,
            turn: 1,
            approvals: { percent: 100 },
            rejection: 'ends',
            reasons: [{ ruleId: 'sprint', text: SPRINT.reason }],
          },
        ],
        requiredFields: ['whatFor'],
        reasons: [{ ruleId: 'sprint', text: SPRINT.reason }],
      },
    });
  });

  it('is the strictest when rules disagree, whichever rule comes first', () => {
    expect(routeOf([SPRINT, MARATHON])?.lane).toBe('marathon');
    expect(routeOf([MARATHON, SPRINT])?.lane).toBe('marathon');
  });

  it('gives no reason of a looser lane that did not win', () => {
    expect(routeOf([SPRINT, MARATHON])?.reasons.map((reason) => reason.ruleId)).toEqual(['marathon']);
  });

  it('is never made up when no rule gives one', () => {
    expect(evaluate(policyWith([CMO_STEP]), sampleFacts())).toEqual({
      ok: false,
      refusal: { kind: 'no-rule', policyVersion: 3 },
    });
  });

  it('is refused when it asks nobody, because such a route would approve itself', () => {
    const idle = { steps: [], requiredFields: [] };
    expect(evaluate(policyWith([SPRINT], { lanes: { sprint: idle, marathon: idle } }), sampleFacts())).toEqual({
      ok: false,
      refusal: { kind: 'no-step', policyVersion: 3, lane: 'sprint' },
    });
  });
});

describe('a denial', () => {
  it('beats every lane and tells its reason', () => {
    expect(evaluate(policyWith([SPRINT, DENIAL, MARATHON]), sampleFacts())).toEqual({
      ok: false,
      refusal: {
        kind: 'denied',
        policyVersion: 3,
        reasons: [{ ruleId: 'denial', text: DENIAL.reason }],
      },
    });
  });

  it('has no effect when its condition does not hold', () => {
    const never = rule('never', { kind: 'deny' }, { any: [] });
    expect(routeOf([SPRINT, never])?.lane).toBe('sprint');
  });
});

describe('the steps of a route', () => {
  it('keep the order of the policy, not the order of the lane or of the rules', () => {
    expect(routeOf([CMO_STEP, MARATHON])?.steps.map((step) => step.key)).toEqual(['finance', 'cmo', 'cio']);
  });

  it('name each rule that brought them', () => {
    const cioStep = rule('cio-step', { kind: 'step', step: 'cio' });
    expect(routeOf([SPRINT, cioStep])?.steps.map((step) => step.reasons.map((reason) => reason.ruleId))).toEqual([
      ['sprint', 'cio-step'],
    ]);
  });

  it('cannot come from a step that the policy does not define', () => {
    const broken = rule('broken', { kind: 'step', step: 'legal' });
    expect(() => evaluate(policyWith([SPRINT, broken]), sampleFacts())).toThrow('legal');
  });
});

describe('the mandatory fields of a route', () => {
  it('are those of its lane and of its rules, each once', () => {
    const requirement = rule('beneficiary', { kind: 'require', field: 'beneficiary' });
    expect(routeOf([requirement, MARATHON, SPRINT])?.requiredFields).toEqual([
      'whatFor',
      'beneficiary',
      'successMeasure',
    ]);
  });
});

describe('a requester who holds the post that decides', () => {
  it.each([
    ['the CIO asks', ['cio'], ['cio'], ['cmo']],
    ['the CMO asks', ['cmo'], ['cmo'], ['cio']],
    ['one person who is both CIO and CMO asks', ['cio', 'cmo'], ['cio'], ['finance']],
  ] as const)('is replaced when %s', (_, requesterRoles, steps, expected) => {
    const lane = { steps, requiredFields: [] };
    const policy = policyWith([SPRINT], { lanes: { sprint: lane, marathon: lane } });
    const answer = evaluate(policy, sampleFacts({ requesterRoles }));
    expect(answer).toMatchObject({
      ok: true,
      value: { steps: expected.map((role, index) => ({ key: steps[index], namedRole: steps[index], role })) },
    });
  });

  it('is replaced by finance when the counter-officer already decides another step', () => {
    const lane = { steps: ['cmo', 'cio'], requiredFields: [] };
    const policy = policyWith([SPRINT], { lanes: { sprint: lane, marathon: lane } });
    expect(evaluate(policy, sampleFacts({ requesterRoles: ['cio'] }))).toMatchObject({
      ok: true,
      value: { steps: [{ role: 'cmo' }, { role: 'finance' }] },
    });
  });

  it('leaves the step of finance to a colleague', () => {
    expect(routeOf([MARATHON], sampleFacts({ requesterRoles: ['finance'] }))?.steps.map((step) => step.role)).toEqual([
      'finance',
      'cio',
    ]);
  });

  it('finds each officer to be the counter-officer of the other', () => {
    expect([counterRole('cio'), counterRole('cmo')]).toEqual(['cmo', 'cio']);
  });

  it.each(DECIDING_ROLES)('is never replaced by the same role again: %s', (role) => {
    expect(substitutesOf(role)).not.toContain(role);
  });
});

describe('facts that cannot be judged', () => {
  it.each([
    ['a yearly cost in a foreign currency', { annualised: money(1n, 'USD') }],
    ['a contract value in a foreign currency', { totalContractValue: money(1n, 'USD') }],
  ])('are refused for %s', (_, changes) => {
    expect(evaluate(policyWith([SPRINT]), sampleFacts(changes))).toEqual({
      ok: false,
      refusal: { kind: 'currency-mismatch', expected: 'EUR', found: 'USD' },
    });
  });

  it.each([
    ['annualised', { annualised: euros(-1n) }],
    ['totalContractValue', { totalContractValue: euros(-1n) }],
    ['termMonths', { termMonths: -1 }],
    ['termMonths', { termMonths: 1.5 }],
    ['termMonths', { termMonths: Number.NaN }],
  ])('are refused for an impossible %s', (field, changes) => {
    expect(evaluate(policyWith([SPRINT]), sampleFacts(changes))).toEqual({
      ok: false,
      refusal: { kind: 'facts-invalid', field },
    });
  });

  it('do not include a cost of zero: a free tool has a lane as well', () => {
    expect(routeOf([SPRINT], factsCosting(euros(0n)))?.lane).toBe('sprint');
  });
});
