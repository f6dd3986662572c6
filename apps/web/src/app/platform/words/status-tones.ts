import { type StatusTone } from '@tandem/ui';

export type RequestStatus =
  'draft' | 'submitted' | 'changes-requested' | 'approved' | 'rejected' | 'withdrawn' | 'expired' | 'cancelled';

export type ToolStatus = 'proposed' | 'evaluating' | 'trial' | 'active' | 'sunset' | 'retired' | 'rejected' | 'banned';

export type FindingStatus = 'new' | 'linked' | 'request-started' | 'ignored' | 'not-a-tool' | 'regularised';

/** The tone of each status; its word is `app.requestStatus.…`, `app.toolStatus.…` or `app.findingStatus.…`. */
export const REQUEST_TONES: Readonly<Record<RequestStatus, StatusTone>> = {
  draft: 'draft',
  submitted: 'waiting',
  'changes-requested': 'info',
  approved: 'approved',
  rejected: 'rejected',
  withdrawn: 'neutral',
  expired: 'neutral',
  cancelled: 'neutral',
};

export const TOOL_TONES: Readonly<Record<ToolStatus, StatusTone>> = {
  proposed: 'info',
  evaluating: 'waiting',
  trial: 'waiting',
  active: 'approved',
  sunset: 'neutral',
  retired: 'neutral',
  rejected: 'rejected',
  banned: 'rejected',
};

export const FINDING_TONES: Readonly<Record<FindingStatus, StatusTone>> = {
  new: 'waiting',
  linked: 'approved',
  'request-started': 'info',
  ignored: 'neutral',
  'not-a-tool': 'neutral',
  regularised: 'approved',
};
