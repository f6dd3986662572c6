import type { DateOrder } from './printed-date';
import type { MappedColumn, MappingChoice } from './meanings';
import { NO_SUPPLIER, columnLabel } from './questions';
import type { PaymentsOptions, Question } from './reading';
import type { Table } from './table';

/** What somebody answered to a question, if anything; answers come from outside and may name anything. */
export function answerTo(options: PaymentsOptions, id: Question['id']): string | undefined {
  const { answers } = options;
  return answers !== undefined && Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** The order of dates that somebody stated; an answer that is none of the choices leaves the question open. */
export function statedDateOrder(options: PaymentsOptions): DateOrder | undefined {
  const stated = options.dateOrder ?? answerTo(options, 'date-order');
  return (['dmy', 'mdy', 'ymd'] as const).find((order) => order === stated);
}

/** The columns that somebody chose, by answering a question or by changing the mapping; the mapping goes first. */
export function chosenMapping(table: Table, options: PaymentsOptions): MappingChoice {
  const amount = answeredColumn(table, answerTo(options, 'column.amount'));
  const supplierAnswer = answerTo(options, 'column.supplier');
  const supplier = supplierAnswer === NO_SUPPLIER ? null : answeredColumn(table, supplierAnswer);
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(supplier === undefined ? {} : { supplier }),
    ...options.mapping,
  };
}

function answeredColumn(table: Table, label: string | undefined): MappedColumn | undefined {
  return label === undefined ? undefined : table.columns.find(({ column }) => columnLabel(table, column) === label);
}
