import { type ActiveFilter } from '@tandem/ui';
import { type Formatter, type Query, type StageName, type Texts } from '../../platform';

/** Filters of the list that stand behind "More filters", as they stand in the address: the names of the API. */
export const LIST_FILTERS = [
  'stage',
  'cost',
  'requester',
  'line',
  'atRisk',
  'overdue',
  'reworked',
  'late',
  'byDelegate',
  'period',
  'from',
  'to',
] as const;
/** Those of the inbox. */
export const INBOX_FILTERS = ['part', 'stage', 'cost', 'requester', 'atRisk', 'overdue'] as const;
export type MoreFilter = (typeof LIST_FILTERS)[number] | (typeof INBOX_FILTERS)[number];

/** What waits for the reader in their own right, or for somebody they stand in for. */
export const PARTS = ['own', 'delegated'] as const;

export const PERIODS = ['updated', 'decided', 'ended'] as const;

/** What a year costs: above the first figure, up to the second, in the currency of the company. */
export const COSTS = ['-1000', '1000-10000', '10000-50000', '50000-'] as const;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const COST = /^(?=.*\d)(\d{1,12}(?:\.\d{1,2})?)?-(\d{1,12}(?:\.\d{1,2})?)?$/;

const MEANINGFUL: Readonly<Record<MoreFilter, RegExp>> = {
  part: /^(own|delegated)$/,
  stage: /^[\w-]{1,40}$/,
  cost: COST,
  requester: ID,
  line: ID,
  atRisk: /^true$/,
  overdue: /^true$/,
  reworked: /^true$/,
  late: /^true$/,
  byDelegate: /^true$/,
  period: /^(updated|decided|ended)$/,
  from: DAY,
  to: DAY,
};
const MORE_FILTERS: readonly MoreFilter[] = ['part', ...LIST_FILTERS];

type Values = Readonly<Record<string, string>>;

/** What to ask the API for. A value that it would refuse, such as that of a mangled link, is left out and told. */
export function requestsQuery(values: Values): { readonly query: Query; readonly dropped: readonly string[] } {
  const isMeaningful = ([name, value]: [string, string]): boolean => {
    const known = MORE_FILTERS.find((filter) => filter === name);
    return known === undefined || value === '' || MEANINGFUL[known].test(value);
  };
  const said = Object.entries(values);
  return {
    query: Object.fromEntries(said.filter(isMeaningful)),
    dropped: said.filter((entry) => !isMeaningful(entry)).map(([name, value]) => `${name}=${value}`),
  };
}

/** "Over 1,000.00 EUR, up to 10,000.00 EUR". */
export function costWords(
  cost: string,
  currency: string,
  { texts, format }: Pick<FilterWords, 'texts' | 'format'>,
): string {
  const [, above = '', upTo = ''] = COST.exec(cost) ?? [];
  const money = (amount: string): string => format.money({ amount, currency });
  if (above !== '' && upTo !== '') {
    return texts.t('approvals.filter.costBetween', { above: money(above), upTo: money(upTo) });
  }
  return above === ''
    ? texts.t('approvals.filter.costUpTo', { upTo: money(upTo) })
    : texts.t('approvals.filter.costAbove', { above: money(above) });
}

/** Whether a filter cuts anything. That days are those of the last change goes without saying. */
export function isInForce(key: MoreFilter, values: Values): boolean {
  const value = values[key] ?? '';
  return value !== '' && value !== 'updated' && MEANINGFUL[key].test(value);
}

interface FilterWords {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly stage: StageName;
  readonly currency: string;
  /** What ids stand for, as the rows on the screen name it. */
  readonly nameOf: (id: string) => string | undefined;
}

/** The filters behind "More filters" that are in force, each in words and each to be taken away. */
export function moreChips(values: Values, words: FilterWords): readonly ActiveFilter[] {
  const { texts, format, stage, currency, nameOf } = words;
  const said: Readonly<Record<MoreFilter, (value: string) => string>> = {
    part: (part) => (part === 'own' ? texts.t('approvals.inbox.part.own') : texts.t('approvals.inbox.part.delegated')),
    stage: (id) => `${texts.t('approvals.columns.stage')}: ${stage(id)}`,
    cost: (cost) => `${texts.t('approvals.columns.annualised')}: ${costWords(cost, currency, words)}`,
    requester: (id) => named(texts.t('approvals.columns.requester'), nameOf(id)),
    line: (id) => named(texts.t('approvals.columns.line'), nameOf(id)),
    atRisk: () => texts.t('approvals.filter.atRisk'),
    overdue: () => texts.t('approvals.filter.overdue'),
    reworked: () => texts.t('approvals.filter.reworked'),
    late: () => texts.t('approvals.filter.late'),
    byDelegate: () => texts.t('approvals.filter.byDelegate'),
    period: (period) => (period === 'ended' ? texts.t('approvals.filter.ended') : texts.t('approvals.filter.decided')),
    from: (day) => texts.t('approvals.filter.from', { day: format.day(day) }),
    to: (day) => texts.t('approvals.filter.to', { day: format.day(day) }),
  };
  return MORE_FILTERS.filter((key) => isInForce(key, values)).map((key) => ({
    key,
    words: said[key](values[key] ?? ''),
  }));
}

const named = (what: string, name: string | undefined): string => (name === undefined ? what : `${what}: ${name}`);
