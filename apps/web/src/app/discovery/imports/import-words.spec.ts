import { TestBed } from '@angular/core/testing';
import { type ImportCountsView } from '@tandem/api-client';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatter, type Language } from '../../platform';
import { countFacts, outcomeCounts, reasonWords } from './counts-words';
import { dialectFacts } from './dialect-words';
import { importColumns } from './import-columns';
import { OUTCOMES, importState, paymentsWords, type Words } from './import-words';
import { rowsFile } from './rows-file';
import { anImport } from './import.sample';

async function wordsIn(language: Language): Promise<Words> {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, 'discovery');
  const region = language === 'en' ? 'en-GB' : 'es-ES';
  return { texts, format: new Formatter({ language, region, timeZone: 'Europe/Madrid' }) };
}

async function fact(label: string, change: Partial<ImportCountsView>, language: Language = 'en') {
  const facts = countFacts({ counts: { ...anImport.counts, ...change }, questions: [] }, await wordsIn(language));
  return facts.find((candidate) => candidate.label === label);
}

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('what a file holds, in words', () => {
  it('names the reasons why rows are no payments, the most frequent first', async () => {
    expect(await fact('Not payments', {})).toEqual({
      label: 'Not payments',
      value: '19',
      note: '15 subtotals; 4 empty rows',
      rows: 'not-payment',
    });
  });

  it('names the reasons why rows could not be read', async () => {
    expect((await fact('Not readable', {}))?.note).toBe('The amount is missing: 3; The date cannot be read: 2');
  });

  it('shows a reason that it has no words for as the API sends it', async () => {
    const { texts } = await wordsIn('en');
    expect(reasonWords('amount-in-roman-numerals', texts)).toBe('amount-in-roman-numerals');
  });

  it('never adds up different currencies', async () => {
    const sums = [eur('45120.33'), { amount: '120.00', currency: 'USD' }];
    expect((await fact('Sum of the payments', { sums }))?.value).toBe('45,120.33\u00a0EUR and 120.00\u00a0USD');
  });

  it.each([
    ['the same as the sum', '0.00', 'The same as the sum of the payments'],
    [
      'more than the sum',
      '5.00',
      '5.00\u00a0EUR more than the payments add up to. The difference is reported, never repaired.',
    ],
    [
      'less than the sum',
      '-5.00',
      '5.00\u00a0EUR less than the payments add up to. The difference is reported, never repaired.',
    ],
  ])('says that a printed total is %s', async (_case, difference, note) => {
    const change = { printedTotal: eur('45120.33'), printedTotalDifference: eur(difference) };
    expect((await fact('Printed total', change))?.note).toBe(note);
  });

  it('says that a file prints no total', async () => {
    expect((await fact('Printed total', {}))?.value).toBe('The file prints no total');
  });

  it('says what an earlier import holds already', async () => {
    const alreadyRecorded = { count: 19, sum: eur('2000.00') };
    expect((await fact('Already recorded', { alreadyRecorded }))?.note).toBe(
      '2,000.00\u00a0EUR, held by an earlier import too; posted once',
    );
  });

  it('says on which day payments without a date count', async () => {
    expect((await fact('Dates', { undated: 1 }))?.note).toBe('1 payment without a date counts on the last day');
  });

  it('speaks of credits only where there are some', async () => {
    expect(await fact('Credits', {})).toBeUndefined();
  });

  it('says the same in Spanish, with the numbers of Spain', async () => {
    expect(await fact('Suma de los pagos', {}, 'es')).toEqual({
      label: 'Suma de los pagos',
      value: '45.120,33\u00a0EUR',
    });
  });
});

describe('what becomes of the payments', () => {
  it('is counted so that the counts add up to the payments', async () => {
    const counts = outcomeCounts(anImport.counts, await wordsIn('en'));
    const sum = counts.map(({ count }) => Number(count.replace(',', ''))).reduce((left, right) => left + right, 0);
    expect(sum).toBe(anImport.counts.payments);
  });

  it('is told in the list in columns that add up to the payments of the file', async () => {
    const columns = importColumns(await wordsIn('en'));
    const said = (key: string) => columns.find((column) => column.key === key)?.text(anImport);
    const sum = OUTCOMES.map((outcome) => Number(said(outcome)?.replace(',', ''))).reduce(
      (left, right) => left + right,
    );
    expect(said('payments')).toBe('1,180');
    expect(sum).toBe(1180);
  });

  it('is on the button with the number of payments and their sum', async () => {
    expect(paymentsWords(anImport, await wordsIn('en'))).toBe('1,180 payments, 45,120.33\u00a0EUR');
  });
});

describe('the state of an import', () => {
  it('is discarded when a preview was taken back', () => {
    expect(importState({ status: 'reversed', publishedAt: null })).toBe('discarded');
  });

  it('is taken back when something had been published', () => {
    expect(importState({ status: 'reversed', publishedAt: '2026-11-03T10:00:00.000Z' })).toBe('reversed');
  });
});

describe('how a file was read, in words', () => {
  it('can be compared with what stands in the file', async () => {
    const facts = dialectFacts(anImport, await wordsIn('en'));
    expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Encoding: Windows-1252',
      'Columns divided by: semicolon',
      'Headings: Row 3',
      'Dates: day, month, year: 22/11/2026',
      'Numbers: 1.234,50: decimals follow a comma',
      'Currency: EUR',
    ]);
  });

  it.each([
    ['column', 'A column of the file says so'],
    ['sign', 'A sign or code beside the amounts says so'],
    ['answer', 'Stated here by a person'],
    ['default', 'Assumed: the file does not say, so it is the currency of the organisation'],
  ] as const)('says how the currency is known from its %s', async (currencyBasis, note) => {
    const facts = dialectFacts({ questions: [], dialect: { ...anImport.dialect, currencyBasis } }, await wordsIn('en'));
    expect(facts.at(-1)?.note).toBe(note);
  });

  it('hides neither lost characters nor rounded amounts', async () => {
    const dialect = { ...anImport.dialect, replacedCharacters: 2, roundedAmounts: 1 };
    const notes = dialectFacts({ dialect, questions: [] }, await wordsIn('en')).flatMap(({ note }) => note ?? []);
    expect(notes).toEqual([
      '2 characters could not be read and stand as �',
      '1 amount had more decimals than its currency and was rounded',
      'A column of the file says so',
    ]);
  });

  it('claims nothing that it asks about', async () => {
    const questions = ['date-order', 'number-style'].map((id) => ({ id, text: '', textEs: '', choices: [] }));
    const values = dialectFacts({ dialect: anImport.dialect, questions }, await wordsIn('en')).map(
      ({ value }) => value,
    );
    expect(values.slice(3, 5)).toEqual(['depends on the answer above', 'depends on the answer above']);
  });

  it('says that a file has neither headings nor dates', async () => {
    const dialect = { ...anImport.dialect, headingRow: null, dateOrder: null };
    const values = dialectFacts({ dialect, questions: [] }, await wordsIn('en')).map(({ value }) => value);
    expect(values.slice(2, 4)).toEqual(['The file has none', 'no order to tell']);
  });
});

describe('the rows of an import as a file', () => {
  it('are those that are shown, each refused one with its reason in words', async () => {
    const { list, query, columns } = rowsFile('i1', 'refused', await wordsIn('en'));
    expect({ list, query }).toEqual({ list: 'import-rows', query: { import: 'i1', kind: 'refused' } });
    expect(columns.find(({ key }) => key === 'reason')?.words).toMatchObject({
      'amount-missing': 'The amount is missing',
    });
  });
});
