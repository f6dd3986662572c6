import { type Money, fromJson, isNegative, subtract, toJson } from '@tandem/money';
import { type ProblemError } from '../platform';
import { type RequestWords } from './request-words';

/** "This needs 1,300.00 EUR more than MKT-07 has left." Empty for any other refusal. */
export function shortageWords(
  problem: ProblemError,
  line: string | undefined,
  { texts, format }: Pick<RequestWords, 'texts' | 'format'>,
): string {
  const needed = moneyIn(problem.extensions['needed']);
  const available = moneyIn(problem.extensions['available']);
  if (
    problem.code !== 'budget.insufficient' ||
    needed === null ||
    available?.currency !== needed.currency ||
    line === undefined
  ) {
    return '';
  }
  const lacking = subtract(needed, available);
  return isNegative(lacking) ? '' : texts.t('approvals.insufficient', { amount: format.money(toJson(lacking)), line });
}

function moneyIn(value: unknown): Money | null {
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value)) {
    return null;
  }
  const money = fromJson({ amount: value.amount, currency: value.currency });
  return money.ok ? money.value : null;
}
