import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amounts, bytes, lines, read, tryToRead, utf8 } from './fixtures';
import type { PaymentsReading } from './reading';

/** Every row of a reading stands in exactly one of its three lists, and the counts say so. */
function expectEveryRowOnce({ counts, payments, notPayments, refused }: PaymentsReading): void {
  const rows = [...payments, ...notPayments, ...refused].map(({ rowNumber }) => rowNumber).sort((a, b) => a - b);
  expect(rows).toEqual(rows.map((_, index) => index + 2));
  expect(counts.rows).toBe(
    counts.payments + Object.values(counts.notPayments).reduce((sum, n) => sum + n, 0) + counts.refused,
  );
  expect(counts.rows).toBe(rows.length);
  expect(counts.sums.reduce((sum, { minor }) => sum + minor, 0n)).toBe(
    payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
  );
}

const anyCell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'Alder',
      'TOTAL',
      'Grand Total',
      'N/A',
      '"',
      '13/04/2026',
      '31/02/2026',
      'x\ny',
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '1.00',
      '-2.50',
      '(3.00)',
      '1,000.00',
      '£4.00',
      '12,50',
      '9'.repeat(30),
      '1e9',
      'Amount',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

describe('every row below the heading is accounted for once', () => {
  it('in any table of a ledger', () => {
    const anyRow = fc.array(anyCell, { minLength: 0, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const quoted = rows.map((row) =>
          row.map((cell) => `"${cell.replaceAll('"', '""').replaceAll('\r', ' ')}"`).join(','),
        );
        const reading = read(`${['Date,Supplier,Ref,Amount,Currency', ...quoted].join('\n')}\n`);
        expectEveryRowOnce(reading);
        expect(reading.counts.rows).toBe(rows.length);
      }),
      { numRuns: 500 },
    );
  });

  it('in any text that looks a little like one, however damaged its quotes are', () => {
    const anyPiece = fc.constantFrom(
      'a',
      'TOTAL',
      ',',
      ';',
      '"',
      '"',
      '\n',
      '\n',
      '\r',
      '1.00',
      '13/04/2026',
      ' ',
      'é',
    );
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 120 }), (pieces) => {
        expectEveryRowOnce(read(`Date,Supplier,Amount\n13/04/2026,Alder,1.00\n${pieces.join('')}`));
      }),
      { numRuns: 1_000 },
    );
  });

  it('any bytes give a reading or a refusal, and always the same one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (file) => {
        expect(tryToRead(file)).toEqual(tryToRead(file));
      }),
      { numRuns: 300 },
    );
  });

  it('any bytes in the cells of a ledger leave its other rows alone', () => {
    const anyBytes = fc
      .uint8Array({ maxLength: 30 })
      .map((cell) => [...cell].filter((byte) => !'",\n\r'.includes(String.fromCharCode(byte))));
    fc.assert(
      fc.property(anyBytes, (cell) => {
        const file = Uint8Array.from([
          ...utf8('Date,Supplier,Amount\n13/04/2026,Alder,1.00\n14/04/2026,x'),
          ...cell,
          ...bytes(',2.00\n15/04/2026,Birch,3.00\n'),
        ]);
        expect(amounts(read(file))).toEqual([100n, 200n, 300n]);
      }),
    );
  });

  it('the exact sum of the payments, whatever subtotals and totals are printed between them', () => {
    const anyBatch = fc.array(fc.bigInt({ min: -100_000n, max: 1_000_000n }), { minLength: 1, maxLength: 6 });
    const print = (minor: bigint): string =>
      `${minor < 0n ? '-' : ''}${(minor < 0n ? -minor : minor) / 100n}.${String((minor < 0n ? -minor : minor) % 100n).padStart(2, '0')}`;
    const sum = (minors: readonly bigint[]): bigint => minors.reduce((total, minor) => total + minor, 0n);
    fc.assert(
      fc.property(fc.array(anyBatch, { minLength: 2, maxLength: 12 }), (batches) => {
        const rows = batches.flatMap((batch) => [
          ...batch.map((minor) => `13/04/2026,Alder,${print(minor)}`),
          `,,${print(sum(batch))}`,
        ]);
        const { counts } = read(lines('Date,Supplier,Amount', ...rows, `,,${print(sum(batches.flat()))}`), {
          answers: { 'amount-sign': 'as-printed' },
        });
        expect(counts.payments).toBe(batches.flat().length);
        expect(counts.sum.minor).toBe(sum(batches.flat()));
        expect(counts.refused).toBe(0);
      }),
    );
  });
});

describe('large and hostile files', () => {
  it('sixteen thousand rows of four megabytes are read in seconds at the very most', () => {
    const filler = 'x'.repeat(220);
    const rows = Array.from(
      { length: 16_000 },
      (_, index) => `${10 + (index % 18)}/04/2026,Alder ${index},${filler},${index}.25`,
    );
    const file = utf8(lines('Date,Supplier,Purpose,Amount', ...rows));
    const started = performance.now();
    const { counts } = read(file);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(counts).toMatchObject({ rows: 16_000, payments: 16_000, refused: 0 });
  });

  it.each([
    ['a cell of two megabytes', lines('Date,Supplier,Amount', `13/04/2026,"${'a'.repeat(2_000_000)}",1.00`), 1],
    [
      'a quote that never closes in front of many rows',
      lines('Date,Supplier,Amount', '13/04/2026,"A,1.00', ...Array.from({ length: 9_000 }, () => '14/04/2026,B,1.00')),
      9_001,
    ],
    [
      'a stray quote in every row',
      lines('Date,Supplier,Amount', ...Array.from({ length: 9_000 }, () => '14/04/2026,"B,1.00')),
      9_000,
    ],
    ['thousands of empty lines', lines('Date,Supplier,Amount', '13/04/2026,A,1.00', '\n'.repeat(50_000)), 1],
    [
      'two thousand columns',
      lines(`Date,Supplier,Amount${',x'.repeat(2_000)}`, `13/04/2026,A,1.00${',y'.repeat(2_000)}`),
      1,
    ],
  ])('%s', (_, file, payments) => {
    const encoded = utf8(file);
    const started = performance.now();
    expect(read(encoded).counts.payments).toBe(payments);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
