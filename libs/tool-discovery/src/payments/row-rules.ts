import type { AmountColumns } from './amount-reader';
import type { DateColumn } from './date-order';
import type { FileCurrency } from './file-currency';
import type { Table } from './table';

/** Everything that was decided for the whole file before its rows are read. */
export interface RowRules extends AmountColumns {
  readonly table: Table;
  readonly dates: ReadonlyMap<number, DateColumn>;
  readonly currency: FileCurrency;
  /** No payment of this file is later. */
  readonly lastDay: string | undefined;
  /** How many cells a payment of this file usually fills. */
  readonly usualCells: number;
}
