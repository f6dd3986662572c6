import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import { type UnaskedSpend, rulesBypassed } from './bypass';
import { type Condition } from './condition';
import { defaultPolicy } from './default-policy';
import { type PolicyDocument } from './policy-document';

const policy = defaultPolicy('EUR');
const paid = (euros: number): UnaskedSpend => ({
  paid: money(BigInt(euros) * 100n, 'EUR'),
  dataClass: null,
  termMonths: null,
  fundSources: ['shadow'],
  unitId: 'unit',
});
const bypassed = (spend: UnaskedSpend, of: PolicyDocument = policy): string[] =>
  rulesBypassed(of, spend).map(({ ruleId }) => ruleId);
const withStep = (id: string, when: Condition): PolicyDocument => ({
  ...policy,
  rules: [...policy.rules, { id, when, verdict: { kind: 'step', step: 'finance' }, reason: { en: id, es: id } }],
});

describe('the rules that spend went round', () => {
  it('name the lane that it would have taken, and no rule that only asks for words', () => {
    expect(bypassed(paid(200))).toEqual(['sprint']);
    expect(bypassed(paid(20_000))).toEqual(['above-sprint-limit']);
  });

  it('take its data for harmless until somebody says what they are', () => {
    expect(bypassed({ ...paid(200), dataClass: 'personal' })).toEqual(['personal-data']);
  });

  it('never name the rule against shadow lines, which nobody asks for', () => {
    expect(bypassed({ ...paid(200), fundSources: [] })).toEqual(['sprint']);
  });

  it('name a rule about one budget only where it is known to have been that one', () => {
    const ofMarketing = withStep('marketing-step', { field: 'fundSource', operator: 'in', value: ['marketing'] });
    expect(bypassed(paid(200), ofMarketing)).toEqual(['sprint']);
    expect(bypassed({ ...paid(200), fundSources: ['shadow', 'marketing'] }, ofMarketing)).toEqual([
      'sprint',
      'marketing-step',
    ]);
  });

  it('are those that deny it, where it would have been denied', () => {
    const strict: PolicyDocument = {
      ...policy,
      rules: [
        ...policy.rules,
        {
          id: 'nothing-dear',
          when: { field: 'exposure', operator: 'at-least', value: money(900_00n, 'EUR') },
          verdict: { kind: 'deny' },
          reason: { en: 'No.', es: 'No.' },
        },
      ],
    };
    expect(bypassed(paid(900), strict)).toEqual(['nothing-dear']);
  });

  it('are none under a policy of another currency, which cannot be compared', () => {
    expect(bypassed(paid(200), defaultPolicy('USD'))).toEqual([]);
  });
});
