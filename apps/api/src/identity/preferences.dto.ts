import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { type Language, LANGUAGES, type Region, REGIONS } from '@tandem/formatting';
import { plainToInstance } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, registerDecorator, ValidateIf, validateSync } from 'class-validator';
import {
  type ArrangedKey,
  DENSITIES,
  type Density,
  isArrangedKey,
  LIST_KEYS,
  ListArrangement,
} from './list-arrangement.dto';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const UNCHOSEN = 'null: never chosen, so that the browser decides';
const arrangements = {
  type: 'object',
  description: `How a list is arranged, by its key: ${LIST_KEYS.join(', ')}; or a saved view of it, as tools:<id>`,
} as const;

export class PreferencesView {
  @ApiProperty({ enum: LANGUAGES, enumName: 'Language', nullable: true, description: UNCHOSEN })
  language!: Language | null;
  @ApiProperty({ enum: REGIONS, enumName: 'Region', nullable: true, description: UNCHOSEN }) region!: Region | null;
  @ApiProperty({ enum: THEMES, enumName: 'Theme', nullable: true, description: UNCHOSEN }) theme!: Theme | null;
  @ApiProperty({ enum: DENSITIES, enumName: 'Density', nullable: true, description: UNCHOSEN })
  density!: Density | null;
  @ApiProperty({ description: 'Whether single keys act as shortcuts' }) shortcuts!: boolean;
  @ApiProperty({ ...arrangements, additionalProperties: { $ref: getSchemaPath(ListArrangement) } })
  lists!: Partial<Record<ArrangedKey, ListArrangement>>;
}

/** Lists by their keys; null takes an arrangement back. */
function Arrangements(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      ...arrangements,
      additionalProperties: { allOf: [{ $ref: getSchemaPath(ListArrangement) }], nullable: true },
    }),
    (target: object, property: string | symbol) =>
      registerDecorator({
        name: 'isArrangements',
        target: target.constructor,
        propertyName: String(property),
        validator: {
          validate: (value: unknown) => value === undefined || isArrangements(value),
          defaultMessage: () => 'Give each list by its key, with the keys of its columns and a density, or null.',
        },
      }),
  );
}

const isArrangements = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([key, list]) => isArrangedKey(key) && (list === null || isArrangement(list)));

const isArrangement = (list: unknown): boolean =>
  typeof list === 'object' &&
  !Array.isArray(list) &&
  validateSync(plainToInstance(ListArrangement, list), { whitelist: true, forbidNonWhitelisted: true }).length === 0;

/** What is sent replaces what stands; what is not sent stays. */
@ApiExtraModels(ListArrangement)
export class PreferencesChange {
  @ApiPropertyOptional({ enum: LANGUAGES, enumName: 'Language', nullable: true })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language | null;
  @ApiPropertyOptional({ enum: REGIONS, enumName: 'Region', nullable: true })
  @IsOptional()
  @IsIn(REGIONS)
  region?: Region | null;
  @ApiPropertyOptional({ enum: THEMES, enumName: 'Theme', nullable: true })
  @IsOptional()
  @IsIn(THEMES)
  theme?: Theme | null;
  @ApiPropertyOptional({ enum: DENSITIES, enumName: 'Density', nullable: true })
  @IsOptional()
  @IsIn(DENSITIES)
  density?: Density | null;
  @ApiPropertyOptional()
  @ValidateIf((change: PreferencesChange) => change.shortcuts !== undefined)
  @IsBoolean()
  shortcuts?: boolean;
  @Arrangements() lists?: Partial<Record<ArrangedKey, ListArrangement | null>>;
}
