import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsDay, MoneyView, PageQuery } from '../platform';

/** What a sample can be drawn from. */
export const POPULATIONS = ['events', 'entries', 'decisions'] as const;
export type Population = (typeof POPULATIONS)[number];

export const LARGEST_SAMPLE = 200;

export class SampleQuery {
  @ApiProperty({ enum: POPULATIONS, enumName: 'SamplePopulation' }) @IsIn(POPULATIONS) population!: Population;
  @ApiProperty({ format: 'date', description: 'First day' }) @IsDay() from!: string;
  @ApiProperty({ format: 'date', description: 'Last day, included' }) @IsDay() to!: string;
  @ApiPropertyOptional({ minimum: 1, maximum: LARGEST_SAMPLE, default: 25 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_SAMPLE)
  size: number = 25;
  @ApiProperty({ description: 'The same seed draws the same sample', example: '2026-Q4' })
  @Matches(/^[\w .:-]{1,40}$/, { message: 'Enter a seed of 1 to 40 letters, digits, blanks or . : - _' })
  seed!: string;
}

/** As an export asks, page by page; a sample is one page. */
export class SampleExportQuery extends IntersectionType(PageQuery, SampleQuery) {}

export class SampleItem {
  @ApiProperty({ description: '1 for the first one drawn' }) position!: number;
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'The hash that decides its place', example: '00a3…' }) draw!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Action, kind of entry or verdict' }) what!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Object, line or request' }) about!: string | null;
  @ApiProperty({ type: String, nullable: true }) who!: string | null;
  @ApiProperty({ type: MoneyView, nullable: true }) amount!: MoneyView | null;
  @ApiProperty({ description: 'A page of the screen that shows it' }) path!: string;
}

export class SampleView {
  @ApiProperty({ description: 'How many there are to draw from' }) populationSize!: number;
  @ApiProperty({
    description: 'SHA-256 of the ids in their order, with commas: the same means that nothing came or went',
  })
  populationHash!: string;
  @ApiProperty({ type: [SampleItem], description: 'In the order in which they were drawn' }) items!: SampleItem[];
}
