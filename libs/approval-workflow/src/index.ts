export { type Revision, expire, revise, submit, withdraw } from './ask';
export { type AssignedRoute, type AssignedStep, type NoEligibleDecider, assignSteps } from './assign-steps';
export { cancel } from './cancel';
export { type DecisionCommand, decide } from './decide';
export { eligibleDeciders, hasDecided, isAsker } from './deciders';
export {
  type AppointmentRefusal,
  type Appointment,
  type Delegation,
  type DelegationScope,
  type DelegationState,
  MOST_DELEGATED_DAYS,
  appoint,
  delegationState,
} from './delegation/delegation';
export { type DelegatedFacts, covers, decidesFor, standInsOf } from './delegation/stand-in';
export { escalateUndecidable } from './escalate';
export { nextActions } from './next-actions';
export {
  type AmountProblem,
  type WorkflowEffect,
  type WorkflowOutcome,
  type WorkflowRefusal,
  type WorkflowResult,
} from './outcome';
export { type Approved, type Reduction, reduce } from './reduce';
export { type Recusal, recuse } from './recuse';
export {
  type Actor,
  type Askers,
  type Charge,
  type Excluded,
  type FrozenPolicy,
  type PersonId,
  type Principal,
  type RequestState,
  type RequestStatus,
  type StepState,
  type StepStatus,
  draftRequest,
} from './request-state';
export { type Action, type Cause, type Transition, STATUSES, TRANSITIONS } from './transitions';
export { type Inheritance, type InheritanceRule, type Leaving, passOn } from './succession/pass-on';
export { type ReRouteRefusal, type ReRouting, reRoute, stuckSteps, type Unfitness } from './succession/re-route';
export { type Organisation, type Tenure, managerOf, managersOf } from './succession/managers';
export { CALLS, type Call, type LateStep, callDue, peopleAbove } from './service-level/call';
export { type StepClock, type StepMoments, lastAnswerBy, stepMoments, timeUsed } from './service-level/step-clock';
export { type TaskCommand, type TaskRefusal, actOnTask, taskActions } from './tasks/act-on-task';
export { DAYS_TO_MEET, type DueFacts, dueDay } from './tasks/due-day';
export { type TaskState, type TaskStatus } from './tasks/task-state';
export { LAPSING, TASK_STATUSES, TASK_TRANSITIONS, type TaskAction } from './tasks/task-transitions';
export { type TransitionProblem, validateTransitions } from './validate-transitions';
