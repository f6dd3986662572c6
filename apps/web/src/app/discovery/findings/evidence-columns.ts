import { type ImportRowView } from '@tandem/api-client';
import { type TableColumn } from '@tandem/ui';
import { type Words } from '../imports/import-words';

/** The columns of the payments that prove a finding. */
export function evidenceColumns({ texts, format }: Words): readonly TableColumn<ImportRowView>[] {
  return [
    {
      key: 'date',
      header: texts.t('discovery.rows.columns.date'),
      text: (row) => (row.date === null ? texts.t('discovery.finding.undated') : format.day(row.date)),
      note: (row) => texts.t('discovery.rows.number', { number: format.count(row.rowNumber) }),
      minWidth: '112px',
    },
    {
      key: 'supplier',
      header: texts.t('discovery.rows.columns.supplier'),
      text: (row) => row.supplier ?? '–',
      note: (row) => row.purpose ?? '',
      minWidth: '160px',
    },
    {
      key: 'department',
      header: texts.t('discovery.rows.columns.department'),
      text: (row) => row.department ?? '–',
      note: (row) => row.account ?? '',
    },
    {
      key: 'amount',
      header: texts.t('discovery.rows.columns.amount'),
      text: (row) => (row.amount === null ? '–' : format.money(row.amount)),
      isNumber: true,
    },
  ];
}
