import { TestBed } from '@angular/core/testing';
import { money } from '@tandem/money';
import { type Condition } from '@tandem/spend-policy';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatting, type Language } from '../../platform';
import { type SentencePart, sentenceOf, withChoice, withOperator } from './rule-sentence';

const LIMIT = { field: 'exposure', operator: 'at-most', value: money(1_000_000n, 'EUR') } as const;

async function sentence(condition: Condition, language: Language = 'en'): Promise<readonly SentencePart[]> {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, 'policies');
  return sentenceOf(condition, { texts, format: TestBed.inject(Formatting).current() });
}

const chosen = (part: SentencePart | undefined): readonly string[] => {
  const choices = part?.kind === 'order' ? part.operators : part?.kind === 'words' ? [] : (part?.choices ?? []);
  return choices.filter(({ isOn }) => isOn).map(({ label }) => label);
};

describe('a condition as a sentence with fields', () => {
  it('says a limit before its field, and the operator within it', async () => {
    const [part] = await sentence(LIMIT);
    expect([part?.text, chosen(part)]).toEqual(['the cost is', ['at most']]);
  });

  it('says a negated limit by the opposite operator', async () => {
    const [part] = await sentence({ not: LIMIT });
    expect(chosen(part)).toEqual(['more than']);
  });

  it('keeps the negation when another operator is chosen, so that the text only changes where it was touched', () => {
    expect(withOperator({ comparison: LIMIT, isTurned: true }, 'at-least')).toEqual({
      ...LIMIT,
      operator: 'less-than',
    });
    expect(withOperator({ comparison: LIMIT, isTurned: false }, 'at-least')).toEqual({
      ...LIMIT,
      operator: 'at-least',
    });
  });

  it.each<[Language, string, readonly string[]]>([
    ['en', 'the money is', ['IT', 'Shadow IT']],
    ['es', 'el dinero es de', ['TI', 'TI en la sombra']],
  ])('offers every value of a closed list, in %s', async (language, text, values) => {
    const [part] = await sentence({ field: 'fundSource', operator: 'in', value: ['it', 'shadow'] }, language);
    expect([part?.text, chosen(part)]).toEqual([text, values]);
  });

  it('offers one role, and says what nobody edits here in words', async () => {
    const [role, join, unit] = await sentence({
      all: [
        { field: 'requesterRoles', operator: 'includes', value: 'cmo' },
        { field: 'category', operator: 'in', value: ['analytics'] },
      ],
    });
    expect([chosen(role), join?.text, unit]).toEqual([
      ['CMO'],
      'and',
      { kind: 'words', text: 'the category is analytics' },
    ]);
  });

  it('lists values in the order in which they are always listed, whoever chose them when', () => {
    const some = { field: 'dataClass', operator: 'in', value: ['sensitive'] } as const;
    expect(withChoice(some, 'none', true)).toEqual({ ...some, value: ['none', 'sensitive'] });
    expect(withChoice(some, 'sensitive', false)).toEqual({ ...some, value: [] });
    expect(withChoice(some, 'telepathy', true)).toEqual(some);
  });
});
