import { describe, expect, it } from '@jest/globals';
import { identityKey, matchingText } from './index';
import { lines, read } from './fixtures';

function keys(file: string): string[] {
  return read(file).payments.map(identityKey);
}

describe('the same payment in two places', () => {
  const april = lines('Date,Supplier,Reference,Amount', '13/04/2026,Alder,R1,1.00', '14/04/2026,Birch,R2,2.00');

  it('G23 the same bytes give the same reading, so a file read twice is recognised row by row', () => {
    expect(read(april)).toEqual(read(april));
    expect(keys(april)).toEqual(keys(april));
  });

  it('G24 a transaction number makes a payment the same in another month, also in another layout', () => {
    const may = lines(
      'Transaction Number;Amount;Payee;Date;Dept',
      'r1;1,00;ALDER ;13.04.2026;Parks',
      'R3;2,00;Birch;14.04.2026;Parks',
    );
    const [first, second] = keys(april);
    expect(keys(may)[0]).toBe(first);
    expect(keys(may)[1]).not.toBe(second);
  });

  it.each([
    ['date', '14/04/2026,Alder,R1,1.00'],
    ['supplier', '13/04/2026,Birch,R1,1.00'],
    ['number', '13/04/2026,Alder,R9,1.00'],
    ['amount', '13/04/2026,Alder,R1,1.01'],
  ])('G24 another %s is another payment', (_, row) => {
    const heading = 'Date,Supplier,Reference,Amount';
    expect(keys(lines(heading, row, '28/04/2026,X,Y,1.50'))[0]).not.toBe(keys(april)[0]);
  });

  it('G24 without a number everything that the row says makes it the same, whatever its spaces and empty columns', () => {
    const one = lines('Date,Supplier,City,Amount', '13/04/2026,Alder  Inn,Ulm,1.00');
    const other = lines('Date,Supplier,City,Amount,,', '13/04/2026,ALDER\u00a0INN,Ulm ,1.00,,');
    const third = lines('Date,Supplier,City,Amount', '13/04/2026,Alder Inn,Bonn,1.00');
    expect(keys(one)).toEqual(keys(other));
    expect(keys(one)).not.toEqual(keys(third));
  });

  it('G25 exact repeats inside a file are real: both are payments and both have the same key', () => {
    const reading = read(lines('Date,Supplier,Amount', '13/04/2026,Alder,1.00', '13/04/2026,Alder,1.00'));
    expect(reading.counts).toMatchObject({ rows: 2, payments: 2 });
    expect(new Set(reading.payments.map(identityKey)).size).toBe(1);
  });

  it('G26 the same transaction number on several lines is a split, not a repeat', () => {
    const reading = read(
      lines('Date,Supplier,Transaction number,Amount', '13/04/2026,Alder,77,1.00', '13/04/2026,Alder,77,2.00'),
    );
    expect(reading.counts.payments).toBe(2);
    expect(new Set(reading.payments.map(identityKey)).size).toBe(2);
  });

  it('G27 after a change of the mapping the same rows are read anew under the same numbers', () => {
    const file = lines('Date,Supplier,Net,Gross', '13/04/2026,Alder,1.00,1.20', '14/05/2026,Birch,2.00,2.40');
    const [net, gross] = [2, 3].map((column) =>
      read(file, { mapping: { amount: { column, heading: column === 2 ? 'Net' : 'Gross' } } }),
    );
    expect(net?.payments.map(({ rowNumber }) => rowNumber)).toEqual(gross?.payments.map(({ rowNumber }) => rowNumber));
    expect([net?.counts.sum.minor, gross?.counts.sum.minor]).toEqual([300n, 360n]);
  });
});

describe('texts as they are compared', () => {
  it.each([
    ['Alder’s  “Inn” – Ulm', `alder's "inn" - ulm`],
    ['\u00a0ALDER\tINN\n', 'alder inn'],
    ['', ''],
  ])('G09 %j is %j', (text, expected) => {
    expect(matchingText(text)).toBe(expected);
  });
});
