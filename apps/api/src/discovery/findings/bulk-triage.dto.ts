import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay, MoneyView } from '../../platform';
import { MayBeAbsent, ToolRef } from '../../registry';
import { FINDING_STATUSES, type FindingStatus } from './finding-store';
import { FindingsQuery } from './findings.dto';

/** How many findings one decision reaches at most. */
export const MOST_FINDINGS = 500;

export const BULK_TRIAGE_ACTIONS = ['link', 'ignore'] as const;
export type BulkTriageAction = (typeof BULK_TRIAGE_ACTIONS)[number];

/** Why a finding stays as it is, as far as that can be told before. */
export const BULK_TRIAGE_REFUSALS = [
  'not_found',
  'permission.denied',
  'finding.status',
  'finding.unsuggested',
] as const;
export type BulkTriageRefusal = (typeof BULK_TRIAGE_REFUSALS)[number];

export const BULK_TRIAGE_OUTCOMES = ['changes', ...BULK_TRIAGE_REFUSALS] as const;
export type BulkTriageOutcome = (typeof BULK_TRIAGE_OUTCOMES)[number];

/** The filter of a list, without its order and its pages. */
export class FindingsFilter extends OmitType(FindingsQuery, ['limit', 'cursor', 'sort'] as const) {}

export class FindingsSelection {
  @ApiPropertyOptional({ type: [String], minItems: 1, maxItems: MOST_FINDINGS, description: 'Either these findings' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_FINDINGS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  findings?: string[];
  @ApiPropertyOptional({ type: FindingsFilter, description: 'or all that a filter of the list matches' })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => FindingsFilter)
  filter?: FindingsFilter;
}

export class BulkTriageQuestion {
  @ApiProperty({
    enum: BULK_TRIAGE_ACTIONS,
    enumName: 'BulkTriageAction',
    description: '`link` takes each to the tool that it is suggested to be',
  })
  @IsIn(BULK_TRIAGE_ACTIONS)
  action!: BulkTriageAction;
  @ApiProperty({ type: FindingsSelection })
  @IsObject()
  @ValidateNested()
  @Type(() => FindingsSelection)
  selection!: FindingsSelection;
}

export class BulkTriageInput extends BulkTriageQuestion {
  @ApiPropertyOptional({ description: 'With a filter: the set that the preview named' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  set?: string;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'With `ignore`: the last day' })
  @IsOptional()
  @IsDay()
  until?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Needed by `ignore`' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}

/** What a decision would do to one finding. */
export class BulkFindingPreview {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'F-88' }) ref!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: FINDING_STATUSES, enumName: 'FindingStatus', description: 'As it is now' })
  status!: FindingStatus;
  @ApiProperty({ type: MoneyView }) amount!: MoneyView;
  @ApiProperty({ type: [MoneyView], description: 'One sum for each currency' }) amounts!: MoneyView[];
  @ApiProperty({ type: ToolRef, nullable: true }) suggestedTool!: ToolRef | null;
  @ApiProperty({ enum: BULK_TRIAGE_OUTCOMES, enumName: 'BulkTriageOutcome' }) outcome!: BulkTriageOutcome;
}

export class BulkTriagePreview {
  @ApiProperty({ description: 'Findings that would change' }) changes!: number;
  @ApiProperty({ description: 'Findings that would stay as they are, each with a reason' }) refused!: number;
  @ApiProperty({ description: 'A name for what would change, which a decision by filter sends back' }) set!: string;
  @ApiProperty({ type: [BulkFindingPreview] }) findings!: BulkFindingPreview[];
}

export class DecidedFinding {
  @ApiProperty() @IsUUID() id!: string;
  @ApiProperty({ description: 'The decision that it rests on' }) @IsString() @Matches(/^\d{1,19}$/) decision!: string;
}

/** Every rule is tried on whatever came, so that there may be nothing in the place of a finding. */
const idOf = (decided: DecidedFinding | null): unknown => decided?.id;

export class UndoBulkTriageInput {
  @ApiProperty({ type: [DecidedFinding], minItems: 1, maxItems: MOST_FINDINGS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_FINDINGS)
  @ArrayUnique(idOf)
  @ValidateNested({ each: true })
  @Type(() => DecidedFinding)
  findings!: DecidedFinding[];
}

export class RefusedFinding {
  @ApiProperty() id!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ example: 'finding.status' }) code!: string;
  @ApiProperty() detail!: string;
}

export class BulkTriageResult {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Each decision has an event of its own; they share this request',
  })
  batchId!: string | null;
  @ApiProperty({ type: [DecidedFinding], description: 'Findings that were decided, with the decision of each' })
  done!: DecidedFinding[];
  @ApiProperty({ type: [RefusedFinding], description: 'Those that stay as they were, and why' })
  refused!: RefusedFinding[];
}
