import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatter, ProblemError, ProblemTexts } from '../../platform';
import { uploadRefusal } from './upload-refusal';

async function refused(code: ProblemError['code'], extensions: Readonly<Record<string, unknown>> = {}) {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts('en', 'discovery');
  const problem = new ProblemError({ code, status: 422, detail: '', requestId: null, fields: [], extensions });
  const format = new Formatter({ language: 'en', region: 'en-GB', timeZone: 'Europe/Madrid' });
  return uploadRefusal(problem, { texts, format, problems: TestBed.inject(ProblemTexts) });
}

describe('a file that is not taken in', () => {
  it('leads to the import that holds it already', async () => {
    const earlier = { importId: 'i7', fileName: 'cards.csv', importedAt: '2026-11-03T09:41:00.000Z' };
    const said = await refused('import.duplicate', earlier);
    expect([said.sentence, said.earlier]).toEqual([
      'The same file was imported as cards.csv on 3 Nov 2026, 10:41.',
      { path: '/discovery/imports/i7', label: 'Open the import of cards.csv' },
    ]);
  });

  it.each([
    ['empty', 'The file is empty.'],
    ['binary', 'The file is not text.'],
    ['spreadsheet', 'The file is a spreadsheet workbook.'],
    ['not-a-table', 'The file is not a table: nothing divides its lines into columns.'],
    ['a reason to come', 'The file is not a table: nothing divides its lines into columns.'],
  ])('is explained when it is %s', async (reason, sentence) => {
    expect((await refused('import.not_a_table', { reason })).sentence).toBe(sentence);
  });

  it('says the limit when it is too large, and how to get under it', async () => {
    const { sentence, advice } = await refused('import.too_large');
    expect([sentence, advice]).toEqual([
      'The file is too large to be read at once. The limit is 200 MiB.',
      'Split it, for example by month, and import the parts. Payments that occur in two parts are posted once.',
    ]);
  });

  it('says that there was no answer', async () => {
    expect((await refused('network')).sentence).toContain('No answer from the server.');
  });
});
