import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { bytesOf } from '../../testing/read-spreadsheet';
import type { Cell } from './cell';
import { csv } from './csv';
import { neutralText } from './neutral-text';

async function* parts(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  for (const row of rows) yield await Promise.resolve([row]);
}
const written = async (rows: readonly (readonly Cell[])[], decimal: string, headers = ['A', 'B']): Promise<string> =>
  (
    await bytesOf(csv({ headers, types: ['text', 'text'], rows: parts(rows) }, { decimal, timeZone: 'Europe/Madrid' }))
  ).toString();

describe('a table as CSV', () => {
  it('begins with the mark that tells spreadsheets it is UTF-8', async () => {
    expect((await written([], '.', ['Größe', 'B'])).slice(0, 8)).toBe('\ufeffGröße,B');
  });

  it('parts with semicolons where the comma is the decimal mark, and never groups', async () => {
    const row: Cell[] = [
      { type: 'text', text: 'a,b;c' },
      { type: 'amount', digits: '-1234567.50' },
    ];
    expect(await written([row], ',')).toBe('\ufeffA;B\r\n"a,b;c";-1234567,50\r\n');
    expect(await written([row], '.')).toBe('\ufeffA,B\r\n"a,b;c",-1234567.50\r\n');
  });

  it('writes days and instants as ISO 8601, instants with the clock of the place', async () => {
    const row = (at: string): Cell[] => [
      { type: 'day', day: '2026-11-22' },
      { type: 'instant', at },
    ];
    expect(await written([row('2026-11-22T23:30:00.400Z'), row('2026-07-01T00:00:00Z')], '.')).toBe(
      '\ufeffA,B\r\n2026-11-22,2026-11-23T00:30:00+01:00\r\n2026-11-22,2026-07-01T02:00:00+02:00\r\n',
    );
  });

  it('keeps every digit and the minus of a number, and neutralises texts alone', async () => {
    const row: Cell[] = [
      { type: 'text', text: '-5' },
      { type: 'number', digits: '-90071992547409931.07' },
    ];
    expect(await written([row], '.')).toBe("\ufeffA,B\r\n'-5,-90071992547409931.07\r\n");
  });

  it('neutralises headings as well, since they come from outside', async () => {
    expect(await written([], '.', ['=cmd()', 'B'])).toBe("\ufeff'=cmd(),B\r\n");
  });

  it('lets any text survive', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\r\n', ';', '=x', "'", '\ufeff', ' a '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { minLength: 1 }),
        fc.constantFrom('.', ','),
        async (rows, decimal) => {
          const cells = rows.map((row) => row.map((value): Cell => ({ type: 'text', text: value.toWellFormed() })));
          const read = Papa.parse<string[]>((await written(cells, decimal)).slice(1), {
            delimiter: decimal === ',' ? ';' : ',',
            newline: '\r\n',
          }).data;
          expect(read.slice(1, -1)).toEqual(rows.map((row) => row.map((value) => neutralText(value.toWellFormed()))));
        },
      ),
    );
  });
});
