import type { StoredPayment } from './import-rows';

/**
 * Which repeated payments have to be posted after all, because the import that had posted them was taken back. Of a
 * payment there are as many as the import that holds most of them says; what is posted already counts towards that.
 *
 * @param payments every payment of published imports with one of the identity keys concerned
 */
export function missingPayments(payments: readonly StoredPayment[]): StoredPayment[] {
  return [...Map.groupBy(payments, ({ identityKey }) => identityKey).values()].flatMap((same) => {
    const files = [...Map.groupBy(same, ({ importId }) => importId).values()].sort((a, b) => b.length - a.length);
    const posted = same.filter(({ isRecordedAlready }) => !isRecordedAlready).length;
    const missing = Math.max(0, (files[0]?.length ?? 0) - posted);
    const repeated = files.flatMap((file) => file.filter(({ isRecordedAlready }) => isRecordedAlready));
    return repeated.slice(0, missing);
  });
}
