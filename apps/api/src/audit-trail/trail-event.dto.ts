import { ApiProperty } from '@nestjs/swagger';
import { AuditEventView } from './audit-trail.dto';

/** How the chain holds one event. */
export class EventSeal {
  @ApiProperty({ description: 'Place in the chain, without gaps' }) sequence!: number;
  @ApiProperty({ description: 'Of the seal before, or the known beginning of the chain', example: '7b1c44f0…' })
  previousHash!: string;
  @ApiProperty({ example: 'e09a51d2…' }) hash!: string;
  @ApiProperty({ format: 'date-time' }) sealedAt!: string;
  @ApiProperty({ description: 'SHA-256 of the hash before and of `body` was computed anew and is this hash' })
  matches!: boolean;
}

export class AuditEventRecord extends AuditEventView {
  @ApiProperty({ description: 'The text that was hashed, to the byte' }) body!: string;
  @ApiProperty({ type: EventSeal, nullable: true, description: 'Nothing in the seconds before an event is sealed' })
  seal!: EventSeal | null;
}
