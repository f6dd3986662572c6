import { addDays } from '@tandem/money';
import type { Dice } from '../dice';
import { UNITS } from '../data/units';
import { ACCOUNTS } from './accounts';
import { amountText, type DemoFile, expectedCounts, line, total, windows1252 } from './demo-file';
import { type DemoPayment, MERCHANT_TYPES } from './demo-payment';
import type { Period } from './periods';

/** How many letters of a merchant's name the bank keeps. */
const NAME_LENGTH = 22;

/** The bank changes its headings now and then: a blank behind them, another abbreviation, a line break within. */
const HEADINGS: readonly (readonly string[])[] = [
  [
    'Department ',
    'Batch-Entry ID',
    'Transaction Date',
    'Posting Dt',
    'Merchant Name',
    'Billed Amt.',
    'Billed Currency',
    'Original Amount',
    'Original Currency',
    'G/L Account',
    'G/L Account Description',
    'Cost Centre',
    'Merchant Type',
    'Merchant Type Description',
    'Purpose',
  ],
  [
    'Department',
    'Batch-Entry ID',
    '"Transaction\n Date"',
    'Posting Date',
    'Merchant Name ',
    '"Billed\n Amount"',
    'Billed Currency',
    '"Original\n Amount"',
    'Original Currency',
    'G/L Account',
    'G/L Acct Description',
    'Cost Center',
    'Merchant Type',
    'Merchant Type Desc',
    'Purpose',
  ],
];

/**
 * The export of the company's cards: tab-separated under the name .csv, Windows-1252, a subtotal without any label after
 * each batch, the grand total and one total for each original currency at the end.
 */
export function corporateCardFile(payments: readonly DemoPayment[], period: Period, dice: Dice): DemoFile {
  const cut = payments.map((payment) => ({ ...payment, supplier: payment.supplier.slice(0, NAME_LENGTH).trimEnd() }));
  const batches = inBatches(cut, dice);
  const rows = batches.flatMap((batch, index) => [
    ...batch.map((one, entry) => paymentRow(one, `${1200 + index}-${entry + 1}`)),
    totalRow(batch),
  ]);
  const totals = currencyTotals(cut);
  const heading = HEADINGS[period.index % HEADINGS.length]?.join('\t') ?? '';
  const text = [heading, ...rows, grandTotalRow(total(cut), totals), ...totals.slice(1).map(foreignTotalRow), ''].join(
    '\r\n',
  );
  return {
    fileName: `corporate-card-${period.name}.csv`,
    upTo: period.lastDay,
    bytes: windows1252(text),
    expected: expectedCounts(cut, {
      notPayments: {
        subtotal: batches.length,
        total: 1,
        ...(totals.length > 1 ? { 'currency-total': totals.length - 1 } : {}),
      },
      foreignCurrencyRows: cut.filter(({ original }) => original).length,
      printedTotalMinor: total(cut),
    }),
  };
}

/** One cardholder's charges of some days: consecutive ones of one department. */
function inBatches(payments: readonly DemoPayment[], dice: Dice): DemoPayment[][] {
  const batches: DemoPayment[][] = [];
  for (const unit of new Set(payments.map((payment) => payment.unit))) {
    const own = payments.filter((payment) => payment.unit === unit);
    while (own.length > 0) batches.push(own.splice(0, dice.whole(2, 14)));
  }
  return batches;
}

const euros = (minor: bigint): string => amountText(minor, { decimal: '.', thousands: ',' });

function paymentRow(payment: DemoPayment, entryId: string): string {
  const { minor, original = { minor, currency: 'EUR' } } = payment;
  const unit = UNITS[payment.unit];
  const account = ACCOUNTS[payment.account];
  const [typeCode, typeName] = MERCHANT_TYPES[payment.merchantType];
  const cells = [
    unit.name,
    entryId,
    payment.day,
    addDays(payment.day, 2),
    payment.supplier,
    euros(minor),
    'EUR',
    euros(original.minor),
    original.currency,
    account.code,
    account.en,
    unit.costCentre,
    typeCode,
    typeName,
    payment.purpose,
  ];
  return line(cells, '\t');
}

/** Nothing but the amount, at the bank's and at the merchant's side. */
const totalRow = (batch: readonly DemoPayment[]): string => grandTotalRow(total(batch), currencyTotals(batch));

interface CurrencyTotal {
  readonly currency: string;
  readonly minor: bigint;
}

function grandTotalRow(billed: bigint, [first]: readonly CurrencyTotal[]): string {
  const cells = [
    '',
    '',
    '',
    '',
    '',
    euros(billed),
    'EUR',
    first ? euros(first.minor) : '',
    first?.currency ?? '',
    '',
    '',
    '',
    '',
    '',
    '',
  ];
  return line(cells, '\t');
}

function foreignTotalRow({ currency, minor }: CurrencyTotal): string {
  return line(['', '', '', '', '', '', '', euros(minor), currency, '', '', '', '', '', ''], '\t');
}

/** Sums of what merchants charged, by currency, euros first where there are any. */
function currencyTotals(payments: readonly DemoPayment[]): CurrencyTotal[] {
  const sums = new Map<string, bigint>();
  for (const { minor, original = { minor, currency: 'EUR' } } of payments) {
    sums.set(original.currency, (sums.get(original.currency) ?? 0n) + original.minor);
  }
  const rank = (currency: string): string => (currency === 'EUR' ? '' : currency);
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor }))
    .sort((a, b) => (rank(a.currency) < rank(b.currency) ? -1 : 1));
}
