import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  Matches,
  registerDecorator,
  ValidateIf,
} from 'class-validator';

/** The lists of the interface that somebody can arrange and keep views of. */
export const LIST_KEYS = [
  'tools',
  'requests',
  'request-tasks',
  'decisions',
  'budget-lines',
  'entries',
  'line-entries',
  'audit-events',
  'people',
  'imports',
  'import-rows',
  'findings',
  'spend',
] as const;
export type ListKey = (typeof LIST_KEYS)[number];

/** What somebody arranges: a list, or for themselves a saved view of it by its id, whoever's the view is. */
export type ArrangedKey = ListKey | `${ListKey}:${string}`;
const ARRANGED_KEY = new RegExp(`^(${LIST_KEYS.join('|')})(:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$`);

export const isArrangedKey = (key: string): boolean => ARRANGED_KEY.test(key);

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** How many rows a list brings at once. */
export const PAGE_SIZES = [25, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

const COLUMN_KEY = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;
const MOST_COLUMNS = 40;
const [NARROWEST, WIDEST] = [40, 1000];

/** Columns by key. Which ones a list has is the interface's affair: a key that went out of use is simply not shown. */
export function ColumnKeys({ optional = false } = {}): PropertyDecorator {
  const about = {
    type: String,
    isArray: true,
    description: 'Keys of the columns that are shown, in their order',
  } as const;
  return applyDecorators(
    optional ? ApiPropertyOptional(about) : ApiProperty(about),
    ValidateIf((_, value) => !optional || value !== undefined),
    IsArray(),
    ArrayMaxSize(MOST_COLUMNS),
    ArrayUnique(),
    Matches(COLUMN_KEY, { each: true, message: 'Write columns by their keys.' }),
  );
}

export function DensityField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ enum: DENSITIES, enumName: 'Density', nullable: true }),
    IsOptional(),
    IsIn(DENSITIES),
  );
}

/** How wide columns are, by their keys, in CSS pixels; the others are as wide as what they show. */
export type ColumnWidths = Readonly<Record<string, number>>;

export function ColumnWidthsField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: 'object',
      description: 'Columns that somebody gave a width, in CSS pixels, by their keys',
      additionalProperties: { type: 'integer', minimum: NARROWEST, maximum: WIDEST },
    }),
    ValidateIf((_, value) => value !== undefined),
    (target: object, property: string | symbol) =>
      registerDecorator({
        name: 'isColumnWidths',
        target: target.constructor,
        propertyName: String(property),
        validator: {
          validate: isColumnWidths,
          defaultMessage: () => `Give columns by their keys, each ${NARROWEST} to ${WIDEST} pixels wide.`,
        },
      }),
  );
}

function isColumnWidths(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const widths = Object.entries(value);
  return (
    widths.length <= MOST_COLUMNS &&
    widths.every(
      ([key, width]) => COLUMN_KEY.test(key) && Number.isInteger(width) && width >= NARROWEST && width <= WIDEST,
    )
  );
}

/** How somebody arranged a list. What is not said is as the list comes. */
export class ListArrangement {
  @ColumnKeys({ optional: true }) columns?: string[];
  @DensityField() density?: Density | null;
  @ColumnWidthsField() widths?: ColumnWidths;
  @ApiPropertyOptional({ example: '-cost', description: 'What it is sorted by, as its own query has it' })
  @ValidateIf((_, value) => value !== undefined)
  @Matches(/^-?[A-Za-z][A-Za-z0-9-]{0,39}$/, { message: 'Name what the list is sorted by.' })
  sort?: string;
  @ApiPropertyOptional({ enum: PAGE_SIZES, description: 'How many rows at once' })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(PAGE_SIZES)
  size?: PageSize;
}
