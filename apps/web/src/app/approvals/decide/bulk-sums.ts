import { type RequestView } from '@tandem/api-client';
import { type MoneyJson, type Money, add, fromJson, toJson } from '@tandem/money';
import { type RequestWords } from '../request-words';

/** What approving would commit: the amount agreed to so far, or the one asked for. */
function committed({ approvedAmount, amount }: RequestView): MoneyJson | null {
  return approvedAmount ?? amount;
}

/** The sum of requests, one for each currency: "4,200.00 EUR and 100.00 USD". */
export function sumWords(requests: readonly RequestView[], { format }: Pick<RequestWords, 'format'>): string {
  const sums = new Map<string, Money>();
  for (const request of requests) {
    const money = fromJson(committed(request) ?? { amount: '', currency: '' });
    if (money.ok) {
      const before = sums.get(money.value.currency);
      sums.set(money.value.currency, before === undefined ? money.value : add(before, money.value));
    }
  }
  return format.list([...sums.values()].map((sum) => format.money(toJson(sum))));
}

/** Each line that is hit, with what is committed there and what is left. What waits is set aside on it already. */
export function lineWords(requests: readonly RequestView[], words: RequestWords): readonly string[] {
  const lines = new Map(
    requests.flatMap(({ budgetLine }) => (budgetLine === null ? [] : [[budgetLine.id, budgetLine]])),
  );
  return [...lines.values()].map((line) =>
    words.texts.t('approvals.bulk.line', {
      line: `${line.code} ${line.name}`,
      amount: sumWords(
        requests.filter(({ budgetLine }) => budgetLine?.id === line.id),
        words,
      ),
      left: words.format.money(line.available),
    }),
  );
}
