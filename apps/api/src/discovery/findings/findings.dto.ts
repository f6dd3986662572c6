import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { UnitRef } from '../../identity';
import { LocalisedText } from '../../organisation';
import { IsDay, MoneyView, PageQuery } from '../../platform';
import { Accountability, Drill, ToolRef } from '../../registry';
import { ImportRowView, NamedThingView } from '../imports/imports.dto';
import { CERTAINTIES, type Certainty, FINDING_STATUSES, type FindingStatus } from './finding-store';
import { TRIAGE_ACTIONS, type TriageAction } from './triage-rules';

export class SpellingView {
  @ApiProperty() text!: string;
  @ApiProperty() count!: number;
}

export class RequestRef {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
}

export class FindingView {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'F-88' }) ref!: string;
  @ApiProperty({ enum: FINDING_STATUSES, enumName: 'FindingStatus' }) status!: FindingStatus;
  @ApiProperty({
    enum: CERTAINTIES,
    enumName: 'Certainty',
    description: 'What is to be reviewed is outside all totals',
  })
  certainty!: Certainty;
  @ApiProperty() name!: string;
  @ApiProperty({ type: NamedThingView, nullable: true }) vendor!: NamedThingView | null;
  @ApiProperty({ type: NamedThingView, nullable: true }) product!: NamedThingView | null;
  @ApiProperty({ type: ToolRef, nullable: true, description: 'A registered tool that it may be' })
  suggestedTool!: ToolRef | null;
  @ApiProperty({ type: ToolRef, nullable: true, description: 'The tool that its payments are for' })
  tool!: ToolRef | null;
  @ApiProperty({ minimum: 0, maximum: 1 }) confidence!: number;
  @ApiProperty({ type: [LocalisedText] }) reasons!: LocalisedText[];
  @ApiProperty() paymentCount!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) firstSeen!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastSeen!: string | null;
  @ApiProperty({ type: MoneyView, description: 'Sum in the currency of the books, or in the one of most payments' })
  amount!: MoneyView;
  @ApiProperty({ type: [MoneyView], description: 'One sum for each currency' }) amounts!: MoneyView[];
  @ApiProperty({ type: [UnitRef], description: 'Units that paid, the one with most payments first' })
  likelyUnits!: UnitRef[];
  @ApiProperty({ type: Accountability }) accountability!: Accountability;
  @ApiProperty({ type: [SpellingView], description: 'How suppliers are written; empty in lists' })
  spellings!: SpellingView[];
  @ApiProperty({ type: [ImportRowView], description: 'The newest twenty; empty in lists' }) payments!: ImportRowView[];
  @ApiProperty({ type: RequestRef, nullable: true }) request!: RequestRef | null;
  @ApiProperty({
    enum: TRIAGE_ACTIONS,
    enumName: 'TriageAction',
    isArray: true,
    description: 'What can be decided about it now',
  })
  actions!: TriageAction[];
  @ApiProperty() canUndo!: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) ignoredUntil!: string | null;
  @ApiProperty() version!: number;
  @ApiProperty({ type: Drill }) drill!: Drill;
}

export class FindingList {
  @ApiProperty({ type: [FindingView] }) items!: FindingView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty() total!: number;
}

export const FINDING_SORTS = ['-amount', '-lastSeen'] as const;
export type FindingSort = (typeof FINDING_SORTS)[number];

export class FindingsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: FINDING_STATUSES, enumName: 'FindingStatus' })
  @IsOptional()
  @IsIn(FINDING_STATUSES)
  status?: FindingStatus;
  @ApiPropertyOptional({ enum: CERTAINTIES, enumName: 'Certainty' })
  @IsOptional()
  @IsIn(CERTAINTIES)
  certainty?: Certainty;
  @ApiPropertyOptional({ description: 'Unit that paid, with all below it' }) @IsOptional() @IsUUID() unit?: string;
  @ApiPropertyOptional({ description: 'Part of a name or of a supplier text' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
  @ApiPropertyOptional({ enum: FINDING_SORTS, default: '-amount' })
  @IsOptional()
  @IsIn(FINDING_SORTS)
  sort?: FindingSort;
}

export class TriageInput {
  @ApiProperty({ enum: TRIAGE_ACTIONS, enumName: 'TriageAction' }) @IsIn(TRIAGE_ACTIONS) action!: TriageAction;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'With `link`: the tool that it is' })
  @IsOptional()
  @IsUUID()
  toolId?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'With `link` and `request`: the line that pays' })
  @IsOptional()
  @IsUUID()
  budgetLineId?: string | null;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'With `ignore`: the last day' })
  @IsOptional()
  @IsDay()
  until?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Needed by `ignore` and `not-a-tool`' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
  @ApiPropertyOptional({ description: 'With `link`: recognise these suppliers as this tool from now on' })
  @IsOptional()
  @IsBoolean()
  remember?: boolean;
}
