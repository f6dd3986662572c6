import { ApiProperty } from '@nestjs/swagger';
import { PersonRef, UnitRef } from '../identity';
import { MoneyView } from '../platform';

/** Who owns the money. */
export const FUND_SOURCES = ['it', 'marketing', 'shadow'] as const;
export type FundSource = (typeof FUND_SOURCES)[number];

export const LANES = ['sprint', 'marathon'] as const;
export type Lane = (typeof LANES)[number];

/** What a statement about a person rests on: somebody said so, a document says so, or Tandem saw it happen. */
export const EVIDENCE = ['declared', 'document', 'event'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export class VendorRef {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}

export class ToolRef {
  @ApiProperty() id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
}

/** People to choose one from, by name: as many as there are. */
export class PersonRefList {
  @ApiProperty({ type: [PersonRef] }) items!: PersonRef[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class LineRef {
  @ApiProperty() id!: string;
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: FUND_SOURCES, enumName: 'FundSource' }) fundSource!: FundSource;
  @ApiProperty() fiscalYear!: string;
}

/** The filter whose rows add up to a figure; a screen follows it and never invents one. */
export class Drill {
  @ApiProperty({ enum: ['/entries'] }) path!: '/entries';
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params!: Record<string, string>;
}

export class Figure {
  @ApiProperty({ type: MoneyView }) amount!: MoneyView;
  @ApiProperty({ type: Drill }) drill!: Drill;
}

export class AccountabilityParty {
  @ApiProperty({ type: PersonRef }) person!: PersonRef;
  @ApiProperty({ enum: EVIDENCE, enumName: 'Evidence' }) evidence!: Evidence;
  @ApiProperty({ type: String, nullable: true, example: 'REQ-0031' }) source!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) on!: string | null;
}

export class AccountabilityBenefits {
  @ApiProperty({ type: [UnitRef] }) units!: UnitRef[];
  @ApiProperty({ type: PersonRef, nullable: true }) owner!: PersonRef | null;
}

/** Who defined it, who authorised it, who benefits. `null` means that nobody is on record. */
export class Accountability {
  @ApiProperty({ type: AccountabilityParty, nullable: true }) definedBy!: AccountabilityParty | null;
  @ApiProperty({ type: AccountabilityParty, nullable: true }) authorisedBy!: AccountabilityParty | null;
  @ApiProperty({ type: AccountabilityBenefits, nullable: true }) benefits!: AccountabilityBenefits | null;
}
