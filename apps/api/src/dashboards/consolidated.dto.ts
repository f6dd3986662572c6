import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isCurrency } from '@tandem/money';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, registerDecorator } from 'class-validator';
import { UnitRef } from '../identity';
import { MoneyView } from '../platform';
import {
  Drill,
  Figure,
  FUND_SOURCES,
  type FundSource,
  type Lane,
  LANES,
  PLACES,
  type Place,
  RateView,
  ToolRef,
} from './references.dto';

export const QUARTERS = ['1', '2', '3', '4'] as const;
export type Quarter = (typeof QUARTERS)[number];

/** An ISO 4217 code. */
function IsCurrency(): PropertyDecorator {
  return (target: object, property: string | symbol) =>
    registerDecorator({
      name: 'isCurrencyCode',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: isCurrency,
        defaultMessage: () => 'Enter a currency by its three letters, for example EUR.',
      },
    });
}

export class ConsolidatedQuery {
  @ApiPropertyOptional({ description: 'The one that today lies in otherwise' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  fiscalYear?: string;
  @ApiPropertyOptional({ description: 'That of the company otherwise' }) @IsOptional() @IsCurrency() currency?: string;
  @ApiPropertyOptional({ description: 'A unit, with everything below it' }) @IsOptional() @IsUUID() unit?: string;
  @ApiPropertyOptional({ enum: FUND_SOURCES, enumName: 'FundSource' })
  @IsOptional()
  @IsIn(FUND_SOURCES)
  source?: FundSource;
  @ApiPropertyOptional({ description: 'A stage of the life cycle: what tools that serve it now cost and hold' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  stage?: string;
  @ApiPropertyOptional({ enum: LANES, enumName: 'Lane', description: 'What tools of this lane now cost and hold' })
  @IsOptional()
  @IsIn(LANES)
  lane?: Lane;
  @ApiPropertyOptional({
    enum: QUARTERS,
    description: 'A quarter of the fiscal year; months, limits and lines stay those of the year',
  })
  @IsOptional()
  @IsIn(QUARTERS)
  quarter?: Quarter;
}

export class FiscalYearRef {
  @ApiProperty({ example: '2026' }) id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
}

/** What spend is told of: a fiscal year or a quarter of it. */
export class SpendPeriod {
  @ApiProperty({ enum: QUARTERS, nullable: true }) quarter!: Quarter | null;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
}

/** The rows behind each place of money. */
export class PlaceDrills {
  @ApiProperty({ type: Drill }) funded!: Drill;
  @ApiProperty({ type: Drill }) reserved!: Drill;
  @ApiProperty({ type: Drill }) committed!: Drill;
  @ApiProperty({ type: Drill }) actual!: Drill;
  @ApiProperty({ type: Drill }) available!: Drill;
}

const PLAN =
  'What was planned for the period that is asked for: the limit of the year, or of a quarter an even share of it for each of its months; null without a limit';

export class ConsolidatedSource {
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) source!: FundSource;
  @ApiProperty({ type: Figure, description: 'In the period; the places below are those of the year' }) spend!: Figure;
  @ApiProperty({ description: 'Percent of the total with one decimal; the shares add up to 100', example: 61.4 })
  share!: number;
  @ApiProperty({ type: MoneyView, nullable: true, description: PLAN }) plan!: MoneyView | null;
  @ApiProperty({ type: MoneyView }) funded!: MoneyView;
  @ApiProperty({ type: MoneyView }) reserved!: MoneyView;
  @ApiProperty({ type: MoneyView }) committed!: MoneyView;
  @ApiProperty({ type: MoneyView }) actual!: MoneyView;
  @ApiProperty({ type: MoneyView }) available!: MoneyView;
  @ApiProperty({ type: PlaceDrills }) drills!: PlaceDrills;
}

class BySource {
  @ApiProperty({ type: Figure }) it!: Figure;
  @ApiProperty({ type: Figure }) marketing!: Figure;
  @ApiProperty({ type: Figure }) shadow!: Figure;
  @ApiProperty({ type: Figure }) total!: Figure;
}

export class ConsolidatedMonth extends BySource {
  @ApiProperty({ example: '2026-10' }) month!: string;
}

export class ConsolidatedPeriod extends BySource {
  @ApiProperty({ type: Number, nullable: true, description: 'Which quarter of the fiscal year; null for a month' })
  quarter!: number | null;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({ description: 'How many of its months are of the fiscal year' }) months!: number;
  @ApiProperty({
    type: MoneyView,
    nullable: true,
    description:
      'An even share of all limits for each of these months that is of the fiscal year; null without a limit, or without such a month',
  })
  plan!: MoneyView | null;
}

export class ConsolidatedUnit extends BySource {
  @ApiProperty({ type: UnitRef }) unit!: UnitRef;
}

const TOOL_PARTS = ['tool', 'other', 'none'] as const;

export class ConsolidatedTool {
  @ApiProperty({ enum: TOOL_PARTS, description: 'A tool, all tools beyond the first ten, or what belongs to no tool' })
  part!: (typeof TOOL_PARTS)[number];
  @ApiProperty({ type: ToolRef, nullable: true }) tool!: ToolRef | null;
  @ApiProperty({
    enum: FUND_SOURCES,
    enumName: 'FundSource',
    nullable: true,
    description: 'Of the tool in the register',
  })
  source!: FundSource | null;
  @ApiProperty({ type: Figure }) spend!: Figure;
}

/** A line in its own currency. */
export class ConsolidatedLine {
  @ApiProperty() id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) fundSource!: FundSource;
  @ApiProperty() fiscalYear!: string;
  @ApiProperty({ type: UnitRef }) unit!: UnitRef;
  @ApiProperty() currency!: string;
  @ApiProperty() hasBudget!: boolean;
  @ApiProperty() allowsOverdraft!: boolean;
  @ApiProperty({ type: MoneyView }) funded!: MoneyView;
  @ApiProperty({ type: MoneyView }) reserved!: MoneyView;
  @ApiProperty({ type: MoneyView }) committed!: MoneyView;
  @ApiProperty({ type: MoneyView }) actual!: MoneyView;
  @ApiProperty({ type: MoneyView }) available!: MoneyView;
  @ApiProperty({ description: 'Over its limit, or with less than a tenth of it left' }) isAtRisk!: boolean;
  @ApiProperty({ type: PlaceDrills }) drills!: PlaceDrills;
}

export class PreviousSource {
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) source!: FundSource;
  @ApiProperty({ type: Figure }) spend!: Figure;
}

export class ConsolidatedPrevious {
  @ApiProperty({ type: FiscalYearRef }) fiscalYear!: FiscalYearRef;
  @ApiProperty({ type: SpendPeriod }) period!: SpendPeriod;
  @ApiProperty({ type: Figure }) total!: Figure;
  @ApiProperty({ type: [PreviousSource] }) sources!: PreviousSource[];
}

export class UnconvertedAmount {
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) source!: FundSource;
  @ApiProperty({ enum: PLACES, enumName: 'Place' }) place!: Place;
  @ApiProperty({ type: MoneyView }) amount!: MoneyView;
}

export class ConsolidatedView {
  @ApiProperty({ type: FiscalYearRef }) fiscalYear!: FiscalYearRef;
  @ApiProperty({ type: SpendPeriod, description: 'The year, or the quarter of it that was asked for' })
  period!: SpendPeriod;
  @ApiProperty() currency!: string;
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ type: Figure, description: 'IT + marketing + shadow in the period' }) total!: Figure;
  @ApiProperty({ type: MoneyView, nullable: true, description: PLAN }) plan!: MoneyView | null;
  @ApiProperty({ type: [ConsolidatedSource] }) sources!: ConsolidatedSource[];
  @ApiProperty({
    type: [ConsolidatedPeriod],
    description: 'The months as a chart has room for them: the quarters of the year, where these are more than eight',
  })
  periods!: ConsolidatedPeriod[];
  @ApiProperty({
    type: [ConsolidatedMonth],
    description: 'The months of the year, and any other month in which something was posted on its lines',
  })
  months!: ConsolidatedMonth[];
  @ApiProperty({
    type: [ConsolidatedUnit],
    description: 'Units with their own lines; those below are rows of their own',
  })
  units!: ConsolidatedUnit[];
  @ApiProperty({
    type: [ConsolidatedTool],
    description: 'The ten that cost most, all others, and what belongs to no tool',
  })
  tools!: ConsolidatedTool[];
  @ApiProperty({ type: [ConsolidatedLine], description: 'Those with the least left come first' })
  lines!: ConsolidatedLine[];
  @ApiProperty({
    type: ConsolidatedPrevious,
    nullable: true,
    description: 'The same period of the fiscal year before',
  })
  previous!: ConsolidatedPrevious | null;
  @ApiProperty({
    type: [UnconvertedAmount],
    description: 'What the figures leave out, because no rate was stated on its day',
  })
  unconverted!: UnconvertedAmount[];
  @ApiProperty({ type: [RateView] }) rates!: RateView[];
}
