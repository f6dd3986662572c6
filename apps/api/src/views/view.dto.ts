import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import {
  ColumnKeys,
  type ColumnWidths,
  ColumnWidthsField,
  type Density,
  DensityField,
  LIST_KEYS,
  type ListKey,
  PersonRef,
  PreferencesView,
  type Role,
  ROLES,
} from '../identity';

export class SavedView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: LIST_KEYS, enumName: 'ListKey' }) list!: ListKey;
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'source=shadow&sort=-cost', description: 'What stands behind the ? of the address' })
  query!: string;
  @ColumnKeys() columns!: string[];
  @DensityField() density!: Density | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Columns that were given a width, in CSS pixels, by their keys',
  })
  widths!: ColumnWidths;
  @ApiProperty({ enum: ROLES, enumName: 'Role', nullable: true, description: 'Everybody with this role sees it' })
  sharedWith!: Role | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'null: they left, and it belongs to the role' })
  owner!: PersonRef | null;
  @ApiProperty({ description: 'The list opens with it for the role that it is shared with' }) isDefault!: boolean;
  @ApiProperty() isMine!: boolean;
  @ApiProperty({ description: 'Its owner edits it, or an administrator once its owner left' }) canEdit!: boolean;
  @ApiProperty() version!: number;
}

export class SavedViewList {
  @ApiProperty({ type: [SavedView], description: 'My own first, then those shared with my roles, by name' })
  items!: SavedView[];
}

/** The view that a list opens with, where nothing else is asked for. */
export class DefaultView {
  @ApiProperty({ enum: LIST_KEYS, enumName: 'ListKey' }) list!: ListKey;
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'source=shadow&sort=-cost', description: 'What stands behind the ? of the address' })
  query!: string;
}

export class OwnPreferences extends PreferencesView {
  @ApiProperty({ type: [DefaultView], description: 'What lists open with for my roles; at most one for each list' })
  defaultViews!: DefaultView[];
}

export class ViewsQuery {
  @ApiProperty({ enum: LIST_KEYS, enumName: 'ListKey' }) @IsIn(LIST_KEYS) list!: ListKey;
}

function NameField(): PropertyDecorator {
  return applyDecorators(
    IsString(),
    Length(1, 80),
    Matches(/^\S(.*\S)?$/, { message: 'Enter a name without blanks around it.' }),
  );
}

function QueryField(): PropertyDecorator {
  return applyDecorators(
    IsString(),
    MaxLength(2000),
    Matches(/^[!-~]*$/, { message: 'Write the query as it stands in an address, without the question mark.' }),
  );
}

/** May be left out, but must not be null: unlike with `IsOptional`, that is refused. */
const IfSent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

export class ViewInput {
  @ApiProperty({ enum: LIST_KEYS, enumName: 'ListKey' }) @IsIn(LIST_KEYS) list!: ListKey;
  @ApiProperty({ maxLength: 80 }) @NameField() name!: string;
  @ApiProperty({ maxLength: 2000, example: 'source=shadow&sort=-cost' }) @QueryField() query!: string;
  @ColumnKeys() columns!: string[];
  @DensityField() density?: Density | null;
  @ColumnWidthsField() widths?: ColumnWidths;
  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role', nullable: true })
  @IsOptional()
  @IsIn(ROLES)
  sharedWith?: Role | null;
  @ApiPropertyOptional({ description: 'Whether the list opens with it for the role that it is shared with' })
  @IfSent()
  @IsBoolean()
  isDefault?: boolean;
}

export class ViewChange {
  @ApiPropertyOptional({ maxLength: 80 }) @IfSent() @NameField() name?: string;
  @ApiPropertyOptional({ maxLength: 2000 }) @IfSent() @QueryField() query?: string;
  @ColumnKeys({ optional: true }) columns?: string[];
  @DensityField() density?: Density | null;
  @ColumnWidthsField() widths?: ColumnWidths;
  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role', nullable: true })
  @IsOptional()
  @IsIn(ROLES)
  sharedWith?: Role | null;
  @ApiPropertyOptional({ description: 'Whether the list opens with it for the role that it is shared with' })
  @IfSent()
  @IsBoolean()
  isDefault?: boolean;
}
