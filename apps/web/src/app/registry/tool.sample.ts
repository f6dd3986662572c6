import { type StageView, type ToolView } from '@tandem/api-client';

/** A tool as the API sends it, for specs. */
export const aTool: ToolView = {
  id: '0191c9a4-1111-4111-8111-000000000001',
  slug: 'hubspot',
  name: 'HubSpot',
  description: 'CRM and mail',
  vendor: { id: '0191c9a4-1111-4111-8111-0000000000f1', name: 'HubSpot Inc.' },
  category: 'CRM',
  status: 'active',
  nextStatuses: ['sunset', 'banned'],
  lane: 'sprint',
  source: 'marketing',
  stages: [
    { id: 'find', weight: 40 },
    { id: 'consider', weight: 60 },
  ],
  businessOwner: { id: '0191c9a4-1111-4111-8111-0000000000a1', name: 'Marta Gil', title: 'CMO' },
  deputy: null,
  technicalOwner: null,
  budgetOwner: null,
  unit: { id: '0191c9a4-1111-4111-8111-0000000000b1', code: 'MKT', name: 'Marketing' },
  budgetLine: null,
  cost12Months: {
    amount: { amount: '36000.00', currency: 'EUR' },
    drill: { path: '/entries', params: { tool: '0191c9a4-1111-4111-8111-000000000001', from: '2025-12-01' } },
  },
  monthlyCosts: [],
  costScope: 'all',
  accountability: {
    definedBy: {
      person: { id: '0191c9a4-1111-4111-8111-0000000000a1', name: 'Marta Gil', title: 'CMO' },
      evidence: 'event',
      source: 'REQ-0031',
      on: '2024-02-04',
    },
    authorisedBy: null,
    benefits: null,
  },
  chain: {
    score: 32,
    isProven: false,
    answers: {
      ...{ asked: 'none', defined: 'event', authorised: 'none', pays: 'none' },
      ...{ operates: 'none', benefits: 'none', how: 'event', whatFor: 'event' },
    },
    missing: ['authorised', 'benefits', 'pays', 'operates', 'asked'],
  },
  origin: 'registered',
  firstSeen: null,
  contract: { endsOn: '2027-01-31', noticeBy: '2026-11-30', autoRenews: true, amount: null },
  sprint: null,
  seal: { state: 'never', verifiedAt: null, verifiedBy: null, brokenAt: null, brokenBy: null, brokenFields: [] },
  canEdit: true,
  version: 3,
  updatedAt: '2026-11-03T09:41:00.000Z',
};

const STAGE_NAMES = [
  ['find', 'Find', 'Encontrar'],
  ['consider', 'Consider', 'Considerar'],
  ['purchase', 'Purchase', 'Comprar'],
] as const;

/** Three stages of the life cycle, for specs. */
export const someStages: readonly StageView[] = STAGE_NAMES.map(([id, en, es], index) => ({
  id,
  sortKey: index + 1,
  name: { en, es },
}));
