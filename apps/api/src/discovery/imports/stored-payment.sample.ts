import { money } from '@tandem/money';
import type { StoredPayment } from './import-rows';

/** A payment for specs. */
export const storedPayment = (change: Partial<StoredPayment> = {}): StoredPayment => ({
  importId: 'import',
  rowNumber: 2,
  supplier: 'TYPEFORM',
  amount: money(100n, 'EUR'),
  original: null,
  day: '2026-03-10',
  department: null,
  costCentre: null,
  account: null,
  category: null,
  purpose: null,
  identityKey: null,
  match: {
    verdict: 'tool',
    vendor: null,
    product: null,
    confidence: 1,
    origin: 'catalogue',
    reasons: [],
    supplierKey: 'TYPEFORM',
  },
  outcome: 'shadow',
  isRecordedAlready: false,
  wasRecordedAlready: false,
  unitId: null,
  toolId: null,
  findingId: null,
  entryIds: [],
  ...change,
});
