import { describe, expect, it } from '@jest/globals';
import { formatDecimal } from '@tandem/money';
import { lines, passedOver, read, refusals, shortly, sumOf } from './fixtures';

const HEAD = 'Dept,Supplier,Date,Ref,Amount';

describe('rows that are no payments', () => {
  it('G19 subtotals after batches and the unlabelled total are excluded, counted and listed', () => {
    const reading = read(
      lines(
        HEAD,
        'Parks,Alder,13/04/2026,1,10.00',
        'Parks,Birch,14/04/2026,2,5.00',
        ',,,,15.00',
        'Roads,Cedar,15/04/2026,3,1.00',
        ',,,,1.00',
        ',,,,16.00',
      ),
    );
    expect(passedOver(reading)).toEqual(['4 subtotal', '6 subtotal', '7 total']);
    expect(reading.counts).toMatchObject({ rows: 6, payments: 3, notPayments: { subtotal: 2, total: 1 }, refused: 0 });
    expect(sumOf(reading)).toBe('16.00 EUR');
  });

  it.each([
    'Grand Total',
    'TOTAL',
    'Totals:',
    'Total for April 2026',
    'Total payments',
    'Report total',
    'Summe',
    'Gesamtsumme',
    'Suma total',
    'Total général',
    'Totale',
  ])('G19 a row labelled %s is a total, also when it disagrees', (label) => {
    const reading = read(
      lines(HEAD, 'Parks,Alder,13/04/2026,1,10.00', 'Parks,Birch,14/04/2026,2,5.00', `${label},,,,14.00`),
    );
    expect(passedOver(reading)).toEqual(['4 total']);
    expect(sumOf(reading)).toBe('15.00 EUR');
  });

  it('G19 the label may stand under any heading', () => {
    const file = (total: string): string => lines(HEAD, 'Parks,Alder,13/04/2026,1,10.00', total);
    const totals = [',Total,,,10.00', ',,Total,,10.00', ',,,Total,10.00'];
    expect(totals.map((total) => passedOver(read(file(total))))).toEqual([['3 total'], ['3 total'], ['3 total']]);
  });

  it('G19 totals per currency stand in the column of original amounts', () => {
    const reading = read(
      lines(
        'Supplier,Date,Amount,Currency,Original Amount,Original Currency',
        'Alder,13/04/2026,10.00,CAD,10.00,CAD',
        'Birch,14/04/2026,13.00,CAD,10.00,USD',
        ',,23.00,CAD,10.00,CAD',
        ',,,,10.00,USD',
      ),
    );
    expect(passedOver(reading)).toEqual(['4 total', '5 currency-total']);
    expect(reading.counts).toMatchObject({ payments: 2, foreignCurrencyRows: 1 });
  });

  it('G19 totals per billing currency agree with the sum in that currency', () => {
    const reading = read(
      lines(
        'Date,Supplier,Amount,Currency',
        '13/04/2026,Alder,10.00,EUR',
        '14/04/2026,Birch,5.00,USD',
        'Total EUR,,10.00,EUR',
        'Total USD,,5.00,USD',
      ),
    );
    expect(passedOver(reading)).toEqual(['4 total', '5 total']);
    expect(reading.counts.sums.map(formatDecimal)).toEqual(['10.00', '5.00']);
    expect(reading.counts.printedTotalDifference?.minor).toBe(0n);
  });

  it('G19 subtotals that carry the name of their group are told by their sum', () => {
    const reading = read(
      lines(
        HEAD,
        'Parks,Alder,13/04/2026,1,10.00',
        'Parks,Birch,14/04/2026,2,5.00',
        'Parks,,,,15.00',
        'Roads,Cedar,15/04/2026,3,1.00',
        'Roads,Cedar,15/04/2026,4,2.00',
        'Roads,,,,3.00',
      ),
    );
    expect(passedOver(reading)).toEqual(['4 subtotal', '7 subtotal']);
  });

  it('G19 group totals as spreadsheets write them', () => {
    const reading = read(
      lines(
        HEAD,
        'P,Alder,13/04/2026,1,10.00',
        'P,Alder,14/04/2026,2,5.00',
        ',Alder Total,,,15.00',
        'P,B,15/04/2026,3,1.00',
        ',B Total,,,1.00',
        ',Grand Total,,,16.00',
      ),
    );
    expect(passedOver(reading)).toEqual(['4 subtotal', '6 subtotal', '7 total']);
  });

  it('G19 a total printed above the rows is one too', () => {
    const reading = read(lines(HEAD, ',,,,15.00', 'P,Alder,13/04/2026,1,10.00', 'P,Birch,14/04/2026,2,5.00'));
    expect(passedOver(reading)).toEqual(['2 total']);
  });

  it('G19 a subtotal that disagrees is one when rows that fill the same cells are subtotals', () => {
    const reading = read(
      lines(
        HEAD,
        'P,A,13/04/2026,1,10.00',
        ',,,,10.00',
        'P,B,14/04/2026,2,5.00',
        ',,,,6.00',
        'P,C,15/04/2026,3,1.00',
        ',,,,1.00',
      ),
    );
    expect(passedOver(reading)).toEqual(['3 subtotal', '5 subtotal', '7 subtotal']);
    expect(sumOf(reading)).toBe('16.00 EUR');
  });

  it('G19 an amount that stands alone and adds up nothing could be either, so it is refused', () => {
    const reading = read(lines(HEAD, 'P,A,13/04/2026,1,10.00', ',,,,77.00', 'P,B,14/04/2026,2,5.00'));
    expect(refusals(reading)).toEqual(['3 amount-unexplained 77.00']);
  });

  it('G19 a payment with few cells is no subtotal', () => {
    const reading = read(
      lines(
        'Dept,Supplier,Date,Ref,Account,Amount',
        'Parks,Alder,13/04/2026,1,Paper,10.00',
        ',,13/04/2026,,,10.00',
        ',Birch,,,,20.00',
        ',,,7,,40.00',
        'Roads,,,,,7.00',
      ),
    );
    expect(passedOver(reading)).toEqual([]);
    expect(sumOf(reading)).toBe('87.00 EUR');
  });

  it('G19 a payment that happens to equal the sum before it stays a payment', () => {
    const reading = read(
      lines(
        HEAD,
        'P,A,13/04/2026,1,10.00',
        ',,,,10.00',
        'P,B,14/04/2026,2,5.00',
        'P,C,14/04/2026,3,5.00',
        ',,,,10.00',
        'P,D,14/04/2026,4,20.00',
      ),
    );
    expect(reading.counts).toMatchObject({ payments: 4, notPayments: { subtotal: 2 } });
  });

  it('G19 a supplier called TOTAL is a supplier', () => {
    const reading = read(
      lines(
        'Date,Supplier,Amount',
        '13/04/2026,TOTAL,45.00',
        '14/04/2026,Total Gas,45.00',
        '15/04/2026,Sub Total,77.00',
      ),
    );
    expect(reading.counts.payments).toBe(3);
  });

  it('G19 with a date beside it a subtotal is known by its sum, and a grand total by its name', () => {
    const reading = read(
      lines(
        'Date,Supplier,Amount',
        '13/04/2026,Alder,10.00',
        '14/04/2026,Birch,5.00',
        '30/04/2026,Sub-total,15.00',
        '01/05/2026,Cedar,2.00',
        '31/05/2026,Grand Total,16.00',
      ),
    );
    expect(passedOver(reading)).toEqual(['4 subtotal', '6 total']);
  });

  it('G19 the total of a bank statement has money out and money in', () => {
    const reading = read(
      lines('Date,Details,Paid out,Paid in', '13/04/2026,Alder,10.00,', '14/04/2026,Birch,,2.50', 'Total,,10.00,2.50'),
    );
    expect(passedOver(reading)).toEqual(['4 total']);
    expect(reading.counts.printedTotalDifference?.minor).toBe(0n);
  });

  it('G19 a purpose that speaks of a total does not make its payment one', () => {
    const reading = read(lines('Dept,Supplier,Purpose,Amount', 'P,Alder,Total for March,10.00', 'P,Birch,Ink,10.00'));
    expect(reading.counts.payments).toBe(2);
  });

  it('G19 a heading printed again on a new page and lines of text are passed over', () => {
    const reading = read(
      lines(
        HEAD,
        'P,A,13/04/2026,1,10.00',
        'DEPT ,Supplier,Date,Ref,Amount',
        'Page 2 of 2,,,,',
        'P,B,14/04/2026,2,5.00',
        ',,,,',
        'Source: the finance system,,,,',
      ),
    );
    expect(passedOver(reading)).toEqual(['3 heading', '4 note', '6 blank', '7 note']);
  });

  it('G19 balances of a bank statement move no money', () => {
    const reading = read(
      lines(
        'Date,Details,Debit,Credit,Balance',
        '01/04/2026,Opening balance,,,9.00',
        '13/04/2026,A,1.00,,8.00',
        '14/04/2026,B,,2.00,10.00',
      ),
    );
    expect(passedOver(reading)).toEqual(['2 note']);
  });

  it('G20 a printed total that disagrees is reported and nothing is repaired', () => {
    const { counts } = read(
      lines(HEAD, 'P,A,13/04/2026,1,10.00', ',,,,10.00', 'P,B,14/04/2026,2,5.00', ',,,,5.00', ',,,,351.00'),
    );
    expect(counts.sum.minor).toBe(1500n);
    expect(counts.printedTotal?.minor).toBe(35100n);
    expect(counts.printedTotalDifference?.minor).toBe(33600n);
  });

  it('G20 a file without a printed total has no difference', () => {
    const { counts } = read(lines(HEAD, 'P,A,13/04/2026,1,10.00', ',,,,10.00', 'P,B,14/04/2026,2,5.00', ',,,,5.00'));
    expect(counts).toMatchObject({ printedTotal: null, printedTotalDifference: null });
  });

  it('G21 a payment without a supplier name is a payment', () => {
    const reading = read(lines(HEAD, 'P,Alder,13/04/2026,1,10.00', 'P,,14/04/2026,2,5.00', 'P,,15/04/2026,,5.00'));
    expect(shortly(reading)).toEqual(['2026-04-13 Alder 1000 EUR', '2026-04-14  500 EUR', '2026-04-15  500 EUR']);
    expect(reading.counts.distinctSuppliers).toBe(1);
  });

  it('G22 redacted suppliers are payments under one name', () => {
    const reading = read(
      lines(HEAD, 'P,REDACTED PERSONAL DATA,13/04/2026,1,10.00', 'P,Redacted  personal data,14/04/2026,2,5.00'),
    );
    expect(reading.counts).toMatchObject({ payments: 2, distinctSuppliers: 1 });
  });
});
