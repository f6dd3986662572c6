export { ApprovalsModule } from './approvals.module';
export { type ApprovedRequest, ApprovedRequests } from './approved-requests';
export { DecideRequest } from './decide-request';
export { type PreparedDraft, RequestDrafts } from './drafts';
export { PolicyRegister } from './policy-register';
export type { RequestInput } from './request-input.dto';
export { SubmitRequest } from './submit-request';
export { WithdrawRequest } from './withdraw-request';
export { WriteDraft } from './write-draft';
