import { ApiProperty } from '@nestjs/swagger';
import { MoneyView } from '../platform';

// Read models know no other feature, so what they have in common with one is written here again. The published document
// knows each schema once, by its name.

export const FUND_SOURCES = ['it', 'marketing', 'shadow'] as const;
export type FundSource = (typeof FUND_SOURCES)[number];

export const LANES = ['sprint', 'marathon'] as const;
export type Lane = (typeof LANES)[number];

export const PLACES = ['actual', 'committed', 'reserved', 'funded', 'available'] as const;
export type Place = (typeof PLACES)[number];

export class ToolRef {
  @ApiProperty() id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() name!: string;
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

/** A rate that was applied, where it came from and since when it holds. */
export class RateView {
  @ApiProperty({ example: 'USD' }) from!: string;
  @ApiProperty({ example: 'EUR' }) to!: string;
  @ApiProperty({ example: '0.9206800000', description: 'Units of `to` for one of `from`' }) rate!: string;
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty() source!: string;
}
