import { money, type MoneyJson, toJson } from '@tandem/money';
import { type Cell, wouldLoseDigits } from './spreadsheet/cell';
import type { LaidOutColumn } from './table-layout';

/** What an export counts as its rows go by: how many, what their amounts come to, and which numbers are too long. */
export class Tally {
  rows = 0;
  longNumbers = 0;
  private readonly sums = new Map<LaidOutColumn, Map<string, bigint>>();

  constructor(private readonly columns: readonly LaidOutColumn[]) {}

  /** The cells of a row, counted. */
  cellsOf(row: unknown): Cell[] {
    this.rows += 1;
    return this.columns.map((column) => {
      const cell = column.cellOf(row);
      if ((cell?.type === 'amount' || cell?.type === 'number') && wouldLoseDigits(cell.digits)) this.longNumbers += 1;
      const amount = column.amountOf?.(row);
      if (amount) this.add(column, amount);
      return cell;
    });
  }

  /** One sum for each amount column and currency: different currencies are never added up. */
  *sumsOf(): Generator<{ readonly header: string; readonly sum: MoneyJson }> {
    for (const [{ header }, byCurrency] of this.sums) {
      for (const [currency, minor] of byCurrency) yield { header, sum: toJson(money(minor, currency)) };
    }
  }

  /** Views write an amount with exactly the decimals of its currency, so its digits are its minor units. */
  private add(column: LaidOutColumn, { amount, currency }: MoneyJson): void {
    const byCurrency = this.sums.get(column) ?? new Map<string, bigint>();
    this.sums.set(column, byCurrency.set(currency, (byCurrency.get(currency) ?? 0n) + BigInt(amount.replace('.', ''))));
  }
}
