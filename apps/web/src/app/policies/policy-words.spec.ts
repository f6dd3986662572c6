import { TestBed } from '@angular/core/testing';
import { money } from '@tandem/money';
import { type Condition, type PolicyDocument, defaultPolicy } from '@tandem/spend-policy';
import { loadTexts, provideTestPlatform } from '../../testing/test-platform';
import { Formatter, type Language } from '../platform';
import { conditionWords } from './condition-words';
import { differences, laneSentence, laneWords, requiredFieldWords, ruleWords } from './policy-words';

async function wordsIn(language: Language) {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, 'policies');
  const region = language === 'es' ? 'es-ES' : 'en-GB';
  return { texts, format: new Formatter({ language, region, timeZone: 'Europe/Madrid' }) };
}

const limit = money(1_000_000n, 'EUR');
const atMost: Condition = { field: 'exposure', operator: 'at-most', value: limit };
const internal: Condition = { field: 'dataClass', operator: 'in', value: ['none', 'internal'] };

describe('a condition of the policy in words', () => {
  it.each<[string, Condition, string]>([
    ['a limit', atMost, 'the cost is at most 10,000.00\u00a0EUR'],
    ['a limit turned round', { not: atMost }, 'the cost is more than 10,000.00\u00a0EUR'],
    ['a limit turned round twice', { not: { not: atMost } }, 'the cost is at most 10,000.00\u00a0EUR'],
    [
      'the cost of a year',
      { field: 'annualised', operator: 'less-than', value: limit },
      'one year costs less than 10,000.00\u00a0EUR',
    ],
    [
      'the whole contract',
      { field: 'totalContractValue', operator: 'at-least', value: limit },
      'the whole contract costs at least 10,000.00\u00a0EUR',
    ],
    ['a term', { field: 'termMonths', operator: 'more-than', value: 12 }, 'the term is more than 12 months'],
    ['the data', internal, 'the tool handles no data or internal data'],
    ['the money', { field: 'fundSource', operator: 'in', value: ['shadow'] }, 'the money is Shadow IT'],
    ['the kind', { field: 'requestKind', operator: 'in', value: ['renewal'] }, 'it is a renewal'],
    ['a category', { field: 'category', operator: 'in', value: ['CRM', 'Mail'] }, 'the category is CRM or Mail'],
    ['who asks', { field: 'requesterRoles', operator: 'includes', value: 'cmo' }, 'the requester is CMO'],
    ['a choice that must not be', { not: internal }, 'not so: the tool handles no data or internal data'],
    [
      'several at once',
      { all: [atMost, internal] },
      'the cost is at most 10,000.00\u00a0EUR and the tool handles no data or internal data',
    ],
    [
      'one of several',
      { any: [{ not: atMost }, internal] },
      'the cost is more than 10,000.00\u00a0EUR or the tool handles no data or internal data',
    ],
    ['no condition at all', { all: [] }, 'always'],
    ['a condition that nothing meets', { any: [] }, 'never'],
  ])('says %s', async (_, condition, said) => {
    expect(conditionWords(condition, await wordsIn('en'))).toBe(said);
  });

  it('says it in Spanish with Spanish numbers', async () => {
    expect(conditionWords({ not: atMost }, await wordsIn('es'))).toBe('el coste es de más de 10.000,00\u00a0EUR');
  });
});

describe('no data', () => {
  it.each([
    [['none'], 'la herramienta no trata datos'],
    [['none', 'internal'], 'la herramienta no trata datos, o solo datos internos'],
    [['personal', 'sensitive'], 'la herramienta trata datos personales o datos personales sensibles'],
  ] as const)('is no kind of data: %j', async (value, said) => {
    expect(conditionWords({ field: 'dataClass', operator: 'in', value: [...value] }, await wordsIn('es'))).toBe(said);
  });
});

describe('the policy as shipped, in words', () => {
  const policy = defaultPolicy('EUR');

  it('has a sentence for every rule, in the order of the text that is signed', async () => {
    const sentences = ruleWords(policy, await wordsIn('en')).map(({ sentence }) => sentence);
    expect(sentences).toEqual([
      'If the money is Shadow IT: the request is refused.',
      'If the cost is at most 10,000.00\u00a0EUR and the tool handles no data or internal data: lane Sprint.',
      'If the cost is more than 10,000.00\u00a0EUR: lane Marathon.',
      'If the tool handles personal data or sensitive personal data: lane Marathon.',
      'Always: the request states what it is for.',
      'Always: the request states who benefits.',
      'Always: the request states what data it touches.',
    ]);
  });

  it('says what each lane is for, who decides in it and what it has to state', async () => {
    const [sprint, marathon] = laneWords(policy, await wordsIn('es'));
    expect(sprint).toMatchObject({ lane: 'sprint', steps: [{ said: 'Aprobación del CIO (CIO)' }] });
    expect(marathon?.conditions).toHaveLength(2);
    expect(marathon?.steps.map(({ said }) => said)).toEqual([
      'Aprobación de Finanzas (Finanzas)',
      'Aprobación del CIO (CIO)',
    ]);
    expect(marathon?.requiredFields).toEqual(['cómo se mide el éxito']);
  });

  it.each([
    [
      'en',
      { percent: 100 },
      'Finance approval (Finance) and CIO approval (CIO, 2 people), at the same time: all have to approve; a rejection ends the request',
    ],
    [
      'en',
      { percent: 60 },
      'Finance approval (Finance) and CIO approval (CIO, 2 people), at the same time: at least 60% have to approve; a rejection ends the request',
    ],
    [
      'es',
      { count: 1 },
      'Aprobación de Finanzas (Finanzas) y Aprobación del CIO (CIO, 2 personas), a la vez: basta 1 aprobación; un rechazo pone fin a la solicitud',
    ],
  ] as const)(
    'tells who decides at the same time, and what settles them (%s, %j)',
    async (language, approvals, said) => {
      const together: PolicyDocument = {
        ...policy,
        steps: policy.steps.map((step) => (step.key === 'cio' ? { ...step, people: 2 } : step)),
        boards: [{ steps: ['finance', 'cio'], approvals, rejection: 'ends' }],
      };
      const [sprint] = laneWords(together, await wordsIn(language));
      expect(sprint?.steps.map((step) => step.said.replace(/\u00a0/g, ' '))).toEqual([said]);
    },
  );

  it('tells a rule that asks for a further step', async () => {
    const stricter: PolicyDocument = {
      ...policy,
      rules: [
        {
          id: 'x',
          when: { all: [] },
          verdict: { kind: 'step', step: 'finance' },
          reason: { en: 'Money', es: 'Dinero' },
        },
      ],
    };
    expect(ruleWords(stricter, await wordsIn('en'))[0]).toEqual({
      id: 'x',
      sentence: 'Always: Finance approval is needed as well.',
      reason: 'Money',
    });
  });
});

describe('two versions of the policy', () => {
  const before = defaultPolicy('EUR');

  it('differ in nothing when their rules say the same', async () => {
    expect(differences(before, { ...before, version: 2 }, await wordsIn('en'))).toEqual([]);
  });

  it('differ in a limit, in a rule that came and in one that went', async () => {
    const raised: Condition = { field: 'exposure', operator: 'at-most', value: money(1_500_000n, 'EUR') };
    const [first, second, ...rest] = before.rules;
    const after: PolicyDocument = {
      ...before,
      rules: [
        ...(second === undefined ? [] : [{ ...second, when: raised }]),
        ...rest,
        { id: 'new', when: { all: [] }, verdict: { kind: 'lane', lane: 'marathon' }, reason: { en: 'N', es: 'N' } },
      ],
    };
    const kinds = differences(before, after, await wordsIn('en')).map(({ kind }) => kind);
    expect([first?.id, kinds]).toEqual(['authorised-line', ['removed', 'changed', 'added']]);
  });
});

describe('what a lane asks', () => {
  const before = defaultPolicy('EUR');

  it('is among the differences, with who decides in order and what has to be stated', async () => {
    const { marathon } = before.lanes;
    const sprint = { ...before.lanes.sprint, steps: marathon.steps, requiredFields: [] };
    const [difference, ...more] = differences(
      before,
      { ...before, lanes: { ...before.lanes, sprint } },
      await wordsIn('en'),
    );
    expect(more).toEqual([]);
    expect(difference?.kind).toBe('changed');
    expect(difference?.after).toContain('nothing beyond the request itself');
    expect(difference?.before).not.toBe(difference?.after);
  });
});

describe('a lane with limits and a time of its own', () => {
  const policy = defaultPolicy('EUR');
  const timed: PolicyDocument = {
    ...policy,
    lanes: { ...policy.lanes, sprint: { ...policy.lanes.sprint, sla: { hours: 12 } } },
  };

  it.each([
    [
      'en',
      'An answer takes at most 12 working hours. Limits: it costs at most 10,000.00 EUR in all; it ends by itself after 90 days;',
    ],
    [
      'es',
      'La respuesta tarda como máximo 12 horas laborables. Límites: cuesta como máximo 10.000,00 EUR en total; termina por sí mismo tras 90 días;',
    ],
  ] as const)('tells both, each once (%s)', async (language, said) => {
    const sentence = laneSentence(timed, 'sprint', await wordsIn(language)).replace(/\u00a0/g, ' ');
    expect(sentence.split(said)).toHaveLength(2);
  });
});

describe('an answer that a policy makes mandatory', () => {
  it('is shown by its name when this screen has no words for it', async () => {
    const { texts } = await wordsIn('en');
    expect(requiredFieldWords(['whatFor', 'securityReview'], texts)).toEqual(['what it is for', 'securityReview']);
  });
});
