import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, Length, MaxLength } from 'class-validator';
import { ALL_PERMISSIONS, ROLES, type Permission, type Role } from './permissions';

export class SignInBody {
  @ApiProperty({ example: 'cio@demo.example' })
  @IsEmail({}, { message: 'Enter an e-mail address.' })
  @MaxLength(254)
  email!: string;

  @ApiProperty({ format: 'password' })
  @IsString({ message: 'Enter a password.' })
  @Length(1, 128)
  password!: string;
}

export class UnitRef {
  @ApiProperty() id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class PersonRef {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
}

export class MePerson {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ type: String, nullable: true }) title!: string | null;
  @ApiProperty({ type: UnitRef, nullable: true }) unit!: UnitRef | null;
}

export class OrganisationSummary {
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'EUR' }) functionalCurrency!: string;
  @ApiProperty({ example: 'Europe/Madrid' }) timeZone!: string;
  @ApiProperty({ description: 'Everything in it was made up for trying Tandem out' }) isDemo!: boolean;
  @ApiProperty({ type: String, nullable: true }) currentFiscalYear!: string | null;
  @ApiProperty({ description: 'One person is both CIO and CMO, under a policy that finance signed as well' })
  singleOfficer!: boolean;
}

export class MeView {
  @ApiProperty({ type: MePerson }) person!: MePerson;
  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true }) roles!: Role[];
  @ApiProperty({ enum: ALL_PERMISSIONS, enumName: 'Permission', isArray: true }) permissions!: Permission[];
  @ApiProperty({ type: OrganisationSummary }) organisation!: OrganisationSummary;
}
