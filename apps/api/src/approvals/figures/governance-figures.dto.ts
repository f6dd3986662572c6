import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { MoneyView } from '../../platform';
import { Figure, type Lane, LANES } from '../../registry';
import { LanePace, RequestDrill } from '../decision-times.dto';
import { BypassFigures } from './bypass.dto';
import { FIGURE_MONTHS, type FigureMonths } from './figure-months';

export class GovernanceFiguresQuery {
  @ApiPropertyOptional({
    enum: FIGURE_MONTHS,
    enumName: 'FigureMonths',
    default: '12',
    description: 'How many whole months, up to the last one that is over',
  })
  @IsOptional()
  @IsIn(FIGURE_MONTHS)
  months?: FigureMonths;
  @ApiPropertyOptional({
    enum: LANES,
    enumName: 'Lane',
    description: 'Requests of this lane alone; shadow spend has taken none',
  })
  @IsOptional()
  @IsIn(LANES)
  lane?: Lane;
}

/** What was spent in the shadow, by the month in which it was posted. */
export class ShadowMonth {
  @ApiProperty({ example: '2026-10' }) month!: string;
  @ApiProperty({ type: Figure }) spend!: Figure;
  @ApiProperty({ description: 'Whether all of it is known; a month under way is left out of what is compared' })
  isOver!: boolean;
}

/** How fast the requests of a lane were decided in a month, beside what the shadow cost in the month after it. */
export class LeadMonth extends PickType(LanePace, ['decided', 'drill'] as const) {
  @ApiProperty({ example: '2026-09', description: 'The month of the decisions' }) month!: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Half took so many working days at most; null without any',
  })
  median!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Nine in ten did; null without any' })
  nineInTen!: number | null;
  @ApiProperty({ type: ShadowMonth, description: 'Shadow spend of the month after' }) following!: ShadowMonth;
}

export const RELATION_STATES = ['told', 'too-few', 'unvaried'] as const;

/** Spearman's rank correlation of the median lead time of a month with the shadow spend of the next one. It is no cause. */
export class RelationView {
  @ApiProperty({
    enum: RELATION_STATES,
    enumName: 'RelationState',
    description: '`too-few` months to tell one, or `unvaried` where one of the two never changed',
  })
  state!: (typeof RELATION_STATES)[number];
  @ApiProperty({ type: Number, nullable: true, example: 0.64, description: 'From −1 to 1, with two decimals' })
  coefficient!: number | null;
  @ApiProperty({ description: 'Months in no order at all would show as much in fewer than one case of twenty' })
  isClear!: boolean;
  @ApiProperty({ description: 'Pairs of months that it is of: with a decision, and followed by a month that is over' })
  months!: number;
  @ApiProperty({ description: 'As many are needed at least' }) needed!: number;
}

export class LaneLead {
  @ApiProperty({ enum: LANES, enumName: 'Lane' }) lane!: Lane;
  @ApiProperty({ type: [LeadMonth], description: 'The oldest first' }) months!: LeadMonth[];
  @ApiProperty({ type: RelationView }) relation!: RelationView;
}

export const OUTCOMES = ['reworked', 'late', 'by-delegate', 'withdrawn', 'expired'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How many requests went a certain way, out of how many. */
export class OutcomeShare {
  @ApiProperty({
    enum: OUTCOMES,
    enumName: 'RequestOutcome',
    description:
      'Sent back for changes at least once, answered after the time promised, decided on behalf of somebody: of those decided. Taken back, or expired unanswered: of those that ended',
  })
  outcome!: Outcome;
  @ApiProperty() count!: number;
  @ApiProperty({ type: RequestDrill }) drill!: RequestDrill;
  @ApiProperty({ description: 'Those decided, or those that ended' }) of!: number;
  @ApiProperty({ type: RequestDrill }) ofDrill!: RequestDrill;
  @ApiProperty({ type: Number, nullable: true, example: 12.5, description: 'Percent with one decimal; null of none' })
  share!: number | null;
}

/** How governance itself does (D-14). */
export class GovernanceFigures {
  @ApiProperty({ format: 'date', description: 'First day' }) from!: string;
  @ApiProperty({ format: 'date', description: 'Last day: that of the last month that is over' }) to!: string;
  @ApiProperty({ example: 'EUR', description: 'Of the books, which all amounts are told in' }) currency!: string;
  @ApiProperty({ type: [LaneLead] }) lanes!: LaneLead[];
  @ApiProperty({ type: [OutcomeShare] }) outcomes!: OutcomeShare[];
  @ApiProperty({
    type: BypassFigures,
    description: 'What was paid for without asking, whatever lane is asked for: it took none',
  })
  bypasses!: BypassFigures;
  @ApiProperty({ type: [MoneyView], description: 'Shadow spend that no rate was stated for, left out of the figures' })
  unconverted!: MoneyView[];
}
