import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { PersonRef, ROLES, type Role } from '../../identity';
import { LocalisedText } from '../../organisation';
import { INHERITANCE_RULES, type StoredRule } from './inheritances';

export class DepartureQuery {
  @ApiPropertyOptional({
    type: String,
    example: 'requester,finance',
    description: 'The roles that the person would keep, joined by commas; without it they would leave',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
  @IsIn(ROLES, { each: true })
  keeps?: Role[];
}

/** So many steps would go to these people. */
export class DepartureMove {
  @ApiProperty({ enum: INHERITANCE_RULES, enumName: 'InheritanceRule' }) rule!: StoredRule;
  @ApiProperty({ type: [PersonRef], description: 'Any of them may decide; nobody for the queue' }) heirs!: PersonRef[];
  @ApiProperty() steps!: number;
}

/** What would become of the steps that wait for somebody, if they left or lost roles. */
export class DepartureView {
  @ApiProperty({ description: 'Requests that wait for them now' }) requests!: number;
  @ApiProperty({ description: 'Requests that go on with those who are asked beside them' }) stay!: number;
  @ApiProperty({ type: [DepartureMove], description: 'The most steps first' }) moves!: DepartureMove[];
}

/** A request with a step that nobody can decide. */
export class StuckRequest {
  @ApiProperty({ description: 'Of the request' }) id!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
  @ApiProperty() toolName!: string;
  @ApiProperty({ type: PersonRef }) requester!: PersonRef;
  @ApiProperty({ type: LocalisedText, description: 'The step' }) label!: LocalisedText;
  @ApiProperty({ enum: ROLES, enumName: 'Role', description: 'Asked for, without anybody who could decide' })
  role!: Role;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who left it behind' }) from!: PersonRef | null;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty({ type: [PersonRef], description: 'To whom it can be given' }) candidates!: PersonRef[];
}
export class StuckRequestList {
  @ApiProperty({ type: [StuckRequest], description: 'The longest waiting first' }) items!: StuckRequest[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ReRouteInput {
  @ApiProperty({ description: 'Who shall decide; never an asker, nor whoever gives it' }) @IsUUID() personId!: string;
  @ApiProperty({ description: 'Everybody who sees the request reads exactly this' })
  @IsString()
  @Length(1, 500)
  reason!: string;
}
