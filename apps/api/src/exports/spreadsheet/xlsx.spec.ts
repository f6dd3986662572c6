import { describe, expect, it } from '@jest/globals';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { bytesOf, type ReadCell, readWorkbook, textsOf } from '../../testing/read-spreadsheet';
import { type Cell, type CellType, wouldLoseDigits } from './cell';
import { neutralText } from './neutral-text';
import { xlsx } from './xlsx';
import { columnName, STYLES } from './xlsx-parts';
import { zip } from './zip';

async function* parts(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  for (const row of rows) yield await Promise.resolve([row]);
}
const sheet = (rows: readonly (readonly Cell[])[], name = 'Tools', headers = ['A']) => ({
  name,
  headers,
  types: headers.map((): CellType => 'text'),
  rows: parts(rows),
});
const written = async (rows: readonly (readonly Cell[])[], headers?: string[]) =>
  readWorkbook(await bytesOf(xlsx([sheet(rows, 'Tools', headers)], 'Europe/Madrid')));
const cellOf = async (cell: Cell): Promise<ReadCell | undefined> => (await written([[cell]])).sheets[0]?.[1]?.get('A');
const style = (name: (typeof STYLES)[number]): number => STYLES.indexOf(name);

describe('a workbook', () => {
  it('holds its sheets in order, with names that spreadsheets accept', async () => {
    const sheets = [sheet([], 'Líneas: [2026]/27 & "más" de treinta y un caracteres'), sheet([], 'B')];
    expect(readWorkbook(await bytesOf(xlsx(sheets, 'UTC'))).names).toEqual([
      'Líneas   2026  27 &amp; &quot;más&quot; de tr',
      'B',
    ]);
  });

  it('reads a sheet to its end before the next one begins, so that the next can say what was counted', async () => {
    let counted = 0;
    async function* counting(): AsyncGenerator<Cell[][]> {
      for (; counted < 3; counted += 1) yield await Promise.resolve([[{ type: 'text', text: 'x' }]]);
    }
    async function* afterwards(): AsyncGenerator<Cell[][]> {
      yield await Promise.resolve([[{ type: 'number', digits: String(counted) }]]);
    }
    const sheets = [
      { ...sheet([]), rows: counting() },
      { ...sheet([], 'About'), rows: afterwards() },
    ];
    expect(textsOf(readWorkbook(await bytesOf(xlsx(sheets, 'UTC'))).sheets[1] ?? [])).toEqual([['A'], ['3']]);
  });

  it('types amounts as numbers with the decimals of their currency', async () => {
    expect(await cellOf({ type: 'amount', digits: '-1234.50' })).toEqual({
      text: '-1234.50',
      isText: false,
      style: style('amount2'),
    });
    expect(await cellOf({ type: 'amount', digits: '1500' })).toMatchObject({ style: style('amount0') });
    expect(await cellOf({ type: 'amount', digits: '1.250' })).toMatchObject({ style: style('amount3') });
  });

  it('types days and instants as dates, instants by the clock of the place', async () => {
    expect(await cellOf({ type: 'day', day: '2026-11-22' })).toEqual({
      text: '46348',
      isText: false,
      style: style('day'),
    });
    expect(await cellOf({ type: 'instant', at: '2026-11-22T17:00:00Z' })).toEqual({
      text: '46348.75',
      isText: false,
      style: style('instant'),
    });
  });

  it('writes days before 1 March 1900 as texts, which spreadsheets would move by one', async () => {
    expect(await cellOf({ type: 'day', day: '1900-03-01' })).toMatchObject({ text: '61', isText: false });
    expect(await cellOf({ type: 'day', day: '1900-02-28' })).toMatchObject({ text: '1900-02-28', isText: true });
  });

  it('writes nothing where nothing is known', async () => {
    expect(await cellOf(null)).toBeUndefined();
  });

  it('goes on after column Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('cuts what is longer than a cell can be', async () => {
    const cell = await cellOf({ type: 'text', text: 'x'.repeat(40_000) });
    expect([cell?.text.length, cell?.text.at(-1)]).toEqual([32_767, '…']);
  });

  it('lets any text survive, and starts no formula', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('_x0041_', '_x005F_', '\r\n', ']]>', '&lt;', '=HYPERLINK("x")', "'=1", '\u0000', '\uffff', ' a '),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1 }), async (texts) => {
        const { sheets } = await written(texts.map((value) => [{ type: 'text', text: value }]));
        const read = sheets[0]?.slice(1).map((row) => row.get('A'));
        expect(read?.map((cell) => cell?.text)).toEqual(texts.map((value) => neutralText(value).toWellFormed()));
        expect(read?.every((cell) => cell?.isText)).toBe(true);
      }),
    );
  });

  it('keeps every digit: numbers of up to 15 as numbers, longer ones as texts with their sign', async () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 3 }))
      .map(([whole, decimals]) => (decimals === 0 ? String(whole) : `${whole}.${'075'.slice(0, decimals)}`));
    await fc.assert(
      fc.asyncProperty(decimal, async (digits) => {
        expect(await cellOf({ type: 'amount', digits })).toMatchObject({
          text: digits,
          isText: wouldLoseDigits(digits),
        });
      }),
    );
  });

  it.each([
    ['999999999999999', false],
    ['9999999999999.99', false],
    ['-0.000000000000001', false],
    ['1000000000000000000.00', false],
    ['1234567890123456', true],
    ['99999999999999.99', true],
  ])('knows whether %s is too long for a number: %s', (digits, isLong) => {
    expect(wouldLoseDigits(digits)).toBe(isLong);
  });
});

describe('an archive', () => {
  it('holds what was put in, under the sum that says so', async () => {
    const long = Array.from({ length: 5_000 }, (_, index) => `row ${index} ñ\n`);
    const bytes = await bytesOf(
      zip([
        { name: 'a.txt', content: long },
        { name: 'ñ/b.txt', content: [] },
      ]),
    );
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['a.txt', 'ñ/b.txt']);
    expect(Buffer.from(files['a.txt'] ?? []).toString()).toBe(long.join(''));
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    expect(bytes.readUInt32LE(directory + 16)).toBe(crc32(long.join('')));
  });

  it('fails as what it packs fails', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield await Promise.resolve('half a row');
      throw new Error('the database went away');
    }
    await expect(bytesOf(zip([{ name: 'a', content: broken() }]))).rejects.toThrow('the database went away');
  });

  it('stops what it packs when nobody reads on', async () => {
    let produced = 0;
    let isOver = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        for (;;) {
          produced += 1;
          yield await Promise.resolve(crypto.randomUUID().repeat(2_000));
        }
      } finally {
        isOver = true;
      }
    }
    const archive = zip([{ name: 'a', content: endless() }]);
    for (let part = 0; part < 3; part += 1) await archive.next();
    await archive.return(undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([isOver, produced < 200]).toEqual([true, true]);
  });
});
