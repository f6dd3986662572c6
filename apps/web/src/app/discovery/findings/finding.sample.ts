import { type FindingView } from '@tandem/api-client';
import { aPayment } from '../imports/import.sample';

/** A finding that nobody has looked at yet, as the API sends it, for specs. */
export const aFinding: FindingView = {
  id: '0191c9a4-3333-4333-8333-000000000088',
  ref: 'F-88',
  status: 'new',
  certainty: 'found',
  name: 'Typeform',
  vendor: { id: 'typeform', name: 'Typeform' },
  product: { id: 'typeform', name: 'Typeform' },
  suggestedTool: null,
  tool: { id: '0191c9a4-1111-4111-8111-000000000009', slug: 'typeform', name: 'Typeform' },
  confidence: 0.92,
  reasons: [{ en: 'The text names Typeform.', es: 'El texto nombra a Typeform.' }],
  paymentCount: 12,
  firstSeen: '2026-03-11',
  lastSeen: '2026-11-11',
  amount: { amount: '6940.00', currency: 'EUR' },
  amounts: [{ amount: '6940.00', currency: 'EUR' }],
  likelyUnits: [{ id: 'u1', code: 'MKT-GRO', name: 'Growth' }],
  accountability: {
    definedBy: null,
    authorisedBy: null,
    benefits: { units: [{ id: 'u1', code: 'MKT-GRO', name: 'Growth' }], owner: null },
  },
  spellings: [
    { text: 'TYPEFORM, S.L.', count: 9 },
    { text: 'PAYPAL *TYPEFORM', count: 2 },
    { text: 'TYPEFORM S L', count: 1 },
  ],
  payments: [aPayment],
  request: null,
  actions: ['link', 'request', 'ignore', 'not-a-tool'],
  canUndo: false,
  ignoredUntil: null,
  version: 1,
  drill: {
    path: '/entries',
    params: { finding: '0191c9a4-3333-4333-8333-000000000088', place: 'actual', currency: 'EUR' },
  },
};
