import { type ConsolidatedLine, type ConsolidatedView, type Figure } from '@tandem/api-client';
import { compare, isZero, subtract, toJson } from '@tandem/money';
import { type Formatter, type FundSource, type MoneyView, type Texts } from '../platform';
import { exact, isNothing, percentOf } from './exact';
import { type SpendPeriod } from './spend-periods';

export interface Words {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** "The most was spent in Q3: 120,000.00 EUR. From Q2 to Q3 shadow IT changed by −12% and the total by +3%." */
export function periodsAnswer(view: ConsolidatedView, periods: readonly SpendPeriod[], words: Words): string {
  const { texts, format } = words;
  const most = largest(periods, ({ total: figure }) => figure);
  if (most === undefined || isNothing(most.total.amount)) {
    return texts.t('dashboards.spend.nothing', { year: view.fiscalYear.id });
  }
  const said = texts.t('dashboards.spend.most', { period: most.label, amount: format.money(most.total.amount) });
  return [said, courseAnswer(view, periods, words)].filter((sentence) => sentence !== '').join(' ');
}

/** "2026", or "2026 Q4": the name of what the totals are of. */
export function periodName(
  { fiscalYear, period }: Pick<ConsolidatedView, 'fiscalYear' | 'period'>,
  { texts }: Words,
): string {
  return period.quarter === null
    ? fiscalYear.id
    : texts.t('dashboards.spend.quarterOf', { year: fiscalYear.id, number: period.quarter });
}

export function isOver({ period, asOf }: ConsolidatedView): boolean {
  return period.endsOn < asOf.slice(0, 10);
}

/**
 * How the period compares with the same one a year before, whose name is stated. A period that is not over is set beside
 * the whole of the other, not measured against it: a percentage would say that spend fell.
 */
export function comparison(view: ConsolidatedView, words: Words): string {
  const { texts, format } = words;
  const { previous, total: now } = view;
  if (previous === null) {
    return '';
  }
  const year = periodName(previous, words);
  return isOver(view)
    ? changeWords(now.amount, previous.total.amount, year, words)
    : texts.t('dashboards.comparison.soFar', { year, amount: format.money(previous.total.amount) });
}

/** The same of one source, once the period is over; empty before. */
export function sourceComparison(view: ConsolidatedView, source: FundSource, words: Words): string {
  const before = view.previous?.sources.find((part) => part.source === source)?.spend.amount;
  const now = sourceOf(view, source)?.spend.amount;
  return view.previous === null || before === undefined || now === undefined || !isOver(view)
    ? ''
    : changeWords(now, before, periodName(view.previous, words), words);
}

function changeWords(now: MoneyView, before: MoneyView, year: string, { texts, format }: Words): string {
  const change = subtract(exact(now), exact(before));
  if (isZero(change)) {
    return texts.t('dashboards.comparison.same', { year });
  }
  const percent = percentOf(change, exact(before));
  const said = { year, change: format.change(toJson(change)) };
  return percent === null
    ? texts.t('dashboards.comparison.change', said)
    : texts.t('dashboards.comparison.percent', { ...said, percent: format.percent(percent, { signed: true }) });
}

/** "From Q2 to Q3 shadow IT changed by −12% and the total by +3%", of the last two periods that are over; else empty. */
export function courseAnswer(view: ConsolidatedView, periods: readonly SpendPeriod[], words: Words): string {
  const { texts, format } = words;
  const today = view.asOf.slice(0, 10);
  const [before, last] = periods.filter(({ endsOn, months }) => months > 0 && endsOn < today).slice(-2);
  if (before === undefined || last === undefined) {
    return '';
  }
  const change = (part: 'shadow' | 'total'): number | null =>
    percentOf(subtract(exact(last[part].amount), exact(before[part].amount)), exact(before[part].amount));
  const [shadow, whole] = [change('shadow'), change('total')];
  const signed = (percent: number): string => format.percent(percent, { signed: true });
  if (whole === null) {
    return '';
  }
  const said = { from: before.label, to: last.label, total: signed(whole) };
  return shadow === null
    ? texts.t('dashboards.spend.courseTotal', said)
    : texts.t('dashboards.spend.course', { ...said, shadow: signed(shadow) });
}

/** "Q4 is still running: data to 23 Nov 2026.", of the period that today lies in; else empty. */
export function runningNote(view: ConsolidatedView, periods: readonly SpendPeriod[], { texts, format }: Words): string {
  const today = view.asOf.slice(0, 10);
  const running = periods.find(({ endsOn, months }) => months > 0 && endsOn >= today);
  return running === undefined || view.fiscalYear.startsOn > today || view.fiscalYear.endsOn < today
    ? ''
    : texts.t('dashboards.spend.running', { period: running.label, day: format.day(today) });
}

/** "3 of 11 lines are over their limit or have less than a tenth of it left." Lines without a budget have no limit. */
export function riskAnswer(lines: readonly ConsolidatedLine[], { texts, format }: Words): string {
  const planned = lines.filter(({ hasBudget }) => hasBudget);
  const count = planned.filter(({ isAtRisk }) => isAtRisk).length;
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

function largest<Item>(items: readonly Item[], figure: (item: Item) => Figure): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) =>
      best === undefined || compare(exact(figure(item).amount), exact(figure(best).amount)) > 0 ? item : best,
    undefined,
  );
}
