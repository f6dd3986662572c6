import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, ValidateIf } from 'class-validator';
import { PersonRef } from '../../identity';
import { IsDay } from '../../platform';
import { UnitView } from '../organisation.dto';

export const TENURE_STATES = ['planned', 'present', 'past'] as const;

/** Somebody manages a unit on these days. */
export class TenureView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: PersonRef }) person!: PersonRef;
  @ApiProperty({ format: 'date', description: 'The first day' }) beginsOn!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The first day that is not theirs any more; null until further notice',
  })
  endsOn!: string | null;
  @ApiProperty({ enum: TENURE_STATES, enumName: 'TenureState' }) state!: (typeof TENURE_STATES)[number];
}

export class UnitDetail extends UnitView {
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Manages the nearest unit above that has a manager' })
  managerAbove!: PersonRef | null;
  @ApiProperty({ type: [TenureView], description: 'Everybody who manages it, did or will; the newest first' })
  managers!: TenureView[];
}

export class ManagerInput {
  @ApiProperty({ type: String, nullable: true, description: 'null: nobody manages it from that day on' })
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  personId!: string | null;

  @ApiProperty({ format: 'date', description: 'The first day; whoever managed it before ends on it' })
  @IsDay()
  beginsOn!: string;
}
