import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../platform';
import { ROLES, type Role } from './permissions';
import { UnitRef } from './session.dto';

const SOURCES = ['it', 'marketing', 'shadow'] as const;

export class RoleGrantView {
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(ROLES)
  role!: Role;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Unit that the grant reaches, with all below it; everywhere without',
  })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  @ApiPropertyOptional({ type: String, enum: SOURCES, nullable: true })
  @IsOptional()
  @IsIn(SOURCES)
  fundSource?: string | null;
}

export class PersonView {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ type: UnitRef, nullable: true }) unit!: UnitRef | null;
  @ApiProperty({ type: [RoleGrantView] }) grants!: RoleGrantView[];
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true }) roles!: Role[];
  @ApiProperty() isActive!: boolean;
  @ApiProperty() version!: number;
}

export class PersonList {
  @ApiProperty({ type: [PersonView] }) items!: PersonView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ description: 'People that the filter matches' }) total!: number;
}

export class PeopleQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Part of a name or an address' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;
}

export class PersonChange {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 120)
  name?: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  title?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  @ApiPropertyOptional({ description: 'A person is disabled, never deleted: their decisions stay theirs' })
  @IsOptional()
  @IsBoolean()
  isActive?: boolean;

  @ApiPropertyOptional({ type: [RoleGrantView] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RoleGrantView)
  grants?: RoleGrantView[];

  @ApiPropertyOptional({ format: 'password', minLength: 12, maxLength: 128 })
  @IsOptional()
  @IsString()
  @Length(12, 128)
  password?: string;
}

export class PersonInput extends PersonChange {
  @ApiProperty()
  @IsString()
  @Length(1, 120)
  declare name: string;

  @ApiProperty()
  @IsEmail()
  @MaxLength(254)
  email!: string;
}
