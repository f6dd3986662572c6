export { ApprovalsModule } from './approvals.module';
export { AdoptPolicies } from './policies/adopt-policies';
export { AskForSignatures } from './policies/ask-for-signatures';
export { CancelRequest } from './cancel-request';
export { CreatePolicyDraft } from './policies/create-policy-draft';
export { EditPolicyDraft } from './policies/edit-policy-draft';
export { AppointDelegate } from './delegations/appoint-delegate';
export { DecideRequest } from './decide-request';
export { DecideWithConditions } from './tasks/decide-with-conditions';
export { type PreparedDraft, RequestDrafts } from './drafts';
export { ExpireRequests } from './expire-requests';
export { EndSprints } from './sprints/end-sprints';
export { PromoteSprint } from './sprints/promote-sprint';
export { PolicyRegister } from './policies/policy-register';
export {
  type ApprovedRequest,
  type EndedRequest,
  type RequestMoment,
  RequestMoments,
  type SubmittedRequest,
} from './request-moments';
export { ReduceRequest } from './reduce-request';
export { DecisionInput, type RequestInput } from './request-input.dto';
export { mayDecideNow } from './request-scope';
export { RehearsePolicy } from './policies/rehearse-policy';
export { type BrokenSnapshot, SnapshotVerification } from './snapshots/snapshot-verification';
export { SignPolicy } from './policies/sign-policy';
export { SubmitRequest } from './submit-request';
export { WithdrawRequest } from './withdraw-request';
export { WriteDraft } from './write-draft';
