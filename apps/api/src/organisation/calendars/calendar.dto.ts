import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { COUNTRIES } from '@tandem/money';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform';
import { UnitRef } from '../../identity';
import { LocalisedText } from '../organisation.dto';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MOST_UNITS = 500;
const [FIRST_YEAR, LAST_YEAR] = [1990, 2190];

const ABOUT_YEAR = { type: 'integer', example: 2026, minimum: FIRST_YEAR, maximum: LAST_YEAR } as const;
const IsYear = (): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IsInt(),
    Min(FIRST_YEAR),
    Max(LAST_YEAR),
  );

export class CalendarsQuery {
  @ApiPropertyOptional({ ...ABOUT_YEAR, description: 'Whose holidays; the present year where none is named' })
  @IsOptional()
  @IsYear()
  year?: number;
}

export class HolidayView {
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ type: LocalisedText }) name!: LocalisedText;
  @ApiProperty({ description: 'Where it was read' }) source!: string;
  @ApiProperty({ description: 'The same day every year' }) isFixed!: boolean;
}

export class HolidayList {
  @ApiProperty({ type: [HolidayView] }) items!: HolidayView[];
}

export class BusinessCalendarView {
  @ApiProperty({ example: 'ES', description: 'ISO 3166-1 alpha-2' }) country!: string;
  @ApiProperty({ type: 'integer', isArray: true, description: 'Days that count: 1 is Monday, 7 is Sunday' })
  weekdays!: number[];
  @ApiProperty({ type: 'integer', example: 540, description: 'When people begin to work, in minutes after midnight' })
  opens!: number;
  @ApiProperty({ type: 'integer', example: 1020, description: 'When they leave, in minutes after midnight' })
  closes!: number;
  @ApiProperty({ description: 'Units without a calendar of their own or above them go by it' }) isDefault!: boolean;
  @ApiProperty({ type: [UnitRef], description: 'Units that go by it, with all below them that name no other' })
  units!: UnitRef[];
  @ApiProperty({ type: [HolidayView], description: 'Those of the year asked for' }) holidays!: HolidayView[];
  @ApiProperty({ type: 'integer', description: 'Fixed days of the year before that this year does not have yet' })
  toTakeOver!: number;
  @ApiProperty() version!: number;
}

export class BusinessCalendarList {
  @ApiProperty({ type: [BusinessCalendarView] }) items!: BusinessCalendarView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

/** What is not sent stays as it is. */
const Sent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

const IsWeekdays = (): PropertyDecorator =>
  applyDecorators(IsArray(), ArrayMinSize(1), ArrayUnique(), IsIn(WEEKDAYS, { each: true }));

const MINUTES_PER_DAY = 1_440;

/** Who goes by a calendar, and when they work. */
class CalendarUse {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: MINUTES_PER_DAY - 1,
    description: 'When people begin to work, in minutes after midnight; nine where it was never said',
  })
  @Sent()
  @IsInt()
  @Min(0)
  @Max(MINUTES_PER_DAY - 1)
  opens?: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MINUTES_PER_DAY,
    description: 'When they leave, at least an hour later; five in the afternoon where it was never said',
  })
  @Sent()
  @IsInt()
  @Min(1)
  @Max(MINUTES_PER_DAY)
  closes?: number;

  @ApiPropertyOptional({ description: 'Units without a calendar go by it; the one that was the default gives it up' })
  @Sent()
  @IsBoolean()
  isDefault?: boolean;

  @ApiPropertyOptional({ type: String, isArray: true, description: 'Units that go by it; they leave their former one' })
  @Sent()
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  unitIds?: string[];
}

export class BusinessCalendarChange extends CalendarUse {
  @ApiPropertyOptional({ type: 'integer', isArray: true, description: 'Days that count: 1 is Monday, 7 is Sunday' })
  @Sent()
  @IsWeekdays()
  weekdays?: number[];
}

export class BusinessCalendarInput extends CalendarUse {
  @ApiProperty({ example: 'ES', description: 'ISO 3166-1 alpha-2' })
  @IsIn(COUNTRIES)
  country!: string;

  @ApiProperty({ type: 'integer', isArray: true, description: 'Days that count: 1 is Monday, 7 is Sunday' })
  @IsWeekdays()
  weekdays!: number[];
}

export class HolidayName {
  @ApiProperty() @IsString() @Length(1, 120) en!: string;
  @ApiProperty() @IsString() @Length(1, 120) es!: string;
}

export class HolidayInput {
  @ApiProperty({ format: 'date' })
  @IsDay()
  day!: string;

  @ApiProperty({ type: HolidayName }) @ValidateNested() @Type(() => HolidayName) name!: HolidayName;
  @ApiProperty({ description: 'Where it was read' }) @IsString() @Length(1, 200) source!: string;
  @ApiProperty({ description: 'The same day every year' }) @IsBoolean() isFixed!: boolean;
}

export class TakeOverInput {
  @ApiProperty(ABOUT_YEAR) @IsYear() year!: number;
}
