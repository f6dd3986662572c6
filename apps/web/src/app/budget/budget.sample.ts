import { type BudgetEntryView, type BudgetLineView } from '@tandem/api-client';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const NOBODY = { definedBy: null, authorisedBy: null, benefits: null };

/** A line as the API sends it, for specs: 60,000 first authorised and 5,000 moved in. */
export const aLine: BudgetLineView = {
  id: '0191c9a4-1111-4111-8111-000000000001',
  code: 'MKT-03',
  name: 'Digital',
  fundSource: 'marketing',
  unit: { id: '0191c9a4-1111-4111-8111-0000000000b1', code: 'MKT', name: 'Marketing' },
  costCentre: { id: '0191c9a4-1111-4111-8111-0000000000c1', code: 'CC-2100', name: 'Marketing' },
  account: '629100',
  fiscalYear: '2026',
  currency: 'EUR',
  owner: { id: 'p1', name: 'Marta Gil', title: 'CMO' },
  accountability: NOBODY,
  chain: { score: 46, provenShare: 12.5, missing: ['authorised', 'asked'] },
  hasBudget: true,
  allowsOverdraft: false,
  funded: eur('65000.00'),
  original: eur('60000.00'),
  reserved: eur('0.00'),
  committed: eur('9300.00'),
  actual: eur('41200.00'),
  available: eur('14500.00'),
  entryCount: 38,
  toolCount: 3,
  version: 3,
};

/** A card payment in dollars that nobody had asked for, for specs. */
export const anEntry: BudgetEntryView = {
  id: '38',
  line: { id: aLine.id, code: 'MKT-03', name: 'Digital', fundSource: 'marketing', fiscalYear: '2026' },
  sequence: 38,
  kind: 'actual',
  postedOn: '2026-10-31',
  recordedAt: '2026-11-02T09:00:00.000Z',
  amount: eur('1086.40'),
  effect: {
    funded: eur('0.00'),
    reserved: eur('0.00'),
    committed: eur('0.00'),
    actual: eur('1086.40'),
    available: eur('-1086.40'),
  },
  value: eur('1086.40'),
  availableAfter: eur('14500.00'),
  description: 'ADOBE *CREATIVE CLOUD',
  tool: { id: '0191c9a4-1111-4111-8111-0000000000d1', slug: 'creative-cloud', name: 'Creative Cloud' },
  vendor: { id: '0191c9a4-1111-4111-8111-0000000000e1', name: 'Adobe' },
  request: null,
  payment: { importId: 'i1', rowNumber: 12, supplier: 'ADOBE' },
  original: {
    amount: { amount: '1180.00', currency: 'USD' },
    rate: '0.9206800000',
    rateDate: '2026-10-31',
    rateSource: 'ECB',
  },
  conversion: null,
  reverses: null,
  reversedBy: null,
  accountability: NOBODY,
  recordedBy: null,
};
