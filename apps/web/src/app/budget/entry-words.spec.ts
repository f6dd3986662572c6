import { spokenWords } from '../../testing/spoken-words';
import { anEntry } from './budget.sample';
import {
  ENTRY_KINDS,
  conversionWords,
  entryMoves,
  exactRate,
  isShadow,
  kindWords,
  originalWords,
  rateWords,
} from './entry-words';

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
    expect(kindWords({ kind: 'actual', reverses: '12' }, texts)).toBe('Reversal: payment');
  });

  it('UX-14 says in what currency it was paid, at which rate, from where and of which day', async () => {
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

describe('the rate of an entry', () => {
  const card = {
    ...anEntry,
    original: {
      amount: { amount: '89.00', currency: 'USD' },
      rate: '0.9288764045',
      rateDate: '2026-11-23',
      rateSource: 'card statement',
    },
  };

  it('is rounded to what can be read, its source worded, and exact on demand', async () => {
    const words = await spokenWords('budget', 'es');
    expect(originalWords(card, words)).toBe('89,00\u00a0USD a 0,928876, extracto de tarjeta, 23 nov 2026');
    expect(exactRate(card, words.format)).toBe('0,9288764045');
  });

  it('is not repeated where what is shown is all of it', async () => {
    expect(exactRate(anEntry, (await spokenWords('budget')).format)).toBe('');
  });

  it.each([
    ['0.9999999500', '1'],
    ['12.3456785000', '12.345679'],
    ['0.0000001234', '0.0000001234'],
  ])('%s is read as %s', async (rate, said) => {
    expect(rateWords(rate, (await spokenWords('budget')).format)).toBe(said);
  });

  it('is that into the currency of the company for a line in another one', async () => {
    const conversion = { from: 'USD', to: 'EUR', rate: '0.9206800000', date: '2026-10-31', source: 'ECB' };
    expect(conversionWords({ ...anEntry, conversion }, await spokenWords('budget'))).toBe(
      '1 USD = 0.92068 EUR, ECB, 31 Oct 2026',
    );
  });
});

describe('money that nobody on record authorised', () => {
  const known = {
    person: { id: 'p1', name: 'Ana Ruiz', title: 'CIO' },
    evidence: 'event',
    source: null,
    on: null,
  } as const;

  it.each([
    ['a payment on a planned line', anEntry, true],
    [
      'one that somebody authorised',
      { ...anEntry, accountability: { ...anEntry.accountability, authorisedBy: known } },
      false,
    ],
    ['an invoice on a commitment', { ...anEntry, kind: 'liquidate' as const }, false],
    [
      'anything on a shadow line',
      { ...anEntry, kind: 'credit' as const, line: { ...anEntry.line, fundSource: 'shadow' as const } },
      true,
    ],
  ])('is hatched: %s', (_what, entry, isHatched) => {
    expect(isShadow(entry)).toBe(isHatched);
  });
});
