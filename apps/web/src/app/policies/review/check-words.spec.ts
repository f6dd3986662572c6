import { type PolicyCheck } from '@tandem/api-client';
import { TestBed } from '@angular/core/testing';
import { defaultPolicy } from '@tandem/spend-policy';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatting } from '../../platform';
import { checkWords } from './check-words';

async function words(kind: PolicyCheck['kind'], passed: boolean, details: Readonly<Record<string, unknown>> = {}) {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts('en', 'policies');
  const format = TestBed.inject(Formatting).current();
  return checkWords({ kind, passed, severity: 'error', details }, { texts, format, policy: defaultPolicy('EUR') });
}

describe('a check of the policy in words', () => {
  it.each([
    ['every-case-covered', 'Every amount and every kind of request is covered.'],
    ['no-self-approval', 'Nobody can approve their own request.'],
    ['roles-filled', 'Every role that decides is filled.'],
    ['single-officer', 'CIO and CMO can both sign.'],
  ] as const)('says that it passed: %s', async (kind, sentence) => {
    expect(await words(kind, true)).toBe(sentence);
  });

  it('gives an example of what no rule covers', async () => {
    const example = {
      fundSource: 'marketing',
      dataClass: 'personal',
      requestKind: 'renewal',
      exposure: { amount: '10000.01', currency: 'EUR' },
    };
    expect(await words('every-case-covered', false, { because: 'not-covered', example })).toBe(
      'Not covered by any rule: 10,000.01\u00a0EUR, Marketing, personal data, a renewal.',
    );
  });

  it.each([
    [{ because: 'too-many-cases' }, 'The rules tell too many cases apart to try them all.'],
    [{ because: 'not-examined' }, 'Whether every amount is covered is looked at once the rest is right.'],
  ])('says why it cannot tell: %o', async (details, sentence) => {
    expect(await words('every-case-covered', false, details)).toBe(sentence);
  });

  it.each([
    ['foreign-amount', { ruleId: 'sprint', currency: 'USD' }, 'Rule 2 has a limit in another currency.'],
    ['lane-without-approval', { lane: 'marathon' }, 'Nobody decides in the lane Marathon.'],
    ['unknown-step', { step: 'legal', askedBy: 'sprint' }, 'The step legal is asked for and does not exist.'],
  ] as const)('calls a rule by its place and a lane by its name: %s', async (kind, details, sentence) => {
    expect(await words(kind, false, details)).toBe(sentence);
  });

  it.each([
    [{ kind: 'post-vacant', post: 'cmo' }, 'CMO: nobody holds this post, so nobody can sign for it.'],
    [{ kind: 'mode-needed', personId: 'p1' }, 'One person is both CIO and CMO, so the policy has to say so.'],
    [{ kind: 'mode-not-needed' }, 'CIO and CMO are two people, so both sign and no exception is needed.'],
  ])('says what is wrong with the posts: %o', async (details, sentence) => {
    expect(await words('single-officer', false, details)).toBe(sentence);
  });

  it('tells a role that nobody holds from one that waits for one person', async () => {
    const roles = [
      { kind: 'nobody', role: 'finance', steps: ['finance'] },
      { kind: 'one-person', role: 'cio', steps: ['cio'] },
      { kind: 'one-person', role: 'cmo', steps: ['cmo'] },
    ];
    expect(await words('roles-filled', false, { roles })).toBe(
      'Nobody holds a role that decides: Finance. Only one person, and so no deputy: CIO and CMO.',
    );
  });

  it('names the role that would be left alone with its own request', async () => {
    const steps = [{ step: 'cio', role: 'cio', personId: 'p1' }];
    expect(await words('no-self-approval', false, { steps })).toBe(
      'Somebody could be left to decide about themselves: CIO.',
    );
  });
});
