import { spokenWords } from '../../testing/spoken-words';
import { anEntry } from './budget.sample';
import { ENTRY_KINDS, entryMoves, kindWords, originalWords, rateWords } from './entry-words';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('a budget entry in words', () => {
  it('says what it moved, each place with its sign', async () => {
    const invoice = { ...anEntry.effect, committed: eur('-3000.00'), actual: eur('3000.00'), available: eur('0.00') };
    expect(entryMoves({ ...anEntry, effect: invoice }, await spokenWords('budget')).map(({ words }) => words)).toEqual([
      'Actual +3,000.00\u00a0EUR',
      'Committed −3,000.00\u00a0EUR',
    ]);
  });

  it('has a word for every kind', async () => {
    const { texts } = await spokenWords('budget', 'es');
    const words = ENTRY_KINDS.map((kind) => kindWords({ kind, reverses: null }, texts));
    expect(new Set(words).size).toBe(ENTRY_KINDS.length);
  });

  it('says that it takes another entry back', async () => {
    const { texts } = await spokenWords('budget');
    expect(kindWords({ kind: 'actual', reverses: '12' }, texts)).toBe('Reversal: payment without a commitment');
  });

  it('says in what currency it was paid, at which rate, from where and of which day', async () => {
    expect(originalWords(anEntry, await spokenWords('budget'))).toBe('1,180.00\u00a0USD at 0.92068, ECB, 31 Oct 2026');
  });

  it('leaves out of a rate what is not on record', async () => {
    const original = { amount: { amount: '1180.00', currency: 'USD' }, rate: '0.92', rateDate: null, rateSource: null };
    expect(originalWords({ ...anEntry, original }, await spokenWords('budget', 'es'))).toBe('1.180,00\u00a0USD a 0,92');
  });

  it('says nothing of a conversion where there was none', async () => {
    expect(originalWords({ ...anEntry, original: null }, await spokenWords('budget'))).toBe('');
  });

  it.each([
    ['0.9206800000', '0.92068'],
    ['110.0000000000', '110'],
    ['1', '1'],
  ])('writes the rate %s as %s', async (rate, said) => {
    expect(rateWords(rate, (await spokenWords('budget')).format)).toBe(said);
  });
});
