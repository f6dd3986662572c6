import { describe, expect, it } from '@jest/globals';
import { buildKnowledge, matchVendor, type PaymentsReading, readPaymentsFile } from '@tandem/tool-discovery';
import type { DemoFile, ExpectedCounts } from './demo-file';
import { DEMO_PAYMENTS, paymentFiles } from './payment-files';

const SEED = 20;
const filesOn = (today: string): DemoFile[] => paymentFiles({ today, seed: SEED, payments: DEMO_PAYMENTS });

function read(file: DemoFile): PaymentsReading {
  const result = readPaymentsFile(file.bytes, { defaultCurrency: 'EUR' });
  if (!result.ok) throw new Error(`${file.fileName} cannot be read: ${result.refusal.code}`);
  return result.value;
}

/** What a reading counted, in the shape of what was written. */
function countsOf({ counts }: PaymentsReading): ExpectedCounts {
  return {
    rows: counts.rows,
    payments: counts.payments,
    notPayments: counts.notPayments,
    sumMinor: counts.sum.minor,
    credits: { count: counts.credits.count, sumMinor: counts.credits.sum.minor },
    firstDate: counts.firstDate ?? '',
    lastDate: counts.lastDate ?? '',
    foreignCurrencyRows: counts.foreignCurrencyRows,
    printedTotalMinor: counts.printedTotal?.minor ?? null,
  };
}

const paymentsIn = (files: readonly DemoFile[]): number =>
  files.reduce((sum, { expected }) => sum + expected.payments, 0);

describe('the payment files of the demo', () => {
  const today = '2026-11-23';
  const files = filesOn(today);
  const readings = files.map(read);

  it('are the same bytes whenever they are made for the same day', () => {
    expect(filesOn(today)).toEqual(files);
  });

  it('differ for another seed', () => {
    const [other] = paymentFiles({ today, seed: SEED + 1, payments: DEMO_PAYMENTS });
    expect(other?.bytes).not.toEqual(files[0]?.bytes);
  });

  it.each(['2026-01-01', '2024-02-29', '2026-07-03'])(
    'hold at least ten thousand payments on %s, each read back to the cent',
    (day) => {
      const made = filesOn(day);
      expect(paymentsIn(made)).toBeGreaterThanOrEqual(10_000);
      expect(made.map((file) => countsOf(read(file)))).toEqual(made.map(({ expected }) => expected));
    },
  );

  it('are read back with exactly the rows, payments, credits, days and sums that were written', () => {
    expect(readings.map(countsOf)).toEqual(files.map(({ expected }) => expected));
  });

  it('leave the reader no question, no refused row, no payment without a day and no total that disagrees', () => {
    const doubts = readings.map(({ questions, counts }) => ({
      questions: questions.length,
      refused: counts.refused,
      undated: counts.undated,
      difference: counts.printedTotalDifference?.minor ?? 0n,
    }));
    expect(doubts).toEqual(files.map(() => ({ questions: 0, refused: 0, undated: 0, difference: 0n })));
  });

  it('come in four layouts, with three delimiters and two encodings', () => {
    expect(new Set(files.map(({ fileName }) => fileName.replace(/-\d.*/, '')))).toEqual(
      new Set(['corporate-card', 'payments-to-suppliers', 'gastos-tiendas', 'team-cards']),
    );
    expect(new Set(readings.map(({ dialect }) => dialect.delimiter))).toEqual(new Set(['\t', ',', ';']));
    expect(new Set(readings.map(({ dialect }) => dialect.encoding))).toEqual(new Set(['windows-1252', 'utf-8']));
  });

  it('cover two fiscal years up to today, and not a day more', () => {
    const days = readings.flatMap(({ payments }) => payments.map(({ date }) => date ?? ''));
    expect(days.reduce((a, b) => (a < b ? a : b))).toBe('2025-01-01');
    expect(days.reduce((a, b) => (a > b ? a : b))).toBe(today);
  });

  it('arrive in the order in which their periods end', () => {
    const ends = files.map(({ upTo }) => upTo);
    expect(ends).toEqual(ends.toSorted());
  });

  it('hold foreign charges and credits', () => {
    expect(readings.reduce((sum, { counts }) => sum + (counts.foreignCurrencyRows ?? 0), 0)).toBeGreaterThan(300);
    expect(readings.reduce((sum, { counts }) => sum + counts.credits.count, 0)).toBeGreaterThan(100);
  });

  describe('to somebody who looks for tools', () => {
    const knowledge = buildKnowledge([]);
    const matches = readings
      .flatMap(({ payments }) => payments)
      .map(({ supplier: text, account, category, merchantType, purpose }) =>
        matchVendor({ text, account, category: merchantType ?? category, purpose }, knowledge),
      );
    const share = (verdict: string): number =>
      matches.filter((match) => match.verdict === verdict).length / matches.length;

    it('show tools in a fifth to a quarter of the payments, and leave some for a person to look at', () => {
      expect(share('tool')).toBeGreaterThan(0.2);
      expect(share('tool')).toBeLessThan(0.25);
      expect(share('review')).toBeGreaterThan(0.005);
      expect(share('review')).toBeLessThan(0.03);
    });

    it('show at least sixty different tools', () => {
      const products = matches.filter(({ verdict }) => verdict === 'tool').map(({ product }) => product?.name);
      expect(new Set(products).size).toBeGreaterThanOrEqual(60);
    });

    it('never show an ordinary supplier as a tool for sure', () => {
      const known = new Set(matches.filter(({ verdict }) => verdict === 'tool').map(({ origin }) => origin));
      expect(known).toEqual(new Set(['catalogue']));
    });
  });
});
