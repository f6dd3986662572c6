import { type BudgetEntryView } from '@tandem/api-client';
import { type TableColumn } from '@tandem/ui';
import { lineName } from '../platform';
import { type ListColumn, accountabilityColumn, codeWords, partyColumns } from '../platform/listing';
import { ENTRY_KINDS, type EntryWords, entryMoves, isNothing, kindWords } from './entry-words';
import { SOURCES } from './lines-filters';

/** The history of one line: what each entry moved, and what was left after it. */
export function historyColumns(words: EntryWords, currency: string): readonly TableColumn<BudgetEntryView>[] {
  const { texts, format } = words;
  return [
    {
      key: 'date',
      header: texts.t('budget.columns.date'),
      text: (entry) => format.day(entry.postedOn),
      note: (entry) =>
        entry.recordedAt.startsWith(entry.postedOn)
          ? ''
          : texts.t('budget.entry.recorded', { day: format.day(entry.recordedAt.slice(0, 10)) }),
      minWidth: '104px',
    },
    whatColumn(words),
    kindColumn(words),
    {
      key: 'moves',
      header: texts.t('budget.columns.moves'),
      text: (entry) =>
        entryMoves(entry, words)
          .map((move) => move.words)
          .join(', '),
      isNumber: true,
    },
    {
      key: 'left',
      header: texts.t('budget.columns.leftAfter', { currency }),
      text: (entry) => format.amount(entry.availableAfter),
      note: ({ effect }) => (isNothing(effect.available) ? '' : format.change(effect.available)),
      isNumber: true,
    },
    accountabilityColumn(texts.t('budget.columns.accountability'), texts),
  ];
}

/** The rows behind a figure: what each is worth to it. */
export function figureColumns(words: EntryWords, currency: string): readonly ListColumn<BudgetEntryView>[] {
  const { texts, format } = words;
  return [
    {
      key: 'date',
      header: texts.t('budget.columns.date'),
      text: (entry) => format.day(entry.postedOn),
      minWidth: '104px',
    },
    { ...whatColumn(words), file: [{ key: 'description', header: texts.t('budget.columns.what') }] },
    {
      key: 'line',
      header: texts.t('budget.columns.line'),
      text: ({ line }) => `${line.code} ${lineName(line, texts)}`,
      note: ({ line }) => line.fiscalYear,
      minWidth: '140px',
      file: [
        { key: 'line', header: texts.t('budget.columns.line') },
        { key: 'fiscalYear', header: texts.t('budget.columns.year') },
      ],
    },
    sourceColumn(words),
    {
      ...kindColumn(words),
      file: [
        {
          key: 'kind',
          header: texts.t('budget.columns.kind'),
          words: codeWords(ENTRY_KINDS, (kind) => texts.t(`budget.kind.${kind}`)),
        },
      ],
    },
    {
      key: 'value',
      header: texts.t('budget.columns.value', { currency }),
      text: ({ value }) => (value === null ? texts.t('budget.entries.notConverted') : format.amount(value)),
      isNumber: true,
      file: [{ key: 'value', header: texts.t('budget.columns.amount') }],
    },
    accountabilityColumn(texts.t('budget.columns.accountability'), texts),
    ...hiddenColumns(words),
  ];
}

function hiddenColumns({ texts, format }: EntryWords): readonly ListColumn<BudgetEntryView>[] {
  return [
    {
      key: 'tool',
      header: texts.t('budget.columns.tool'),
      text: ({ tool }) => tool?.name ?? '',
      startsHidden: true,
    },
    {
      key: 'vendor',
      header: texts.t('budget.columns.vendor'),
      text: ({ vendor }) => vendor?.name ?? '',
      startsHidden: true,
    },
    {
      key: 'request',
      header: texts.t('budget.columns.request'),
      text: ({ request }) => request?.ref ?? '',
      startsHidden: true,
    },
    {
      key: 'originalAmount',
      header: texts.t('budget.columns.original'),
      text: ({ original }) => (original === null ? '' : format.money(original.amount)),
      isNumber: true,
      startsHidden: true,
    },
    ...partyColumns<BudgetEntryView>(texts),
    {
      key: 'recordedBy',
      header: texts.t('budget.columns.recordedBy'),
      text: ({ recordedBy }) => recordedBy?.name ?? '',
      startsHidden: true,
    },
  ];
}

function sourceColumn({ texts }: EntryWords): ListColumn<BudgetEntryView> {
  const header = texts.t('budget.columns.source');
  return {
    key: 'source',
    header,
    text: ({ line }) => texts.t(`app.source.${line.fundSource}`),
    file: [{ key: 'source', header, words: codeWords(SOURCES, (source) => texts.t(`app.source.${source}`)) }],
  };
}

function whatColumn({ texts }: EntryWords): TableColumn<BudgetEntryView> {
  return {
    key: 'what',
    header: texts.t('budget.columns.what'),
    text: (entry) => entry.description,
    minWidth: '240px',
  };
}

function kindColumn({ texts }: EntryWords): TableColumn<BudgetEntryView> {
  return { key: 'kind', header: texts.t('budget.columns.kind'), text: (entry) => kindWords(entry, texts) };
}
