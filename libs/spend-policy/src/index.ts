export { type UnaskedSpend, rulesBypassed } from './bypass';
export { canonicalText } from './canonical-text';
export { type BoardFault, type LimitFault, type PolicyProblem, checkPolicy } from './check-policy';
export { type Comparison, type Condition, comparisonsOf, holds } from './condition';
export { type UncoveredCase } from './coverage';
export { leastApprovals } from './deciding-power';
export { defaultPolicy } from './default-policy';
export { type PolicyRefusal, type Route, type RouteReason, type RouteStep, evaluate } from './evaluate';
export {
  type FactField,
  type FieldDefinition,
  type OrderOperator,
  FACT_FIELDS,
  ORDER_OPERATORS,
  fieldDefinition,
} from './fact-fields';
export { type PolicyJsonRefusal } from './json-reader';
export { beyondSprint } from './lane-limits';
export { type LocalisedText } from './localised-text';
export {
  type BoardDefinition,
  type Lane,
  type LaneDefinition,
  type LaneLimits,
  type PeopleAsked,
  type PolicyDocument,
  type PolicyRule,
  type Quorum,
  type Rejection,
  type ServiceLevel,
  type SprintDefinition,
  type StepDefinition,
  type Verdict,
  DEFAULT_COOL_DOWN_DAYS,
  LANES,
  MAX_COOL_DOWN_DAYS,
  MAX_SPRINT_DAYS,
  MOST_PEOPLE,
  MOST_WORKING_DAYS,
  MOST_WORKING_HOURS,
  REJECTIONS,
  coolDownDaysOf,
} from './policy-document';
export { policyFromJson, policyToJson } from './policy-json';
export {
  type LaneCounts,
  type Rehearsal,
  type RehearsalCase,
  type RehearsalRefusal,
  type RehearsedChange,
  type RoleCount,
  rehearse,
} from './rehearse';
export { type RequestField, REQUEST_FIELDS, missingFields } from './request-fields';
export { type RoleHolder, type RoleProblem, type SelfApproval, roleProblems, selfApprovals } from './role-holders';
export {
  type DecidingRole,
  type Officer,
  type Role,
  DECIDING_ROLES,
  OFFICERS,
  ROLES,
  counterRole,
  isOfficer,
  substitutesOf,
} from './roles';
export { type Allowance, allowancesOf, serviceLevelOf } from './service-level';
export {
  type PolicySignature,
  type PostHolders,
  type SigningAttempt,
  type SigningQuestion,
  type SigningRefusal,
  type SigningRole,
  type SigningState,
  type SingleOfficerProblem,
  SIGNING_ROLES,
  refusalToSign,
  requiredSignatures,
  rolesToSign,
  signingState,
  singleOfficerProblem,
} from './signing';
export {
  type DataClass,
  type FundSource,
  type RequestKind,
  type SpendFacts,
  type SprintFacts,
  DATA_CLASSES,
  FUND_SOURCES,
  REQUEST_KINDS,
  exposureOf,
} from './spend-facts';
export { type AskedOfRequest, type Loosening, type LooseningKind, type Strictness, loosenings } from './strictness';
export { type Turn, approvalsNeeded, isFirstSeat, seatKey, turnsOf } from './turns';
