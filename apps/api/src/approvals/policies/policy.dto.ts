import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type LooseningKind,
  REQUEST_FIELDS,
  type RequestField,
  type SigningRefusal,
  type SigningRole,
} from '@tandem/spend-policy';
import { IsIn } from 'class-validator';
import { PersonRef, type Role, ROLES } from '../../identity';
import { LocalisedText } from '../../organisation';
import { type Lane, LANES, MayBeAbsent } from '../../registry';
import { PolicyCheck } from './policy-check.dto';

export const POLICY_STATUSES = ['draft', 'signed', 'in-force', 'superseded', 'discarded'] as const;
export type PolicyStatus = (typeof POLICY_STATUSES)[number];

export const POLICY_FILE_FORMAT = 'tandem-policy-1';

export class PoliciesQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false', description: 'Discarded drafts as well' })
  @MayBeAbsent()
  @IsIn(['true', 'false'])
  discarded?: 'true' | 'false';
}

export class PolicySignature {
  @ApiProperty({ type: PersonRef }) person!: PersonRef;
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) role!: SigningRole;
  @ApiProperty({ format: 'date-time' }) signedAt!: string;
  @ApiProperty({ description: 'The revision that was signed' }) revision!: number;
  @ApiProperty({ description: 'False once an edit has voided it' }) counts!: boolean;
}

export class PolicyRuleView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: LocalisedText }) text!: LocalisedText;
}

export class PolicyView {
  @ApiProperty() id!: string;
  @ApiProperty() version!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: POLICY_STATUSES, enumName: 'PolicyStatus' }) status!: PolicyStatus;
  @ApiProperty({ format: 'date', description: 'Of a draft: the day that its author wants' }) effectiveFrom!: string;
  @ApiProperty({ description: 'SHA-256 of the canonical text, in hexadecimal' }) hash!: string;
  @ApiProperty({ description: 'One more with every edit; the ETag of a draft' }) revision!: number;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Nobody for the version that the product brings along' })
  author!: PersonRef | null;
  @ApiProperty({ description: 'Why the rules change, in the words of the author; may be empty' }) why!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'The version that it was made from' })
  basedOn!: number | null;
  @ApiProperty({ format: 'date', description: 'The day that its author wants it to take effect' }) plannedFrom!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When signatures were asked for' })
  askedAt!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) signingDue!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who wrote the text as it is, or discarded it' })
  updatedBy!: PersonRef | null;
  @ApiProperty({ type: [PolicySignature], description: 'Empty and in force: as shipped, nobody has signed it' })
  signatures!: PolicySignature[];
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true, description: 'Who has yet to sign the text as it is' })
  missingSignatures!: SigningRole[];
  @ApiProperty({ type: 'object', additionalProperties: true }) document!: object;
  @ApiProperty({ type: [PolicyRuleView] }) rules!: PolicyRuleView[];
}

export class PolicyList {
  @ApiProperty({ type: [PolicyView] }) items!: PolicyView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ type: PolicyView }) inForce!: PolicyView;
}

export const SIGNING_REFUSALS = [
  'not-asked',
  'checks-failed',
  'already-signed',
  'role-too-new',
  'same-person',
] as const satisfies readonly SigningRefusal[];

export class SigningChance {
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) role!: SigningRole & Role;
  @ApiProperty({
    enum: SIGNING_REFUSALS,
    enumName: 'SigningRefusal',
    nullable: true,
    description: 'Null: they can sign',
  })
  refusal!: SigningRefusal | null;
}

const LOOSENING_KINDS = [
  'refusal-lifted',
  'looser-lane',
  'step-less',
  'approval-less',
  'veto-less',
  'answer-less',
] as const satisfies readonly LooseningKind[];

export class AskedOfRequest {
  @ApiProperty({ enum: LANES, enumName: 'Lane', nullable: true, description: 'Null: refused' }) lane!: Lane | null;
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true }) roles!: Role[];
  @ApiProperty({ enum: REQUEST_FIELDS, enumName: 'RequestField', isArray: true }) requiredFields!: RequestField[];
}

export class PolicyLoosening {
  @ApiProperty({ enum: LOOSENING_KINDS, enumName: 'LooseningKind', isArray: true }) kinds!: LooseningKind[];
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'A request like this: fundSource, dataClass, requestKind, termMonths, and exposure as money',
  })
  facts!: object;
  @ApiProperty({ type: AskedOfRequest }) before!: AskedOfRequest;
  @ApiProperty({ type: AskedOfRequest }) after!: AskedOfRequest;
}

/** One version with what somebody has to know who writes or signs it. */
export class PolicyDetail extends PolicyView {
  @ApiProperty({ type: [PolicyCheck], description: 'With the people who hold the roles today' }) checks!: PolicyCheck[];
  @ApiProperty({ description: 'Asks less of some request than the version in force, or cannot be compared with it' })
  loosens!: boolean;
  @ApiProperty({ type: [PolicyLoosening], description: 'At most five examples' }) loosenings!: PolicyLoosening[];
  @ApiProperty({ format: 'date', description: 'If the last signature were given today; or when it did take effect' })
  earliestFrom!: string;
  @ApiProperty({ description: 'Requests under way that keep the version they were handed in under' })
  openRequests!: number;
  @ApiProperty({ type: [SigningChance], description: 'For whoever asks: the roles in which they are asked to sign' })
  maySign!: SigningChance[];
}

/** A version as a file. The document, read back, has the same hash. */
export class PolicyFile {
  @ApiProperty({ enum: [POLICY_FILE_FORMAT] }) format!: typeof POLICY_FILE_FORMAT;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: POLICY_STATUSES, enumName: 'PolicyStatus' }) status!: PolicyStatus;
  @ApiProperty({ description: 'SHA-256 of the canonical text, in hexadecimal' }) hash!: string;
  @ApiProperty({ type: [PolicySignature] }) signatures!: PolicySignature[];
  @ApiProperty({ type: 'object', additionalProperties: true }) document!: object;
}
