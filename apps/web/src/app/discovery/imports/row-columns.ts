import { type ImportRowView } from '@tandem/api-client';
import { type TableColumn } from '@tandem/ui';
import { reasonWords } from './counts-words';
import { type RowsShown } from './fact';
import { type Words } from './import-words';

/** What to ask the API for. */
export function rowsQuery(shown: RowsShown): Readonly<Record<string, string>> {
  if (shown === 'all') {
    return {};
  }
  return shown === 'payment' || shown === 'not-payment' || shown === 'refused' ? { kind: shown } : { outcome: shown };
}

/** The columns that mean something for the rows shown: a refused row has a reason and no supplier. */
export function rowColumns(shown: RowsShown, words: Words): readonly TableColumn<ImportRowView>[] {
  const number = numberColumn(words);
  if (shown === 'not-payment') {
    return [number, reasonColumn(words), amountColumn(words)];
  }
  if (shown === 'refused') {
    return [number, reasonColumn(words), detailColumn(words)];
  }
  const last = shown === 'all' ? kindColumn(words) : takenForColumn(words);
  return [number, ...paymentColumns(words), last];
}

/** What a payment was taken for: the product, its vendor, or neither. */
export function takenForWords(row: ImportRowView, { texts }: Words): string {
  if (row.kind !== 'payment') {
    return texts.t(`discovery.rowKind.${row.kind}`);
  }
  return row.product?.name ?? row.vendor?.name ?? texts.t('discovery.rows.nothingKnown');
}

/** "92%" for a confidence of 0.92. */
export function confidenceWords(confidence: number | null, { texts, format }: Words): string {
  return confidence === null
    ? ''
    : texts.t('discovery.confidence', { percent: format.percent(Math.round(confidence * 100)) });
}

function numberColumn({ texts, format }: Words): TableColumn<ImportRowView> {
  return {
    key: 'number',
    header: texts.t('discovery.rows.columns.number'),
    text: (row) => texts.t('discovery.rows.number', { number: format.count(row.rowNumber) }),
    minWidth: '84px',
  };
}

function paymentColumns(words: Words): readonly TableColumn<ImportRowView>[] {
  const { texts, format } = words;
  return [
    {
      key: 'date',
      header: texts.t('discovery.rows.columns.date'),
      text: (row) => (row.date === null ? '–' : format.day(row.date)),
      minWidth: '112px',
    },
    {
      key: 'supplier',
      header: texts.t('discovery.rows.columns.supplier'),
      text: (row) => row.supplier ?? '–',
      minWidth: '160px',
    },
    amountColumn(words),
    {
      key: 'department',
      header: texts.t('discovery.rows.columns.department'),
      text: (row) => row.department ?? '–',
    },
    {
      key: 'account',
      header: texts.t('discovery.rows.columns.account'),
      text: (row) => row.account ?? '–',
      note: (row) => row.category ?? '',
    },
    {
      key: 'purpose',
      header: texts.t('discovery.rows.columns.purpose'),
      text: (row) => row.purpose ?? '–',
    },
  ];
}

function amountColumn({ texts, format }: Words): TableColumn<ImportRowView> {
  return {
    key: 'amount',
    header: texts.t('discovery.rows.columns.amount'),
    text: (row) => (row.amount === null ? '–' : format.money(row.amount)),
    isNumber: true,
  };
}

function takenForColumn(words: Words): TableColumn<ImportRowView> {
  return {
    key: 'takenFor',
    header: words.texts.t('discovery.rows.columns.takenFor'),
    text: (row) => takenForWords(row, words),
    minWidth: '200px',
  };
}

function kindColumn(words: Words): TableColumn<ImportRowView> {
  return { ...takenForColumn(words), note: (row) => faultWords(row, words) };
}

/** "The amount is not a number (Amount EUR: abc)", or nothing for a payment. */
function faultWords({ reason, detail }: ImportRowView, { texts }: Words): string {
  const said = reason === null ? '' : reasonWords(reason, texts);
  return detail === null ? said : `${said} (${detail})`;
}

function reasonColumn({ texts }: Words): TableColumn<ImportRowView> {
  return {
    key: 'reason',
    header: texts.t('discovery.rows.columns.reason'),
    text: (row) => (row.reason === null ? '–' : reasonWords(row.reason, texts)),
    minWidth: '200px',
  };
}

function detailColumn({ texts }: Words): TableColumn<ImportRowView> {
  return {
    key: 'detail',
    header: texts.t('discovery.rows.columns.detail'),
    text: (row) => row.detail ?? '–',
    minWidth: '200px',
  };
}
