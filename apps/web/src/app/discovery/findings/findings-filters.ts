import { type UnitView } from '@tandem/api-client';
import { type FilterField } from '@tandem/ui';
import { type Texts } from '../../platform';

export const CERTAINTIES = ['found', 'to-review'] as const;
export const FINDING_SORTS = ['-amount', '-lastSeen'] as const;

/** The filters of the findings, as they stand in the address. */
export type FindingFilters = Readonly<Record<'status' | 'certainty' | 'unit' | 'q' | 'sort', string>>;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_SEARCH = 100;

/** What to ask the API for. A unit that is none, such as that of a mangled link, is left out and told. */
export function findingsQuery(filters: FindingFilters): {
  readonly query: Readonly<Record<string, string>>;
  readonly dropped: readonly string[];
} {
  const { unit, q } = filters;
  const isUnit = unit === '' || ID.test(unit);
  return {
    query: { ...filters, q: q.slice(0, LONGEST_SEARCH), unit: isUnit ? unit : '' },
    dropped: isUnit ? [] : [`unit=${unit}`],
  };
}

/** The choices of the filter bar. */
export function findingFilterFields(units: readonly UnitView[], texts: Texts): readonly FilterField[] {
  return [
    {
      key: 'certainty',
      label: texts.t('discovery.findings.filter.certainty'),
      kind: 'select',
      options: CERTAINTIES.map((value) => ({ value, label: texts.t(`discovery.certainty.${value}`) })),
    },
    {
      key: 'unit',
      label: texts.t('discovery.findings.filter.unit'),
      kind: 'select',
      options: units.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}

/** The filters in force in one phrase: To review + Growth + "form". */
export function findingFilterWords(filters: FindingFilters, units: readonly UnitView[], texts: Texts): string {
  const certainty = CERTAINTIES.find((known) => known === filters.certainty);
  const said = [
    certainty === undefined ? '' : texts.t(`discovery.certainty.${certainty}`),
    units.find(({ id }) => id === filters.unit)?.name ?? '',
    filters.q === '' ? '' : texts.t('app.quoted', { text: filters.q }),
  ];
  return said.filter((part) => part !== '').join(' + ');
}
