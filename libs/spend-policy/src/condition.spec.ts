import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import { type Condition, comparisonsOf, holds } from './condition';
import { euros, sampleFacts } from './policy.sample';
import { missingFields } from './request-fields';

const TRUE: Condition = { all: [] };
const FALSE: Condition = { any: [] };

describe('a limit', () => {
  it.each([
    ['less-than', [true, false, false]],
    ['at-most', [true, true, false]],
    ['at-least', [false, true, true]],
    ['more-than', [false, false, true]],
  ] as const)('that says %s is exact to the cent', (operator, expected) => {
    const condition: Condition = { field: 'exposure', operator, value: euros(10000n) };
    const around = [euros(9999n, 99n), euros(10000n), euros(10000n, 1n)];
    const answers = around.map((amount) =>
      holds(condition, sampleFacts({ annualised: amount, totalContractValue: euros(0n) })),
    );
    expect(answers).toEqual(expected);
  });

  it.each([
    ['exposure', true],
    ['annualised', false],
    ['totalContractValue', true],
  ] as const)('on the %s looks at that amount', (field, expected) => {
    const facts = sampleFacts({ annualised: euros(4000n), totalContractValue: euros(12000n) });
    expect(holds({ field, operator: 'more-than', value: euros(10000n) }, facts)).toBe(expected);
  });

  it('in a foreign currency is never compared number with number', () => {
    const condition: Condition = { field: 'annualised', operator: 'at-most', value: money(500_000n, 'CNY') };
    expect(() => holds(condition, sampleFacts())).toThrow('currencies');
  });

  it.each([
    [11, false],
    [12, true],
    [13, true],
  ])('on the term counts whole months: %i', (termMonths, expected) => {
    expect(holds({ field: 'termMonths', operator: 'at-least', value: 12 }, sampleFacts({ termMonths }))).toBe(expected);
  });
});

describe('a list', () => {
  it.each<[Condition, boolean]>([
    [{ field: 'fundSource', operator: 'in', value: ['it', 'marketing'] }, true],
    [{ field: 'fundSource', operator: 'in', value: ['shadow'] }, false],
    [{ field: 'dataClass', operator: 'in', value: ['none'] }, true],
    [{ field: 'dataClass', operator: 'in', value: ['personal', 'sensitive'] }, false],
    [{ field: 'requestKind', operator: 'in', value: ['new-tool'] }, true],
    [{ field: 'requestKind', operator: 'in', value: [] }, false],
    [{ field: 'unitId', operator: 'in', value: ['e-commerce'] }, true],
    [{ field: 'unitId', operator: 'in', value: ['E-commerce'] }, false],
    [{ field: 'category', operator: 'in', value: ['analytics'] }, true],
    [{ field: 'category', operator: 'in', value: ['e-mail'] }, false],
    [{ field: 'requesterRoles', operator: 'includes', value: 'requester' }, true],
    [{ field: 'requesterRoles', operator: 'includes', value: 'cio' }, false],
  ])('matches its members only: %j', (condition, expected) => {
    expect(holds(condition, sampleFacts({ category: 'analytics' }))).toBe(expected);
  });

  it('does not contain a category that was not given', () => {
    const facts = sampleFacts({ category: undefined });
    expect(holds({ field: 'category', operator: 'in', value: ['analytics', ''] }, facts)).toBe(false);
  });
});

describe('joined conditions', () => {
  it.each<[Condition, boolean]>([
    [TRUE, true],
    [FALSE, false],
    [{ all: [TRUE, FALSE] }, false],
    [{ all: [TRUE, TRUE] }, true],
    [{ any: [FALSE, TRUE] }, true],
    [{ any: [FALSE, FALSE] }, false],
    [{ not: FALSE }, true],
    [{ not: { any: [TRUE] } }, false],
  ])('hold as logic says: %j', (condition, expected) => {
    expect(holds(condition, sampleFacts())).toBe(expected);
  });

  it('can be taken apart into their comparisons', () => {
    const comparison = { field: 'termMonths', operator: 'at-least', value: 12 } as const;
    expect(comparisonsOf({ all: [{ any: [comparison] }, { not: comparison }] })).toEqual([comparison, comparison]);
  });
});

describe('mandatory answers', () => {
  it('are missing when absent or blank', () => {
    expect(missingFields(['whatFor', 'beneficiary', 'dataClass'], { whatFor: ' \n', dataClass: 'none' })).toEqual([
      'whatFor',
      'beneficiary',
    ]);
  });

  it('are complete when everything asked for is there, whatever else is not', () => {
    expect(missingFields(['whatFor'], { whatFor: 'See where buyers leave the checkout' })).toEqual([]);
  });
});
