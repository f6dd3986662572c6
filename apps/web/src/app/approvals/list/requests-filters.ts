import { type FilterField } from '@tandem/ui';
import { type Texts } from '../../platform';

export const STATUSES = [
  'draft',
  'submitted',
  'changes-requested',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
] as const;
export const LANES = ['sprint', 'marathon'] as const;
export const SORTS = ['-updated', 'updated', 'due', '-amount', 'amount'] as const;

/** The filters of the list as they stand in the address. */
export type RequestFilters = Readonly<Record<'q' | 'status' | 'lane' | 'mine', string>>;

export function requestFilterFields(texts: Texts): readonly FilterField[] {
  return [
    {
      key: 'status',
      label: texts.t('approvals.columns.status'),
      kind: 'select',
      options: STATUSES.map((value) => ({ value, label: texts.t(`app.requestStatus.${value}`) })),
    },
    {
      key: 'lane',
      label: texts.t('approvals.columns.lane'),
      kind: 'select',
      options: LANES.map((value) => ({ value, label: texts.t(`app.ui.lane.${value}`) })),
    },
    {
      key: 'mine',
      label: texts.t('approvals.filter.mine'),
      kind: 'switch',
      options: [{ value: 'true', label: texts.t('approvals.filter.mine') }],
    },
  ];
}

/** The filters in force in one phrase: "Waiting + Sprint + Mine + “hotjar”". */
export function filterWords({ q, status, lane, mine }: RequestFilters, texts: Texts): string {
  const knownStatus = STATUSES.find((known) => known === status);
  const knownLane = LANES.find((known) => known === lane);
  return [
    knownStatus && texts.t(`app.requestStatus.${knownStatus}`),
    knownLane && texts.t(`app.ui.lane.${knownLane}`),
    mine === 'true' && texts.t('approvals.filter.mine'),
    q !== '' && `“${q}”`,
  ]
    .filter((part) => typeof part === 'string')
    .join(' + ');
}
