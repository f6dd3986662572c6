import { ApiProperty } from '@nestjs/swagger';
import {
  DATA_CLASSES,
  type DataClass,
  REJECTIONS,
  type Rejection,
  REQUEST_KINDS,
  type RequestKind,
} from '@tandem/spend-policy';
import { PersonRef, type Role, ROLES } from '../identity';
import { DeputyView } from './delegations/delegation.dto';
import { LocalisedText } from '../organisation';
import { MoneyView } from '../platform';
import { Accountability, FUND_SOURCES, type FundSource, LANES, type Lane, LineRef, ToolRef } from '../registry';
import { EXPIRY_CAUSES, type ExpiryCause } from './request-expiry';
import { type Billing, BILLINGS, REQUEST_STATUSES, type VerdictName, VERDICTS } from './request-input.dto';
import { INHERITANCE_RULES, type StoredRule } from './succession/inheritances';

export const STEP_STATUSES = ['waiting', 'pending', 'approved', 'changes', 'rejected', 'closed'] as const;
export const ACTIONS = [
  'edit',
  'submit',
  'approve',
  'request-changes',
  'reject',
  'recuse',
  'withdraw',
  'reduce',
  'cancel',
] as const;

/** The budget line of a request, as it stands and as it would stand. */
export class RequestLine extends LineRef {
  @ApiProperty({ type: MoneyView, description: 'What is left now; what a waiting request has set aside is not in it' })
  available!: MoneyView;
  @ApiProperty({ type: MoneyView }) funded!: MoneyView;
  @ApiProperty({ type: MoneyView }) reserved!: MoneyView;
  @ApiProperty({ type: MoneyView }) committed!: MoneyView;
  @ApiProperty({ type: MoneyView }) actual!: MoneyView;
  @ApiProperty({ type: MoneyView, description: 'What would be left without this request' }) availableBefore!: MoneyView;
  @ApiProperty({ type: MoneyView, description: 'What is left with it' }) availableAfter!: MoneyView;
}

/** Where a step went whose people have gone. */
export class StepInheritanceView {
  @ApiProperty({
    enum: INHERITANCE_RULES,
    enumName: 'InheritanceRule',
    description: 'queue: it waits for an administrator',
  })
  rule!: StoredRule;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who left it behind' }) from!: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'The administrator who gave it to somebody' })
  by!: PersonRef | null;
  @ApiProperty({ type: String, nullable: true, description: 'What that administrator wrote' }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export const TIME_UNITS = ['working-days', 'minutes'] as const;

/** How long a step may take: working days, each to its end, or minutes of working hours. */
export class TimeAllowed {
  @ApiProperty({ enum: TIME_UNITS, enumName: 'TimeUnit' }) unit!: (typeof TIME_UNITS)[number];
  @ApiProperty({ type: 'integer', minimum: 1 }) amount!: number;
}

/** Somebody who was told that an answer is late. They decide no more about it than before. */
export class ToldAbove {
  @ApiProperty({ type: PersonRef }) person!: PersonRef;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class StepView {
  @ApiProperty() key!: string;
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) role!: Role;
  @ApiProperty({ type: LocalisedText }) label!: LocalisedText;
  @ApiProperty({ minimum: 1, description: 'Steps of one turn are decided at the same time and settled together' })
  turn!: number;
  @ApiProperty({ minimum: 1, description: 'How many steps of the turn have to be approved' }) approvals!: number;
  @ApiProperty({ enum: REJECTIONS, enumName: 'Rejection', description: 'What one rejection in the turn does' })
  rejection!: Rejection;
  @ApiProperty({ enum: STEP_STATUSES, enumName: 'StepStatus' }) status!: (typeof STEP_STATUSES)[number];
  @ApiProperty({ type: [PersonRef], description: 'Who may decide it; empty once it is over' }) eligible!: PersonRef[];
  @ApiProperty({ type: [DeputyView], description: 'Who decides for one of them meanwhile' }) deputies!: DeputyView[];
  @ApiProperty({ type: PersonRef, nullable: true }) decidedBy!: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Whom they stood in for' })
  decidedFor!: PersonRef | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: StepInheritanceView, nullable: true, description: 'null: its people are those who were asked' })
  inherited!: StepInheritanceView | null;
  @ApiProperty({ type: TimeAllowed, nullable: true, description: 'null for steps of before there were such times' })
  allowed!: TimeAllowed | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When its time is over; null while nobody is asked',
  })
  dueAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When half as much again is over, and whoever the deciders answer to is told',
  })
  escalateAt!: string | null;
  @ApiProperty({ type: [ToldAbove], description: 'Who was told that it is late' }) toldAbove!: ToldAbove[];
}

export class DecisionView {
  @ApiProperty() id!: string;
  @ApiProperty() step!: string;
  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict' }) verdict!: VerdictName;
  @ApiProperty({ type: PersonRef }) person!: PersonRef;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Whom that person stood in for' })
  onBehalfOf!: PersonRef | null;
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) capacity!: Role;
  @ApiProperty() version!: number;
  @ApiProperty() round!: number;
  @ApiProperty({ type: MoneyView, nullable: true }) amount!: MoneyView | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Months agreed to; null for what is paid once' })
  termMonths!: number | null;
  @ApiProperty({ type: String, nullable: true }) condition!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
}

/** Somebody who has an interest of their own and decides nothing about the request, for good. */
export class RecusalView {
  @ApiProperty({ type: PersonRef }) person!: PersonRef;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

/** Who stopped what was approved, and why. */
export class CancellationView {
  @ApiProperty({ type: PersonRef }) by!: PersonRef;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() reason!: string;
}

export class RequestHolder {
  @ApiProperty({ type: [PersonRef], description: 'Everybody who is asked now, in any of the roles' })
  people!: PersonRef[];
  @ApiProperty({ type: [DeputyView], description: 'Who decides for one of them meanwhile' }) deputies!: DeputyView[];
  @ApiProperty({ enum: ROLES, enumName: 'Role', description: 'Of the first step that waits' }) role!: Role;
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true, description: 'Of all steps that wait at the same time' })
  roles!: Role[];
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The clock stands while changes are asked for',
  })
  due!: string | null;
}

export class SimilarTool {
  @ApiProperty({ type: ToolRef }) tool!: ToolRef;
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) source!: FundSource;
  @ApiProperty({ type: MoneyView }) cost12Months!: MoneyView;
  @ApiProperty({ enum: ['same-category', 'same-vendor', 'same-name'] }) reason!:
    'same-category' | 'same-vendor' | 'same-name';
}

export class RequestCheck {
  @ApiProperty({ example: 'line-has-room' }) key!: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'null: a person has to judge' }) ok!: boolean | null;
  @ApiProperty({ type: LocalisedText }) text!: LocalisedText;
}

export class SimilarDecision {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
  @ApiProperty({ type: String, nullable: true }) toolName!: string | null;
  @ApiProperty({ enum: ['approved', 'rejected'] }) status!: 'approved' | 'rejected';
  @ApiProperty({ enum: LANES, enumName: 'Lane' }) lane!: Lane;
  @ApiProperty({ enum: ['same-vendor', 'same-category', 'same-lane'] }) likeness!:
    'same-vendor' | 'same-category' | 'same-lane';
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
}

/** How requests like one were decided in the twelve months before. */
export class SimilarDecisions {
  @ApiProperty() approved!: number;
  @ApiProperty() rejected!: number;
  @ApiProperty({ type: [SimilarDecision], description: 'The most alike first, at most five' })
  items!: SimilarDecision[];
}

export class RequestEventView {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: PersonRef, nullable: true }) actor!: PersonRef | null;
  @ApiProperty() capacity!: string;
  @ApiProperty({ example: 'request.change' }) action!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before!: object | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after!: object | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Hash of the seal that covers it, in hexadecimal' })
  seal!: string | null;
}

export class RequestHistory {
  @ApiProperty({ type: [RequestEventView] }) items!: RequestEventView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class FindingRef {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'F-88' }) ref!: string;
}

export class RequestView {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
  @ApiProperty({ enum: REQUEST_KINDS, enumName: 'RequestKind' }) kind!: RequestKind;
  @ApiProperty({ enum: REQUEST_STATUSES, enumName: 'RequestStatus' }) status!: (typeof REQUEST_STATUSES)[number];
  @ApiProperty({ description: 'Of the content; goes up with each edit' }) version!: number;
  @ApiProperty({ description: '0 until it is handed in, one more each time' }) round!: number;
  @ApiProperty({ type: ToolRef, nullable: true }) tool!: ToolRef | null;
  @ApiProperty({ type: String, nullable: true }) toolName!: string | null;
  @ApiProperty({ type: String, nullable: true }) vendorName!: string | null;
  @ApiProperty({ type: String, nullable: true }) whatFor!: string | null;
  @ApiProperty({ type: String, nullable: true }) successMeasure!: string | null;
  @ApiProperty({ type: String, nullable: true }) whyNotExisting!: string | null;
  @ApiProperty({ type: MoneyView, nullable: true, description: 'All money of the term' }) amount!: MoneyView | null;
  @ApiProperty({
    type: MoneyView,
    nullable: true,
    description: 'What the last approval agreed to, or what it was lowered to',
  })
  approvedAmount!: MoneyView | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Months that the last approval agreed to; null before it, and for what is paid once',
  })
  approvedTermMonths!: number | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day that the approval holds for: its term begins on the day of the last approval',
  })
  validUntil!: string | null;
  @ApiProperty({ type: MoneyView, nullable: true, description: 'What a year of it costs' })
  annualised!: MoneyView | null;
  @ApiProperty({ enum: BILLINGS, enumName: 'Billing', nullable: true }) billing!: Billing | null;
  @ApiProperty() termMonths!: number;
  @ApiProperty({ type: RequestLine, nullable: true }) budgetLine!: RequestLine | null;
  @ApiProperty({ enum: DATA_CLASSES, enumName: 'DataClass', nullable: true }) dataClass!: DataClass | null;
  @ApiProperty({ type: [String] }) stageIds!: string[];
  @ApiProperty({ type: PersonRef }) requester!: PersonRef;
  @ApiProperty({
    type: Accountability,
    description: 'authorisedBy is null until the last approval: the steps say who it will be',
  })
  accountability!: Accountability;
  @ApiProperty({ type: PersonRef, nullable: true }) benefitOwner!: PersonRef | null;
  @ApiProperty({ enum: LANES, enumName: 'Lane', nullable: true }) lane!: Lane | null;
  @ApiProperty({ type: Number, nullable: true }) policyVersion!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the text of that policy, in hexadecimal' })
  policyHash!: string | null;
  @ApiProperty({ type: [LocalisedText] }) laneReasons!: LocalisedText[];
  @ApiProperty({ type: [StepView], description: 'Steps of the present round' }) steps!: StepView[];
  @ApiProperty({ type: [RecusalView] }) recusals!: RecusalView[];
  @ApiProperty({ type: [DecisionView], description: 'Of every round, oldest first' }) decisions!: DecisionView[];
  @ApiProperty({
    enum: ACTIONS,
    enumName: 'RequestAction',
    isArray: true,
    description: 'What the person who asks may do now',
  })
  nextActions!: (typeof ACTIONS)[number][];
  @ApiProperty({
    type: MoneyView,
    nullable: true,
    description: 'What is committed for it and not spent; null for one that is not approved',
  })
  openCommitment!: MoneyView | null;
  @ApiProperty({ type: CancellationView, nullable: true }) cancellation!: CancellationView | null;
  @ApiProperty({
    type: PersonRef,
    nullable: true,
    description:
      'For whom the person who asks would decide now; null where it would be in their own right, or not at all',
  })
  decidesFor!: PersonRef | null;
  @ApiProperty({ type: RequestHolder, nullable: true, description: 'On whose desk it lies' })
  holder!: RequestHolder | null;
  @ApiProperty({ type: [SimilarTool], description: 'Tools of the register that do the same; empty in lists' })
  similarTools!: SimilarTool[];
  @ApiProperty({
    type: SimilarDecisions,
    nullable: true,
    description: 'How requests like it were decided; null in lists, and once it has ended',
  })
  similarDecisions!: SimilarDecisions | null;
  @ApiProperty({
    type: [RequestCheck],
    description: 'As of now, so empty once it has ended; in lists where they are asked for',
  })
  checks!: RequestCheck[];
  @ApiProperty({ type: FindingRef, nullable: true }) finding!: FindingRef | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the first of the steps that are asked now is due',
  })
  dueAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'From when on it is at risk: half of the time of a step that is asked now is over',
  })
  atRiskAt!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'ES',
    description: 'The country by whose calendar it is due; null where none is known',
  })
  dueCalendar!: string | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description:
      'The day from which an open request is over: 30 days after changes were asked, or with its fiscal year',
  })
  expiresOn!: string | null;
  @ApiProperty({
    enum: EXPIRY_CAUSES,
    enumName: 'ExpiryCause',
    nullable: true,
    description: 'Why an expired one is over',
  })
  expiredBecause!: ExpiryCause | null;
}

export class RequestList {
  @ApiProperty({ type: [RequestView] }) items!: RequestView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'Requests that the filter matches' }) total!: number;
}
