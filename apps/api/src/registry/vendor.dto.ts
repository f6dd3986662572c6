import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUrl, Length, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../platform';

export class VendorView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) website!: string | null;
  @ApiProperty({ type: [String] }) formerNames!: string[];
  @ApiProperty() toolCount!: number;
}

export class VendorList {
  @ApiProperty({ type: [VendorView] }) items!: VendorView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class VendorInput {
  @ApiProperty() @IsString() @Length(1, 120) @Matches(/\S/, { message: 'Enter a name.' }) name!: string;
  @ApiPropertyOptional({ type: String, nullable: true, example: 'https://vendor.example' })
  @IsOptional()
  @IsUrl(
    { protocols: ['https', 'http'], require_protocol: true },
    { message: 'Enter an address that begins with https://.' },
  )
  @MaxLength(300)
  website?: string | null;
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 120, { each: true })
  formerNames?: string[];
}

export class VendorsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of a present or former name' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}
