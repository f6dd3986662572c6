import { ApiProperty } from '@nestjs/swagger';
import { PersonRef } from '../identity';
import { NOTICE_KINDS, type NoticeKind } from './notice-rules';

export class UndeliveredMail {
  @ApiProperty() id!: string;
  @ApiProperty({ type: PersonRef }) person!: PersonRef;
  @ApiProperty({ enum: NOTICE_KINDS, enumName: 'NoticeKind', nullable: true, description: 'null: the mail of a day' })
  kind!: NoticeKind | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty() attempts!: number;
  @ApiProperty({ description: 'What the mail server said last' }) failure!: string;
  @ApiProperty({ description: 'It is not tried again, unless somebody sends it again' }) isGivenUp!: boolean;
}

export class MailDelivery {
  @ApiProperty({ description: 'Whether a mail server is set; without one people are told on their screens alone' })
  isOn!: boolean;
  @ApiProperty({ description: 'The demo company mails nobody: its people are made up' }) isDemo!: boolean;
  @ApiProperty({ description: 'Mails that are still to be sent' }) waiting!: number;
  @ApiProperty({ description: 'Mails that the server took within the last day' }) sentInADay!: number;
  @ApiProperty({ description: 'Mails that could not be delivered so far' }) failed!: number;
  @ApiProperty({ type: [UndeliveredMail], description: 'The newest ten of them' }) undelivered!: UndeliveredMail[];
}
