import { type ImportCountsView, type ImportView, type MoneyView, type PaymentOutcome } from '@tandem/api-client';
import { type Texts } from '../../platform';
import { type Fact } from './fact';
import { OUTCOMES, type Words, sumsWords } from './import-words';

const NOT_PAYMENTS = ['subtotal', 'total', 'currency-total', 'blank', 'heading', 'note'] as const;

const REFUSALS = [
  'amount-column-unknown',
  'amount-missing',
  'amount-not-a-number',
  'amount-too-large',
  'amount-unexplained',
  'currency-unknown',
  'date-unreadable',
  'date-implausible',
  'cells-shifted',
] as const;

/** Every reason why a row is no payment or could not be read. */
export const ROW_REASONS = [...NOT_PAYMENTS, ...REFUSALS];

/** Why a row is no payment, or could not be read. A reason without words is shown as the API sends it. */
export function reasonWords(reason: string, texts: Texts): string {
  const notPayment = NOT_PAYMENTS.find((known) => known === reason);
  if (notPayment !== undefined) {
    return texts.t(`discovery.notPayment.${notPayment}`);
  }
  const refusal = REFUSALS.find((known) => known === reason);
  return refusal === undefined ? reason : texts.t(`discovery.refusal.${refusal}`);
}

/** What a file holds, count by count. Every row below the heading is in exactly one of the first three kinds. */
export function countFacts(
  { counts, questions }: Pick<ImportView, 'counts' | 'questions'>,
  words: Words,
): readonly Fact[] {
  const { texts, format } = words;
  const isOrderOpen = questions.some(({ id }) => id === 'date-order');
  return [
    { label: texts.t('discovery.counts.rows'), value: format.count(counts.rows), rows: 'all' },
    { label: texts.t('discovery.counts.payments'), value: format.count(counts.payments), rows: 'payment' },
    {
      label: texts.t('discovery.counts.notPayments'),
      value: format.count(total(counts.notPayments)),
      note: rowsOfKind(counts.notPayments, words),
      rows: 'not-payment',
    },
    {
      label: texts.t('discovery.counts.refused'),
      value: format.count(counts.refused),
      note: byReason(counts.refusedByReason, words),
      rows: 'refused',
    },
    { label: texts.t('discovery.counts.sum'), value: sumsWords(counts, format) },
    ...creditFacts(counts, words),
    isOrderOpen
      ? { label: texts.t('discovery.counts.dates'), value: texts.t('discovery.dialect.dates.open') }
      : { label: texts.t('discovery.counts.dates'), value: datesWords(counts, words), ...undatedNote(counts, words) },
    { label: texts.t('discovery.counts.suppliers'), value: format.count(counts.distinctSuppliers) },
    ...foreignFacts(counts, words),
    { label: texts.t('discovery.counts.printedTotal'), ...printedTotal(counts, words) },
    { label: texts.t('discovery.counts.recorded'), ...recorded(counts, words) },
  ];
}

export interface OutcomeCount {
  readonly outcome: PaymentOutcome;
  readonly name: string;
  /** What publishing does with these payments. */
  readonly effect: string;
  readonly count: string;
}

/** What becomes of the payments. The counts add up to the payments. */
export function outcomeCounts({ outcomes }: ImportCountsView, { texts, format }: Words): readonly OutcomeCount[] {
  return OUTCOMES.map((outcome) => ({
    outcome,
    name: texts.t(`discovery.outcome.${outcome}.name`),
    effect: texts.t(`discovery.outcome.${outcome}.effect`),
    count: format.count(outcomes[outcome]),
  }));
}

type Tally = Readonly<Record<string, number>>;

function total(tally: Tally): number {
  return Object.values(tally).reduce((sum, count) => sum + count, 0);
}

/** "The amount is missing: 15; …", the most frequent reason first. */
function byReason(tally: Tally, { texts, format }: Words): string {
  return Object.entries(tally)
    .filter(([, count]) => count > 0)
    .sort(([, left], [, right]) => right - left)
    .map(([reason, count]) => `${reasonWords(reason, texts)}: ${format.count(count)}`)
    .join('; ');
}

/** "15 subtotals; one row is a total": what is no payment, so that it never reads as a sum. */
function rowsOfKind(tally: Tally, { texts, format }: Words): string {
  return NOT_PAYMENTS.filter((kind) => (tally[kind] ?? 0) > 0)
    .toSorted((left, right) => (tally[right] ?? 0) - (tally[left] ?? 0))
    .map((kind) => {
      const count = tally[kind] ?? 0;
      return texts.plural(`discovery.notPaymentCount.${kind}`, count, { count: format.count(count) });
    })
    .join('; ');
}

function creditFacts({ credits }: ImportCountsView, { texts, format }: Words): readonly Fact[] {
  return credits.count === 0
    ? []
    : [
        {
          label: texts.t('discovery.counts.credits'),
          value: format.count(credits.count),
          note: texts.t('discovery.counts.creditsNote', { sum: format.money(credits.sum) }),
        },
      ];
}

function datesWords({ firstDate, lastDate }: ImportCountsView, { texts, format }: Words): string {
  if (firstDate === null || lastDate === null) {
    return texts.t('discovery.counts.noDates');
  }
  return firstDate === lastDate
    ? format.day(firstDate)
    : texts.t('discovery.counts.dateRange', { first: format.day(firstDate), last: format.day(lastDate) });
}

function undatedNote({ undated }: ImportCountsView, { texts, format }: Words): Pick<Fact, 'note'> {
  return undated === 0
    ? {}
    : { note: texts.plural('discovery.counts.undated', undated, { count: format.count(undated) }) };
}

function foreignFacts({ foreignCurrencyRows: rows }: ImportCountsView, { texts, format }: Words): readonly Fact[] {
  return rows === null ? [] : [{ label: texts.t('discovery.counts.foreign'), value: format.count(rows) }];
}

/** The total that the file prints, compared with what its rows add up to. A difference is told and never repaired. */
function printedTotal(counts: ImportCountsView, { texts, format }: Words): Omit<Fact, 'label'> {
  const { printedTotal: printed, printedTotalDifference: difference } = counts;
  if (printed === null || difference === null) {
    return { value: texts.t('discovery.counts.noPrintedTotal') };
  }
  const value = format.money(printed);
  if (!/[1-9]/.test(difference.amount)) {
    return { value, note: texts.t('discovery.counts.totalAgrees') };
  }
  const isMore = !difference.amount.startsWith('-');
  const by = format.money(withoutSign(difference));
  return { value, note: texts.t(isMore ? 'discovery.counts.totalMore' : 'discovery.counts.totalLess', { by }) };
}

function withoutSign({ amount, currency }: MoneyView): MoneyView {
  return { amount: amount.replace(/^-/, ''), currency };
}

function recorded({ alreadyRecorded }: ImportCountsView, { texts, format }: Words): Omit<Fact, 'label'> {
  return alreadyRecorded.count === 0
    ? { value: texts.t('discovery.counts.noneRecorded') }
    : {
        value: format.count(alreadyRecorded.count),
        note: texts.t('discovery.counts.recordedNote', { sum: format.money(alreadyRecorded.sum) }),
      };
}
