import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsDay } from '../platform';
import { PersonRef } from '../identity';

/** Days of the trail, both included; without any of them all of it. */
export class TrailRangeInput {
  @ApiPropertyOptional({ format: 'date', description: 'First day' })
  @IsOptional()
  @IsDay()
  from?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Last day, included' })
  @IsOptional()
  @IsDay()
  to?: string;
}

export class TrailVerificationView {
  @ApiProperty() intact!: boolean;
  @ApiProperty() checkedEvents!: number;
  @ApiProperty() sealedEvents!: number;
  @ApiProperty({ description: 'Events of the last seconds that no seal covers yet' }) unsealedTail!: number;
  @ApiProperty({ type: String, nullable: true }) firstBrokenEvent!: string | null;
  @ApiProperty({ type: String, nullable: true }) firstEvent!: string | null;
  @ApiProperty({ type: String, nullable: true }) lastEvent!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Keep a copy elsewhere: it proves the trail up to here' })
  lastSealHash!: string | null;
  @ApiProperty({ format: 'date-time' }) checkedAt!: string;
}

/** A run that the trail itself has on record. */
export class VerificationRun extends TrailVerificationView {
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Nothing where it began with the trail' })
  from!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) to!: string | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Nobody where the product ran it by itself' })
  by!: PersonRef | null;
}

export class VerificationRuns {
  @ApiProperty({ type: VerificationRun, nullable: true, description: 'Nothing before the first run' })
  last!: VerificationRun | null;
}
