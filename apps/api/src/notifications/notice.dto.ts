import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional } from 'class-validator';
import { PersonRef } from '../identity';
import { MoneyView, PageQuery } from '../platform';
import { NOTICE_KINDS, NOTICE_SUBJECTS, type NoticeKind, type NoticeSubject } from './notice-rules';

/** What a notice is about, as it is now. */
export class NoticeObject {
  @ApiProperty({ enum: NOTICE_SUBJECTS, enumName: 'NoticeSubject' }) type!: NoticeSubject;
  @ApiProperty({ description: 'Of a condition: the request that it belongs to' }) id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'REQ-0142' }) ref!: string | null;
  @ApiProperty({
    description: 'The tool of a request, the policy, the file of an import, or the other one of a delegation',
  })
  name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What a condition of an approval asks for' })
  condition!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of a policy' }) version!: number | null;
  @ApiProperty({ type: MoneyView, nullable: true, description: 'What a request asks for, or got' })
  amount!: MoneyView | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Until when a decision is due' })
  dueAt!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'The day until which a signature is due, or a condition has to be met',
  })
  dueOn!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The first day of a delegation' })
  from!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'The day on which its principal is back' })
  until!: string | null;
}

export class NoticeView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: NOTICE_KINDS, enumName: 'NoticeKind' }) kind!: NoticeKind;
  @ApiProperty({ description: 'Open until somebody has acted, and not only until it was read' }) isToDo!: boolean;
  @ApiProperty({ type: NoticeObject }) object!: NoticeObject;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Whose act it is about; null for the product itself' })
  by!: PersonRef | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readAt!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) handledAt!: string | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who did what it asked for' })
  handledBy!: PersonRef | null;
}

export class NoticeList {
  @ApiProperty({ type: [NoticeView], description: 'Newest first' }) items!: NoticeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty() total!: number;
}

export const NOTICE_STATES = ['open', 'all'] as const;

export class NoticesQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: NOTICE_STATES,
    enumName: 'NoticeState',
    default: 'open',
    description: 'open: what waits for an act or has not been read',
  })
  @IsOptional()
  @IsIn(NOTICE_STATES)
  state: (typeof NOTICE_STATES)[number] = 'open';
}

export class ReadUpTo {
  @ApiProperty({
    format: 'date-time',
    description: 'The newest notice that was on the screen: what came since stays unread',
  })
  @IsISO8601({ strict: true }, { message: 'Give an instant such as 2026-11-23T09:00:00Z.' })
  upTo!: string;
}
