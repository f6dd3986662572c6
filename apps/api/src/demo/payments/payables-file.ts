import { UNITS } from '../data/units';
import { ACCOUNTS } from './accounts';
import { amountText, type DemoFile, expectedCounts, line, slashedDay, total } from './demo-file';
import type { DemoPayment } from './demo-payment';
import type { Period } from './periods';

/** From here on the bookkeeping prints a comma between thousands; below it never does. */
const THOUSANDS_FROM = 300_000n;

/**
 * What bookkeeping paid to suppliers: commas, UTF-8, dd/mm/yyyy, thousands commas in some rows only, columns without
 * heading or content at the end. Every second file ends in a grand total, and the first of a year has a title above.
 */
export function payablesFile(payments: readonly DemoPayment[], period: Period): DemoFile {
  const heading = [
    'Department',
    'Cost Centre',
    'Expense Type',
    'Supplier Name',
    'Payment Date',
    'Document No',
    'Amount',
    'Description',
    '',
    '',
  ];
  const title =
    period.index % 4 === 0
      ? [
          line(['Payments to suppliers', ...Array<string>(9).fill('')], ','),
          line([`Almenara Retail, ${period.name}`, ...Array<string>(9).fill('')], ','),
        ]
      : [];
  const hasTotal = period.index % 2 === 1;
  const rows = payments.map((payment, index) =>
    paymentRow(payment, `${period.name.slice(2, 4)}${String(period.index * 2_000 + index + 1).padStart(6, '0')}`),
  );
  const closing = hasTotal
    ? [
        line(
          [
            'Grand Total',
            '',
            '',
            '',
            '',
            '',
            amountText(total(payments), { decimal: '.', thousands: ',' }),
            '',
            '',
            '',
          ],
          ',',
        ),
      ]
    : [];
  return {
    fileName: `payments-to-suppliers-${period.name}.csv`,
    upTo: period.lastDay,
    bytes: new TextEncoder().encode([...title, line(heading, ','), ...rows, ...closing].join('\r\n')),
    expected: expectedCounts(payments, {
      notPayments: hasTotal ? { total: 1 } : {},
      foreignCurrencyRows: null,
      printedTotalMinor: hasTotal ? total(payments) : null,
    }),
  };
}

function paymentRow(payment: DemoPayment, documentNumber: string): string {
  const unit = UNITS[payment.unit];
  const hasComma = payment.minor >= THOUSANDS_FROM;
  const amount = amountText(payment.minor, { decimal: '.', thousands: hasComma ? ',' : '' });
  const day = slashedDay(payment.day, 4);
  return line(
    [
      unit.name,
      unit.costCentre,
      ACCOUNTS[payment.account].en,
      payment.supplier,
      day,
      documentNumber,
      amount,
      payment.purpose,
      '',
      '',
    ],
    ',',
  );
}
