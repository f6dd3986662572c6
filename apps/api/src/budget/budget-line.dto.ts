import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { PersonRef, UnitRef } from '../identity';
import { IsCurrencyCode } from '../organisation';
import { MoneyField, MoneyView, PageQuery } from '../platform';
import { LineChain } from './chain.dto';
import { Accountability, Figure, FUND_SOURCES, type FundSource } from '../registry';

export const LINE_SORTS = ['code', 'available', '-available', 'actual', '-actual'] as const;
export type LineSort = (typeof LINE_SORTS)[number];

/** Whether a line has spent and set aside more than it was given. Without a budget there is no limit to be over or under. */
export const LINE_LIMITS = ['over', 'under'] as const;
export type LineLimit = (typeof LINE_LIMITS)[number];

/** Shadow money is never planned: a line of that source is made by the first payment nobody had a budget for. */
const PLANNED_SOURCES = ['it', 'marketing'] as const;
type PlannedSource = (typeof PLANNED_SOURCES)[number];

export class CostCentreRef {
  @ApiProperty() id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class BudgetLineView {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'MKT-SAAS' }) code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) fundSource!: FundSource;
  @ApiProperty({ type: UnitRef }) unit!: UnitRef;
  @ApiProperty({ type: CostCentreRef, nullable: true }) costCentre!: CostCentreRef | null;
  @ApiProperty({ type: String, nullable: true, example: '629100' }) account!: string | null;
  @ApiProperty({ example: '2026' }) fiscalYear!: string;
  @ApiProperty({ example: 'EUR' }) currency!: string;
  @ApiProperty({ type: PersonRef, nullable: true }) owner!: PersonRef | null;
  @ApiProperty({ type: Accountability }) accountability!: Accountability;
  @ApiProperty({ type: LineChain, description: 'How well it is known who answers for all that it was charged' })
  chain!: LineChain;
  @ApiProperty({ description: 'False where nobody authorised a budget and payments arrived all the same' })
  hasBudget!: boolean;
  @ApiProperty({ description: 'Nothing is refused for lack of room' }) allowsOverdraft!: boolean;
  @ApiProperty({ type: MoneyView, description: 'Original budget with supplements, cuts and transfers' })
  funded!: MoneyView;
  @ApiProperty({ type: MoneyView, description: 'As first authorised' }) original!: MoneyView;
  @ApiProperty({ type: MoneyView, description: 'Set aside by submitted requests' }) reserved!: MoneyView;
  @ApiProperty({ type: MoneyView, description: 'Approved and not yet invoiced' }) committed!: MoneyView;
  @ApiProperty({ type: MoneyView, description: 'Invoiced or paid' }) actual!: MoneyView;
  @ApiProperty({ type: MoneyView, description: 'funded − reserved − committed − actual' }) available!: MoneyView;
  @ApiProperty() entryCount!: number;
  @ApiProperty({ description: 'Tools that the line was charged for' }) toolCount!: number;
  @ApiProperty() version!: number;
}

export class BudgetLineTotals {
  @ApiProperty({ example: 'EUR' }) currency!: string;
  @ApiProperty({ type: MoneyView }) funded!: MoneyView;
  @ApiProperty({ type: MoneyView }) reserved!: MoneyView;
  @ApiProperty({ type: MoneyView }) committed!: MoneyView;
  @ApiProperty({ type: MoneyView }) actual!: MoneyView;
  @ApiProperty({ type: MoneyView }) available!: MoneyView;
}

export class BudgetLineList {
  @ApiProperty({ type: [BudgetLineView] }) items!: BudgetLineView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'Lines that the filter matches' }) total!: number;
  @ApiProperty({
    type: [BudgetLineTotals],
    description: 'Of every line that the filter matches, currency by currency: currencies are not added up',
  })
  totals!: BudgetLineTotals[];
}

export class BudgetLinesQuery extends PageQuery {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(20) fiscalYear?: string;
  @ApiPropertyOptional({ enum: FUND_SOURCES, enumName: 'FundSource' })
  @IsOptional()
  @IsIn(FUND_SOURCES)
  source?: FundSource;
  @ApiPropertyOptional({ description: 'A unit, with everything below it' }) @IsOptional() @IsUUID() unit?: string;
  @ApiPropertyOptional({ description: 'The id of whoever owns it, or `none` for nobody' })
  @IsOptional()
  @Matches(/^(none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, { message: 'Enter the id of a person, or none.' })
  owner?: string;
  @ApiPropertyOptional({ enum: LINE_LIMITS, description: 'Lines with a budget that are over it, or are not' })
  @IsOptional()
  @IsIn(LINE_LIMITS)
  limitIs?: LineLimit;
  @ApiPropertyOptional({ description: 'Part of the code or the name' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
  @ApiPropertyOptional({ enum: LINE_SORTS, default: 'code' }) @IsOptional() @IsIn(LINE_SORTS) sort?: LineSort;
}

export class LineMonth {
  @ApiProperty({ example: '2026-10' }) month!: string;
  @ApiProperty({ type: Figure }) actual!: Figure;
  @ApiProperty({ type: Figure, description: 'Everything up to the end of the month' }) cumulative!: Figure;
  @ApiProperty({
    type: MoneyView,
    nullable: true,
    description: 'An even share of the limit for every month of the year so far; null without a budget',
  })
  planned!: MoneyView | null;
}

export class LineMonths {
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({
    type: [LineMonth],
    description: 'The months of the fiscal year, and any other month in which the line was charged',
  })
  months!: LineMonth[];
}

export class BudgetLineInput {
  @ApiProperty({ example: 'MKT-SAAS' })
  @IsString()
  @Matches(/^\S{1,40}$/, { message: 'Enter a code of at most 40 characters without blanks.' })
  code!: string;
  @ApiProperty() @IsString() @Length(1, 120) @Matches(/\S/, { message: 'Enter a name.' }) name!: string;
  @ApiProperty({ enum: PLANNED_SOURCES }) @IsIn(PLANNED_SOURCES) fundSource!: PlannedSource;
  @ApiProperty() @IsUUID() costCentreId!: string;
  @ApiProperty({ example: '629100' })
  @IsString()
  @Matches(/^\S(.{0,38}\S)?$/, { message: 'Enter the account of the books, at most 40 characters.' })
  account!: string;
  @ApiProperty({ example: '2026' }) @IsString() @Length(1, 20) fiscalYear!: string;
  @ApiProperty({ example: 'EUR' }) @IsCurrencyCode() currency!: string;
  @MoneyField({ description: 'The budget as authorised; nought makes a line that is funded later' })
  original!: MoneyView;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsUUID() ownerId?: string | null;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Who asked for the budget; otherwise whoever adds it',
  })
  @IsOptional()
  @IsUUID()
  definedById?: string | null;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  benefitUnitIds?: string[];
}

export const SUPPLEMENT_KINDS = ['supplement', 'cut'] as const;
export type SupplementKind = (typeof SUPPLEMENT_KINDS)[number];

export class SupplementInput {
  @MoneyField({ positive: true, description: 'More than nought; `kind` says which way' }) amount!: MoneyView;
  @ApiProperty() @IsString() @Length(1, 500) @Matches(/\S/, { message: 'Enter a reason.' }) reason!: string;
  @ApiPropertyOptional({ enum: SUPPLEMENT_KINDS, default: 'supplement' })
  @IsOptional()
  @IsIn(SUPPLEMENT_KINDS)
  kind?: SupplementKind;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Who asked for the change; otherwise whoever posts it',
  })
  @IsOptional()
  @IsUUID()
  definedById?: string | null;
}
