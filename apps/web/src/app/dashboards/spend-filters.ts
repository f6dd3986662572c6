import { type ExchangeRateView, type FiscalYearView, type StageView, type UnitView } from '@tandem/api-client';
import { type FilterField } from '@tandem/ui';
import { type FundSource, type Query, type Texts, stageNames } from '../platform';

export const SOURCES: readonly FundSource[] = ['it', 'marketing', 'shadow'];
const LANES = ['sprint', 'marathon'] as const;

/** What the dashboard is cut down to, as it stands in the address. */
export type SpendFilters = Readonly<
  Record<'fiscalYear' | 'quarter' | 'unit' | 'source' | 'stage' | 'lane' | 'currency', string>
>;

const MEANINGFUL: Readonly<Record<keyof SpendFilters, RegExp>> = {
  fiscalYear: /^[\w./ -]{1,20}$/,
  quarter: /^[1-4]$/,
  unit: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  source: /^(it|marketing|shadow)$/,
  stage: /^[\w-]{1,40}$/,
  lane: /^(sprint|marathon)$/,
  currency: /^[A-Z]{3}$/,
};

const NAMES = ['fiscalYear', 'quarter', 'unit', 'source', 'stage', 'lane', 'currency'] as const;
const QUARTERS = ['1', '2', '3', '4'];

/** What to ask the API for. A value that it would refuse, such as that of a mangled link, is left out and told. */
export function spendQuery(filters: SpendFilters): { readonly query: Query; readonly dropped: readonly string[] } {
  const said = NAMES.filter((name) => filters[name] !== '');
  const isMeaningful = (name: keyof SpendFilters): boolean => MEANINGFUL[name].test(filters[name]);
  return {
    query: Object.fromEntries(said.filter(isMeaningful).map((name) => [name, filters[name]])),
    dropped: said.filter((name) => !isMeaningful(name)).map((name) => `${name}=${filters[name]}`),
  };
}

/** Whether the figures are those of some tools. A limit is given to a line, so that there is none to set them beside. */
export function isOfTools({ stage, lane }: SpendFilters): boolean {
  return [stage, lane].some((value) => value !== '');
}

export interface SpendChoices {
  readonly texts: Texts;
  readonly years: readonly FiscalYearView[];
  readonly units: readonly UnitView[];
  readonly stages: readonly StageView[];
  readonly rates: readonly ExchangeRateView[];
  readonly currentYear: string;
  readonly functionalCurrency: string;
}

/** The selectors of the dashboard. The current year and the currency of the books go without saying. */
export function spendFilterFields(filters: SpendFilters, choices: SpendChoices): readonly FilterField[] {
  const { texts, years, units, stages, currentYear } = choices;
  const stageName = stageNames(stages, texts);
  return [
    {
      key: 'fiscalYear',
      label: texts.t('dashboards.filter.fiscalYear'),
      kind: 'select',
      anyLabel: texts.t('dashboards.filter.currentYear', { year: currentYear }),
      options: years
        .filter(({ id }) => id !== currentYear || filters.fiscalYear === currentYear)
        .map(({ id }) => ({ value: id, label: id })),
    },
    {
      key: 'quarter',
      label: texts.t('dashboards.filter.quarter'),
      kind: 'select',
      anyLabel: texts.t('dashboards.filter.wholeYear'),
      options: QUARTERS.map((number) => ({ value: number, label: texts.t('dashboards.spend.quarter', { number }) })),
    },
    {
      key: 'unit',
      label: texts.t('dashboards.filter.unit'),
      kind: 'select',
      options: units.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'source',
      label: texts.t('dashboards.filter.source'),
      kind: 'select',
      options: SOURCES.map((value) => ({ value, label: texts.t(`app.source.${value}`) })),
    },
    {
      key: 'stage',
      label: texts.t('dashboards.filter.stage'),
      kind: 'select',
      options: stages.map(({ id }) => ({ value: id, label: stageName(id) })),
    },
    {
      key: 'lane',
      label: texts.t('dashboards.filter.lane'),
      kind: 'select',
      options: LANES.map((value) => ({ value, label: texts.t(`app.ui.lane.${value}`) })),
    },
    {
      key: 'currency',
      label: texts.t('dashboards.filter.currency'),
      kind: 'select',
      anyLabel: choices.functionalCurrency,
      options: currencies(filters, choices).map((code) => ({ value: code, label: code })),
    },
  ];
}

/** The filters in force in one phrase: "2025 + Marketing". */
export function spendFilterWords(filters: SpendFilters, choices: SpendChoices): string {
  return spendFilterFields(filters, choices)
    .flatMap(({ key, options }) =>
      options.filter(({ value }) => NAMES.some((name) => name === key && filters[name] === value)),
    )
    .map(({ label }) => label)
    .join(' + ');
}

/** Currencies that the books can be told in, for which a rate is on record, and the one asked for. */
function currencies(filters: SpendFilters, { rates, functionalCurrency }: SpendChoices): readonly string[] {
  const stated = rates.filter(({ from }) => from === functionalCurrency).map(({ to }) => to);
  const asked = MEANINGFUL.currency.test(filters.currency) ? [filters.currency] : [];
  return [...new Set([...stated, ...asked])].filter((code) => code !== functionalCurrency).toSorted();
}
