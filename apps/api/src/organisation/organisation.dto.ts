import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isCurrency } from '@tandem/money';
import {
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  registerDecorator,
} from 'class-validator';
import { IsDay } from '../platform';
import { PersonRef, ROLES, type Role, UnitRef } from '../identity';

/** An ISO 4217 code that is in use today. */
export function IsCurrencyCode(): PropertyDecorator {
  return (target: object, property: string | symbol) =>
    registerDecorator({
      name: 'isCurrencyCode',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isCurrency(value),
        defaultMessage: () => 'Enter a currency by its three letters, for example EUR.',
      },
    });
}

export class LocalisedText {
  @ApiProperty() en!: string;
  @ApiProperty() es!: string;
}

export class UnitView {
  @ApiProperty() id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) parentId!: string | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'Manages it today; null where nobody does' })
  manager!: PersonRef | null;
}
export class UnitList {
  @ApiProperty({ type: [UnitView] }) items!: UnitView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
export class UnitInput {
  @ApiProperty() @IsString() @Length(1, 20) code!: string;
  @ApiProperty() @IsString() @Length(1, 120) name!: string;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @IsUUID() parentId?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Manages it from today on' })
  @IsOptional()
  @IsUUID()
  managerId?: string | null;
}

export class CostCentreView {
  @ApiProperty() id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: UnitRef }) unit!: UnitRef;
}
export class CostCentreList {
  @ApiProperty({ type: [CostCentreView] }) items!: CostCentreView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
export class CostCentreInput {
  @ApiProperty() @IsString() @Length(1, 20) code!: string;
  @ApiProperty() @IsString() @Length(1, 120) name!: string;
  @ApiProperty() @IsUUID() unitId!: string;
}

export class FiscalYearView {
  @ApiProperty({ example: '2026' }) id!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ format: 'date' }) startsOn!: string;
  @ApiProperty({ format: 'date' }) endsOn!: string;
}
export class FiscalYearList {
  @ApiProperty({ type: [FiscalYearView] }) items!: FiscalYearView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class StageView {
  @ApiProperty({ example: 'find' }) id!: string;
  @ApiProperty() sortKey!: number;
  @ApiProperty({ type: LocalisedText }) name!: LocalisedText;
}
export class StageList {
  @ApiProperty({ type: [StageView] }) items!: StageView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class ExchangeRateView {
  @ApiProperty({ example: 'USD' }) @IsCurrencyCode() from!: string;
  @ApiProperty({ example: 'EUR' }) @IsCurrencyCode() to!: string;
  @ApiProperty({ example: '0.9206800000', description: 'Units of `to` for one of `from`' })
  @Matches(/^\d{1,10}(\.\d{1,10})?$/, { message: 'Enter the rate as a number with at most ten decimals.' })
  rate!: string;
  @ApiProperty({ format: 'date', description: 'First day that the rate applies to' })
  @IsDay()
  date!: string;
  @ApiProperty({ description: 'Where the rate was read' }) @IsString() @Length(1, 200) source!: string;
}
export class ExchangeRateList {
  @ApiProperty({ type: [ExchangeRateView] }) items!: ExchangeRateView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class DemoAccount {
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) role!: Role;
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty() password!: string;
}
export class SetupView {
  @ApiProperty({ enum: ['ready', 'needs-setup'] }) state!: 'ready' | 'needs-setup';
  @ApiProperty() isDemo!: boolean;
  @ApiProperty({ type: [DemoAccount] }) demoAccounts!: DemoAccount[];
}
export class SetupInput {
  @ApiProperty({ description: 'The one-time code that the log printed' }) @IsString() @MaxLength(100) code!: string;
  @ApiProperty() @IsString() @Length(1, 120) organisationName!: string;
  @ApiProperty({ example: 'EUR' }) @IsCurrencyCode() functionalCurrency!: string;
  @ApiProperty({ example: 'Europe/Madrid' })
  @IsIn(Intl.supportedValuesOf('timeZone').concat('UTC'), { message: 'Choose a time zone such as Europe/Madrid.' })
  timeZone!: string;
  @ApiProperty() @IsString() @Length(1, 120) adminName!: string;
  @ApiProperty() @IsEmail({}, { message: 'Enter an e-mail address.' }) adminEmail!: string;
  @ApiProperty({ format: 'password', minLength: 12 })
  @IsString()
  @Length(12, 128, { message: 'Choose a password of 12 to 128 characters.' })
  adminPassword!: string;
}
