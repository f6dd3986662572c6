import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type SigningRole } from '@tandem/spend-policy';
import { IsIn, IsInt, IsObject, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform';
import { ROLES } from '../../identity';
import { MayBeAbsent } from '../../registry';

const MOST_WORDS = 2000;
const ANY_DOCUMENT = { type: 'object', additionalProperties: true } as const;

export class PolicyDraftInput {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'A version to begin with; the one in force unless said otherwise',
  })
  @MayBeAbsent()
  @IsUUID()
  from?: string;
  @ApiPropertyOptional({ ...ANY_DOCUMENT, description: 'The document of a file to begin with; its number is replaced' })
  @MayBeAbsent()
  @IsObject()
  document?: object;
  @ApiPropertyOptional({ maxLength: MOST_WORDS })
  @MayBeAbsent()
  @IsString()
  @MaxLength(MOST_WORDS)
  why?: string;
}

export class PolicyEdit {
  @ApiProperty({ ...ANY_DOCUMENT, description: 'The whole document; its number is replaced by that of the draft' })
  @IsObject()
  document!: object;
  @ApiProperty({ format: 'date', description: 'The day on which it should take effect; cool-down may make it later' })
  @IsDay()
  plannedFrom!: string;
  @ApiProperty({ maxLength: MOST_WORDS }) @IsString() @MaxLength(MOST_WORDS) why!: string;
}

export class PolicyDocumentInput {
  @ApiProperty(ANY_DOCUMENT) @IsObject() document!: object;
}

export class SignatureRequest {
  @ApiProperty({ format: 'date', description: 'Until when an answer is hoped for' })
  @IsDay()
  dueOn!: string;
}

export class SignatureInput {
  @ApiProperty({ description: 'Of the text that was read' }) @Matches(/^[0-9a-f]{64}$/) hash!: string;
  @ApiProperty({ minimum: 1, description: 'The revision that was read' }) @IsInt() @Min(1) revision!: number;
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) @IsIn(ROLES) role!: SigningRole;
}
