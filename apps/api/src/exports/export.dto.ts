import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Language, LANGUAGES, type Region, REGIONS } from '@tandem/formatting';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { EXPORT_LISTS, type ExportList } from './exportable-list';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A flat object of short texts, which is what query parameters are. */
function Texts(limits: { readonly entries: number; readonly length: number }): PropertyDecorator {
  const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= limits.length;
  return (target, property) =>
    registerDecorator({
      name: 'isTexts',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          Object.keys(value).length <= limits.entries &&
          Object.values(value).every(isText),
        defaultMessage: () => `Give at most ${limits.entries} texts of at most ${limits.length} characters by name.`,
      },
    });
}

export class ExportColumnInput {
  @ApiProperty({ example: 'source' }) @IsString() @MaxLength(40) key!: string;
  @ApiProperty({ example: 'Source', description: 'As the screen heads it, without the currency' })
  @IsString()
  @MaxLength(200)
  header!: string;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { shadow: 'Shadow IT' },
    description: 'The words of the screen for the codes of this column',
  })
  @IsOptional()
  @Texts({ entries: 100, length: 200 })
  words?: Record<string, string>;
}

export class ExportInput {
  @ApiProperty({ enum: EXPORT_LISTS, enumName: 'ExportList' }) @IsIn(EXPORT_LISTS) list!: ExportList;
  @ApiProperty({ enum: EXPORT_FORMATS, enumName: 'ExportFormat' }) @IsIn(EXPORT_FORMATS) format!: ExportFormat;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { source: 'shadow', sort: '-cost' },
    description: 'The parameters of the list: filter and sort. Every row that matches is exported, page or not',
  })
  @Texts({ entries: 40, length: 2000 })
  query!: Record<string, string>;
  @ApiProperty({ type: [ExportColumnInput], description: 'As they stand on the screen' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ExportColumnInput)
  columns!: ExportColumnInput[];
  @ApiPropertyOptional({
    type: [ExportColumnInput],
    description: 'The words of the screen for the filters, for the sheet that says what the file holds',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => ExportColumnInput)
  filters?: ExportColumnInput[];
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language' }) @IsIn(LANGUAGES) language!: Language;
  @ApiProperty({ enum: REGIONS, enumName: 'Region', description: 'Decides separator and decimal mark of CSV' })
  @IsIn(REGIONS)
  region!: Region;
}
