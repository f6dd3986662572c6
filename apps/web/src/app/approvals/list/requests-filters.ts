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
  'cancelled',
] as const;
export const LANES = ['sprint', 'marathon'] as const;
export const SORTS = ['-updated', 'updated', 'due', '-amount', 'amount'] as const;

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
    {
      key: 'team',
      label: texts.t('approvals.filter.team'),
      kind: 'switch',
      options: [{ value: 'true', label: texts.t('approvals.filter.team') }],
    },
  ];
}
