import { type ConsolidatedLine, type ConsolidatedUnit, type ConsolidatedView, type Figure } from '@tandem/api-client';
import { compare, isNegative, isZero, subtract, toJson } from '@tandem/money';
import { type BarItem } from '@tandem/ui';
import { type Formatter, type FundSource, type Texts } from '../platform';
import { exact, isNothing, percentOf, total } from './exact';
import { rowsBehind } from './rows-behind';
import { type SpendPeriod } from './spend-periods';

export interface Words {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** "Shadow IT is 9% of 412,900.00 EUR. The most was spent in Q3: 120,000.00 EUR." */
export function periodsAnswer(
  view: ConsolidatedView,
  periods: readonly SpendPeriod[],
  { texts, format }: Words,
): string {
  const whole = view.total.amount;
  if (isNothing(whole)) {
    return texts.t('dashboards.spend.nothing', { year: view.fiscalYear.id });
  }
  const share = sourceOf(view, 'shadow')?.share ?? 0;
  const shadow = texts.t('dashboards.spend.shadowShare', {
    share: format.percent(share),
    total: format.money(whole),
  });
  const most = largest(periods, ({ total: figure }) => figure);
  return most === undefined
    ? shadow
    : `${shadow} ${texts.t('dashboards.spend.most', { period: most.label, amount: format.money(most.total.amount) })}`;
}

/** "Growth has 37% of 38,400.00 EUR." */
export function shadowAnswer(view: ConsolidatedView, { texts, format }: Words): string {
  const shadow = sourceOf(view, 'shadow')?.spend.amount;
  const first = shadowUnits(view.units)[0];
  if (shadow === undefined || isNothing(shadow) || first === undefined) {
    return texts.t('dashboards.shadow.none', { year: view.fiscalYear.id });
  }
  const share = percentOf(exact(first.shadow.amount), exact(shadow));
  return share === null
    ? texts.t('dashboards.shadow.total', { total: format.money(shadow) })
    : texts.t('dashboards.shadow.answer', {
        unit: first.unit.name,
        share: format.percent(share),
        total: format.money(shadow),
      });
}

const MOST_BARS = 10;

/** Shadow spend by unit, the most first; beyond the tenth all in one. Nothing stands behind that one but the others. */
export function shadowBars(view: ConsolidatedView, { texts }: Words): readonly BarItem[] {
  const units = shadowUnits(view.units);
  const rest = units.slice(MOST_BARS);
  const bars = units.slice(0, MOST_BARS).map(({ unit, shadow }): BarItem => ({
    key: unit.id,
    label: unit.name,
    amount: shadow.amount,
    link: rowsBehind(shadow),
    fill: 'shadow',
  }));
  return rest.length === 0
    ? bars
    : [
        ...bars,
        {
          key: 'other',
          label: texts.plural('dashboards.shadow.other', rest.length),
          amount: total(
            rest.map(({ shadow }) => shadow.amount),
            view.currency,
          ),
          link: null,
          fill: 'shadow',
        },
      ];
}

/**
 * How the year compares with the one before. A year that is not over is set beside the whole of the other, not measured
 * against it: a percentage would say that spend fell.
 */
export function comparison(view: ConsolidatedView, { texts, format }: Words): string {
  const { previous, total: now, fiscalYear, asOf } = view;
  if (previous === null) {
    return '';
  }
  const before = previous.fiscalYear.id;
  const isOver = fiscalYear.endsOn < asOf.slice(0, 10);
  if (!isOver) {
    return texts.t('dashboards.comparison.soFar', { year: before, amount: format.money(previous.total.amount) });
  }
  const change = subtract(exact(now.amount), exact(previous.total.amount));
  if (isZero(change)) {
    return texts.t('dashboards.comparison.same', { year: before });
  }
  const percent = percentOf(change, exact(previous.total.amount));
  const words = { year: before, change: format.change(toJson(change)) };
  return percent === null
    ? texts.t('dashboards.comparison.change', words)
    : texts.t('dashboards.comparison.percent', { ...words, percent: format.percent(percent, { signed: true }) });
}

/** A line is at risk when it is over its limit or has less than a tenth of it left. */
export function isAtRisk({ hasBudget, available, funded }: ConsolidatedLine): boolean {
  const left = exact(available);
  return hasBudget && (isNegative(left) || left.minor * 10n < exact(funded).minor);
}

/** "3 of 11 lines are over their limit or have less than a tenth of it left." Lines without a budget have no limit. */
export function riskAnswer(lines: readonly ConsolidatedLine[], { texts, format }: Words): string {
  const planned = lines.filter(({ hasBudget }) => hasBudget);
  const count = planned.filter(isAtRisk).length;
  if (planned.length === 0) {
    return texts.t('dashboards.risk.noLines');
  }
  return count === 0
    ? texts.plural('dashboards.risk.none', planned.length, { count: format.count(planned.length) })
    : texts.plural('dashboards.risk.some', count, {
        count: format.count(count),
        all: format.count(planned.length),
      });
}

export function sourceOf(view: ConsolidatedView, source: FundSource): ConsolidatedView['sources'][number] | undefined {
  return view.sources.find((part) => part.source === source);
}

function shadowUnits(units: readonly ConsolidatedUnit[]): readonly ConsolidatedUnit[] {
  return units
    .filter(({ shadow }) => !isNothing(shadow.amount))
    .toSorted((left, right) => compare(exact(right.shadow.amount), exact(left.shadow.amount)));
}

function largest<Item>(items: readonly Item[], figure: (item: Item) => Figure): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) =>
      best === undefined || compare(exact(figure(item).amount), exact(figure(best).amount)) > 0 ? item : best,
    undefined,
  );
}
