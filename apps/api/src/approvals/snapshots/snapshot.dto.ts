import { ApiProperty } from '@nestjs/swagger';
import { DATA_CLASSES, type DataClass, REQUEST_KINDS, type RequestKind } from '@tandem/spend-policy';
import { PersonRef, type Role, ROLES, UnitRef } from '../../identity';
import { LocalisedText } from '../../organisation';
import { MoneyView } from '../../platform';
import { LANES, type Lane, LineRef } from '../../registry';
import { type Billing, BILLINGS, type VerdictName, VERDICTS } from '../request-input.dto';
import { RequestCheck, SimilarDecisions, SimilarTool, STEP_STATUSES } from '../request.dto';

class KnownLineView extends LineRef {
  @ApiProperty({ type: MoneyView }) funded!: MoneyView;
  @ApiProperty({ type: MoneyView, description: 'With what this request had set aside' }) reserved!: MoneyView;
  @ApiProperty({ type: MoneyView }) committed!: MoneyView;
  @ApiProperty({ type: MoneyView }) actual!: MoneyView;
  @ApiProperty({ type: MoneyView }) available!: MoneyView;
  @ApiProperty({ type: MoneyView, nullable: true, description: 'For this request' }) setAside!: MoneyView | null;
}

class KnownReason {
  @ApiProperty({ type: String, nullable: true, description: 'The rule of the policy' }) rule!: string | null;
  @ApiProperty({ type: LocalisedText }) text!: LocalisedText;
}

class KnownPolicyView {
  @ApiProperty() name!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ description: 'SHA-256 of its text, in hexadecimal' }) hash!: string;
  @ApiProperty({ enum: LANES, enumName: 'Lane' }) lane!: Lane;
  @ApiProperty({ type: [KnownReason] }) reasons!: KnownReason[];
}

class KnownStepView {
  @ApiProperty() key!: string;
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) role!: Role;
  @ApiProperty({ type: LocalisedText }) label!: LocalisedText;
  @ApiProperty({ enum: STEP_STATUSES, enumName: 'StepStatus' }) status!: (typeof STEP_STATUSES)[number];
  @ApiProperty({ type: PersonRef, nullable: true }) decidedBy!: PersonRef | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
}

class KnownDecisionView {
  @ApiProperty() id!: string;
  @ApiProperty() round!: number;
  @ApiProperty() step!: string;
  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict' }) verdict!: VerdictName;
  @ApiProperty({ type: PersonRef }) person!: PersonRef;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Whom that person stood in for' })
  onBehalfOf!: PersonRef | null;
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) capacity!: Role;
  @ApiProperty({ type: MoneyView, nullable: true }) amount!: MoneyView | null;
  @ApiProperty({ type: Number, nullable: true }) termMonths!: number | null;
  @ApiProperty({ type: String, nullable: true }) condition!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) decidedAt!: string;
}

/** What the decider could see, as it was kept; people by the names that they have today. */
export class KnownFactsView {
  @ApiProperty({ description: 'Of the request' }) version!: number;
  @ApiProperty() round!: number;
  @ApiProperty({ format: 'date-time' }) takenAt!: string;
  @ApiProperty({ type: PersonRef }) requester!: PersonRef;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) submittedAt!: string | null;
  @ApiProperty({ enum: REQUEST_KINDS, enumName: 'RequestKind' }) kind!: RequestKind;
  @ApiProperty() toolName!: string;
  @ApiProperty({ type: String, nullable: true }) vendorName!: string | null;
  @ApiProperty({ type: String, nullable: true }) category!: string | null;
  @ApiProperty({ type: String, nullable: true }) whatFor!: string | null;
  @ApiProperty({ type: String, nullable: true }) successMeasure!: string | null;
  @ApiProperty({ type: String, nullable: true }) whyNotExisting!: string | null;
  @ApiProperty({ type: MoneyView, nullable: true, description: 'All money of the term' }) amount!: MoneyView | null;
  @ApiProperty({ type: MoneyView, nullable: true, description: 'What a year of it costs' })
  annualised!: MoneyView | null;
  @ApiProperty({ enum: BILLINGS, enumName: 'Billing', nullable: true }) billing!: Billing | null;
  @ApiProperty() termMonths!: number;
  @ApiProperty({ enum: DATA_CLASSES, enumName: 'DataClass', nullable: true }) dataClass!: DataClass | null;
  @ApiProperty({ type: [String] }) stageIds!: string[];
  @ApiProperty({ type: PersonRef }) definedBy!: PersonRef;
  @ApiProperty({ type: PersonRef, nullable: true }) benefitOwner!: PersonRef | null;
  @ApiProperty({ type: [UnitRef] }) benefitUnits!: UnitRef[];
  @ApiProperty({ type: KnownLineView, nullable: true }) line!: KnownLineView | null;
  @ApiProperty({
    type: [SimilarTool],
    nullable: true,
    description: 'Null for a reader who may not see the costs that the decider saw',
  })
  similarTools!: SimilarTool[] | null;
  @ApiProperty({
    type: SimilarDecisions,
    nullable: true,
    description: 'Null for a reader who may not see the requests that the decider saw',
  })
  similarDecisions!: SimilarDecisions | null;
  @ApiProperty({ type: [RequestCheck] }) checks!: RequestCheck[];
  @ApiProperty({ type: KnownPolicyView, nullable: true }) policy!: KnownPolicyView | null;
  @ApiProperty({ type: [KnownStepView] }) steps!: KnownStepView[];
  @ApiProperty({ type: [KnownDecisionView], description: 'Those before this one, the oldest first' })
  decisions!: KnownDecisionView[];
}

export class DecisionSnapshotView {
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
  @ApiProperty({ type: KnownDecisionView }) decision!: KnownDecisionView;
  @ApiProperty({ description: 'SHA-256 of the text as it is now, in hexadecimal' }) hash!: string;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 in the event of the decision' })
  recordedHash!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Number of that event in the trail' }) event!:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Hash of the seal that covers it, in hexadecimal' })
  seal!: string | null;
  @ApiProperty({ type: KnownFactsView, nullable: true, description: 'Null where the text is not the one of the event' })
  known!: KnownFactsView | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'The text that was hashed, byte for byte in UTF-8; null for a reader who may not see all that the decider saw',
  })
  text!: string | null;
}
