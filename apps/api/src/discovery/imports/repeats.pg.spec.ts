import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refusalOf, tally } from '../../testing/approval-desk';
import { fileOf, type ImportDesk, openImportDesk } from '../../testing/import-desk';

const first = ['2026-03-02', 'Marketing', 'TYPEFORM S.L.', '10.00', 'T-1'] as const;
const second = ['2026-03-03', 'Marketing', 'MAILCHIMP *MISC', '20.00', 'T-2'] as const;
const third = ['2026-04-01', 'Marketing', 'CANVA 02521-11', '30.00', 'T-3'] as const;

describe('the same payments in more than one file', () => {
  let desk: ImportDesk;

  beforeEach(async () => {
    desk = await openImportDesk();
  });
  afterEach(() => desk.close());

  const shadow = async (): Promise<string> => (await desk.totals()).shadow;

  it('the same bytes under another name are refused with the import that holds them, until that is taken back', async () => {
    const { id } = await desk.upload(fileOf(first), 'march.csv');
    const again = desk.upload(fileOf(first), 'copy of march.csv');
    await expect(again).rejects.toMatchObject({
      code: 'import.duplicate',
      options: {
        extension: { importId: id, fileName: 'march.csv', currentStatus: 'previewed', importedAt: expect.any(String) },
      },
    });
    await desk.publish(id);
    expect(await refusalOf(desk.upload(fileOf(first)))).toBe('import.duplicate');
    await desk.reverse(id);
    expect((await desk.upload(fileOf(first))).status).toBe('previewed');
  });

  it('of the same file uploaded many times at once, exactly one is taken in', async () => {
    const attempts = Array.from({ length: 12 }, (_, index) =>
      refusalOf(desk.upload(fileOf(first, second), `copy ${index}.csv`)),
    );
    expect(tally(await Promise.all(attempts))).toEqual({ accepted: 1, 'import.duplicate': 11 });
    const [kept] = await desk.db.query<{ imports: number; files: number }>(
      'select (select count(*)::int from import_batch) as imports, (select count(*)::int from import_file) as files',
    );
    expect(kept).toEqual({ imports: 1, files: 1 });
  });

  it('payments of an overlapping file are recognised by their numbers and posted once', async () => {
    await desk.imported(fileOf(first, second));
    const overlapping = await desk.upload(fileOf(second, third));
    expect(overlapping.counts).toMatchObject({
      payments: 2,
      alreadyRecorded: { count: 1, sum: { amount: '20.00' } },
      outcomes: { shadow: 2 },
    });
    const published = await desk.publish(overlapping.id);
    expect(published.counts).toMatchObject({
      alreadyRecorded: { count: 1, sum: { amount: '20.00' } },
      outcomes: { shadow: 2 },
    });
    expect(await shadow()).toBe('6000');
    expect((await desk.finding('Mailchimp')).paymentCount).toBe(1);
  });

  it('equal rows of one file are different payments, and another file adds only what it has more of', async () => {
    const stamp = ['2026-03-02', 'Marketing', 'TYPEFORM S.L.', '10.00'] as const;
    await desk.imported(fileOf(stamp, stamp));
    expect(await shadow()).toBe('2000');
    const more = await desk.imported(fileOf(stamp, stamp, stamp));
    expect(more.counts.alreadyRecorded.count).toBe(2);
    expect(await shadow()).toBe('3000');
  });

  it('the same number on two lines is one payment split, not a repeat', async () => {
    const half = ['2026-03-02', 'Marketing', 'TYPEFORM S.L.', '10.00', 'T-9'] as const;
    const rest = ['2026-03-02', 'IT', 'TYPEFORM S.L.', '15.00', 'T-9'] as const;
    await desk.imported(fileOf(half, rest));
    expect(await shadow()).toBe('2500');
  });

  it('rows without number and day cannot be told apart between files, so they are never taken for repeats', async () => {
    await desk.imported('Supplier,Amount\nTYPEFORM S.L.,10.00\nMAILCHIMP *MISC,20.00');
    const other = await desk.imported('Supplier,Amount\nTYPEFORM S.L.,10.00\nCANVA 1,20.00');
    expect(other.counts.alreadyRecorded.count).toBe(0);
  });

  it('once the first of two overlapping files is taken back, the totals are those of the second', async () => {
    const { id } = await desk.imported(fileOf(first, second));
    const later = await desk.imported(fileOf(second, third));
    await desk.reverse(id);
    expect(await shadow()).toBe('5000');
    const rows = await desk.rows(later.id);
    expect(rows.map(({ isRecordedAlready, entryIds }) => [isRecordedAlready, entryIds.length])).toEqual([
      [false, 1],
      [false, 1],
    ]);
    await desk.reverse(later.id);
    expect(await shadow()).toBe('0');
    expect(await desk.findings()).toEqual([]);
  });

  it('overlapping files published at once add up to their union', async () => {
    const day = (n: number) => `2026-05-${String(n).padStart(2, '0')}`;
    const payment = (n: number) => [day(n), 'Marketing', 'TYPEFORM S.L.', '1.00', `P-${n}`] as const;
    const previews = await Promise.all(
      Array.from({ length: 8 }, (_, file) =>
        desk.upload(fileOf(...Array.from({ length: 10 }, (__, n) => payment(file + n + 1)))),
      ),
    );
    await Promise.all(previews.map(({ id }) => desk.publish(id)));
    expect(await shadow()).toBe('1700');
    expect((await desk.finding('Typeform')).paymentCount).toBe(17);
  });
});
