import { describe, expect, it } from '@jest/globals';
import { ACTIVE_CURRENCIES } from '@tandem/money';
import { checkPolicy } from './check-policy';
import { defaultPolicy } from './default-policy';
import { evaluate } from './evaluate';
import { euros, factsCosting, sampleFacts } from './policy.sample';

const POLICY = defaultPolicy('EUR');

describe('the policy of a new installation', () => {
  it.each([
    ['a free tool', euros(0n), 'sprint'],
    ['one cent', euros(0n, 1n), 'sprint'],
    ['exactly the limit', euros(10000n), 'sprint'],
    ['one cent above the limit', euros(10000n, 1n), 'marathon'],
    ['a large contract', euros(90_000_000n), 'marathon'],
  ])('sends %s to its lane', (_, amount, lane) => {
    expect(evaluate(POLICY, factsCosting(amount))).toMatchObject({ ok: true, value: { lane } });
  });

  it.each([
    ['none', 'sprint'],
    ['internal', 'sprint'],
    ['personal', 'marathon'],
    ['sensitive', 'marathon'],
  ] as const)('judges a free tool with data class %s by its data', (dataClass, lane) => {
    expect(evaluate(POLICY, factsCosting(euros(0n), { dataClass }))).toMatchObject({ ok: true, value: { lane } });
  });

  it('is not fooled by a low yearly price of a long contract', () => {
    const facts = sampleFacts({ annualised: euros(4000n), totalContractValue: euros(12000n), termMonths: 36 });
    expect(evaluate(POLICY, facts)).toMatchObject({
      ok: true,
      value: { lane: 'marathon', reasons: [{ ruleId: 'above-sprint-limit' }, {}, {}, {}] },
    });
  });

  it('is not fooled by a short contract at a high price', () => {
    const facts = sampleFacts({ annualised: euros(48_000n), totalContractValue: euros(4000n), termMonths: 1 });
    expect(evaluate(POLICY, facts)).toMatchObject({ ok: true, value: { lane: 'marathon' } });
  });

  it('asks the CIO alone in a sprint', () => {
    expect(evaluate(POLICY, sampleFacts())).toMatchObject({
      ok: true,
      value: { steps: [{ role: 'cio' }], requiredFields: ['whatFor', 'beneficiary', 'dataClass'] },
    });
  });

  it('asks finance and then the CIO in a marathon, and how success will be seen', () => {
    expect(evaluate(POLICY, sampleFacts({ dataClass: 'personal' }))).toMatchObject({
      ok: true,
      value: {
        steps: [{ role: 'finance' }, { role: 'cio' }],
        requiredFields: ['whatFor', 'beneficiary', 'successMeasure', 'dataClass'],
      },
    });
  });

  it('asks the CMO when the CIO is the requester', () => {
    expect(evaluate(POLICY, sampleFacts({ requesterRoles: ['cio', 'requester'] }))).toMatchObject({
      ok: true,
      value: { steps: [{ role: 'cmo', namedRole: 'cio' }] },
    });
  });

  it('never funds a request from a shadow line, and says what is needed instead', () => {
    expect(evaluate(POLICY, sampleFacts({ fundSource: 'shadow' }))).toMatchObject({
      ok: false,
      refusal: {
        kind: 'denied',
        reasons: [{ ruleId: 'authorised-line', text: { en: expect.stringContaining('IT or marketing line') } }],
      },
    });
  });

  it.each(ACTIVE_CURRENCIES)('can be signed in %s', (currency) => {
    expect(checkPolicy(defaultPolicy(currency))).toEqual([]);
  });

  it.each(['', 'eur', 'XXX', 'EURO'])('does not exist in the unknown currency "%s"', (currency) => {
    expect(() => defaultPolicy(currency)).toThrow('Unknown currency');
  });
});
