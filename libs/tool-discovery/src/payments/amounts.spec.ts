import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amounts, asked, lines, mapped, read, refusals, sumOf } from './fixtures';

/** A file whose amounts are the given cells; semicolons leave commas to the numbers. */
function withAmounts(...cells: readonly string[]): string {
  return lines('Date;Supplier;Amount', ...cells.map((cell) => `13/04/2026;Alder;${cell}`));
}

describe('amounts as printed', () => {
  it.each([
    ['1,234.56', 123456n],
    [' 12.50 ', 1250n],
    ['-12.50', -1250n],
    ['12.50-', -1250n],
    ['−12.50', -1250n],
    ['(12.50)', -1250n],
    ['£1,234.50', 123450n],
    ['(£12.50)', -1250n],
    ['-£12.50', -1250n],
    ['£-12.50', -1250n],
    ['GBP 12.50', 1250n],
    ['12.50 GBP', 1250n],
    ['12.50 CR', -1250n],
    ['12.50 DR', 1250n],
    ['+12.50', 1250n],
    ['.50', 50n],
    ['12', 1200n],
    ['12.', undefined],
    ['1 234.56', 123456n],
    ["1'234.56", 123456n],
    ['1\u00a0234.56', 123456n],
    ['1,234,567.89', 123456789n],
    ['="12.50"', 1250n],
    ['0.00', 0n],
    ['-0.00', 0n],
    ['1.5E+03', 150000n],
    ['1.5e-1', 15n],
  ])('G11 %s', (cell, expected) => {
    const reading = read(withAmounts('99.99', cell), { defaultCurrency: 'GBP' });
    expect(amounts(reading)).toEqual([9999n, expected].filter((amount) => amount !== undefined));
  });

  it.each([
    ['1.234,56', 123456n],
    ['12,50', 1250n],
    ['1 234,56 €', 123456n],
    ['12,50-', -1250n],
    ['1.234.567,89', 123456789n],
    ['1234', 123400n],
    ['12,-', 1200n],
    ['1.234', 123400n],
  ])('G11 %s in a file with decimal commas', (cell, expected) => {
    expect(amounts(read(withAmounts('99,99', cell)))).toEqual([9999n, expected]);
  });

  it('G11 thousands separators in some rows only', () => {
    expect(sumOf(read(withAmounts('6,000.00', '306', '1234.5', '"1,000"')))).toBe('8540.50 EUR');
  });

  it('G11 the style is one for the whole file: what does not fit is refused and never guessed', () => {
    const reading = read(withAmounts('1,234.56', '99.10', '12,50'));
    expect(amounts(reading)).toEqual([123456n, 9910n]);
    expect(refusals(reading)).toEqual(['4 amount-not-a-number 12,50']);
  });

  it.each(['1,23,45.00', '12.34.56', '1.2.3', '12 34', '5%', '12 pcs', '1/2', '--'])('G11 %s is no amount', (cell) => {
    const reading = read(withAmounts('99.99', '1.25', cell));
    expect(reading.counts).toMatchObject({ payments: 2, refused: 1 });
  });

  it('G11 Indian groups are groups', () => {
    expect(amounts(read(withAmounts('1,00,000.00'), { defaultCurrency: 'INR' }))).toEqual([10000000n]);
  });

  it('G11 nothing but 1.234 is asked about where commas divide the columns', () => {
    const file = lines('Date,Supplier,Amount', '13/04/2026,Alder,1.234', '14/04/2026,Birch,2.500');
    expect(asked(read(file))).toEqual(['number-style: comma, point']);
    expect(amounts(read(file, { answers: { 'number-style': 'point' } }))).toEqual([123n, 250n]);
    expect(asked(read(file, { answers: { 'number-style': 'comma' } }))).toEqual([]);
    expect(asked(read(file, { defaultCurrency: 'KWD' }))).toEqual([]);
    expect(amounts(read(file, { defaultCurrency: 'JPY' }))).toEqual([1234n, 2500n]);
  });

  it('G12 sums are exact to the cent where binary fractions are not', () => {
    const cells = Array.from({ length: 1_000 }, () => '0.10');
    expect(sumOf(read(withAmounts(...cells, '89999999999999.93')))).toBe('90000000000099.93 EUR');
  });

  it('G12 more decimals than the currency has are rounded half away from zero and counted', () => {
    const reading = read(withAmounts('143.80999999999997', '-0.005', '1.10000'));
    expect(amounts(reading)).toEqual([14381n, -1n, 110n]);
    expect(reading.dialect.roundedAmounts).toBe(2);
  });

  it('G12 any amount printed in any style is read back exactly', () => {
    const styles = [
      (whole: string, cents: string) => `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`,
      (whole: string, cents: string) => `${whole.replace(/\B(?=(?:\d{3})+$)/g, '.')},${cents}`,
      (whole: string, cents: string) => `${whole.replace(/\B(?=(?:\d{3})+$)/g, ' ')},${cents} €`,
      (whole: string, cents: string) => `${whole}.${cents}`,
    ];
    const anyMinor = fc.bigInt({ min: 0n, max: 9_000_000_000_000_000n });
    fc.assert(
      fc.property(fc.array(anyMinor, { minLength: 1, maxLength: 20 }), fc.constantFrom(...styles), (minors, style) => {
        const cells = minors.map((minor) => style(String(minor / 100n), String(minor % 100n).padStart(2, '0')));
        expect(amounts(read(withAmounts(...cells)))).toEqual(minors);
      }),
    );
  });

  it('G12 an amount too large to be recorded is refused', () => {
    const reading = read(withAmounts('99.99', '99999999999999999.00'));
    expect(refusals(reading)).toEqual(['3 amount-too-large 99999999999999999.00']);
  });

  it('G13 credits and refunds are negative, counted and taken off the sum', () => {
    const { counts } = read(withAmounts('100.00', '(30.00)', '-5.00'));
    expect(counts.credits).toEqual({ count: 2, sum: { minor: -3500n, currency: 'EUR' } });
    expect(counts.sum.minor).toBe(6500n);
  });

  it.each([
    [
      'debit and credit columns',
      lines('Date,Details,Paid out,Paid in', '13/04/2026,Alder,12.00,', '14/04/2026,Alder,,2.00'),
    ],
    [
      'zeros beside them',
      lines('Date,Details,Debit,Credit', '13/04/2026,Alder,12.00,0.00', '14/04/2026,Alder,0.00,2.00'),
    ],
    ['debits with a minus', lines('Fecha;Concepto;Debe;Haber', '13/04/2026;Alder;-12,00;', '14/04/2026;Alder;;2,00')],
    ['an indicator', lines('Date,Merchant,Amount,Dr/Cr', '13/04/2026,Alder,12.00,DR', '14/04/2026,Alder,2.00,CR')],
    ['a German indicator', lines('Datum;Lieferant;Betrag;Soll/Haben', '13.04.2026;A;12,00;S', '14.04.2026;A;2,00;H')],
  ])('G13 money out and money back in: %s', (_, file) => {
    expect(amounts(read(file))).toEqual([1200n, -200n]);
  });

  it('G13 a row with both a debit and a credit is refused', () => {
    const reading = read(lines('Date,Details,Debit,Credit', '13/04/2026,Alder,12.00,3.00', '14/04/2026,Alder,1.00,'));
    expect(refusals(reading)).toEqual(['2 amount-not-a-number 3.00']);
  });

  it('G13 when most amounts carry a minus, the file leaves open which way the money went', () => {
    const file = lines(
      'Date,Description,Amount',
      '13/04/2026,Alder,-12.00',
      '14/04/2026,Birch,-3.00',
      '15/04/2026,Alder,1.00',
    );
    expect(asked(read(file))).toEqual(['amount-sign: as-printed, reversed']);
    expect(amounts(read(file, { answers: { 'amount-sign': 'reversed' } }))).toEqual([1200n, 300n, -100n]);
    expect(asked(read(file, { answers: { 'amount-sign': 'as-printed' } }))).toEqual([]);
  });

  it.each(['Nil', 'NULL', 'N/A', 'see note', '#REF!', '-'])(
    'G18 %s in place of an amount refuses the row with a reason',
    (word) => {
      const reading = read(lines('Date,Supplier,Amount', `13/04/2026,Alder,${word}`, '14/04/2026,Birch,2.00'));
      expect(reading.refused).toEqual([{ rowNumber: 2, column: 'Amount', code: 'amount-not-a-number', value: word }]);
      expect(reading.counts).toMatchObject({
        rows: 2,
        payments: 1,
        refused: 1,
        refusedByReason: { 'amount-not-a-number': 1 },
      });
    },
  );

  it('G18 a missing amount refuses the row, and what is kept of a long value is cut', () => {
    const reading = read(
      lines('Date,Supplier,Amount', '13/04/2026,Alder,', `14/04/2026,Birch,${'x'.repeat(200)}`, '15/04/2026,C,1.00'),
    );
    expect(refusals(reading)).toEqual(['2 amount-missing', `3 amount-not-a-number ${'x'.repeat(80)}`]);
  });

  it('G18 a row of nothing but such words is blank', () => {
    const { counts } = read(lines('Date,Supplier,Amount', '13/04/2026,Alder,1.00', 'NULL,NULL,NULL', ',,Nil'));
    expect(counts).toMatchObject({ payments: 1, notPayments: { blank: 2 }, refused: 0 });
  });
});

describe('which column is the amount', () => {
  const rows = ['13/04/2026,Alder,10.00,2.00,12.00', '14/05/2026,Birch,1.00,0.20,1.20'];

  it('net and gross side by side is a question, read as net until it is answered', () => {
    const reading = read(lines('Date,Supplier,Gross amount,VAT,Net amount', ...rows));
    expect(asked(reading)).toEqual(['column.amount: Gross amount, Net amount']);
    expect(reading.mapping.amount?.heading).toBe('Net amount');
  });

  it.each([
    ['a tax', 'Date,Supplier,Amount,Irrecoverable VAT,Ref', 'Amount'],
    ['the amount that was paid', 'Date,Supplier,Net,VAT,Payment amount', 'Payment amount'],
    ['the billed amount', 'Date,Supplier,Transaction amount,VAT,Billing amount', 'Billing amount'],
    ['the line and not its invoice', 'Date,Supplier,Invoice total,VAT,Line amount', 'Line amount'],
  ])('%s is told from the others without asking', (_, heading, expected) => {
    const reading = read(lines(heading, ...rows));
    expect(asked(reading)).toEqual([]);
    expect(reading.mapping.amount?.heading).toBe(expected);
  });

  it('gross and net that agree in every row are no question', () => {
    const reading = read(lines('Date,Supplier,Net,Gross', '13/04/2026,Alder,1.00,1.00', '14/05/2026,Birch,2.00,2.00'));
    expect(asked(reading)).toEqual([]);
  });

  it('the only column with decimals is the amount, whatever it is called', () => {
    const reading = read(lines('Date,Supplier,Zahlwert', '13/04/2026,Alder,1.50', '14/05/2026,Birch,2.25'));
    expect(mapped(reading)).toMatchObject({ amount: 'Zahlwert' });
  });

  it('without any candidate the columns are offered and no row is read as a payment', () => {
    const reading = read(lines('Supplier,City', 'Alder,Ulm', 'Birch,Bonn'));
    expect(asked(reading)).toEqual(['column.amount: Supplier, City']);
    expect(reading.counts).toMatchObject({ rows: 2, payments: 0, refusedByReason: { 'amount-column-unknown': 2 } });
  });
});
