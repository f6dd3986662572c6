import { ApiProperty } from '@nestjs/swagger';

export class CheckpointView {
  @ApiProperty({ description: 'How many events it signs' }) events!: number;
  @ApiProperty({ format: 'date-time' }) signedAt!: string;
  @ApiProperty({ description: 'The note as it was signed: keep a copy elsewhere' }) note!: string;
}

export class EvidenceView {
  @ApiProperty({ description: 'Sealed events, which the file of events holds' }) events!: number;
  @ApiProperty({ type: CheckpointView, nullable: true, description: 'Nothing before the first signature' })
  lastCheckpoint!: CheckpointView | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the public key, in hexadecimal' })
  keyFingerprint!: string | null;
}
