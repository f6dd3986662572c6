import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import { checkPolicy } from './check-policy';
import { type Comparison, type Condition } from './condition';
import { type PolicyDocument } from './policy-document';
import { euros, limited, policyWith, rule } from './policy.sample';

const SPRINT = rule('sprint', { kind: 'lane', lane: 'sprint' });

function sprintWhen(when: Condition): PolicyDocument {
  return policyWith([rule('sprint', { kind: 'lane', lane: 'sprint' }, when)]);
}

describe('a policy that can be signed', () => {
  it('has no problems', () => {
    expect(checkPolicy(policyWith([SPRINT]))).toEqual([]);
  });

  it.each<[string, Condition, Condition]>([
    [
      'two ranges that touch',
      { field: 'exposure', operator: 'at-most', value: euros(10000n) },
      { field: 'exposure', operator: 'more-than', value: euros(10000n) },
    ],
    [
      'ranges that meet one cent apart',
      { field: 'exposure', operator: 'at-most', value: euros(10000n) },
      { field: 'exposure', operator: 'at-least', value: euros(10000n, 1n) },
    ],
    [
      'a list and its opposite',
      { field: 'category', operator: 'in', value: ['analytics'] },
      { not: { field: 'category', operator: 'in', value: ['analytics'] } },
    ],
    [
      'the larger of two amounts on both sides of a limit',
      { field: 'exposure', operator: 'at-most', value: euros(10000n) },
      {
        any: [
          { field: 'annualised', operator: 'more-than', value: euros(10000n) },
          { field: 'totalContractValue', operator: 'more-than', value: euros(10000n) },
        ],
      },
    ],
  ])('may cover every case with %s', (_, one, other) => {
    const policy = policyWith([
      rule('one', { kind: 'lane', lane: 'sprint' }, one),
      rule('other', { kind: 'lane', lane: 'marathon' }, other),
    ]);
    expect(checkPolicy(policy)).toEqual([]);
  });

  it('may deny a case instead of giving it a lane', () => {
    const isShadow: Condition = { field: 'fundSource', operator: 'in', value: ['shadow'] };
    const policy = policyWith([
      rule('deny', { kind: 'deny' }, isShadow),
      rule('lane', { kind: 'lane', lane: 'sprint' }, { not: isShadow }),
    ]);
    expect(checkPolicy(policy)).toEqual([]);
  });
});

describe('a policy with a hole', () => {
  it.each<[string, Condition, object]>([
    ['no lane at all', { any: [] }, {}],
    ['no lane at zero', { field: 'exposure', operator: 'more-than', value: euros(0n) }, { annualised: euros(0n) }],
    [
      'no lane at exactly the limit',
      {
        any: [
          { field: 'exposure', operator: 'less-than', value: euros(10000n) },
          { field: 'exposure', operator: 'more-than', value: euros(10000n) },
        ],
      },
      { annualised: euros(10000n) },
    ],
    [
      'no lane above the limit',
      { field: 'exposure', operator: 'at-most', value: euros(10000n) },
      { annualised: euros(10000n, 1n) },
    ],
    [
      'a data class left out',
      { field: 'dataClass', operator: 'in', value: ['none', 'internal', 'personal'] },
      { dataClass: 'sensitive' },
    ],
    [
      'a request kind left out',
      { field: 'requestKind', operator: 'in', value: ['new-tool'] },
      { requestKind: 'renewal' },
    ],
    [
      'units that are not listed',
      { field: 'unitId', operator: 'in', value: ['a', 'b'] },
      { unitId: 'other than a, b' },
    ],
    ['single purchases left out', { field: 'termMonths', operator: 'at-least', value: 1 }, { termMonths: 0 }],
    [
      'requests of an officer left out',
      { not: { field: 'requesterRoles', operator: 'includes', value: 'cio' } },
      { requesterRoles: ['cio'] },
    ],
    [
      'a long contract at a low yearly price',
      { field: 'annualised', operator: 'at-most', value: euros(10000n) },
      { annualised: euros(10000n, 1n) },
    ],
  ])('is caught: %s', (_, when, example) => {
    expect(checkPolicy(sprintWhen(when))).toMatchObject([{ kind: 'not-covered', example }]);
  });

  it('is caught when the hole is a combination of facts', () => {
    const isCheap: Condition = { field: 'exposure', operator: 'at-most', value: euros(10000n) };
    const policy = policyWith([
      rule('cheap', { kind: 'lane', lane: 'sprint' }, isCheap),
      rule(
        'personal',
        { kind: 'lane', lane: 'marathon' },
        { all: [{ not: isCheap }, { field: 'dataClass', operator: 'in', value: ['personal', 'sensitive'] }] },
      ),
    ]);
    expect(checkPolicy(policy)).toMatchObject([
      { kind: 'not-covered', example: { annualised: euros(10000n, 1n), dataClass: 'none' } },
    ]);
  });

  it('is suspected when there are too many cases to try', () => {
    const limits = (field: 'annualised' | 'totalContractValue'): Comparison[] =>
      Array.from({ length: 100 }, (_, index) => ({ field, operator: 'at-most', value: euros(BigInt(index) * 100n) }));
    expect(checkPolicy(sprintWhen({ any: [...limits('annualised'), ...limits('totalContractValue')] }))).toEqual([
      { kind: 'too-many-cases' },
    ]);
  });
});

describe('a policy with a broken part', () => {
  const unknownField = JSON.parse('{"field":"vendor","operator":"in","value":["x"]}') as Comparison;
  const unknownOperator = JSON.parse('{"field":"dataClass","operator":"at-most","value":["none"]}') as Comparison;
  const lanes = policyWith([]).lanes;
  const steps = policyWith([]).steps;

  it.each<[string, PolicyDocument, object]>([
    ['an unknown currency', policyWith([SPRINT], { currency: 'EURO' }), { kind: 'currency-invalid', currency: 'EURO' }],
    [
      'an amount in a foreign currency',
      sprintWhen({ field: 'exposure', operator: 'at-most', value: money(1n, 'USD') }),
      { kind: 'foreign-amount', ruleId: 'sprint', currency: 'USD' },
    ],
    ['two rules of one name', policyWith([SPRINT, SPRINT]), { kind: 'duplicate-rule', ruleId: 'sprint' }],
    [
      'two steps of one name',
      policyWith([SPRINT], { steps: [...steps, ...steps.slice(0, 1)] }),
      { kind: 'duplicate-step', step: 'finance' },
    ],
    [
      'a field that does not exist',
      sprintWhen({ not: unknownField }),
      { kind: 'unknown-comparison', ruleId: 'sprint', field: 'vendor', operator: 'in' },
    ],
    [
      'an operator that the field does not allow',
      sprintWhen(unknownOperator),
      { kind: 'unknown-comparison', ruleId: 'sprint', field: 'dataClass', operator: 'at-most' },
    ],
    [
      'a rule with a step that does not exist',
      policyWith([SPRINT, rule('legal', { kind: 'step', step: 'dpo' })]),
      { kind: 'unknown-step', step: 'dpo', askedBy: 'legal' },
    ],
    [
      'a lane with a step that does not exist',
      policyWith([SPRINT], { lanes: { ...lanes, sprint: { steps: ['cio', 'dpo'], requiredFields: [] } } }),
      { kind: 'unknown-step', step: 'dpo', askedBy: 'sprint' },
    ],
    [
      'a lane that asks nobody',
      policyWith([SPRINT], { lanes: { ...lanes, marathon: { steps: [], requiredFields: [] } } }),
      { kind: 'lane-without-approval', lane: 'marathon' },
    ],
    [
      'a reason that is missing in Spanish',
      policyWith([{ ...SPRINT, reason: { en: 'Because', es: ' ' } }]),
      { kind: 'reason-missing', ruleId: 'sprint', language: 'es' },
    ],
  ])('is caught: %s', (_, policy, problem) => {
    expect(checkPolicy(policy)).toEqual([problem]);
  });

  it('shows all its problems together', () => {
    const policy = policyWith([SPRINT, SPRINT, rule('legal', { kind: 'step', step: 'dpo' })], { currency: 'EURO' });
    expect(checkPolicy(policy).map((problem) => problem.kind)).toEqual([
      'currency-invalid',
      'duplicate-rule',
      'unknown-step',
    ]);
  });
});

describe('the limits of sprints', () => {
  it('may be any that a sprint can keep to', () => {
    expect(checkPolicy(limited(policyWith([SPRINT]), { maxDays: 366, dataClasses: ['sensitive'] }))).toEqual([]);
  });

  it.each([
    ['in another currency', { cap: money(100n, 'USD') }, 'foreign-cap'],
    ['of nothing', { cap: euros(0n) }, 'no-cap'],
    ['below nothing', { cap: euros(-1n) }, 'no-cap'],
    ['of no day', { maxDays: 0 }, 'days'],
    ['of part of a day', { maxDays: 1.5 }, 'days'],
    ['of more than a year', { maxDays: 367 }, 'days'],
    ['without any data', { dataClasses: [] }, 'no-data'],
  ])('cannot be signed %s', (_, changes, because) => {
    expect(checkPolicy(limited(policyWith([SPRINT]), changes))).toEqual([{ kind: 'limits-unfit', because }]);
  });
});
