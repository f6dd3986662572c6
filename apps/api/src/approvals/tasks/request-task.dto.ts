import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { TaskAction, TaskStatus } from '@tandem/approval-workflow';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PersonRef, type Role, ROLES } from '../../identity';
import { LocalisedText } from '../../organisation';
import { PageQuery } from '../../platform';

export const TASK_STATUSES = ['open', 'done', 'confirmed', 'waived', 'lapsed'] as const satisfies readonly TaskStatus[];
export const TASK_ACTIONS = ['complete', 'confirm', 'reopen', 'waive'] as const satisfies readonly TaskAction[];
export const TASK_SORTS = ['due', '-due'] as const;
const LONGEST = 1000;

export class TaskRequestRef {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
  @ApiProperty({ type: String, nullable: true }) toolName!: string | null;
}

/** Who did something with a condition, when, and what they said. */
export class TaskMoment {
  @ApiProperty({ type: PersonRef }) by!: PersonRef;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The evidence, or the reason' }) text!: string | null;
}

/** A condition of an approval. */
export class RequestTaskView {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'Goes up with each act' }) version!: number;
  @ApiProperty({ type: TaskRequestRef }) request!: TaskRequestRef;
  @ApiProperty({ example: 'Masking stays on' }) what!: string;
  @ApiProperty({ type: LocalisedText, description: 'The step that it was set in' }) step!: LocalisedText;
  @ApiProperty({ type: PersonRef }) setBy!: PersonRef;
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) setAs!: Role;
  @ApiProperty({ format: 'date-time' }) setAt!: string;
  @ApiProperty({ type: PersonRef, description: 'Who has to meet it: whoever asked for what was approved' })
  owner!: PersonRef;
  @ApiProperty({ format: 'date', description: 'The last day to meet it' }) dueOn!: string;
  @ApiProperty({ description: 'It is open, and that day is over' }) isLate!: boolean;
  @ApiProperty({ enum: TASK_STATUSES, enumName: 'RequestTaskStatus' }) status!: TaskStatus;
  @ApiProperty({ type: TaskMoment, nullable: true, description: 'What was shown last; it stays when it is reopened' })
  done!: TaskMoment | null;
  @ApiProperty({ type: TaskMoment, nullable: true, description: 'The last time that it was given back' })
  reopened!: TaskMoment | null;
  @ApiProperty({ type: TaskMoment, nullable: true }) confirmed!: TaskMoment | null;
  @ApiProperty({ type: TaskMoment, nullable: true }) waived!: TaskMoment | null;
  @ApiProperty({
    enum: TASK_ACTIONS,
    enumName: 'RequestTaskAction',
    isArray: true,
    description: 'What the reader may do now',
  })
  nextActions!: TaskAction[];
}

export class RequestTaskList {
  @ApiProperty({ type: [RequestTaskView] }) items!: RequestTaskView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'Conditions that the filter matches' }) total!: number;
}

export class RequestTasksQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Conditions of one request' }) @IsOptional() @IsUUID() request?: string;
  @ApiPropertyOptional({ enum: ['true'], description: 'Conditions that I have to meet' })
  @IsOptional()
  @IsIn(['true'])
  mine?: 'true';
  @ApiPropertyOptional({ enum: ['me'], description: 'Conditions that I set' })
  @IsOptional()
  @IsIn(['me'])
  setBy?: 'me';
  @ApiPropertyOptional({ enum: ['me'], description: 'Conditions said to be met that I may confirm' })
  @IsOptional()
  @IsIn(['me'])
  awaiting?: 'me';
  @ApiPropertyOptional({ enum: TASK_STATUSES, enumName: 'RequestTaskStatus' })
  @IsOptional()
  @IsIn(TASK_STATUSES)
  status?: TaskStatus;
  @ApiPropertyOptional({ enum: ['true'], description: 'Open conditions whose day is over' })
  @IsOptional()
  @IsIn(['true'])
  overdue?: 'true';
  @ApiPropertyOptional({ description: 'Part of the condition, the number of the request, its tool or the owner' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Matches(/\S/)
  q?: string;
  @ApiPropertyOptional({ enum: TASK_SORTS, default: 'due' })
  @IsOptional()
  @IsIn(TASK_SORTS)
  sort?: (typeof TASK_SORTS)[number];
}

export class TaskEvidenceInput {
  @ApiProperty({ description: 'What shows that the condition is met: a sentence, or an https address' })
  @IsString()
  @MaxLength(LONGEST)
  @Matches(/\S/)
  evidence!: string;
}

export class TaskReasonInput {
  @ApiProperty() @IsString() @MaxLength(LONGEST) @Matches(/\S/) reason!: string;
}
