import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';

export const BULK_TRIAGE_ACTIONS = ['link', 'ignore', 'undo'] as const;
export type BulkTriageAction = (typeof BULK_TRIAGE_ACTIONS)[number];

export class BulkTriageInput {
  @ApiProperty({ type: [String], minItems: 1, maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  findings!: string[];
  @ApiProperty({
    enum: BULK_TRIAGE_ACTIONS,
    enumName: 'BulkTriageAction',
    description: '`link` takes each to the tool that it is suggested to be',
  })
  @IsIn(BULK_TRIAGE_ACTIONS)
  action!: BulkTriageAction;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'With `ignore`: the last day' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Enter a day as YYYY-MM-DD.', context: { code: 'day' } })
  until?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Needed by `ignore`' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string | null;
}

export class RefusedFinding {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'finding.status' }) code!: string;
  @ApiProperty() detail!: string;
}

export class BulkTriageResult {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Each decision has an event of its own; they share this request',
  })
  batchId!: string | null;
  @ApiProperty({ type: [String], description: 'Findings that were decided' }) done!: string[];
  @ApiProperty({ type: [RefusedFinding], description: 'Those that stay as they were, and why' })
  refused!: RefusedFinding[];
}
