import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DATA_CLASSES, type DataClass } from '@tandem/spend-policy';
import { PersonRef, UnitRef } from '../identity';
import { MoneyView } from '../platform';
import { ChainView } from './chain.dto';
import {
  Accountability,
  Drill,
  Figure,
  FUND_SOURCES,
  type FundSource,
  LANES,
  type Lane,
  LineRef,
  ToolRef,
  VendorRef,
} from './references.dto';
import { TOOL_SPRINTS } from './tool-input.dto';
import { TOOL_STATUSES, type ToolStatus } from './tool-status';

/** Whose costs a reader is shown: of every budget line, of those that they may see, or of none. */
export const COST_SCOPES = ['all', 'part', 'none'] as const;
export type CostScope = (typeof COST_SCOPES)[number];

/** Says that costs may leave something out, and never how much. */
export function CostScopeProperty(): PropertyDecorator {
  return ApiProperty({
    enum: COST_SCOPES,
    enumName: 'CostScope',
    description: 'Whether costs count every budget line, those that the reader may see, or none',
  });
}

export class StageWeightView {
  @ApiProperty({ example: 'find' }) id!: string;
  @ApiProperty({ minimum: 1, maximum: 100, description: 'Percent; the weights of a tool add up to 100' })
  weight!: number;
}

export class MonthlyCost {
  @ApiProperty({ example: '2026-10' }) month!: string;
  @ApiProperty({ type: MoneyView }) amount!: MoneyView;
}

export class ToolContract {
  @ApiProperty({ type: String, format: 'date', nullable: true }) endsOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) noticeBy!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) autoRenews!: boolean | null;
  @ApiProperty({ type: MoneyView, nullable: true }) amount!: MoneyView | null;
}

export class ToolFinding {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'F-88' }) ref!: string;
}

export class ToolEvidence {
  @ApiProperty({ description: 'Entries of the budgets that the reader may see' }) entries!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) firstOn!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastOn!: string | null;
  @ApiProperty({ type: Drill }) drill!: Drill;
}

export class ToolOverlap {
  @ApiProperty({ type: ToolRef }) tool!: ToolRef;
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) source!: FundSource;
  @ApiProperty({ enum: TOOL_STATUSES, enumName: 'ToolStatus' }) status!: ToolStatus;
  @ApiProperty({ type: MoneyView, description: 'Actual cost of this month and the eleven before it' })
  cost12Months!: MoneyView;
}

/** What kind of data a tool works with, as the last request about it that was sent says. */
export class ToolDataClass {
  @ApiProperty({ enum: DATA_CLASSES, enumName: 'DataClass' }) value!: DataClass;
  @ApiProperty() requestId!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
  @ApiProperty({ type: String, format: 'date-time' }) at!: string;
}

/** Whether the owner stands behind what the register says. */
export const SEAL_STATES = ['whole', 'broken', 'never'] as const;
export type SealState = (typeof SEAL_STATES)[number];

export class ToolSeal {
  @ApiProperty({
    enum: SEAL_STATES,
    enumName: 'SealState',
    description: '`broken`: somebody who is neither owner nor deputy has changed it since it was verified',
  })
  state!: SealState;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) verifiedAt!: string | null;
  @ApiProperty({ type: PersonRef, nullable: true }) verifiedBy!: PersonRef | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) brokenAt!: string | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Nobody, where the product itself changed it' })
  brokenBy!: PersonRef | null;
  @ApiProperty({ type: [String], description: 'Fields that were changed, as the history names them' })
  brokenFields!: string[];
}

/** A tool on trial is tried in a sprint, which ends by itself. */
export class ToolSprint {
  @ApiProperty({ enum: TOOL_SPRINTS, description: '`ended`: nobody decided what becomes of it' })
  status!: (typeof TOOL_SPRINTS)[number];
  @ApiProperty({ format: 'date' }) endsOn!: string;
  @ApiProperty({ description: 'The request that began it' }) requestId!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
}

export class ToolView {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'hubspot' }) slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) description!: string | null;
  @ApiProperty({ type: VendorRef, nullable: true }) vendor!: VendorRef | null;
  @ApiProperty({ type: String, nullable: true }) category!: string | null;
  @ApiProperty({ enum: TOOL_STATUSES, enumName: 'ToolStatus' }) status!: ToolStatus;
  @ApiProperty({
    enum: TOOL_STATUSES,
    enumName: 'ToolStatus',
    isArray: true,
    description: 'Where an edit can take it from here',
  })
  nextStatuses!: ToolStatus[];
  @ApiProperty({ enum: LANES, enumName: 'Lane', nullable: true }) lane!: Lane | null;
  @ApiProperty({ type: ToolSprint, nullable: true }) sprint!: ToolSprint | null;
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) source!: FundSource;
  @ApiProperty({ type: [StageWeightView] }) stages!: StageWeightView[];
  @ApiProperty({ type: PersonRef, nullable: true }) businessOwner!: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true }) deputy!: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true }) technicalOwner!: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true }) budgetOwner!: PersonRef | null;
  @ApiProperty({ type: UnitRef, nullable: true }) unit!: UnitRef | null;
  @ApiProperty({ type: LineRef, nullable: true }) budgetLine!: LineRef | null;
  @ApiProperty({ type: Figure, description: 'Actual cost of this month and the eleven before it' })
  cost12Months!: Figure;
  @ApiProperty({ type: [MonthlyCost], description: 'This month and the twelve before it' })
  monthlyCosts!: MonthlyCost[];
  @ApiPropertyOptional({ type: MoneyView, description: 'Cost of the twelve months before; absent in lists' })
  costYearBefore?: MoneyView;
  @ApiPropertyOptional({
    type: [ToolFinding],
    description: 'Findings about it that the reader may see; absent in lists',
  })
  findings?: ToolFinding[];
  @ApiPropertyOptional({
    type: ToolEvidence,
    nullable: true,
    description: 'What was paid for it, ever; nothing for a reader without entries, and absent in lists',
  })
  evidence?: ToolEvidence | null;
  @ApiPropertyOptional({
    type: [ToolOverlap],
    description: 'Other tools of its category that are in use or considered, the costliest first; absent in lists',
  })
  overlaps?: ToolOverlap[];
  @ApiPropertyOptional({
    type: ToolDataClass,
    nullable: true,
    description: 'As far as the reader may see the request that says it; absent in lists',
  })
  dataClass?: ToolDataClass | null;
  @ApiPropertyOptional({ description: 'The reader can take the last edit of this tool back; absent in lists' })
  canUndo?: boolean;
  @CostScopeProperty() costScope!: CostScope;
  @ApiProperty({ type: Accountability }) accountability!: Accountability;
  @ApiProperty({ type: ChainView, description: 'How well it is known who answers for it' }) chain!: ChainView;
  @ApiProperty({ enum: ['registered', 'discovered'] }) origin!: 'registered' | 'discovered';
  @ApiProperty({ type: String, format: 'date', nullable: true }) firstSeen!: string | null;
  @ApiProperty({ type: ToolContract, nullable: true }) contract!: ToolContract | null;
  @ApiProperty({ type: ToolSeal }) seal!: ToolSeal;
  @ApiProperty({ description: 'The reader may edit it' }) canEdit!: boolean;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class ToolList {
  @ApiProperty({ type: [ToolView] }) items!: ToolView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'Tools that the filter matches' }) total!: number;
  @ApiProperty({ type: MoneyView, description: 'Cost of twelve months of every tool that the filter matches' })
  totalCost12Months!: MoneyView;
  @CostScopeProperty() costScope!: CostScope;
}

export class ToolEventView {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: PersonRef, nullable: true }) actor!: PersonRef | null;
  @ApiProperty() capacity!: string;
  @ApiProperty({ example: 'tool.change' }) action!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before!: object | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after!: object | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}

export class ToolHistory {
  @ApiProperty({ type: [ToolEventView] }) items!: ToolEventView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
