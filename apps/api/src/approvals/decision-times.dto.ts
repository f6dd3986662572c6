import { ApiProperty } from '@nestjs/swagger';
import { type Lane, LANES } from '../registry';

/** The filter of the requests whose number a figure is; a screen follows it and never invents one. */
export class RequestDrill {
  @ApiProperty({ enum: ['/requests'] }) path!: '/requests';
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params!: Record<string, string>;
}

/** How fast the requests of a lane were decided, in working days from the submission to the decision. */
export class LanePace {
  @ApiProperty({ enum: LANES, enumName: 'Lane' }) lane!: Lane;
  @ApiProperty({ description: 'Requests that were approved or rejected' }) decided!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Half took so long at most; null with fewer than five' })
  median!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Nine in ten did; null with fewer than five' })
  nineInTen!: number | null;
  @ApiProperty({ description: 'Working days within which the lane promises an answer' }) limit!: number;
  @ApiProperty({ type: RequestDrill }) drill!: RequestDrill;
}

export class DecisionTimes {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ type: [LanePace] }) lanes!: LanePace[];
}
