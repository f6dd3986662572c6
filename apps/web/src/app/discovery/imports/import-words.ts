import { type ImportStatus, type ImportView, type MoneyView, type PaymentOutcome } from '@tandem/api-client';
import { type StatusTone } from '@tandem/ui';
import { type Formatter, type Texts } from '../../platform';

/** What turns facts of an import into words: the language, and how numbers and dates are written. */
export interface Words {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** What can become of a payment, in the order in which an import is explained. */
export const OUTCOMES = [
  'commitment',
  'registered',
  'shadow',
  'review',
  'notTool',
] as const satisfies readonly PaymentOutcome[];

/** The state of an import as people see it. A preview that was taken back never posted anything: it was discarded. */
export type ImportState = ImportStatus | 'discarded';

export const IMPORT_TONES: Readonly<Record<ImportState, StatusTone>> = {
  previewed: 'waiting',
  publishing: 'info',
  published: 'approved',
  failed: 'rejected',
  reversed: 'neutral',
  discarded: 'neutral',
};
export const IMPORT_STATES = ['previewed', 'publishing', 'published', 'failed', 'reversed', 'discarded'] as const;

export function importState({ status, publishedAt }: Pick<ImportView, 'status' | 'publishedAt'>): ImportState {
  return status === 'reversed' && publishedAt === null ? 'discarded' : status;
}

/** "45,120.33 EUR", or the sum of each currency: different currencies are never added up. */
export function sumsWords(
  counts: { readonly sum: MoneyView; readonly sums: readonly MoneyView[] },
  format: Formatter,
): string {
  return counts.sums.length > 1 ? format.list(counts.sums.map((sum) => format.money(sum))) : format.money(counts.sum);
}

/** "1,180 payments, 45,120.33 EUR": what a button publishes or takes back. */
export function paymentsWords({ counts }: Pick<ImportView, 'counts'>, { texts, format }: Words): string {
  const payments = texts.plural('discovery.payments', counts.payments, { count: format.count(counts.payments) });
  return `${payments}, ${sumsWords(counts, format)}`;
}
