import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DelegationState } from '@tandem/approval-workflow';
import { REQUEST_KINDS, type RequestKind } from '@tandem/spend-policy';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { PersonRef } from '../../identity';
import { IsDay, MoneyField, MoneyView, PageQuery } from '../../platform';
import { LANES, type Lane, MayBeAbsent } from '../../registry';

export const DELEGATION_STATES = ['planned', 'current', 'over'] as const satisfies readonly DelegationState[];

export class DelegationInput {
  @ApiProperty({ description: 'Who decides meanwhile' })
  @IsUUID()
  delegateId!: string;
  @ApiProperty({ format: 'date', description: 'The first day on which it holds' })
  @IsDay()
  from!: string;
  @ApiProperty({ format: 'date', description: 'The day on which the principal is back: it does not hold any more' })
  @IsDay()
  until!: string;
  @ApiPropertyOptional({ enum: LANES, enumName: 'Lane', isArray: true, description: 'Every lane without it' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(LANES, { each: true })
  lanes?: Lane[];
  @ApiPropertyOptional({
    enum: REQUEST_KINDS,
    enumName: 'RequestKind',
    isArray: true,
    description: 'Every kind without it',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(REQUEST_KINDS, { each: true })
  kinds?: RequestKind[];
  @MoneyField({
    optional: true,
    description: 'What a request may cost, a year or in all, whichever is more; in the currency of the policy',
  })
  ceiling?: MoneyView;
  @ApiProperty({ description: 'Why; both and every reader of the trail read it' })
  @IsString()
  @MaxLength(500)
  @Matches(/\S/, { message: 'Say why.' })
  reason!: string;
}

export class DelegationView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: PersonRef, description: 'Who is away' }) principal!: PersonRef;
  @ApiProperty({ type: PersonRef, description: 'Who decides meanwhile' }) delegate!: PersonRef;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date', description: 'The first day on which it does not hold any more' }) until!: string;
  @ApiProperty({ enum: LANES, enumName: 'Lane', isArray: true, nullable: true, description: 'null: every lane' })
  lanes!: Lane[] | null;
  @ApiProperty({
    enum: REQUEST_KINDS,
    enumName: 'RequestKind',
    isArray: true,
    nullable: true,
    description: 'null: every kind',
  })
  kinds!: RequestKind[] | null;
  @ApiProperty({ type: MoneyView, nullable: true }) ceiling!: MoneyView | null;
  @ApiProperty() reason!: string;
  @ApiProperty({ enum: DELEGATION_STATES, enumName: 'DelegationState' }) state!: DelegationState;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'null where its time was over' })
  endedBy!: PersonRef | null;
  @ApiProperty({ description: 'Whether the reader may end it now' }) mayEnd!: boolean;
}

export class DelegationList {
  @ApiProperty({ type: [DelegationView], description: 'The one that begins last first' }) items!: DelegationView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'Delegations that the filter matches' }) total!: number;
}

export class DelegationsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DELEGATION_STATES, enumName: 'DelegationState' })
  @IsOptional()
  @IsIn(DELEGATION_STATES)
  state?: DelegationState;
}

/** Who decides for somebody who is asked, as far as it covers this request. */
export class DeputyView {
  @ApiProperty({ type: PersonRef, description: 'Who is asked' }) principal!: PersonRef;
  @ApiProperty({ type: PersonRef, description: 'Who decides meanwhile' }) delegate!: PersonRef;
  @ApiProperty({ format: 'date', description: 'The first day on which they do not any more' }) until!: string;
}
