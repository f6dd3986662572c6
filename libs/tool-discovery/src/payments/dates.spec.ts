import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '@tandem/money';
import { asked, lines, mapped, read, refusals } from './fixtures';
import type { PaymentsOptions, PaymentsReading } from './reading';

function withDates(cells: readonly string[], options: Partial<PaymentsOptions> = {}): PaymentsReading {
  return read(lines('Date;Supplier;Amount', ...cells.map((cell) => `${cell};Alder;1.50`)), options);
}

function days({ payments }: PaymentsReading): (string | null)[] {
  return payments.map(({ date }) => date);
}

describe('dates as printed', () => {
  it.each([
    ['dd/mm/yyyy', ['03/04/2026', '28/04/2026'], ['2026-04-03', '2026-04-28']],
    ['dd/mm/yy', ['03/04/26', '28/04/26'], ['2026-04-03', '2026-04-28']],
    ['d.m.yyyy', ['3.4.2026', '28.4.2026'], ['2026-04-03', '2026-04-28']],
    ['mm-dd-yyyy', ['04-03-2026', '04-28-2026'], ['2026-04-03', '2026-04-28']],
    ['mm/dd/yyyy with a time', ['04/03/2026 12:00:00 AM', '04/28/2026 1:30 PM'], ['2026-04-03', '2026-04-28']],
    ['ISO', ['2026-04-03', '2026-04-28'], ['2026-04-03', '2026-04-28']],
    ['ISO with time and zone', ['2026-04-03T10:00:00Z', '2026-04-28 05:00:00+00'], ['2026-04-03', '2026-04-28']],
    ['yyyy/mm/dd', ['2026/04/03', '2026/4/28'], ['2026-04-03', '2026-04-28']],
    ['yyyymmdd', ['20260403', '20260428'], ['2026-04-03', '2026-04-28']],
    ['ddmmyyyy', ['03042026', '28042026'], ['2026-04-03', '2026-04-28']],
    ['dd-Mon-yyyy', ['03-Apr-2026', '28-APR-26'], ['2026-04-03', '2026-04-28']],
    ['Month d, yyyy', ['April 3, 2026', 'Mar 28, 2026'], ['2026-04-03', '2026-03-28']],
    ['with a weekday', ['Fri 3 April 2026', 'Tue, 28 Apr 2026'], ['2026-04-03', '2026-04-28']],
    ['in Spanish', ['3 de abril de 2026', '28-ene-2026'], ['2026-04-03', '2026-01-28']],
    ['in German', ['3. April 2026', '28. Mär 2026'], ['2026-04-03', '2026-03-28']],
    ['in French', ['3 juin 2026', '28 juillet 2026'], ['2026-06-03', '2026-07-28']],
    ['counted as a spreadsheet does', ['46115', '46140'], ['2026-04-03', '2026-04-28']],
    ['some of them counted', ['03/04/2026', '46140', '28/04/2026'], ['2026-04-03', '2026-04-28', '2026-04-28']],
    ['yy-mm-dd', ['26-04-03', '26-04-28'], ['2026-04-03', '2026-04-28']],
    ['in the last century', ['03/04/98', '28/04/98'], ['1998-04-03', '1998-04-28']],
  ])('G14 %s', (_, cells, expected) => {
    const reading = withDates(cells);
    expect(days(reading)).toEqual(expected);
    expect(asked(reading)).toEqual([]);
  });

  it('G14 one day above 12 decides for the whole file, also for another column', () => {
    const reading = read(
      lines(
        'Transaction date,Posting date,Supplier,Amount',
        '03/04/2026,05/04/2026,Alder,1.00',
        '12/04/2026,13/04/2026,Birch,2.00',
      ),
    );
    expect(reading.payments[0]).toMatchObject({ date: '2026-04-03', otherDates: { postingDate: '2026-04-05' } });
    expect(reading.dialect.dateOrder).toBe('dmy');
  });

  it('G14 where every day is 12 or lower the file asks, and reads what it is told', () => {
    const cells = ['03/04/2026', '05/06/2026'];
    expect(asked(withDates(cells))).toEqual(['date-order: dmy, mdy']);
    expect(days(withDates(cells, { answers: { 'date-order': 'mdy' } }))).toEqual(['2026-03-04', '2026-05-06']);
    expect(days(withDates(cells, { dateOrder: 'dmy' }))).toEqual(['2026-04-03', '2026-06-05']);
    expect(asked(withDates(cells, { dateOrder: 'dmy' }))).toEqual([]);
  });

  it('G14 an answer that is no order leaves the question open', () => {
    expect(asked(withDates(['03/04/2026'], { answers: { 'date-order': 'dym' } }))).toEqual(['date-order: dmy, mdy']);
  });

  it('G14 with two digits everywhere the year may stand first too', () => {
    expect(asked(withDates(['03/04/05']))).toEqual(['date-order: dmy, mdy, ymd']);
    expect(days(withDates(['03/04/05'], { dateOrder: 'ymd' }))).toEqual(['2003-04-05']);
  });

  it('G14 days that are the same in both orders are no question', () => {
    expect(asked(withDates(['03/03/2026', '05/05/2026']))).toEqual([]);
  });

  it('G14 a row never decides for itself: a day that the order of the file does not have is refused', () => {
    const reading = withDates(['13/04/2026', '14/04/2026', '04/15/2026']);
    expect(refusals(reading)).toEqual(['4 date-unreadable 04/15/2026']);
  });

  it.each(['31/02/2026', '29/02/2025', '00/04/2026', '13/13/2026', 'soon', '########', '13/04/1066'])(
    'G14 %s is no day, and the row is refused',
    (cell) => {
      const reading = withDates(['13/04/2026', '14/04/2026', cell]);
      expect(refusals(reading)).toEqual([`4 date-unreadable ${cell}`]);
    },
  );

  it.each(['', 'N/A', 'NULL', '-'])('G14 %j in place of a date leaves the payment undated', (cell) => {
    const reading = withDates(['13/04/2026', '14/04/2026', cell]);
    expect(reading.counts).toMatchObject({ payments: 3, undated: 1, firstDate: '2026-04-13', lastDate: '2026-04-14' });
  });

  it('G14 any series of days printed day first or month first is read back', () => {
    const anyDays = fc.array(fc.integer({ min: 0, max: 12_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyDays, fc.constantFrom('dmy' as const, 'mdy' as const), (offsets, order) => {
        const expected = [...offsets.map((offset) => addDays('1995-01-01', offset)), '2026-04-13'];
        const cells = expected.map((day) => {
          const [year = '', month = '', dayOfMonth = ''] = day.split('-');
          return order === 'dmy' ? `${dayOfMonth}/${month}/${year}` : `${month}/${dayOfMonth}/${year}`;
        });
        expect(days(withDates(cells))).toEqual(expected);
      }),
    );
  });
});

describe('which date is the day of the payment', () => {
  it.each([
    ['Posting date,Transaction date', 'Transaction date'],
    ['Statement date,Payment date', 'Payment date'],
    ['Effective date,Date paid', 'Date paid'],
    ['Journal date,Post dt', 'Post dt'],
    ['Value date,Date', 'Date'],
    ['Invoice date,Statement date', 'Invoice date'],
    ['Fecha valor,Fecha operación', 'Fecha operación'],
  ])('G15 of %s it is %s, and the other one is kept', (headings, expected) => {
    const reading = read(lines(`${headings},Supplier,Amount`, '13/04/2026,14/05/2026,Alder,1.00'));
    expect(mapped(reading)['date']).toBe(expected);
    expect(Object.keys(reading.payments[0]?.otherDates ?? {})).toHaveLength(1);
  });

  it('G15 a statement date alone serves', () => {
    const reading = read(lines('Statement Date,Supplier,Amount', '28/04/2026,Alder,(1.00)', '28/04/2026,Birch,2.00'));
    expect(reading.counts).toMatchObject({ firstDate: '2026-04-28', undated: 0 });
  });

  it('G15 a better date column that is hardly filled does not make the payments undated', () => {
    const rows = Array.from({ length: 8 }, (_, index) => `,${index + 10}/04/2026,Alder,1.00`);
    const reading = read(
      lines('Transaction date,Posting date,Supplier,Amount', '13/04/2026,14/04/2026,A,1.00', ...rows),
    );
    expect(mapped(reading)['date']).toBe('Posting date');
    expect(reading.counts.undated).toBe(0);
  });

  it('G15 somebody may choose another one', () => {
    const reading = read(lines('Transaction date,Posting date,Supplier,Amount', '13/04/2026,14/04/2026,Alder,1.00'), {
      mapping: { date: { column: 1, heading: 'Posting date' } },
    });
    expect(reading.payments[0]).toMatchObject({ date: '2026-04-14', otherDates: { transactionDate: '2026-04-13' } });
  });

  it('G16 dates far outside the month of the file are imported and reported', () => {
    const { counts } = withDates(['13/04/2026', '15/01/2025', '30/06/2027']);
    expect(counts).toMatchObject({ payments: 3, firstDate: '2025-01-15', lastDate: '2027-06-30' });
  });

  it('G16 a day on which nobody pays is refused by its own reason, and counted neither as first nor as last', () => {
    const cells = ['31/12/9999', '13/04/2026', '31/12/1989', '01/01/1900'];
    const reading = withDates(cells, { today: '2026-05-01' });
    expect(reading.counts).toMatchObject({
      payments: 1,
      refused: 3,
      refusedByReason: { 'date-implausible': 3 },
      firstDate: '2026-04-13',
      lastDate: '2026-04-13',
      sum: { minor: 150n },
    });
    expect(reading.refused[0]).toEqual({
      rowNumber: 2,
      column: 'Date',
      code: 'date-implausible',
      value: '31/12/9999',
    });
  });

  it('G16 a payment may lie between 1990 and two years after the day on which the file is read, both included', () => {
    const cells = ['1990-01-01', '2026-04-13', '2028-05-01', '1989-12-31', '2028-05-02'];
    const reading = withDates(cells, { today: '2026-05-01' });
    expect(days(reading)).toEqual(['1990-01-01', '2026-04-13', '2028-05-01']);
    expect(refusals(reading)).toHaveLength(2);
  });

  it('G17 a period of four weeks, a quarter or a year is a file like any other', () => {
    const reading = read(
      lines(
        'Period,Year,Payment date,Supplier,Amount',
        'P13,2025/26,28/03/2026,Alder,1.00',
        'P13,2025/26,03/04/2026,Birch,2.00',
      ),
    );
    expect(reading.counts).toMatchObject({ payments: 2, firstDate: '2026-03-28', lastDate: '2026-04-03' });
  });

  it('G17 a file that keeps nothing but months has undated payments and no question', () => {
    const reading = read(lines('Month,Supplier,Amount', 'April,Alder,1.00', 'May,Birch,2.00'));
    expect(reading.counts).toMatchObject({ payments: 2, undated: 2, firstDate: null });
    expect(asked(reading)).toEqual([]);
  });
});
