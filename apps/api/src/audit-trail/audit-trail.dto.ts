import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PersonRef } from '../identity';
import { IsDay, PageQuery } from '../platform';

const RESULTS = ['done', 'refused'] as const;

/** What an event has consequences for. */
export const CONSEQUENCES = ['money', 'policy', 'access'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

export class AuditObject {
  @ApiProperty({ example: 'request' }) type!: string;
  @ApiProperty({ type: String, nullable: true }) id!: string | null;
  @ApiProperty({ type: String, nullable: true }) label!: string | null;
}

export class AuditEventView {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'date-time', description: 'When it happened' }) at!: string;
  @ApiProperty({ format: 'date-time', description: "When it was written, by the database's clock" })
  recordedAt!: string;
  @ApiProperty({ type: PersonRef, nullable: true }) actor!: PersonRef | null;
  @ApiProperty({ example: 'cio' }) capacity!: string;
  @ApiProperty({ example: 'request.decide' }) action!: string;
  @ApiProperty({ type: AuditObject }) object!: AuditObject;
  @ApiProperty({ enum: RESULTS, enumName: 'AuditResult' }) result!: (typeof RESULTS)[number];
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true }) before!: Record<string, unknown> | null;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true }) after!: Record<string, unknown> | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) requestId!: string | null;
  @ApiProperty({ description: 'A seal covers it' }) sealed!: boolean;
}

export class AuditEventList {
  @ApiProperty({ type: [AuditEventView] }) items!: AuditEventView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'Events that the filter matches' }) total!: number;
}

export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'A person' })
  @IsOptional()
  @IsUUID()
  actor?: string;

  @ApiPropertyOptional({ description: 'An action or the noun before its dot', example: 'request' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  action?: string;

  @ApiPropertyOptional({ description: 'type:id, or type alone', example: 'tool:0191…' })
  @IsOptional()
  @Matches(/^[a-z-]{2,30}(:[\w-]{1,60})?$/, { message: 'Write the object as type:id.' })
  object?: string;

  @ApiPropertyOptional({ enum: RESULTS, enumName: 'AuditResult' })
  @IsOptional()
  @IsIn(RESULTS)
  result?: (typeof RESULTS)[number];

  @ApiPropertyOptional({
    enum: CONSEQUENCES,
    enumName: 'AuditConsequence',
    description: 'What it has consequences for',
  })
  @IsOptional()
  @IsIn(CONSEQUENCES)
  consequence?: Consequence;

  @ApiPropertyOptional({ format: 'date', description: 'First day' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day, included' })
  @IsOptional()
  @IsDay()
  to?: string;
}
