import { describe, expect, it } from '@jest/globals';
import { asked, bytes, lines, mapped, passedOver, read, refusals, shortly, sumOf, tryToRead } from './fixtures';

describe('the shape of a file', () => {
  it.each([
    ['tab', '\t'],
    ['comma', ','],
    ['semicolon', ';'],
    ['pipe', '|'],
  ])('G01 columns divided by a %s are told from the content', (_, delimiter) => {
    const rows = [
      ['Date', 'Supplier', 'Purpose', 'Amount'],
      ['13/04/2026', 'Alder & Ash', 'Paper', '12.50'],
      ['14/04/2026', 'Birch GmbH', 'Ink', '7.00'],
    ];
    const reading = read(lines(...rows.map((row) => row.join(delimiter))));
    expect(reading.dialect.delimiter).toBe(delimiter);
    expect(shortly(reading)).toEqual(['2026-04-13 Alder & Ash 1250 EUR', '2026-04-14 Birch GmbH 700 EUR']);
  });

  it('G01 a comma in every amount does not hide the semicolon', () => {
    const reading = read(
      lines('Datum;Lieferant;Betrag', '13.04.2026;Birke, Berta;12,50', '14.04.2026;Eiche, Emil;7,00'),
    );
    expect(shortly(reading)).toEqual(['2026-04-13 Birke, Berta 1250 EUR', '2026-04-14 Eiche, Emil 700 EUR']);
  });

  it('G01 a first line that tells the delimiter is believed and is no row', () => {
    const reading = read(lines('sep=;', 'Fecha;Proveedor;Importe', '13/04/2026;Roble SL;1.234,56'));
    expect(shortly(reading)).toEqual(['2026-04-13 Roble SL 123456 EUR']);
    expect(reading.counts.rows).toBe(1);
  });

  it('G02 a heading over two lines, in odd case, misspelt, with spaces, is understood and kept as printed', () => {
    const reading = read('"Transaction\nDate",SUPLIER  name ,"Net\nAmmount",Divison \n13/04/2026,Alder,1.00,Parks\n');
    expect(reading.headings).toEqual(['Transaction\nDate', 'SUPLIER  name ', 'Net\nAmmount', 'Divison ']);
    expect(mapped(reading)).toEqual({
      date: 'Transaction\nDate',
      transactionDate: 'Transaction\nDate',
      supplier: 'SUPLIER  name ',
      amount: 'Net\nAmmount',
      department: 'Divison ',
    });
  });

  it('G02 a heading that occurs twice is told apart by what its columns hold', () => {
    const reading = read(
      lines('Supplier,Supplier,Date,Amount', '10071,Alder,13/04/2026,1.00', '10072,Birch,14/04/2026,2.00'),
    );
    expect(reading.mapping.supplier).toEqual({ column: 1, heading: 'Supplier' });
  });

  it('G02 two amount columns of the same name that differ are asked about, by place', () => {
    const file = lines('Date,Supplier,Amount,Amount', '13/04/2026,Alder,1.00,1.20', '14/04/2026,Birch,2.00,2.40');
    expect(asked(read(file))).toEqual(['column.amount: Amount (column 3), Amount (column 4)']);
    expect(sumOf(read(file, { answers: { 'column.amount': 'Amount (column 4)' } }))).toBe('3.60 EUR');
  });

  it('G02 a heading in two rows reads like one in two lines', () => {
    const reading = read(lines('Transaction,Merchant,Amount', 'Date,Name,EUR', '13/04/2026,Alder,1.00'));
    expect(mapped(reading)).toMatchObject({ supplier: 'Merchant\nName', transactionDate: 'Transaction\nDate' });
    expect(reading.counts.rows).toBe(1);
  });

  it('G03 shorter rows, longer rows and empty columns are read by place', () => {
    const reading = read(
      lines(
        'Date,Supplier,Amount,Purpose,,',
        '13/04/2026,Alder,1.00',
        '14/04/2026,Birch,2.00,Ink,,,,,,',
        ',,,,,,,',
        '',
      ),
    );
    expect(shortly(reading)).toEqual(['2026-04-13 Alder 100 EUR', '2026-04-14 Birch 200 EUR']);
    expect(passedOver(reading)).toEqual(['4 blank', '5 blank']);
  });

  it('G03 an unquoted comma that pushes the amount aside refuses the row instead of reading a wrong amount', () => {
    const reading = read(
      lines(
        'Date,Supplier,Amount,Code',
        ...Array.from({ length: 12 }, (_, index) => `13/04/2026,Alder,${index + 1}.50,4711`),
        '14/04/2026,Birch, 1925 Ltd,2.00,4711',
        '14/04/2026,Cedar,1925,3.00,4711',
      ),
    );
    expect(reading.counts.payments).toBe(12);
    expect(refusals(reading)).toEqual(['14 amount-not-a-number  1925 Ltd', '15 cells-shifted 1925']);
  });

  it('G04 commas, quotes, ampersands, backslashes and angle brackets stay in names', () => {
    const reading = read(
      lines('Date,Supplier,Amount', '13/04/2026,"Alder, ""The"" & <Sons>\\Co",1.00', '14/04/2026,O\'Ash "x",2.00'),
    );
    expect(reading.payments.map(({ supplier }) => supplier)).toEqual(['Alder, "The" & <Sons>\\Co', `O'Ash "x"`]);
  });

  it('G04 a quote that never closes costs no other row', () => {
    const reading = read(
      lines('Date,Supplier,Amount', '13/04/2026,"Alder,1.00', '14/04/2026,Birch,2.00', '15/04/2026,"Cedar, Carl",3.00'),
    );
    expect(shortly(reading)).toEqual([
      '2026-04-13 "Alder 100 EUR',
      '2026-04-14 Birch 200 EUR',
      '2026-04-15 Cedar, Carl 300 EUR',
    ]);
  });

  it('G04 spaces between the delimiter and the quote do not split a name', () => {
    const reading = read(lines('"Date", "Supplier", "Amount"', '"13/04/2026", "Alder, Anna", "1,000.00"'));
    expect(shortly(reading)).toEqual(['2026-04-13 Alder, Anna 100000 EUR']);
  });

  it('G05 lines above the heading are not rows', () => {
    const reading = read(
      lines(
        'Somewhere Council,,',
        '"Payments, all suppliers, April 2026",,',
        ',,',
        'Date,Supplier,Amount',
        '13/04/2026,Alder,1.00',
      ),
    );
    expect(reading.dialect.headingRow).toBe(4);
    expect(reading.payments.map(({ rowNumber }) => rowNumber)).toEqual([5]);
    expect(reading.counts.rows).toBe(1);
  });

  it('G05 a file without any heading is read by what its columns hold', () => {
    const reading = read(lines('13/04/2026,Alder,1.00', '14/04/2026,Birch,2.00'));
    expect(reading.dialect.headingRow).toBeNull();
    expect(shortly(reading)).toEqual(['2026-04-13 Alder 100 EUR', '2026-04-14 Birch 200 EUR']);
  });

  it('G06 a saved mapping follows its headings when the columns change places', () => {
    const saved = read(lines('Date,Supplier,Gross,Net', '13/04/2026,Alder,1.20,1.00'), {
      mapping: { amount: { column: 2, heading: 'Gross' } },
    }).mapping;
    const next = read(lines('Net,Gross,Supplier,Date', '1.00,1.20,Birch,14/04/2026'), { mapping: saved });
    expect(next.mapping.amount).toEqual({ column: 1, heading: 'Gross' });
    expect(shortly(next)).toEqual(['2026-04-14 Birch 120 EUR']);
  });

  it('G06 a saved column whose heading is gone is left aside, not applied blindly', () => {
    const reading = read(lines('Date,Amount,Supplier', '13/04/2026,1.00,Alder'), {
      mapping: { amount: { column: 2, heading: 'Billed' }, supplier: { column: 1, heading: 'Vendor' } },
    });
    expect(shortly(reading)).toEqual(['2026-04-13 Alder 100 EUR']);
  });

  it('G06 a column that somebody gave another meaning is not taken for the amount', () => {
    const reading = read(
      lines('Date,Supplier,Amount,Total', '13/04/2026,Alder,1.00,1.20', '14/05/2026,Birch,2.00,2.40'),
      {
        mapping: { originalAmount: { column: 2, heading: 'Amount' } },
      },
    );
    expect(mapped(reading)).toMatchObject({ amount: 'Total', originalAmount: 'Amount' });
  });

  it('G06 headings in another script are followed too', () => {
    const reading = read(lines('金額,供給者,日付', '1.00,Alder,2026-04-13', '2.00,Birch,2026-04-14'), {
      mapping: { supplier: { column: 2, heading: '供給者' }, amount: { column: 0, heading: '金額' } },
    });
    expect(shortly(reading)).toEqual(['2026-04-13 Alder 100 EUR', '2026-04-14 Birch 200 EUR']);
  });

  it('G06 the preview shows the first twenty rows as they stand', () => {
    const rows = Array.from({ length: 25 }, (_, index) => `13/04/2026,Alder ${index},1.00`);
    const { sampleRows } = read(lines('Date,Supplier,Amount', ...rows));
    expect(sampleRows).toHaveLength(20);
    expect(sampleRows[0]).toEqual(['13/04/2026', 'Alder 0', '1.00']);
  });

  it('G07 a layout without department or account is imported with the gap marked', () => {
    const reading = read(lines('Date,Supplier,Amount', '13/04/2026,Alder,1.00'));
    expect(reading.counts.payments).toBe(1);
    expect(reading.mapping.department).toBeUndefined();
    expect(reading.payments[0]).not.toHaveProperty('department');
  });

  it('G09 doubled and non-breaking spaces, curly quotes and case are one supplier, shown as printed', () => {
    const reading = read(
      lines(
        'Date,Supplier,Amount',
        "13/04/2026,Alder's  Inn,1.00",
        '14/04/2026,ALDER’S\u00a0INN ,2.00',
        '15/04/2026,Birch,3.00',
      ),
    );
    expect(reading.counts.distinctSuppliers).toBe(2);
    expect(reading.payments[1]?.supplier).toBe('ALDER’S\u00a0INN ');
  });

  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
    ['doubled CR before LF', '\r\r\n'],
  ])('G10 %s ends lines, and the last line may have no end', (_, end) => {
    const file = ['Date,Supplier,Amount', '13/04/2026,Alder,1.00', '14/04/2026,Birch,2.00'].join(end);
    expect(read(file).counts).toMatchObject({ rows: 2, payments: 2 });
    expect(read(file + end).counts).toMatchObject({ rows: 2, payments: 2 });
  });

  it('G10 mixed line ends lose nothing, and a line break inside a quoted cell ends no row', () => {
    const reading = read(
      'Date,Supplier,Amount\r\n13/04/2026,"Al\r\nder",1.00\n14/04/2026,Birch,2.00\r15/04/2026,Cedar,3.00\u001a',
    );
    expect(reading.payments.map(({ supplier }) => supplier)).toEqual(['Al\nder', 'Birch', 'Cedar']);
  });

  it('G37 cells that begin like a formula stay text', () => {
    const reading = read(
      lines('Date,Supplier,Purpose,Amount', '13/04/2026,@ Alder,+cable,1.00', '14/04/2026,=Birch,-ink,2.00'),
    );
    expect(reading.payments.map(({ supplier, purpose }) => [supplier, purpose])).toEqual([
      ['@ Alder', '+cable'],
      ['=Birch', '-ink'],
    ]);
  });

  it('headings named like parts of a program are only text', () => {
    const reading = read(lines('__proto__,constructor,Date,Supplier,Amount', 'a,b,13/04/2026,Alder,1.00'));
    expect(shortly(reading)).toEqual(['2026-04-13 Alder 100 EUR']);
  });
});

describe('files that are no table', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \r\n \n'],
    ['spreadsheet', bytes('PK', 3, 4, 'anything')],
    ['spreadsheet', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['binary', bytes('%PDF-1.7')],
    ['binary', bytes(0, 1, 2, 3, 0, 1, 2, 3)],
    ['not-a-table', 'Dear all,\nthis is a letter.\nYours\n'],
    ['not-a-table', 'Dear finance team,\nplease find nothing enclosed.\n'],
    ['not-a-table', '{"payments": [1, 2]}'],
    ['not-a-table', '[{"a": 1, "b": 2}]'],
    ['not-a-table', '<html><body>a,b</body></html>'],
    ['not-a-table', '<?xml version="1.0"?><a/>'],
  ])('are refused as %s', (code, file) => {
    expect(tryToRead(file)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('a heading without rows is a month without payments', () => {
    const reading = read('Date,Supplier,Amount\n');
    expect(reading.counts).toMatchObject({ rows: 0, payments: 0, firstDate: null, lastDate: null, printedTotal: null });
    expect(asked(reading)).toEqual([]);
  });
});
