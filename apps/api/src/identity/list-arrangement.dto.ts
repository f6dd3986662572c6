import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';

/** The lists of the interface that somebody can arrange and keep views of. */
export const LIST_KEYS = [
  'tools',
  'requests',
  'decisions',
  'budget-lines',
  'entries',
  'line-entries',
  'audit-events',
  'people',
  'imports',
  'import-rows',
  'findings',
] as const;
export type ListKey = (typeof LIST_KEYS)[number];

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

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
    ArrayMaxSize(40),
    ArrayUnique(),
    Matches(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, { each: true, message: 'Write columns by their keys.' }),
  );
}

export function DensityField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ enum: DENSITIES, enumName: 'Density', nullable: true }),
    IsOptional(),
    IsIn(DENSITIES),
  );
}

export class ListArrangement {
  @ColumnKeys() columns!: string[];
  @DensityField() density?: Density | null;
}
