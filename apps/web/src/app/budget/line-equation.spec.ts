import { spokenWords } from '../../testing/spoken-words';
import { aLine } from './budget.sample';
import { countSentence, equationOf, equationSentence, standingSentence } from './line-equation';

describe('the equation of a budget line', () => {
  it('is limit − actual − committed − reserved = left', () => {
    expect(equationOf(aLine, true).map(({ sign, place, amount }) => `${sign}${place} ${amount.amount}`)).toEqual([
      'funded 65000.00',
      '−actual 41200.00',
      '−committed 9300.00',
      '−reserved 0.00',
      '=available 14500.00',
    ]);
  });

  it('leads from each part to the rows that make it up, in the currency of the line', () => {
    expect(equationOf(aLine, true)[1]?.link).toEqual({
      path: '/spend/entries',
      params: { line: aLine.id, place: 'actual', currency: 'EUR' },
    });
  });

  it('leads nowhere where nothing stands behind a part', () => {
    expect(equationOf(aLine, true)[3]?.link).toBeNull();
  });

  it('leads nowhere for somebody who may not see entries', () => {
    expect(equationOf(aLine, false).map(({ link }) => link)).toEqual([null, null, null, null, null]);
  });

  it('is said in one sentence, with what was moved since the budget was first authorised', async () => {
    const { texts, format } = await spokenWords('budget');
    expect(equationSentence(aLine, texts, format)).toBe(
      'Limit 65,000.00 (+5,000.00\u00a0EUR since it was first authorised) − actual 41,200.00 − committed 9,300.00 − reserved 0.00 = left 14,500.00\u00a0EUR.',
    );
  });

  it('says nothing of changes where there were none', async () => {
    const { texts, format } = await spokenWords('budget', 'es');
    expect(equationSentence({ ...aLine, original: aLine.funded }, texts, format)).toBe(
      'Límite 65.000,00 − ejecutado 41.200,00 − comprometido 9.300,00 − reservado 0,00 = disponible 14.500,00\u00a0EUR.',
    );
  });
});

describe('how it stands with a line', () => {
  const eur = (amount: string) => ({ amount, currency: 'EUR' });

  it('is what is left of the limit', async () => {
    const { texts, format } = await spokenWords('budget');
    expect(standingSentence(aLine, texts, format)).toBe('14,500.00\u00a0EUR left of 65,000.00\u00a0EUR.');
  });

  it('is how far it is over its limit, without a sign', async () => {
    const { texts, format } = await spokenWords('budget');
    expect(standingSentence({ ...aLine, available: eur('-800.00') }, texts, format)).toBe(
      'Over its limit of 65,000.00\u00a0EUR by 800.00\u00a0EUR.',
    );
  });

  it('is that nobody authorised a budget, for a line that payments made', async () => {
    const { texts, format } = await spokenWords('budget');
    expect(standingSentence({ ...aLine, hasBudget: false }, texts, format)).toBe(
      'Nobody authorised a budget here; payments of 41,200.00\u00a0EUR arrived all the same.',
    );
  });
});

describe('the count at the foot of a history', () => {
  it.each([
    [{ total: 38, matching: null }, '38 entries.'],
    [{ total: 1, matching: null }, '1 entry.'],
    [{ total: 1204, matching: 12 }, '12 of 1,204 entries match the filter.'],
  ])('of %j is said as %s', async (counts, said) => {
    const { texts, format } = await spokenWords('budget');
    expect(countSentence(counts, texts, format)).toBe(said);
  });
});
