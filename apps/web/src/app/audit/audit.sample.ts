import { type AuditEventView } from '@tandem/api-client';

/** An act as the API sends it, for specs. */
export const anEvent: AuditEventView = {
  id: '36',
  at: '2026-11-23T04:14:03.850Z',
  recordedAt: '2026-11-23T04:14:03.851Z',
  actor: { id: 'p1', name: 'Ana Ruiz', title: 'CIO' },
  capacity: 'cio',
  action: 'tool.change',
  object: { type: 'tool', id: 't1', label: 'HubSpot' },
  result: 'done',
  before: { category: 'CRM' },
  after: { category: 'CRM and e-mail' },
  reason: null,
  requestId: '2dc15714',
  sealed: true,
};

/** An attempt that the product refused. */
export const aRefusal: AuditEventView = {
  ...anEvent,
  id: '37',
  action: 'updateTool',
  object: { type: 'tool', id: 't1', label: null },
  result: 'refused',
  before: null,
  after: { detail: 'A tool that is trial cannot become retired.' },
  reason: 'tool.transition',
  sealed: false,
};
