import { UNITS } from '../data/units';
import { ACCOUNTS } from './accounts';
import { amountText, type DemoFile, expectedCounts, line, slashedDay } from './demo-file';
import type { DemoPayment } from './demo-payment';
import type { Period } from './periods';

const BYTE_ORDER_MARK = '\uFEFF';

/** The shops' sheet, as a Spanish spreadsheet saves it: semicolons, a byte-order mark, 1.234,56, a blank row at the end. */
export function shopsFile(payments: readonly DemoPayment[], period: Period): DemoFile {
  const heading = ['Fecha', 'Importe', 'Proveedor', 'Centro de coste', 'Cuenta', 'Concepto'];
  const rows = payments.map((payment) => {
    const amount = amountText(payment.minor, { decimal: ',', thousands: '.' });
    const { code, es } = ACCOUNTS[payment.account];
    return line(
      [
        slashedDay(payment.day, 4),
        amount,
        payment.supplier,
        UNITS[payment.unit].costCentre,
        `${code} ${es}`,
        payment.purpose,
      ],
      ';',
    );
  });
  return {
    fileName: `gastos-tiendas-${period.name.replace('H', 'S')}.csv`,
    upTo: period.lastDay,
    bytes: new TextEncoder().encode(`${BYTE_ORDER_MARK}${[line(heading, ';'), ...rows, ';;;;;'].join('\r\n')}\r\n`),
    expected: expectedCounts(payments, {
      notPayments: { blank: 1 },
      foreignCurrencyRows: null,
      printedTotalMinor: null,
    }),
  };
}
