import { ApiProperty } from '@nestjs/swagger';
import { DATA_CLASSES, type DataClass } from '@tandem/spend-policy';
import { IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PersonRef } from '../../identity';
import { MoneyField, MoneyView } from '../../platform';

const SAYS_SOMETHING = /\S/;

/** What has to be settled before a sprint can go on as a marathon; none of it can be left out. */
export class PromotionInput {
  @ApiProperty({ format: 'uuid', description: 'Who answers for the tool from then on' })
  @IsUUID()
  ownerId!: string;

  @ApiProperty({ description: 'What the sprint has shown, and how success will be seen from now on' })
  @IsString()
  @Matches(SAYS_SOMETHING)
  @MaxLength(1000)
  benefit!: string;

  @ApiProperty({ enum: DATA_CLASSES, enumName: 'DataClass', description: 'Reviewed anew: what it will touch' })
  @IsIn(DATA_CLASSES)
  dataClass!: DataClass;

  @MoneyField({ description: 'What a whole year of it costs' }) yearlyCost!: MoneyView;

  @ApiProperty({ description: 'How the company gets out of it again, and what becomes of its data' })
  @IsString()
  @Matches(SAYS_SOMETHING)
  @MaxLength(1000)
  exitPlan!: string;
}

export const SPRINT_STATUSES = ['running', 'ended', 'promoted'] as const;
export type SprintStatus = (typeof SPRINT_STATUSES)[number];

export class SprintRequestRef {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
}

export class SprintView {
  @ApiProperty({ enum: SPRINT_STATUSES, enumName: 'SprintStatus' }) status!: SprintStatus;
  @ApiProperty({ type: SprintRequestRef, description: 'The request that began it' }) request!: SprintRequestRef;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ format: 'date', description: 'The first day on which it is over' }) endsOn!: string;
  @ApiProperty({ description: 'A promotion that is being decided holds its end up' }) isProlonged!: boolean;
  @ApiProperty({
    type: SprintRequestRef,
    nullable: true,
    description: 'The marathon that is asked for, or that followed',
  })
  promotion!: SprintRequestRef | null;
}

/** What was settled for a promotion. */
export class PromotionView {
  @ApiProperty({ type: SprintRequestRef, description: 'The request that began the sprint' }) sprint!: SprintRequestRef;
  @ApiProperty({ type: PersonRef }) owner!: PersonRef;
  @ApiProperty() exitPlan!: string;
}

/** What a request has to do with a sprint; nothing for most. */
export class RequestSprint {
  @ApiProperty({ type: SprintView, nullable: true, description: 'The sprint that it began or belongs to' })
  sprint!: SprintView | null;
  @ApiProperty({ type: PromotionView, nullable: true, description: 'It asks for the marathon after a sprint' })
  promotion!: PromotionView | null;
  @ApiProperty({ description: 'The reader may ask for the marathon after it' }) canPromote!: boolean;
}
