import { TestBed } from '@angular/core/testing';
import { type ImportQuestion } from '@tandem/api-client';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { type Language } from '../../platform';
import { anImport } from './import.sample';
import { columnChoices, mappedMeanings } from './mapping-words';
import { askedQuestions, publishingWaits, unanswered } from './question-words';

const textsIn = (language: Language) => {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  return loadTexts(language, 'discovery');
};

const DATES: ImportQuestion = {
  id: 'date-order',
  text: 'In which order are its dates written? (d day, m month, y year)',
  textEs: '¿En qué orden están escritas las fechas? (d día, m mes, y año)',
  choices: ['dmy', 'mdy'],
};
const STRANGE: ImportQuestion = { id: 'calendar', text: 'Which calendar?', textEs: '¿Qué calendario?', choices: ['a'] };

describe('the questions about a file', () => {
  it('say what each answer means instead of its code', async () => {
    const [asked] = askedQuestions([DATES], await textsIn('en'));
    expect(asked?.choices.map(({ label }) => label)).toEqual([
      'day, month, year: 22/11/2026',
      'month, day, year: 11/22/2026',
    ]);
  });

  it('offer the columns of the file by their headings, and that none names suppliers', async () => {
    const question = { ...DATES, id: 'column.supplier', choices: ['Payee', 'none'] };
    const [asked] = askedQuestions([question], await textsIn('es'));
    expect(asked?.choices.map(({ label }) => label)).toEqual(['Payee', 'El archivo no nombra proveedores']);
  });

  it('are asked as the API asks them when they are not known here', async () => {
    const [asked] = askedQuestions([STRANGE], await textsIn('es'));
    expect(asked).toEqual({ id: 'calendar', text: '¿Qué calendario?', choices: [{ value: 'a', label: 'a' }] });
  });

  it('are open until one of their choices is the answer', () => {
    expect(unanswered([DATES, STRANGE], { 'date-order': 'dmy', calendar: 'b' })).toEqual(['calendar']);
  });
});

describe('publishing', () => {
  it('waits for every answer', async () => {
    expect(publishingWaits({ ...anImport, questions: [DATES, STRANGE] }, await textsIn('en'))).toBe(
      'Publishing waits for the answers to 2 questions below.',
    );
  });

  it('waits for payments', async () => {
    const counts = { ...anImport.counts, payments: 0 };
    expect(publishingWaits({ questions: [], counts }, await textsIn('en'))).toBe(
      'There is no payment to publish. Check below how the file was read.',
    );
  });

  it('waits for nothing else', async () => {
    expect(publishingWaits(anImport, await textsIn('en'))).toBeUndefined();
  });
});

describe('the columns to choose from', () => {
  it('are told apart by their places where headings are shared or missing', async () => {
    const choices = columnChoices(anImport.headings, await textsIn('en'));
    expect(choices.map(({ label }) => label)).toEqual([
      'Fecha',
      'Proveedor',
      'Importe (column 3)',
      'Divisa',
      'Importe (column 5)',
      'Column 6',
    ]);
  });

  it('show a change before the file is read with it', async () => {
    const { main } = mappedMeanings(anImport, { amount: { column: 4 }, supplier: null }, await textsIn('en'));
    expect(main.slice(0, 2).map(({ label, column }) => [label, column])).toEqual([
      ['Supplier', ''],
      ['Amount', '4'],
    ]);
  });
});
