import { type TableColumn } from './table-column';
import { cellText, tabSeparated } from './table-copy';

const amount: TableColumn<string> = { key: 'cost', header: 'Cost', text: (text) => text, isNumber: true };
const name: TableColumn<string> = { key: 'name', header: 'Name', text: (text) => text };
const ENGLISH = { group: ',', decimal: '.' };
const SPANISH = { group: '.', decimal: ',' };
const FRENCH = { group: '\u202f', decimal: ',' };

describe('UX-34 a range of cells for a spreadsheet', () => {
  it.each([
    ['1,234,567.50', ENGLISH, '1234567.50'],
    ['1.234.567,50', SPANISH, '1234567,50'],
    ['1\u202f234,50', FRENCH, '1234,50'],
    ['\u221220.00', ENGLISH, '-20.00'],
    ['4,800.00\u00a0EUR', ENGLISH, '4800.00 EUR'],
    ['0.001', ENGLISH, '0.001'],
    ['', ENGLISH, ''],
  ])('writes the number %j as a number', (shown, separators, written) => {
    expect(cellText(amount, shown, separators)).toBe(written);
  });

  it('leaves words as they are, but for the spaces that would begin another cell or row', () => {
    expect(cellText(name, 'Adobe,\tInc.\n 1,000', ENGLISH)).toBe('Adobe, Inc. 1,000');
  });

  it('puts a tab between cells and a new line between rows', () => {
    expect(
      tabSeparated([
        ['HubSpot', '36000.00'],
        ['Hotjar', '4800.00'],
      ]),
    ).toBe('HubSpot\t36000.00\nHotjar\t4800.00');
  });
});
