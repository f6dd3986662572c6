import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES } from '../../identity';
import { MoneyView } from '../../platform';
import { type Lane, LANES } from '../../registry';

export class LaneCounts {
  @ApiProperty() sprint!: number;
  @ApiProperty() marathon!: number;
  @ApiProperty() refused!: number;
}

export class DeciderCount {
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) role!: Role;
  @ApiProperty({ description: 'How many decisions were asked of it' }) before!: number;
  @ApiProperty() after!: number;
}

export class RehearsedDays {
  @ApiProperty({ type: String, nullable: true, example: '6.1', description: 'Null where nothing was decided' })
  before!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'An estimate: a request in another lane takes what that lane took',
  })
  after!: string | null;
}

export class RehearsedRequest {
  @ApiProperty() id!: string;
  @ApiProperty() ref!: string;
  @ApiProperty({ description: 'What was asked for' }) title!: string;
  @ApiProperty({ type: MoneyView, description: 'All money of its term, in the currency of the policy' })
  amount!: MoneyView;
  @ApiProperty({ enum: LANES, enumName: 'Lane', nullable: true, description: 'Null: refused' })
  laneBefore!: Lane | null;
  @ApiProperty({ enum: LANES, enumName: 'Lane', nullable: true }) laneAfter!: Lane | null;
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true }) rolesBefore!: Role[];
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true }) rolesAfter!: Role[];
}

/** What a policy would have asked of the requests of the last twelve months, against what was really asked of them. */
export class PolicyRehearsal {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ description: 'How many were rehearsed' }) requests!: number;
  @ApiProperty({ description: 'Handed in before what the policy was asked was kept, or not comparable' })
  leftOut!: number;
  @ApiProperty({ type: LaneCounts }) before!: LaneCounts;
  @ApiProperty({ type: LaneCounts }) after!: LaneCounts;
  @ApiProperty({ description: 'How many would have gone another way' }) changed!: number;
  @ApiProperty({ type: MoneyView }) changedAmount!: MoneyView;
  @ApiProperty({ type: [DeciderCount] }) deciders!: DeciderCount[];
  @ApiProperty({ type: RehearsedDays }) medianDays!: RehearsedDays;
  @ApiProperty({
    type: [RehearsedRequest],
    description: 'Of those that changed: the newest 200 that are for whoever asks to see',
  })
  items!: RehearsedRequest[];
}
