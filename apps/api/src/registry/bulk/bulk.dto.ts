import { ApiProperty, ApiPropertyOptional, OmitType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PersonRef } from '../../identity';
import { MayBeAbsent } from '../may-be-absent';
import { ToolRef } from '../references.dto';
import { StageWeightView } from '../tool.dto';
import { ToolChange, ToolsQuery } from '../tool-input.dto';
import { UNDOABLE } from '../undo-log';

/** How many tools one edit reaches at most. */
export const MOST_TOOLS = 500;

/** Why a tool stays as it is. */
export const BULK_REFUSALS = ['not_found', 'permission.denied', 'version.stale', 'deputy.same', 'undo.gone'] as const;
export type BulkRefusal = (typeof BULK_REFUSALS)[number];

export const BULK_OUTCOMES = ['changes', 'same', ...BULK_REFUSALS] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

export class PickedTool {
  @ApiProperty() @IsUUID() id!: string;
  @ApiProperty({ description: 'The version that was on the screen' }) @IsInt() @Min(1) version!: number;
}

/** Every rule is tried on whatever came, so that there may be nothing in the place of a tool. */
const idOf = (picked: PickedTool | null): unknown => picked?.id;

/** The filter of a list, without its order and its pages. */
export class ToolsFilter extends OmitType(ToolsQuery, ['limit', 'cursor', 'sort'] as const) {}

export class ToolsSelection {
  @ApiPropertyOptional({ type: [PickedTool], minItems: 1, maxItems: MOST_TOOLS, description: 'Either these tools' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TOOLS)
  @ArrayUnique(idOf)
  @ValidateNested({ each: true })
  @Type(() => PickedTool)
  tools?: PickedTool[];
  @ApiPropertyOptional({ type: ToolsFilter, description: 'or all that a filter of the list matches' })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => ToolsFilter)
  filter?: ToolsFilter;
}

/** What an edit of several tools can set. */
export class ToolsChange extends PickType(ToolChange, UNDOABLE) {}

export class BulkToolsInput {
  @ApiProperty({ type: ToolsChange }) @IsObject() @ValidateNested() @Type(() => ToolsChange) change!: ToolsChange;
  @ApiProperty({ type: ToolsSelection })
  @IsObject()
  @ValidateNested()
  @Type(() => ToolsSelection)
  selection!: ToolsSelection;
  @ApiPropertyOptional({ description: 'With a filter: the set that the preview named' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  set?: string;
}

export class UndoToolsInput {
  @ApiProperty({ type: [PickedTool], minItems: 1, maxItems: MOST_TOOLS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TOOLS)
  @ArrayUnique(idOf)
  @ValidateNested({ each: true })
  @Type(() => PickedTool)
  tools!: PickedTool[];
}

/** What an edit would do to one tool. */
export class BulkToolPreview {
  @ApiProperty({ type: ToolRef }) tool!: ToolRef;
  @ApiProperty({ enum: BULK_OUTCOMES, enumName: 'BulkOutcome' }) outcome!: BulkOutcome;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'As it is now' }) businessOwner!: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'As it is now' }) deputy!: PersonRef | null;
  @ApiProperty({ type: [StageWeightView], description: 'As they are now' }) stages!: StageWeightView[];
  @ApiProperty({ description: 'The edit breaks the seal of its owner' }) breaksSeal!: boolean;
}

export class BulkToolsPreview {
  @ApiProperty({ description: 'Tools that would change' }) changes!: number;
  @ApiProperty({ description: 'Tools that are so already' }) same!: number;
  @ApiProperty({ description: 'Tools that would stay as they are, each with a reason' }) refused!: number;
  @ApiProperty({ description: 'A name for what would change, which an edit by filter sends back' }) set!: string;
  @ApiProperty({ type: [BulkToolPreview] }) tools!: BulkToolPreview[];
}

export class RefusedTool {
  @ApiProperty() id!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ enum: BULK_REFUSALS, enumName: 'BulkRefusal' }) code!: BulkRefusal;
}

export class BulkToolsResult {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Each tool has an event of its own; they share this request',
  })
  batchId!: string | null;
  @ApiProperty({ type: [PickedTool], description: 'Tools that changed, with the version that they have now' })
  done!: PickedTool[];
  @ApiProperty({ description: 'Tools that were so already' }) same!: number;
  @ApiProperty({ type: [RefusedTool], description: 'Those that stay as they were, and why' }) refused!: RefusedTool[];
}
