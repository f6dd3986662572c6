import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { DATA_CLASSES, type DataClass, REQUEST_KINDS, type RequestKind } from '@tandem/spend-policy';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, MoneyField, type MoneyView, PageQuery } from '../platform';
import { HISTORY_KINDS, type HistoryKind, LANES, type Lane, MayBeAbsent } from '../registry';

export const BILLINGS = ['monthly', 'yearly', 'once'] as const;
export type Billing = (typeof BILLINGS)[number];

export const REQUEST_STATUSES = [
  'draft',
  'submitted',
  'changes-requested',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'cancelled',
] as const;

export const VERDICTS = ['approve', 'changes', 'reject'] as const;
export type VerdictName = (typeof VERDICTS)[number];

const MOST_MONTHS = 120;

/** A draft may lack anything; what has to be there is asked for when it is handed in. */
export class RequestInput {
  @ApiPropertyOptional({ enum: REQUEST_KINDS, enumName: 'RequestKind', default: 'new-tool' })
  @MayBeAbsent()
  @IsIn(REQUEST_KINDS)
  kind?: RequestKind;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'A tool of the register' })
  @IsOptional()
  @IsUUID()
  toolId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Name of a tool that the register may not know yet',
  })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  toolName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  vendorName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  whatFor?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'How success will be seen, with a figure and a day',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  successMeasure?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why what the company has already does not do' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  whyNotExisting?: string | null;

  @MoneyField({
    optional: true,
    description: 'All money of the term, in the currency of the budget line; nought for a free tool',
  })
  amount?: MoneyView;

  @ApiPropertyOptional({ enum: BILLINGS, enumName: 'Billing', nullable: true })
  @IsOptional()
  @IsIn(BILLINGS)
  billing?: Billing | null;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST_MONTHS, default: 12 })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(MOST_MONTHS)
  termMonths?: number;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  budgetLineId?: string | null;

  @ApiPropertyOptional({ description: 'Who says what is needed; the requester unless said otherwise' })
  @MayBeAbsent()
  @IsUUID()
  definedById?: string;

  @ApiPropertyOptional({
    type: [String],
    description: "Units that benefit; the requester's unit unless said otherwise",
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  benefitUnitIds?: string[];

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Person answerable for the benefit' })
  @IsOptional()
  @IsUUID()
  benefitOwnerId?: string | null;

  @ApiPropertyOptional({
    enum: DATA_CLASSES,
    enumName: 'DataClass',
    nullable: true,
    description:
      'The most delicate data that the tool will see. A new draft without it says `none`; null says that it is not answered yet',
  })
  @IsOptional()
  @IsIn(DATA_CLASSES)
  dataClass?: DataClass | null;

  @ApiPropertyOptional({ type: [String], description: 'Stages of the customer life cycle' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  stageIds?: string[];

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The finding that the request regularises' })
  @IsOptional()
  @IsUUID()
  findingId?: string | null;
}

export class WithdrawalInput {
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(1000) reason?:
    string | null;
}

export class CancellationInput {
  @ApiProperty({ description: 'Why it is stopped; everybody who acted on it reads exactly this' })
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

export class ReductionInput {
  @MoneyField({ description: 'What is approved from now on: less than before, and no less than is spent' })
  amount!: MoneyView;
  @ApiProperty({ description: 'Why less is enough' })
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

export class RecusalInput {
  @ApiProperty({ description: 'Version of the request that was read' }) @IsInt() @Min(1) version!: number;
  @ApiProperty({ description: 'The interest that stands in the way; everybody who sees the request reads it' })
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

export class ConditionInput {
  @ApiProperty({ example: 'Masking stays on' }) @IsString() @MaxLength(1000) @Matches(/\S/) what!: string;
  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description:
      'The last day to meet it. Without one, the thirtieth day after the last approval, or the last one before the next contract of a renewal starts when that is earlier',
  })
  @IsOptional()
  @IsDay()
  dueOn?: string | null;
}

export class DecisionInput {
  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict' }) @IsIn(VERDICTS) verdict!: VerdictName;
  @ApiProperty({ description: 'Version of the request that was read' }) @IsInt() @Min(1) version!: number;
  @MoneyField({ optional: true, description: 'With `approve`: another amount than the one asked for' })
  amount?: MoneyView;
  @ApiPropertyOptional({
    minimum: 1,
    maximum: MOST_MONTHS,
    description:
      'With `approve`: fewer months than asked for. The amount then is their share of what was asked, at most',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(MOST_MONTHS)
  termMonths?: number;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'With `approve`: one condition, without a day' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  condition?: string | null;
  @ApiPropertyOptional({
    type: [ConditionInput],
    description: 'With `approve`: what has to be met. Each becomes a task of the requester with the last approval',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ConditionInput)
  conditions?: ConditionInput[];
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Required with `changes` and `reject`; the requester reads exactly this text',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string | null;
}

export const REQUEST_SORTS = ['due', 'updated', '-updated', 'amount', '-amount'] as const;
export type RequestSort = (typeof REQUEST_SORTS)[number];

export const AWAITING_PARTS = ['own', 'delegated'] as const;
export type AwaitingPart = (typeof AWAITING_PARTS)[number];

export const REQUEST_PERIODS = ['updated', 'decided', 'ended'] as const;
/** "1000-10000", "-1000" or "10000-": above the first figure, up to the second. */
export const COST_RANGE = /^(?=.*\d)(\d{1,12}(?:\.\d{1,4})?)?-(\d{1,12}(?:\.\d{1,4})?)?$/;

export class RequestsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REQUEST_STATUSES, enumName: 'RequestStatus' })
  @IsOptional()
  @IsIn(REQUEST_STATUSES)
  status?: string;
  @ApiPropertyOptional({ enum: ['true'], description: 'Requests of my own' })
  @IsOptional()
  @IsIn(['true'])
  mine?: 'true';
  @ApiPropertyOptional({ enum: ['me'], description: 'Requests with a step that I may decide now' })
  @IsOptional()
  @IsIn(['me'])
  awaiting?: 'me';
  @ApiPropertyOptional({
    enum: AWAITING_PARTS,
    enumName: 'AwaitingPart',
    description: 'With `awaiting`: only what waits for me in my own right, or for somebody I stand in for',
  })
  @IsOptional()
  @IsIn(AWAITING_PARTS)
  part?: AwaitingPart;
  @ApiPropertyOptional({ enum: ['true'], description: 'With the checks of each request, as a single one has them' })
  @IsOptional()
  @IsIn(['true'])
  checks?: 'true';
  @ApiPropertyOptional({ enum: LANES, enumName: 'Lane' }) @IsOptional() @IsIn(LANES) lane?: Lane;
  @ApiPropertyOptional({ description: 'Budget line' }) @IsOptional() @IsUUID() line?: string;
  @ApiPropertyOptional({ description: 'Tool of the register' }) @IsOptional() @IsUUID() tool?: string;
  @ApiPropertyOptional({ enum: ['true'], description: 'Requests of my unit and of the units below it' })
  @IsOptional()
  @IsIn(['true'])
  team?: 'true';
  @ApiPropertyOptional({ description: 'Who asks for it' }) @IsOptional() @IsUUID() requester?: string;
  @ApiPropertyOptional({ description: 'Stage of the customer life cycle' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  stage?: string;
  @ApiPropertyOptional({
    pattern: COST_RANGE.source,
    example: '1000-10000',
    description:
      'What it costs a year, in the currency of the company: above the first figure and up to the second, either of which may be left out',
  })
  @IsOptional()
  @Matches(COST_RANGE)
  cost?: string;
  @ApiPropertyOptional({ enum: ['true'], description: 'Requests whose answer is late' })
  @IsOptional()
  @IsIn(['true'])
  overdue?: 'true';
  @ApiPropertyOptional({ enum: ['true'], description: 'Requests that have waited for more than half of their time' })
  @IsOptional()
  @IsIn(['true'])
  atRisk?: 'true';
  @ApiPropertyOptional({ enum: ['true'], description: 'Requests that were sent back for changes at least once' })
  @IsOptional()
  @IsIn(['true'])
  reworked?: 'true';
  @ApiPropertyOptional({
    enum: ['true'],
    description: 'Requests that were answered after the time promised, at any step',
  })
  @IsOptional()
  @IsIn(['true'])
  late?: 'true';
  @ApiPropertyOptional({ enum: ['true'], description: 'Requests that somebody decided on behalf of somebody else' })
  @IsOptional()
  @IsIn(['true'])
  byDelegate?: 'true';
  @ApiPropertyOptional({
    enum: REQUEST_PERIODS,
    enumName: 'RequestPeriod',
    default: 'updated',
    description:
      'What the days are those of: the last change, the decision, or the end, be it a decision or not. `decided` leaves out what is not decided, and `ended` what goes on',
  })
  @IsOptional()
  @IsIn(REQUEST_PERIODS)
  period?: (typeof REQUEST_PERIODS)[number];
  @ApiPropertyOptional({ format: 'date', description: 'First day' })
  @IsOptional()
  @IsDay()
  from?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Last day' })
  @IsOptional()
  @IsDay()
  to?: string;
  @ApiPropertyOptional({ description: 'Part of the number, the tool, the vendor, the purpose or the requester' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(/\S/)
  q?: string;
  @ApiPropertyOptional({ enum: REQUEST_SORTS, default: '-updated' })
  @IsOptional()
  @IsIn(REQUEST_SORTS)
  sort?: RequestSort;
}

export class RequestHistoryQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: HISTORY_KINDS,
    description: 'Only what was decided, what changed about its money, or about the people behind it',
  })
  @IsOptional()
  @IsIn(HISTORY_KINDS)
  kind?: HistoryKind;
}
