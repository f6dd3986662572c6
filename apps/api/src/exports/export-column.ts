import type { Language } from '@tandem/formatting';
import type { MoneyJson } from '@tandem/money';

interface TextColumn<Row> {
  readonly type: 'text';
  value(row: Row, language: Language): string | null;
}

/** A code that the screen shows as a word; whoever asks for the export says which. */
interface CodeColumn<Row> {
  readonly type: 'code';
  value(row: Row): string | boolean | readonly string[] | null;
}

/** A count, a share or a rate: whatever is a number and no money. */
interface NumberColumn<Row> {
  readonly type: 'number';
  value(row: Row): number | string | null;
}

interface DayColumn<Row> {
  readonly type: 'day';
  value(row: Row): string | null;
}

interface InstantColumn<Row> {
  readonly type: 'instant';
  value(row: Row): string | null;
}

interface AmountColumn<Row> {
  readonly type: 'amount';
  value(row: Row): MoneyJson | null;
  /** Amounts of one row that are always of the same currency share one column for it. */
  readonly currency: string;
}

/** What a list can show in one column: how it is typed in a file, and where it stands in a row. */
export type ExportColumn<Row> =
  TextColumn<Row> | CodeColumn<Row> | NumberColumn<Row> | DayColumn<Row> | InstantColumn<Row> | AmountColumn<Row>;

export type ExportColumns<Row> = Readonly<Record<string, ExportColumn<Row>>>;

export const text = <Row>(value: TextColumn<Row>['value']): ExportColumn<Row> => ({ type: 'text', value });
export const code = <Row>(value: CodeColumn<Row>['value']): ExportColumn<Row> => ({ type: 'code', value });
export const number = <Row>(value: NumberColumn<Row>['value']): ExportColumn<Row> => ({ type: 'number', value });
export const day = <Row>(value: DayColumn<Row>['value']): ExportColumn<Row> => ({ type: 'day', value });
export const instant = <Row>(value: InstantColumn<Row>['value']): ExportColumn<Row> => ({ type: 'instant', value });
export const amount = <Row>(value: AmountColumn<Row>['value'], currency = 'currency'): ExportColumn<Row> => ({
  type: 'amount',
  value,
  currency,
});
