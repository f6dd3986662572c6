import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget';
import { ExportsModule } from '../exports';
import { IdentityModule } from '../identity';
import { OrganisationModule } from '../organisation';
import { RegistryModule } from '../registry';
import { ApprovalEffects } from './approval-effects';
import { CancelRequest } from './cancel-request';
import { CancellationsController } from './cancellations.controller';
import { CopyRequest } from './copy-request';
import { Deadline } from './deadline';
import { DecideRequest } from './decide-request';
import { DecidedCases } from './decided-cases';
import { DecisionTimesController } from './decision-times.controller';
import { DecisionTimesQueries } from './decision-times.queries';
import { AppointDelegate } from './delegations/appoint-delegate';
import { DelegationsController } from './delegations/delegations.controller';
import { DelegationsQueries } from './delegations/delegations.queries';
import { EndDelegation } from './delegations/end-delegation';
import { TurnDelegations } from './delegations/turn-delegations';
import { RequestDrafts } from './drafts';
import { BypassesQueries } from './figures/bypasses.queries';
import { GovernanceFiguresController } from './figures/governance-figures.controller';
import { GovernanceFiguresExport } from './figures/governance-figures.export';
import { GovernanceFiguresQueries } from './figures/governance-figures.queries';
import { RequestOutcomes } from './figures/request-outcomes';
import { ShadowInflow } from './figures/shadow-inflow';
import { EffectPoster } from './effect-poster';
import { EvaluatePolicy } from './policies/evaluate-policy';
import { ExpireRequest } from './expire-request';
import { ExpireRequests } from './expire-requests';
import { AdoptPolicies } from './policies/adopt-policies';
import { AskForSignatures } from './policies/ask-for-signatures';
import { CreatePolicyDraft } from './policies/create-policy-draft';
import { DiscardPolicyDraft } from './policies/discard-policy-draft';
import { EditPolicyDraft } from './policies/edit-policy-draft';
import { EffectiveDay } from './policies/effective-day';
import { PoliciesController } from './policies/policies.controller';
import { ExportPolicy } from './policies/export-policy';
import { PolicyDraftsController } from './policies/policy-drafts.controller';
import { PolicyExamination } from './policies/policy-examination';
import { PolicySigningController } from './policies/policy-signing.controller';
import { PolicyQueries } from './policies/policy.queries';
import { PolicyRepository } from './policies/policy.repository';
import { PolicyRegister } from './policies/policy-register';
import { RehearsePolicy } from './policies/rehearse-policy';
import { SigningChances } from './policies/signing-chances';
import { SignPolicy } from './policies/sign-policy';
import { Presence } from './presence';
import { PresenceController } from './presence.controller';
import { RaiseCheck } from './raise-check';
import { RecusalsController } from './recusals.controller';
import { RecuseRequest } from './recuse-request';
import { ReduceRequest } from './reduce-request';
import { ReductionsController } from './reductions.controller';
import { ReleaseCommitment } from './release-commitment';
import { RequestCopiesController } from './request-copies.controller';
import { RequestFilter } from './request-filter';
import { RequestMoments } from './request-moments';
import { RequestQueries } from './request.queries';
import { RequestRepository } from './request.repository';
import { RequestTrail } from './request-trail';
import { RequestersController } from './requesters.controller';
import { RequestsController } from './requests.controller';
import { RequestsExport } from './requests.export';
import { RouteFinder } from './route-finder';
import { FreezeDecision } from './snapshots/freeze-decision';
import { RemindDeciders } from './service-level/remind-deciders';
import { StepTimes } from './service-level/step-times';
import { TellStepTimes } from './service-level/tell-step-times';
import { SnapshotQueries } from './snapshots/snapshot.queries';
import { SnapshotVerification } from './snapshots/snapshot-verification';
import { SnapshotsController } from './snapshots/snapshots.controller';
import { SplitDetector } from './split-detector';
import { StaleDecision } from './stale-decision';
import { DepartureQueries } from './succession/departure.queries';
import { PassOnStep } from './succession/pass-on-step';
import { PassOnSteps } from './succession/pass-on-steps';
import { ReRouteRequest } from './succession/re-route-request';
import { StuckRequestsQueries } from './succession/stuck-requests.queries';
import { SuccessionController } from './succession/succession.controller';
import { Successors } from './succession/successors';
import { SubmissionRoute } from './submission-route';
import { SubmitRequest } from './submit-request';
import { WithdrawRequest } from './withdraw-request';
import { BeginSprint } from './sprints/begin-sprint';
import { EndSprint } from './sprints/end-sprint';
import { EndSprints } from './sprints/end-sprints';
import { PromoteSprint } from './sprints/promote-sprint';
import { PromotionsController } from './sprints/promotions.controller';
import { ReleaseSprint } from './sprints/release-sprint';
import { SettleSprint } from './sprints/settle-sprint';
import { SprintQueries } from './sprints/sprint.queries';
import { StopSprint } from './sprints/stop-sprint';
import { ActOnRequestTask } from './tasks/act-on-request-task';
import { ToolReasonsController } from './reasons/tool-reasons.controller';
import { ToolReasonsQueries } from './reasons/tool-reasons.queries';
import { DecideWithConditions } from './tasks/decide-with-conditions';
import { LapseTasks } from './tasks/lapse-tasks';
import { OpenTasks } from './tasks/open-tasks';
import { RequestTasksController } from './tasks/request-tasks.controller';
import { RequestTasksExport } from './tasks/request-tasks.export';
import { RequestTaskQueries } from './tasks/request-tasks.queries';
import { WriteDraft } from './write-draft';

@Module({
  imports: [BudgetModule, ExportsModule, IdentityModule, OrganisationModule, RegistryModule],
  controllers: [
    DecisionTimesController,
    DelegationsController,
    GovernanceFiguresController,
    PoliciesController,
    PolicyDraftsController,
    PolicySigningController,
    PresenceController,
    PromotionsController,
    RequestCopiesController,
    RecusalsController,
    RequestTasksController,
    RequestersController,
    RequestsController,
    CancellationsController,
    ReductionsController,
    SnapshotsController,
    ToolReasonsController,
    SuccessionController,
  ],
  providers: [
    ActOnRequestTask,
    AdoptPolicies,
    AppointDelegate,
    ApprovalEffects,
    AskForSignatures,
    CancelRequest,
    BeginSprint,
    BypassesQueries,
    CopyRequest,
    RecuseRequest,
    CreatePolicyDraft,
    Deadline,
    DecideRequest,
    DecideWithConditions,
    DecidedCases,
    DecisionTimesQueries,
    DelegationsQueries,
    DepartureQueries,
    DiscardPolicyDraft,
    EditPolicyDraft,
    EffectPoster,
    EffectiveDay,
    EndDelegation,
    EndSprint,
    EndSprints,
    EvaluatePolicy,
    ExpireRequest,
    ExpireRequests,
    ExportPolicy,
    FreezeDecision,
    GovernanceFiguresExport,
    GovernanceFiguresQueries,
    LapseTasks,
    OpenTasks,
    PassOnStep,
    PassOnSteps,
    PolicyExamination,
    PolicyQueries,
    PolicyRegister,
    PolicyRepository,
    Presence,
    PromoteSprint,
    RaiseCheck,
    ReRouteRequest,
    RehearsePolicy,
    ReduceRequest,
    ReleaseCommitment,
    ReleaseSprint,
    RemindDeciders,
    RequestDrafts,
    RequestFilter,
    RequestMoments,
    RequestOutcomes,
    RequestQueries,
    RequestRepository,
    RequestTaskQueries,
    RequestTasksExport,
    RequestTrail,
    RequestsExport,
    RouteFinder,
    SettleSprint,
    ShadowInflow,
    SignPolicy,
    SigningChances,
    SnapshotQueries,
    SnapshotVerification,
    SplitDetector,
    SprintQueries,
    StopSprint,
    StaleDecision,
    StepTimes,
    StuckRequestsQueries,
    SubmissionRoute,
    SubmitRequest,
    TellStepTimes,
    ToolReasonsQueries,
    TurnDelegations,
    Successors,
    WithdrawRequest,
    WriteDraft,
  ],
  exports: [
    AdoptPolicies,
    AppointDelegate,
    AskForSignatures,
    CancelRequest,
    CreatePolicyDraft,
    DecideRequest,
    DecideWithConditions,
    EditPolicyDraft,
    EndSprints,
    ExpireRequests,
    PolicyRegister,
    ReduceRequest,
    PromoteSprint,
    RehearsePolicy,
    RequestDrafts,
    RequestMoments,
    SignPolicy,
    SnapshotVerification,
    SubmitRequest,
    WithdrawRequest,
    WriteDraft,
  ],
})
export class ApprovalsModule {}
