import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PersonRef } from '../../identity';
import { LocalisedText } from '../../organisation';
import { MoneyView } from '../../platform';
import { Figure, FUND_SOURCES, type FundSource, LANES, type Lane } from '../references.dto';
import { CostScopeProperty, type CostScope } from '../tool.dto';
import { TOOL_STATUSES, type ToolStatus } from '../tool-status';

export const MAP_ROWS = ['source', 'owner', 'lane', 'status'] as const;
export type MapRows = (typeof MAP_ROWS)[number];

export class StageMapQuery {
  @ApiPropertyOptional({ enum: MAP_ROWS, enumName: 'MapRows', default: 'source' })
  @IsOptional()
  @IsIn(MAP_ROWS)
  rows?: MapRows;
}

export class StageMapTool {
  @ApiProperty() id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) source!: FundSource;
  @ApiProperty({ enum: LANES, enumName: 'Lane', nullable: true }) lane!: Lane | null;
  @ApiProperty({ enum: TOOL_STATUSES, enumName: 'ToolStatus' }) status!: ToolStatus;
  @ApiProperty({ type: String, nullable: true }) category!: string | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Business owner' }) owner!: PersonRef | null;
  @ApiProperty() isAuthorised!: boolean;
  @ApiProperty({ minimum: 1, maximum: 100, description: 'Percent of the tool that this stage has' }) weight!: number;
  @ApiProperty({ type: Figure, description: 'Actual cost of the whole tool, twelve months' }) cost!: Figure;
  @ApiProperty({ type: MoneyView, description: 'The part of the cost that this stage bears' }) part!: MoneyView;
}

export class StageMapCell {
  @ApiProperty({ type: String, nullable: true, description: '`null` for tools that are in no stage' })
  stage!: string | null;
  @ApiProperty({ type: MoneyView, description: 'Sum of the parts of its tools' }) amount!: MoneyView;
  @ApiProperty({ type: [StageMapTool], description: 'Those with the largest part first' }) tools!: StageMapTool[];
}

export class StageMapRow {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Source, lane, status or id of the owner; `null` for none',
  })
  key!: string | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Where the rows are owners' }) owner!: PersonRef | null;
  @ApiProperty({ type: MoneyView }) amount!: MoneyView;
  @ApiProperty({ description: 'Tools, each counted once' }) toolCount!: number;
  @ApiProperty({ type: [StageMapCell], description: 'In the order of the stages; tools of no stage last' })
  cells!: StageMapCell[];
}

export class StageMapStage {
  @ApiProperty({ example: 'find' }) id!: string;
  @ApiProperty({ type: LocalisedText }) name!: LocalisedText;
  @ApiProperty({ type: MoneyView }) amount!: MoneyView;
  @ApiProperty({ description: 'No tool in use here was ever authorised' }) isGap!: boolean;
}

/** What the tools cost in each stage of the customer life cycle, in a matrix that adds up to the whole register. */
export class StageMapView {
  @ApiProperty({ type: [StageMapStage], description: 'In their configured order' }) stages!: StageMapStage[];
  @ApiProperty({ type: [StageMapRow] }) rows!: StageMapRow[];
  @ApiProperty({ type: MoneyView, description: 'Cost of the tools that are in no stage' }) unstaged!: MoneyView;
  @ApiProperty({ type: MoneyView }) total!: MoneyView;
  @ApiProperty() toolCount!: number;
  @CostScopeProperty() costScope!: CostScope;
}
