import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, MoneyField, type MoneyView, PageQuery } from '../platform';
import { MayBeAbsent } from './may-be-absent';
import { FUND_SOURCES, type FundSource, LANES, type Lane } from './references.dto';
import { TOOL_STATUSES, type ToolStatus } from './tool-status';

/** A calendar day that may be absent or emptied. */
function OptionalDay(description?: string): PropertyDecorator {
  return (target, property) => {
    const about = { type: String, format: 'date', nullable: true, ...(description ? { description } : {}) } as const;
    for (const decorate of [ApiPropertyOptional(about), IsOptional(), IsDay()]) {
      decorate(target, property);
    }
  };
}

/** The id of something that may be absent or emptied. */
function OptionalId(description?: string): PropertyDecorator {
  return (target, property) => {
    const about = { type: String, nullable: true, ...(description ? { description } : {}) } as const;
    for (const decorate of [ApiPropertyOptional(about), IsOptional(), IsUUID()]) decorate(target, property);
  };
}

/** A text that may be absent or emptied. */
function OptionalText(longest: number): PropertyDecorator {
  return (target, property) => {
    const about = { type: String, nullable: true, maxLength: longest } as const;
    for (const decorate of [ApiPropertyOptional(about), IsOptional(), IsString(), MaxLength(longest)])
      decorate(target, property);
  };
}

export class StageWeightInput {
  @ApiProperty({ example: 'find' }) @IsString() @MaxLength(40) id!: string;
  @ApiProperty({ minimum: 1, maximum: 100 }) @IsInt() @Min(1) @Max(100) weight!: number;
}

export class ToolContractInput {
  @OptionalDay() endsOn?: string | null;
  @OptionalDay() noticeBy?: string | null;
  @ApiPropertyOptional({ type: Boolean, nullable: true }) @IsOptional() @IsBoolean() autoRenews?: boolean | null;
  @MoneyField({ optional: true, positive: true }) amount?: MoneyView;
}

export class ToolInput {
  @ApiProperty() @IsString() @Length(1, 120) @Matches(/\S/, { message: 'Enter a name.' }) name!: string;
  @OptionalId() vendorId?: string | null;
  @ApiPropertyOptional({ description: 'Name of the vendor; it is added when nobody of that name is known' })
  @MayBeAbsent()
  @IsString()
  @Length(1, 120)
  @Matches(/\S/, { message: 'Enter a name.' })
  vendorName?: string;
  @OptionalText(2000) description?: string | null;
  @OptionalText(80) category?: string | null;
  @ApiPropertyOptional({
    enum: TOOL_STATUSES,
    enumName: 'ToolStatus',
    description: 'A new tool is `proposed` unless said otherwise',
  })
  @MayBeAbsent()
  @IsIn(TOOL_STATUSES)
  status?: ToolStatus;
  @ApiPropertyOptional({ enum: LANES, enumName: 'Lane', nullable: true }) @IsOptional() @IsIn(LANES) lane?: Lane | null;
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) @IsIn(FUND_SOURCES) source!: FundSource;
  @ApiPropertyOptional({
    type: [StageWeightInput],
    description: 'Weights add up to 100; an empty list takes all stages away',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => StageWeightInput)
  stages?: StageWeightInput[];
  @OptionalId() businessOwnerId?: string | null;
  @OptionalId('Stands in for the business owner, and is somebody else') deputyId?: string | null;
  @OptionalId() technicalOwnerId?: string | null;
  @OptionalId() budgetOwnerId?: string | null;
  @OptionalId() unitId?: string | null;
  @OptionalId() budgetLineId?: string | null;
  @OptionalId() definedById?: string | null;
  @OptionalText(200) definedDocument?: string | null;
  @OptionalId() authorisedById?: string | null;
  @OptionalText(200) authorisedDocument?: string | null;
  @ApiPropertyOptional({ type: [String] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  benefitUnitIds?: string[];
  @OptionalId() benefitOwnerId?: string | null;
  @ApiPropertyOptional({ type: ToolContractInput, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ToolContractInput)
  contract?: ToolContractInput | null;
  @OptionalText(500) reason?: string | null;
  @OptionalDay('Day from which a change of status applies; today unless said otherwise') effectiveOn?: string | null;
}

/** What an edit changes; a field that is not sent stays as it is. */
export class ToolChange extends PartialType(ToolInput, { skipNullProperties: false }) {}

export const TOOL_SORTS = ['name', '-name', 'cost', '-cost', 'updated', '-updated', 'score', '-score'] as const;
export type ToolSort = (typeof TOOL_SORTS)[number];

/** The sprint of a tool on trial. `ended`: nobody decided what becomes of it. */
export const TOOL_SPRINTS = ['running', 'ended'] as const;

/** How near a notice deadline is, in days. */
export const NOTICE_DAYS = ['30', '60', '90'] as const;
export type NoticeDays = (typeof NOTICE_DAYS)[number];

export class ToolsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of the name of a tool or vendor, or of a category' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
  @ApiPropertyOptional({ enum: FUND_SOURCES, enumName: 'FundSource' })
  @IsOptional()
  @IsIn(FUND_SOURCES)
  source?: FundSource;
  @ApiPropertyOptional({ enum: TOOL_STATUSES, enumName: 'ToolStatus' })
  @IsOptional()
  @IsIn(TOOL_STATUSES)
  status?: ToolStatus;
  @ApiPropertyOptional({ description: 'Stage of the customer life cycle' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  stage?: string;
  @ApiPropertyOptional({ description: 'Person who owns it in any capacity, or is the deputy' })
  @IsOptional()
  @IsUUID()
  owner?: string;
  @ApiPropertyOptional({ description: 'Unit, with all below it' }) @IsOptional() @IsUUID() unit?: string;
  @ApiPropertyOptional({
    enum: ['missing'],
    description: 'Tools for which nobody is on record as having defined or authorised it, or nobody benefits',
  })
  @IsOptional()
  @IsIn(['missing'])
  accountability?: 'missing';
  @ApiPropertyOptional({
    enum: ['not-independent'],
    description: 'Tools whose authoriser also defined them, or answers for their benefit',
  })
  @IsOptional()
  @IsIn(['not-independent'])
  authorisation?: 'not-independent';
  @ApiPropertyOptional({ description: 'Budget line that it belongs to' }) @IsOptional() @IsUUID() line?: string;
  @ApiPropertyOptional({ enum: LANES, enumName: 'Lane' }) @IsOptional() @IsIn(LANES) lane?: Lane;
  @ApiPropertyOptional({
    enum: NOTICE_DAYS,
    description: 'Tools whose notice deadline is today or at most so many days away',
  })
  @IsOptional()
  @IsIn(NOTICE_DAYS)
  notice?: NoticeDays;
  @ApiPropertyOptional({
    enum: ['unverified'],
    description: 'Tools that their owner has not verified, or that somebody else has changed since',
  })
  @IsOptional()
  @IsIn(['unverified'])
  seal?: 'unverified';
  @ApiPropertyOptional({
    enum: TOOL_SPRINTS,
    description: 'Tools on trial whose sprint is under way, or has ended without a decision',
  })
  @IsOptional()
  @IsIn(TOOL_SPRINTS)
  sprint?: (typeof TOOL_SPRINTS)[number];
  @ApiPropertyOptional({ enum: TOOL_SORTS, default: 'name' }) @IsOptional() @IsIn(TOOL_SORTS) sort?: ToolSort;
}

export const HISTORY_KINDS = ['decisions', 'money', 'people'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

export class ToolHistoryQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: HISTORY_KINDS,
    description: 'Only what was decided, what changed about money and contract, or about the people who answer for it',
  })
  @IsOptional()
  @IsIn(HISTORY_KINDS)
  kind?: HistoryKind;
}
