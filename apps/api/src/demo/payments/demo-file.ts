import type { DemoPayment } from './demo-payment';

/** What a reader has to find in a file, known because we wrote it. */
export interface ExpectedCounts {
  /** Rows below the heading. */
  readonly rows: number;
  readonly payments: number;
  readonly notPayments: Readonly<Partial<Record<'subtotal' | 'total' | 'currency-total' | 'blank', number>>>;
  /** Cents of a euro, credits taken off. */
  readonly sumMinor: bigint;
  readonly credits: { readonly count: number; readonly sumMinor: bigint };
  readonly firstDate: string;
  readonly lastDate: string;
  /** Null in a layout that does not keep original currencies. */
  readonly foreignCurrencyRows: number | null;
  readonly printedTotalMinor: bigint | null;
}

/** A file of payments as bank or bookkeeping would export it. */
export interface DemoFile {
  readonly fileName: string;
  /** The last day that it covers: the company gets it some days later. */
  readonly upTo: string;
  readonly bytes: Uint8Array;
  readonly expected: ExpectedCounts;
}

type Extras = Pick<ExpectedCounts, 'notPayments' | 'foreignCurrencyRows' | 'printedTotalMinor'>;

/** Counts what was written. Throws for a file without payments, which nobody would export. */
export function expectedCounts(payments: readonly DemoPayment[], extras: Extras): ExpectedCounts {
  const days = payments.map(({ day }) => day).sort();
  const [firstDate] = days;
  const lastDate = days.at(-1);
  if (firstDate === undefined || lastDate === undefined)
    throw new Error('A file of payments has at least one payment.');
  const credits = payments.filter(({ minor }) => minor < 0n);
  const others = Object.values(extras.notPayments).reduce((sum, count) => sum + count, 0);
  return {
    rows: payments.length + others,
    payments: payments.length,
    sumMinor: total(payments),
    credits: { count: credits.length, sumMinor: total(credits) },
    firstDate,
    lastDate,
    ...extras,
  };
}

export const total = (payments: readonly DemoPayment[]): bigint => payments.reduce((sum, { minor }) => sum + minor, 0n);

/** How a file prints amounts. */
interface AmountStyle {
  readonly decimal: '.' | ',';
  readonly thousands: '' | '.' | ',';
}

/** An amount in cents as text, such as -1,234.50 or 1.234,50. */
export function amountText(minor: bigint, { decimal, thousands }: AmountStyle): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${minor < 0n ? '-' : ''}${whole}${decimal}${digits.slice(-2)}`;
}

/** A row of cells, quoted where a cell needs it. */
export function line(cells: readonly string[], delimiter: ',' | ';' | '\t'): string {
  return cells
    .map((cell) =>
      cell.includes(delimiter) || /["\n]/.test(cell) || (delimiter === '\t' && cell.includes(','))
        ? `"${cell.replaceAll('"', '""')}"`
        : cell,
    )
    .join(delimiter);
}

/** 2026-03-09 as 09/03/2026 or 09/03/26. */
export function slashedDay(day: string, digitsOfYear: 2 | 4): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(4 - digitsOfYear, 4)}`;
}

/** Text as bytes of Windows-1252, in which letters of western Europe have their number in Unicode. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code > 0xff || (code >= 0x80 && code < 0xa0))
      throw new Error(`Not a letter of the demo's card export: ${letter}`);
    return code;
  });
}
