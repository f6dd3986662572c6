import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { LocalisedText } from '../../organisation';
import { MoneyView, PageQuery } from '../../platform';
import { Figure, ToolRef } from '../../registry';
import { FIGURE_MONTHS, type FigureMonths } from './figure-months';

export class BypassDrill {
  @ApiProperty({ enum: ['/governance-figures/bypasses'] }) path!: '/governance-figures/bypasses';
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params!: Record<string, string>;
}

export class BypassedRuleRef {
  @ApiProperty() ruleId!: string;
  @ApiProperty({ type: LocalisedText }) text!: LocalisedText;
}

/** Tools that were paid for without the approval that the policy asks for, and what was paid for them until there was one. */
export class BypassCount {
  @ApiProperty({ description: 'Tools that were approved only after they had been paid for' }) late!: number;
  @ApiProperty({ description: 'Tools that nobody has ever approved' }) never!: number;
  @ApiProperty({ type: MoneyView }) amount!: MoneyView;
  @ApiProperty({ type: BypassDrill }) drill!: BypassDrill;
}

export class RuleBypasses extends BypassCount {
  @ApiProperty({ type: BypassedRuleRef, description: 'Of the policy in force' }) rule!: BypassedRuleRef;
}

export class BypassFigures {
  @ApiProperty({ type: BypassCount }) total!: BypassCount;
  @ApiProperty({
    type: [RuleBypasses],
    description:
      'The most often bypassed first. A tool counts for each rule that would have caught it, so they may add up to more than the total',
  })
  rules!: RuleBypasses[];
}

export const BYPASSES = ['late', 'never'] as const;

export class BypassView {
  @ApiProperty({ type: ToolRef }) tool!: ToolRef;
  @ApiProperty({ enum: BYPASSES, enumName: 'Bypass', description: 'Approved only after it was paid for, or never' })
  how!: (typeof BYPASSES)[number];
  @ApiProperty({ example: '2026-03', description: 'First month with a payment, in the time asked for' })
  firstMonth!: string;
  @ApiProperty({ type: Figure, description: 'What was paid for it before it was approved, in the time asked for' })
  spend!: Figure;
  @ApiProperty({ type: () => ApprovingRequest, nullable: true }) approvedBy!: ApprovingRequest | null;
  @ApiProperty({ type: [BypassedRuleRef], description: 'The rules that would have caught it' })
  rules!: BypassedRuleRef[];
}

export class ApprovingRequest {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
  @ApiProperty({ format: 'date' }) on!: string;
}

export class BypassList {
  @ApiProperty({ type: [BypassView] }) items!: BypassView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty() total!: number;
  @ApiProperty({ type: MoneyView, description: 'Of all that match' }) sum!: MoneyView;
}

export class BypassesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: FIGURE_MONTHS, enumName: 'FigureMonths', default: '12' })
  @IsOptional()
  @IsIn(FIGURE_MONTHS)
  months?: FigureMonths;
  @ApiPropertyOptional({ description: 'Those that this rule of the policy in force would have caught' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  rule?: string;
}
