import { describe, expect, it } from '@jest/globals';
import { missingPayments } from './repeated-payments';
import { storedPayment } from './stored-payment.sample';

const row = (importId: string, rowNumber: number, isRecordedAlready: boolean, identityKey = 'k') =>
  storedPayment({ importId, rowNumber, isRecordedAlready, identityKey });
const missing = (...rows: Parameters<typeof missingPayments>[0]) =>
  missingPayments(rows).map(({ importId, rowNumber }) => `${importId}${rowNumber}`);

describe('payments that are missing once an import was taken back', () => {
  it('are the repeated ones of the import that holds most of them', () => {
    expect(missing(row('b', 1, true), row('c', 1, true), row('c', 2, true))).toEqual(['c1', 'c2']);
  });

  it('are fewer by those that are posted', () => {
    expect(missing(row('b', 1, false), row('b', 2, true), row('c', 1, true))).toEqual(['b2']);
    expect(missing(row('b', 1, false), row('c', 1, true))).toEqual([]);
  });

  it('are counted for each payment by itself', () => {
    expect(missing(row('b', 1, true, 'x'), row('b', 2, true, 'y'), row('c', 9, true, 'y'))).toEqual(['b1', 'b2']);
  });

  it('are none where nothing is left', () => {
    expect(missing()).toEqual([]);
  });
});
