import { type RequestView } from '@tandem/api-client';

// What the specs of this feature are about: a request as the API sends it.

const eur = (amount: string) => ({ amount, currency: 'EUR' });

export const MARTA = { id: 'p-marta', name: 'Marta Gil', title: 'CMO' };
export const ANA = { id: 'p-ana', name: 'Ana Ruiz', title: 'CIO' };

const LINE = {
  id: 'l-mkt-03',
  code: 'MKT-03',
  name: 'Digital',
  fundSource: 'marketing' as const,
  fiscalYear: '2026',
  funded: eur('60000.00'),
  reserved: eur('1200.00'),
  committed: eur('20000.00'),
  actual: eur('29300.00'),
  available: eur('9500.00'),
  availableBefore: eur('10700.00'),
  availableAfter: eur('9500.00'),
};

/** Handed in by Marta, and on Ana's desk. */
export const aRequest: RequestView = {
  id: 'r-142',
  ref: 'REQ-0142',
  kind: 'new-tool',
  status: 'submitted',
  version: 3,
  round: 1,
  tool: null,
  toolName: 'Hotjar',
  vendorName: 'Hotjar Ltd',
  whatFor: 'See where buyers leave the checkout',
  successMeasure: null,
  whyNotExisting: null,
  amount: eur('1200.00'),
  approvedAmount: null,
  approvedTermMonths: null,
  validUntil: null,
  annualised: eur('4800.00'),
  billing: 'monthly',
  termMonths: 3,
  budgetLine: LINE,
  dataClass: 'none',
  stageIds: [],
  requester: MARTA,
  accountability: {
    definedBy: { person: MARTA, evidence: 'event', source: 'REQ-0142', on: '2026-11-17' },
    authorisedBy: null,
    benefits: { units: [{ id: 'u-ecom', code: 'ECOM', name: 'E-commerce' }], owner: null },
  },
  benefitOwner: null,
  lane: 'sprint',
  policyVersion: 7,
  policyHash: '5f1c',
  laneReasons: [{ en: 'Under 10,000 EUR a year.', es: 'Menos de 10.000 EUR al año.' }],
  steps: [
    {
      key: 'cio',
      role: 'cio',
      label: { en: 'Approval of the CIO', es: 'Aprobación del CIO' },
      status: 'pending',
      eligible: [ANA],
      decidedBy: null,
      decidedAt: null,
    },
  ],
  decisions: [],
  nextActions: ['approve', 'request-changes', 'reject'],
  holder: { people: [ANA], role: 'cio', since: '2026-11-17T09:00:00.000Z', due: '2026-11-20T17:00:00.000Z' },
  similarTools: [],
  similarDecisions: null,
  checks: [],
  finding: null,
  createdAt: '2026-11-17T08:30:00.000Z',
  updatedAt: '2026-11-17T09:00:00.000Z',
  submittedAt: '2026-11-17T09:00:00.000Z',
  dueAt: '2026-11-20T17:00:00.000Z',
  dueCalendar: 'ES',
  expiresOn: '2027-01-01',
  expiredBecause: null,
};

export const aDraft: RequestView = {
  ...aRequest,
  id: 'r-200',
  ref: 'REQ-0200',
  status: 'draft',
  version: 1,
  round: 0,
  lane: null,
  steps: [],
  holder: null,
  nextActions: ['edit', 'submit', 'withdraw'],
  submittedAt: null,
  dueAt: null,
  dueCalendar: null,
  expiresOn: null,
};

export const anApproval: RequestView = {
  ...aRequest,
  status: 'approved',
  expiresOn: null,
  approvedAmount: eur('1200.00'),
  approvedTermMonths: 3,
  validUntil: '2027-02-17',
  holder: null,
  nextActions: [],
  steps: aRequest.steps.map((step) => ({
    ...step,
    status: 'approved' as const,
    eligible: [],
    decidedBy: ANA,
    decidedAt: '2026-11-18T10:14:00.000Z',
  })),
  decisions: [
    {
      id: 'd-1',
      step: 'cio',
      verdict: 'approve',
      person: ANA,
      capacity: 'cio',
      version: 3,
      round: 1,
      amount: eur('1200.00'),
      termMonths: 3,
      condition: 'Masking stays on',
      reason: null,
      decidedAt: '2026-11-18T10:14:00.000Z',
    },
  ],
};
