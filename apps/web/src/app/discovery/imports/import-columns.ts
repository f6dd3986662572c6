import { type ImportView } from '@tandem/api-client';
import { type ListColumn, codeWords } from '../../platform/listing';
import { IMPORT_STATES, OUTCOMES, type Words, importState, sumsWords } from './import-words';

/** The columns of the list of imports. */
export function importColumns(words: Words): readonly ListColumn<ImportView>[] {
  const { texts, format } = words;
  return [
    {
      key: 'file',
      header: texts.t('discovery.imports.columns.file'),
      text: (view) => view.fileName,
      minWidth: '140px',
    },
    {
      key: 'status',
      header: texts.t('discovery.imports.columns.status'),
      text: (view) => texts.t(`discovery.importStatus.${importState(view)}`),
      // The longest state keeps to one line.
      minWidth: '132px',
      file: [
        {
          key: 'status',
          header: texts.t('discovery.imports.columns.status'),
          words: codeWords(IMPORT_STATES, (state) => texts.t(`discovery.importStatus.${state}`)),
        },
      ],
    },
    {
      key: 'uploaded',
      header: texts.t('discovery.imports.columns.uploaded'),
      text: (view) => format.instant(view.createdAt),
      note: (view) => view.createdBy?.name ?? '',
      minWidth: '138px',
      file: [
        { key: 'uploaded', header: texts.t('discovery.imports.columns.uploaded') },
        { key: 'uploadedBy', header: texts.t('discovery.imports.columns.uploadedBy') },
      ],
    },
    {
      key: 'payments',
      header: texts.t('discovery.imports.columns.payments'),
      text: (view) => format.count(view.counts.payments),
      isNumber: true,
    },
    {
      key: 'sum',
      header: texts.t('discovery.imports.columns.sum'),
      text: (view) => sumsWords(view.counts, format),
      isNumber: true,
    },
    ...OUTCOMES.map((outcome): ListColumn<ImportView> => ({
      key: outcome,
      header: texts.t(`discovery.outcome.${outcome}.name`),
      text: (view) => format.count(view.counts.outcomes[outcome]),
      isNumber: true,
      file: [],
    })),
  ];
}
