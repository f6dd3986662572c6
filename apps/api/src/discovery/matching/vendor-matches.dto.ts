import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { NamedThingView } from '../imports/imports.dto';

const LONGEST_TEXT = 1_000;

export class DescriptorInput {
  @ApiProperty({ example: 'FACEBK *22ANJ6WY92' }) @IsString() @MaxLength(LONGEST_TEXT) text!: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(LONGEST_TEXT) account?:
    string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(LONGEST_TEXT) category?:
    string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(LONGEST_TEXT) purpose?:
    string | null;
}

export class VendorMatchesInput {
  @ApiProperty({ type: [DescriptorInput], minItems: 1, maxItems: 1000 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => DescriptorInput)
  descriptors!: DescriptorInput[];
}

export class VendorMatchView {
  @ApiProperty() text!: string;
  @ApiProperty({ enum: ['tool', 'review', 'none'] }) verdict!: 'tool' | 'review' | 'none';
  @ApiProperty({ type: NamedThingView, nullable: true }) vendor!: NamedThingView | null;
  @ApiProperty({ type: NamedThingView, nullable: true }) product!: NamedThingView | null;
  @ApiProperty({ minimum: 0, maximum: 1 }) confidence!: number;
  @ApiProperty({ type: [String] }) reasons!: string[];
}

export class VendorMatches {
  @ApiProperty({ type: [VendorMatchView], description: 'In the order of the descriptors' }) matches!: VendorMatchView[];
}
