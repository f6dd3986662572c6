import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Role, ROLES } from '../identity';
import { ToolRef } from './references.dto';

export const HOME_LINES = [
  'requests-stuck',
  'policy-drafts',
  'findings-new',
  'findings-to-review',
  'questions-to-answer',
  'conditions-to-meet',
  'conditions-to-confirm',
  'unauthorised-spend',
  'approved-after-payment',
  'refused-attempts',
  'policy-changes',
  'exports',
  'months-without-import',
  'imports-with-refused-rows',
  'imports-failed',
  'lines-over-limit',
  'people-without-role',
  'jobs-failed',
  'events-unsealed',
] as const;
export type HomeLineKey = (typeof HOME_LINES)[number];

export class HomeQuery {
  @ApiProperty({ enum: ROLES, enumName: 'Role', description: 'One of the roles of whoever asks' })
  @IsIn(ROLES)
  as!: Role;
}

/** How many of something there are, and where they are listed. The screen leaves out what counts nought. */
export class HomeLine {
  @ApiProperty({ enum: HOME_LINES, enumName: 'HomeLineKey' }) key!: HomeLineKey;
  @ApiProperty() count!: number;
  @ApiProperty({ type: String, nullable: true, description: 'A list of the screen; nothing where there is none' })
  path!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params!: Record<string, string>;
}

export class HomeStageName {
  @ApiProperty() en!: string;
  @ApiProperty() es!: string;
}

export class HomeStage {
  @ApiProperty() id!: string;
  @ApiProperty({ type: HomeStageName }) name!: HomeStageName;
  @ApiProperty({ description: 'Active tools of the stage; a tool of two stages counts in both' }) tools!: number;
}

export class HomeNotice {
  @ApiProperty({ type: ToolRef }) tool!: ToolRef;
  @ApiProperty({ format: 'date' }) noticeBy!: string;
}

/** The draft of the policy that waits for the signature of whoever asks. */
export class PolicyToSign {
  @ApiProperty() id!: string;
  @ApiProperty() version!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date' }) dueOn!: string;
}

export class HomeView {
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) as!: Role;
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ format: 'date', description: 'First day of the fiscal year that exceptions are counted from' })
  since!: string;
  @ApiProperty({ type: [HomeLine] }) lines!: HomeLine[];
  @ApiProperty({ type: [HomeStage], description: 'Live tools by stage, for a CMO' }) stages!: HomeStage[];
  @ApiProperty({ type: [HomeNotice], description: 'Notice deadlines within 90 days, the nearest first, for a CMO' })
  notices!: HomeNotice[];
  @ApiProperty({ type: PolicyToSign, nullable: true }) policyToSign!: PolicyToSign | null;
}
