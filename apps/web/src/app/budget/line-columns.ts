import { type BudgetLineTotals, type BudgetLineView, type MoneyView } from '@tandem/api-client';
import { type Formatter, type Texts, lineName } from '../platform';
import { lineChainColumn } from '../platform/chain';
import { type ListColumn, codeWords } from '../platform/listing';
import { SOURCES } from './lines-filters';

type AmountKey = 'funded' | 'actual' | 'committed' | 'reserved' | 'available';

const AMOUNTS: readonly AmountKey[] = ['funded', 'actual', 'committed', 'reserved', 'available'];

/** The columns of the budget lines. The code of the only currency stands above the table, one of several beside its amount. */
export function lineColumns(
  texts: Texts,
  format: Formatter,
  currency: string | null,
): readonly ListColumn<BudgetLineView>[] {
  const amount = (key: AmountKey): ListColumn<BudgetLineView> => ({
    key,
    header: texts.t(`budget.place.${key}`),
    text: (line) => amountWords(line[key], format, currency),
    isNumber: true,
  });
  return [
    {
      key: 'line',
      header: texts.t('budget.columns.line'),
      text: (line) => `${line.code} ${lineName(line, texts)}`,
      note: (line) => `${line.unit.name} · ${line.fiscalYear}`,
      sort: 'code',
      minWidth: '184px',
      file: [
        { key: 'line', header: texts.t('budget.columns.line') },
        { key: 'unit', header: texts.t('budget.columns.unit') },
        { key: 'fiscalYear', header: texts.t('budget.columns.year') },
      ],
    },
    {
      key: 'owner',
      header: texts.t('budget.columns.owner'),
      text: (line) => line.owner?.name ?? texts.t('budget.nobody'),
    },
    amount('funded'),
    { ...amount('actual'), sort: 'actual', sortFirst: 'descending' },
    amount('committed'),
    amount('reserved'),
    { ...amount('available'), sort: 'available' },
    { key: 'bullet', header: texts.t('budget.columns.bullet'), text: () => '', minWidth: '120px', file: [] },
    lineChainColumn(texts, format),
    ...hiddenColumns(texts, format),
  ];
}

function hiddenColumns(texts: Texts, format: Formatter): readonly ListColumn<BudgetLineView>[] {
  return [
    {
      key: 'source',
      header: texts.t('budget.columns.source'),
      text: (line) => texts.t(`app.source.${line.fundSource}`),
      startsHidden: true,
      file: [
        {
          key: 'source',
          header: texts.t('budget.columns.source'),
          words: codeWords(SOURCES, (source) => texts.t(`app.source.${source}`)),
        },
      ],
    },
    {
      key: 'currency',
      header: texts.t('budget.columns.currency'),
      text: (line) => line.currency,
      startsHidden: true,
    },
    {
      key: 'costCentre',
      header: texts.t('budget.columns.costCentre'),
      text: ({ costCentre }) => (costCentre === null ? '' : `${costCentre.code} ${costCentre.name}`),
      startsHidden: true,
    },
    {
      key: 'account',
      header: texts.t('budget.columns.account'),
      text: ({ account }) => account ?? '',
      startsHidden: true,
    },
    {
      key: 'toolCount',
      header: texts.t('budget.columns.tools'),
      text: ({ toolCount }) => format.count(toolCount),
      isNumber: true,
      startsHidden: true,
    },
    {
      key: 'entryCount',
      header: texts.t('budget.columns.entries'),
      text: ({ entryCount }) => format.count(entryCount),
      isNumber: true,
      startsHidden: true,
    },
  ];
}

/** The sums of the filter for the foot of the table. Currencies are never added up: each has its own sum. */
export function totalCells(
  totals: readonly BudgetLineTotals[],
  format: Formatter,
  currency: string | null,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    AMOUNTS.map((key) => [key, totals.map((total) => amountWords(total[key], format, currency)).join(' · ')]),
  );
}

function amountWords(amount: MoneyView, format: Formatter, currency: string | null): string {
  return currency === null ? format.money(amount) : format.amount(amount);
}
