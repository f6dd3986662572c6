import type { UnitCode } from '../data/units';
import type { AccountCode } from './accounts';

/** Where a payment was made, which decides the file that it stands in. */
export type Channel = 'corporate-card' | 'payables' | 'shops' | 'team-card';

/** A payment of the made-up company before any file is written. */
export interface DemoPayment {
  readonly channel: Channel;
  readonly day: string;
  /** As the bank or the supplier prints it. */
  readonly supplier: string;
  /** Cents of a euro; a credit is negative. */
  readonly minor: bigint;
  /** What the merchant charged, when that was not in euros. */
  readonly original?: { readonly minor: bigint; readonly currency: 'USD' | 'GBP' };
  readonly unit: UnitCode;
  readonly account: AccountCode;
  readonly merchantType: MerchantType;
  readonly purpose: string;
  readonly city: string;
}

/** Code and name that card networks give to a trade. */
export const MERCHANT_TYPES = {
  software: ['5734', 'Computer Software Stores'],
  programming: ['7372', 'Computer Programming, Data Processing'],
  network: ['4816', 'Computer Network/Information Services'],
  advertising: ['7311', 'Advertising Services'],
  continuity: ['5968', 'Direct Marketing - Continuity/Subscription'],
  business: ['7399', 'Business Services - Not Elsewhere Clas'],
  hotel: ['7011', 'Lodging - Hotels, Motels, Resorts'],
  taxi: ['4121', 'Taxicabs and Limousines'],
  rail: ['4112', 'Passenger Railways'],
  air: ['4511', 'Airlines, Air Carriers'],
  fuel: ['5542', 'Fuel Dispenser, Automated'],
  parking: ['7523', 'Automobile Parking Lots and Garages'],
  restaurant: ['5812', 'Eating Places, Restaurants'],
  caterer: ['5811', 'Caterers'],
  grocery: ['5411', 'Grocery Stores, Supermarkets'],
  stationery: ['5943', 'Stationery, Office and School Supply St'],
  hardware: ['5251', 'Hardware Stores'],
  florist: ['5992', 'Florists'],
  gift: ['5947', 'Card, Gift, Novelty, and Souvenir Shops'],
  printing: ['7338', 'Quick-Copy, Reproduction Services'],
  courier: ['4215', 'Courier Services - Air and Ground'],
  books: ['5942', 'Book Stores'],
  training: ['8299', 'Schools and Educational Services'],
  furniture: ['5712', 'Furniture, Home Furnishings'],
  fabric: ['5131', 'Piece Goods, Notions, and Other Dry Goods'],
  photo: ['7333', 'Commercial Photography, Art, Graphics'],
  events: ['7922', 'Theatrical Producers, Ticket Agencies'],
  contractor: ['1799', 'Special Trade Contractors'],
  professional: ['8999', 'Professional Services - Not Elsewhere Cl'],
  telecom: ['4814', 'Telecommunication Service'],
} as const satisfies Record<string, readonly [code: string, name: string]>;

export type MerchantType = keyof typeof MERCHANT_TYPES;
