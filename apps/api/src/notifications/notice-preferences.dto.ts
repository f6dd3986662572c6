import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min, registerDecorator } from 'class-validator';
import { MAIL_MODES, type MailMode } from './mail-times';
import { NOTICE_KINDS, type NoticeKind } from './notice-rules';

const LAST_HOUR = 23;
const MODES: string[] = [...MAIL_MODES];
const modes = { type: 'object' as const, additionalProperties: { type: 'string' as const, enum: MODES } };

export class NoticePreferences {
  @ApiProperty({ description: 'Goes up with each change; 0 while nothing was chosen' }) version!: number;
  @ApiProperty({ ...modes, description: 'How each kind of notice is mailed. On the screen all are told at once' })
  mail!: Record<NoticeKind, MailMode>;
  @ApiProperty({ description: 'The full hour from which the mail of the day comes' }) digestHour!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'The first quiet hour: no mail from then on' })
  quietFrom!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The first hour that is not quiet any more' })
  quietUntil!: number | null;
  @ApiProperty({ isArray: true, enum: NOTICE_KINDS, enumName: 'NoticeKind', description: 'Mailed in quiet hours too' })
  urgent!: readonly NoticeKind[];
  @ApiProperty({ description: 'That of the company, whose hours these are', example: 'Europe/Madrid' })
  timeZone!: string;
  @ApiProperty({ description: 'Whether any mail is sent at all: a mail server is set, and this is no demo' })
  isMailOn!: boolean;
}

/** Kinds by their names, with how each is mailed; a kind that is left out is mailed at once. */
function IsModes(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isModes',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => isModes(value),
        defaultMessage: () => `Give kinds of notices with one of ${MAIL_MODES.join(', ')} each.`,
      },
    });
}

const isModes = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([kind, mode]) => NOTICE_KINDS.some((name) => name === kind) && MAIL_MODES.some((name) => name === mode),
  );

/** All of it is replaced. */
export class NoticePreferencesInput {
  @ApiProperty({ ...modes, description: 'A kind that is left out is mailed at once' })
  @IsModes()
  mail!: Partial<Record<NoticeKind, MailMode>>;
  @ApiProperty({ minimum: 0, maximum: LAST_HOUR }) @IsInt() @Min(0) @Max(LAST_HOUR) digestHour!: number;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: LAST_HOUR })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LAST_HOUR)
  quietFrom!: number | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: LAST_HOUR })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LAST_HOUR)
  quietUntil!: number | null;
}
