import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { DecisionInput } from '../../approvals';
import { PersonRef } from '../../identity';
import { LINK_STATES, type LinkState } from './link-state';

const VERDICTS = ['approve', 'changes', 'reject'] as const;

/** A link in a mail, for whom it was sent to. */
export class DecisionLinkView {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'The request that it is about' }) requestId!: string;
  @ApiProperty({ example: 'REQ-0142' }) ref!: string;
  @ApiProperty({ enum: VERDICTS, enumName: 'Verdict' }) verdict!: (typeof VERDICTS)[number];
  @ApiProperty({
    enum: LINK_STATES,
    enumName: 'DecisionLinkState',
    description: 'Only one that is usable decides anything; the others say why this one does not any more',
  })
  state!: LinkState;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Who decided the step that it is for' })
  decidedBy!: PersonRef | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) decidedAt!: string | null;
}

/** A decision by a link: the verdict and the version are those of the link. */
export class LinkDecisionInput extends OmitType(DecisionInput, ['verdict', 'version'] as const) {
  @ApiProperty({ description: 'What follows the id in the address of the mail' })
  @IsString()
  @Matches(/^[\w-]{43}$/)
  secret!: string;
}
