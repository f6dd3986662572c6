import { addDays } from '@tandem/money';
import { amountText, type DemoFile, expectedCounts, line, slashedDay, total } from './demo-file';
import type { DemoPayment } from './demo-payment';
import type { Period } from './periods';

const NAME_LENGTH = 25;

/** The statement of the teams' own cards: dd/mm/yy, no department and no account, and a total that nothing announces. */
export function teamCardFile(payments: readonly DemoPayment[], period: Period): DemoFile {
  const heading = [
    'Transaction Date',
    'Posting Date',
    'Billing Amount',
    'Merchant Name',
    'Merchant City',
    'Original Currency Amount',
    'Original Currency',
  ];
  const rows = payments.map(({ day, minor, supplier, city, original = { minor, currency: 'EUR' } }) =>
    line(
      [
        slashedDay(day, 2),
        slashedDay(addDays(day, 1), 2),
        plain(minor),
        supplier.slice(0, NAME_LENGTH).trimEnd(),
        city === '' ? 'INTERNET' : city,
        plain(original.minor),
        original.currency,
      ],
      ',',
    ),
  );
  const closing = line(['', '', amountText(total(payments), { decimal: '.', thousands: ',' }), '', '', '', ''], ',');
  return {
    fileName: `team-cards-${period.name}.csv`,
    upTo: period.lastDay,
    bytes: new TextEncoder().encode([line(heading, ','), ...rows, closing, ''].join('\n')),
    expected: expectedCounts(payments, {
      notPayments: { total: 1 },
      foreignCurrencyRows: payments.filter(({ original }) => original).length,
      printedTotalMinor: total(payments),
    }),
  };
}

const plain = (minor: bigint): string => amountText(minor, { decimal: '.', thousands: '' });
