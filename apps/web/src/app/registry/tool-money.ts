import { type MonthlyCost, type ToolView } from '@tandem/api-client';
import { fromJson, subtract, toJson } from '@tandem/money';
import { type Formatter, type MoneyView, type Texts, isNothing } from '../platform';

/**
 * The course of the months in words: the last whole month against the one before it, then the month in progress, which
 * is never compared because it is not over. The API sends this month last and the twelve before it.
 */
export function courseWords(months: readonly MonthlyCost[], texts: Texts, format: Formatter): string {
  const present = months.at(-1);
  const last = months.at(-2);
  const before = months.at(-3);
  const said = [
    last === undefined ? '' : lastMonthWords(last, before, texts, format),
    present === undefined
      ? ''
      : texts.t('registry.money.soFar', { month: format.month(present.month), amount: format.money(present.amount) }),
  ];
  return said.filter((part) => part !== '').join(' ');
}

/** The twelve months against the twelve before them; nothing where there is nothing to compare with. */
export function yearWords(
  { cost12Months, costYearBefore }: Pick<ToolView, 'cost12Months' | 'costYearBefore'>,
  texts: Texts,
  format: Formatter,
): string {
  const change = costYearBefore && changeBetween(cost12Months.amount, costYearBefore);
  if (costYearBefore === undefined || change === undefined || isNothing(costYearBefore)) {
    return '';
  }
  const before = format.money(costYearBefore);
  return isNothing(change)
    ? texts.t('registry.money.yearSame', { before })
    : texts.t('registry.money.year', { change: format.change(change), before });
}

function lastMonthWords(last: MonthlyCost, before: MonthlyCost | undefined, texts: Texts, format: Formatter): string {
  const month = { month: format.month(last.month), amount: format.money(last.amount) };
  const change = before && changeBetween(last.amount, before.amount);
  if (before === undefined || change === undefined) {
    return texts.t('registry.money.month', month);
  }
  const against = { ...month, before: format.month(before.month) };
  return isNothing(change)
    ? texts.t('registry.money.same', against)
    : texts.t('registry.money.change', { ...against, change: format.change(change) });
}

/** The exact difference; undefined when the amounts cannot be compared. */
function changeBetween(later: MoneyView, earlier: MoneyView): MoneyView | undefined {
  const to = fromJson(later);
  const from = fromJson(earlier);
  return to.ok && from.ok && to.value.currency === from.value.currency
    ? toJson(subtract(to.value, from.value))
    : undefined;
}
