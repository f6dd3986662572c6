import type { ColumnAssignment } from './columns';
import type { DateOrder } from './printed-date';
import type { PaymentRow, Question } from './reading';
import type { Table } from './table';

export interface OpenPoints {
  readonly columns: ColumnAssignment;
  readonly openDateOrders: readonly DateOrder[];
  readonly isNumberStyleOpen: boolean;
  readonly isSignOpen: boolean;
}

/** The choice for a file that has no column of suppliers. */
export const NO_SUPPLIER = 'none';

/** What somebody has to say before the file can be imported, in the order in which it helps to answer. */
export function questionsOf(table: Table, open: OpenPoints): readonly Question[] {
  const { openAmount, openSupplier } = open.columns;
  const labels = (columns: readonly number[]): string[] => columns.map((column) => columnLabel(table, column));
  const asked: (Question | undefined)[] = [
    openAmount.length === 0 ? undefined : { ...AMOUNT, choices: labels(openAmount) },
    openSupplier.length === 0 ? undefined : { ...SUPPLIER, choices: [...labels(openSupplier), NO_SUPPLIER] },
    open.openDateOrders.length === 0 ? undefined : { ...DATE_ORDER, choices: open.openDateOrders },
    open.isNumberStyleOpen ? NUMBER_STYLE : undefined,
    open.isSignOpen ? AMOUNT_SIGN : undefined,
  ];
  return asked.filter((question) => question !== undefined);
}

/** How a column is offered as a choice: its heading on one line, with its place where two columns share the heading. */
export function columnLabel(table: Table, column: number): string {
  const label = (heading: string): string => heading.replace(/\s+/g, ' ').trim();
  const own = label(table.columns[column]?.heading ?? '');
  const isShared = table.columns.filter(({ heading }) => label(heading) === own).length > 1;
  return isShared ? `${own} (column ${column + 1})` : own;
}

/**
 * Whether a minus may mark money that went out, as banks print it: so when most amounts carry one. A ledger of payments
 * has few credits.
 */
export function isSignOpen(payments: readonly PaymentRow[]): boolean {
  const negative = payments.filter(({ amountMinor }) => amountMinor < 0n).length;
  return payments.length >= 2 && negative * 2 > payments.length;
}

const AMOUNT = {
  id: 'column.amount',
  text: {
    en: 'Which column holds the amount that was paid?',
    es: '¿Qué columna contiene el importe pagado?',
  },
} as const;

const SUPPLIER = {
  id: 'column.supplier',
  text: {
    en: 'Which column names the supplier? Choose "none" when the file does not name suppliers.',
    es: '¿Qué columna nombra al proveedor? Elija «none» si el fichero no nombra proveedores.',
  },
} as const;

const DATE_ORDER = {
  id: 'date-order',
  text: {
    en: 'Every day and month in this file is 12 or lower. In which order are its dates written? (d day, m month, y year)',
    es: 'Todos los días y meses de este fichero son 12 o menos. ¿En qué orden están escritas las fechas? (d día, m mes, y año)',
  },
} as const;

const NUMBER_STYLE: Question = {
  id: 'number-style',
  text: {
    en: 'Is 1.234 in this file one thousand two hundred and thirty-four (comma: decimals follow a comma) or a little more than one (point: decimals follow a point)?',
    es: '¿Es 1.234 en este fichero mil doscientos treinta y cuatro (comma: los decimales van tras una coma) o algo más que uno (point: los decimales van tras un punto)?',
  },
  choices: ['comma', 'point'],
};

const AMOUNT_SIGN: Question = {
  id: 'amount-sign',
  text: {
    en: 'Most amounts in this file carry a minus. Are these credits (as-printed) or money that was spent (reversed)?',
    es: 'La mayoría de los importes de este fichero llevan signo menos. ¿Son abonos (as-printed) o dinero gastado (reversed)?',
  },
  choices: ['as-printed', 'reversed'],
};
