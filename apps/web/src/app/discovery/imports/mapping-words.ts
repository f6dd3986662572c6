import { type ImportChange, type ImportView } from '@tandem/api-client';
import { type Texts } from '../../platform';

/** What a column of a payments file can mean, in the order in which people look for them. */
const MAIN_MEANINGS = ['supplier', 'amount', 'date', 'department', 'account', 'purpose'] as const;

const OTHER_MEANINGS = [
  'debit',
  'credit',
  'direction',
  'currency',
  'originalAmount',
  'originalCurrency',
  'transactionDate',
  'paymentDate',
  'postingDate',
  'journalDate',
  'invoiceDate',
  'effectiveDate',
  'statementDate',
  'dueDate',
  'unspecifiedDate',
  'transactionId',
  'costCentre',
  'category',
  'merchantType',
  'city',
] as const;

export type Meaning = (typeof MAIN_MEANINGS)[number] | (typeof OTHER_MEANINGS)[number];

/** One meaning, and the column that has it: '' for none, otherwise its place counted from 0. */
export interface MappedMeaning {
  readonly meaning: Meaning;
  readonly label: string;
  readonly column: string;
}

export interface ColumnChoice {
  readonly value: string;
  readonly label: string;
}

/** The columns of a file to choose from: by their headings, and by their places where headings are missing or shared. */
export function columnChoices(headings: readonly string[], texts: Texts): readonly ColumnChoice[] {
  const names = headings.map((heading) => heading.replace(/\s+/g, ' ').trim());
  return names.map((name, index) => {
    const number = index + 1;
    if (name === '') {
      return { value: String(index), label: texts.t('discovery.mapping.unnamed', { number }) };
    }
    const isShared = names.filter((other) => other === name).length > 1;
    return { value: String(index), label: isShared ? texts.t('discovery.mapping.shared', { name, number }) : name };
  });
}

/** The meanings that are always shown, and the rarer ones, as mapped and with the changes that are not read yet. */
export function mappedMeanings(
  { mapping }: Pick<ImportView, 'mapping'>,
  pending: NonNullable<ImportChange['mapping']>,
  texts: Texts,
): { readonly main: readonly MappedMeaning[]; readonly other: readonly MappedMeaning[] } {
  const mapped = (meaning: Meaning): MappedMeaning => ({
    meaning,
    label: texts.t(`discovery.meaning.${meaning}`),
    column: Object.hasOwn(pending, meaning) ? placeOf(pending[meaning]) : placeOf(mapping[meaning]),
  });
  return { main: MAIN_MEANINGS.map(mapped), other: OTHER_MEANINGS.map(mapped) };
}

function placeOf(choice: number | { readonly column: number } | null | undefined): string {
  if (choice === null || choice === undefined) {
    return '';
  }
  return String(typeof choice === 'number' ? choice : choice.column);
}
