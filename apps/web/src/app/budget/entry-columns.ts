import { type BudgetEntryView } from '@tandem/api-client';
import { type TableColumn } from '@tandem/ui';
import { type EntryWords, entryMoves, isNothing, kindWords } from './entry-words';

/** The history of one line: what each entry moved, and what was left after it. */
export function historyColumns(words: EntryWords, currency: string): readonly TableColumn<BudgetEntryView>[] {
  const { texts, format } = words;
  return [
    {
      key: 'date',
      header: texts.t('budget.columns.date'),
      text: (entry) => format.day(entry.postedOn),
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
    accountabilityColumn(words),
  ];
}

/** The rows behind a figure: what each is worth to it. */
export function figureColumns(words: EntryWords, currency: string): readonly TableColumn<BudgetEntryView>[] {
  const { texts, format } = words;
  return [
    {
      key: 'date',
      header: texts.t('budget.columns.date'),
      text: (entry) => format.day(entry.postedOn),
      minWidth: '104px',
    },
    whatColumn(words),
    {
      key: 'line',
      header: texts.t('budget.columns.line'),
      text: ({ line }) => `${line.code} ${line.name}`,
      note: ({ line }) => line.fiscalYear,
      minWidth: '140px',
    },
    kindColumn(words),
    {
      key: 'value',
      header: texts.t('budget.columns.value', { currency }),
      text: ({ value }) => (value === null ? texts.t('budget.entries.notConverted') : format.amount(value)),
      isNumber: true,
    },
    accountabilityColumn(words),
  ];
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

function accountabilityColumn({ texts }: EntryWords): TableColumn<BudgetEntryView> {
  return { key: 'accountability', header: texts.t('budget.columns.accountability'), text: () => '' };
}
