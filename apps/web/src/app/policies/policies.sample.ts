import { type PolicyDetail, type PolicyRehearsal, type PolicySignature, type PolicyView } from '@tandem/api-client';
import { defaultPolicy, policyToJson } from '@tandem/spend-policy';

// What the specs of this feature have the server say.

export const ANA = { id: 'p1', name: 'Ana Ruiz', title: 'CIO' };
export const MARTA = { id: 'p2', name: 'Marta Gil', title: 'CMO' };

export const FIRST: PolicyView = {
  id: 'v1',
  version: 1,
  name: 'Martech spend',
  status: 'in-force',
  effectiveFrom: '2025-01-01',
  hash: 'cc91ae94',
  revision: 1,
  author: null,
  why: '',
  basedOn: null,
  plannedFrom: '2025-01-01',
  askedAt: null,
  signingDue: null,
  createdAt: '2025-01-01T08:00:00Z',
  updatedAt: '2025-01-01T08:00:00Z',
  updatedBy: null,
  signatures: [],
  missingSignatures: ['cio', 'cmo'],
  document: Object(policyToJson(defaultPolicy('EUR'))) as Record<string, unknown>,
  rules: [{ id: 'sprint', text: { en: 'Within the sprint limit.', es: 'Dentro del límite.' } }],
};

/** The second version as Ana drafts it. */
export const DRAFT: PolicyDetail = {
  ...FIRST,
  id: 'v2',
  version: 2,
  status: 'draft',
  hash: '8f3ac1',
  author: ANA,
  updatedBy: ANA,
  basedOn: 1,
  plannedFrom: '2026-12-01',
  effectiveFrom: '2026-12-01',
  document: { ...FIRST.document, version: 2 },
  checks: [{ kind: 'every-case-covered', passed: true, severity: 'error', details: {} }],
  loosens: false,
  loosenings: [],
  earliestFrom: '2026-12-01',
  openRequests: 9,
  maySign: [{ role: 'cio', refusal: 'not-asked' }],
};

export const SIGNED_BY_ANA: PolicySignature = {
  person: ANA,
  role: 'cio',
  signedAt: '2026-11-19T15:02:00Z',
  counts: true,
  revision: 1,
};

export const NOTHING_CHANGES: PolicyRehearsal = {
  from: '2025-11-23',
  to: '2026-11-23',
  requests: 120,
  leftOut: 0,
  before: { sprint: 71, marathon: 49, refused: 0 },
  after: { sprint: 71, marathon: 49, refused: 0 },
  changed: 0,
  changedAmount: { amount: '0.00', currency: 'EUR' },
  deciders: [],
  medianDays: { before: '6.1', after: '6.1' },
  items: [],
};
