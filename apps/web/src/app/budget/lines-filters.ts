import { type FiscalYearView, type UnitView } from '@tandem/api-client';
import { type FilterField } from '@tandem/ui';
import { type FundSource, type PersonRef, type Query, type Texts } from '../platform';

export const SOURCES: readonly FundSource[] = ['it', 'marketing', 'shadow'];
export const LINE_LIMITS = ['over', 'under'] as const;
export const LINE_SORTS = ['code', 'available', '-available', 'actual', '-actual'] as const;
/** Stands in the address where the lines of every year are wanted; without a year the current one is meant. */
const EVERY_YEAR = 'all';
/** The owner of a line that has none. */
const NOBODY = 'none';

const LONGEST_SEARCH = 100;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const YEAR = /^[\w./ -]{1,20}$/;

/** The filters of the budget lines and their order, as they stand in the address. */
export type LineFilters = Readonly<
  Record<'q' | 'source' | 'fiscalYear' | 'unit' | 'owner' | 'limitIs' | 'sort', string>
>;

interface Choices {
  readonly texts: Texts;
  readonly years: readonly FiscalYearView[];
  readonly units: readonly UnitView[];
  readonly currentYear: string;
  /** Those who own a line that is on the screen; all who own one, once somebody came to the filter. */
  readonly owners: readonly Pick<PersonRef, 'id' | 'name'>[];
}

/** What to ask the API for. A value that it would refuse, such as that of a mangled link, is left out and told. */
export function linesQuery(
  filters: LineFilters,
  currentYear: string,
): { readonly query: Query; readonly dropped: readonly string[] } {
  const { q, source, fiscalYear, unit, owner, limitIs, sort } = filters;
  const isOwner = owner === '' || owner === NOBODY || ID.test(owner);
  const isUnit = unit === '' || ID.test(unit);
  const isYear = fiscalYear === '' || YEAR.test(fiscalYear);
  const year = fiscalYear === '' || !isYear ? currentYear : fiscalYear;
  return {
    query: {
      q: q.slice(0, LONGEST_SEARCH),
      source,
      fiscalYear: year === EVERY_YEAR ? '' : year,
      unit: isUnit ? unit : '',
      owner: isOwner ? owner : '',
      limitIs,
      sort,
    },
    dropped: [
      ...(isUnit ? [] : [`unit=${unit}`]),
      ...(isYear ? [] : [`fiscalYear=${fiscalYear}`]),
      ...(isOwner ? [] : [`owner=${owner}`]),
    ],
  };
}

/** The choices of the filter bar. The current year goes without saying, so it is what an empty choice means. */
export function lineFilterFields(filters: LineFilters, choices: Choices): readonly FilterField[] {
  const { texts, years, units, currentYear, owners } = choices;
  const otherYears = years.filter(({ id }) => id !== currentYear || filters.fiscalYear === currentYear);
  return [
    {
      key: 'source',
      label: texts.t('budget.filter.source'),
      kind: 'select',
      options: SOURCES.map((value) => ({ value, label: texts.t(`app.source.${value}`) })),
    },
    {
      key: 'fiscalYear',
      label: texts.t('budget.filter.fiscalYear'),
      kind: 'select',
      anyLabel: texts.t('budget.filter.currentYear', { year: currentYear }),
      options: [
        ...otherYears.map(({ id }) => ({ value: id, label: id })),
        { value: EVERY_YEAR, label: texts.t('budget.filter.everyYear') },
      ],
    },
    {
      key: 'unit',
      label: texts.t('budget.filter.unit'),
      kind: 'select',
      options: units.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'owner',
      label: texts.t('budget.columns.owner'),
      kind: 'select',
      options: [
        ...[...new Map(owners.map(({ id, name }) => [id, name]))]
          .toSorted(([, left], [, right]) => left.localeCompare(right))
          .map(([value, label]) => ({ value, label })),
        ...(isStranger(filters.owner, owners)
          ? [{ value: filters.owner, label: texts.t('budget.entries.somebody') }]
          : []),
        { value: NOBODY, label: texts.t('budget.nobody') },
      ],
    },
    {
      key: 'limitIs',
      label: texts.t('budget.filter.limit'),
      kind: 'select',
      options: LINE_LIMITS.map((value) => ({ value, label: texts.t(`budget.filter.limitIs.${value}`) })),
    },
  ];
}

/** Asked for by the address, and owner of nothing that is on the screen. */
function isStranger(owner: string, owners: Choices['owners']): boolean {
  return owner !== '' && owner !== NOBODY && owners.every(({ id }) => id !== owner);
}
