import type { UnitCode } from '../data/units';
import type { AccountCode } from './accounts';
import type { Channel, MerchantType } from './demo-payment';

/** When a tool charges. Months of a year are counted from 1; quarters begin in January. */
export type Rhythm =
  | { readonly every: 'month' | 'quarter'; readonly on: number }
  | { readonly every: 'year'; readonly month: number; readonly on: number }
  /** By use: so many charges a month, on any day. */
  | { readonly every: 'use'; readonly perMonth: number };

/** An amount in the currency of the charge: one price, or for use the smallest and the largest charge. */
export type Price = string | readonly [low: string, high: string];

/** How one tool (or one team's account of it) is charged. */
export interface ToolCharge {
  /** The name that the register has for it, or would have. */
  readonly tool: string;
  readonly channel: Channel;
  readonly unit: UnitCode;
  readonly account: AccountCode;
  readonly merchantType: MerchantType;
  readonly purpose: string;
  /** As the statement prints it: `#` is a digit and `~` a letter or digit that changes with every charge. */
  readonly supplier: string;
  readonly currency: 'EUR' | 'USD' | 'GBP';
  readonly rhythm: Rhythm;
  readonly price: Price;
  /** New prices (more seats, another plan) from a month on, counted from 0 at the beginning of the first year. */
  readonly later?: readonly { readonly from: number; readonly price: Price }[];
  /** First and last month in which it charges, counted like `later`. */
  readonly first?: number;
  readonly last?: number;
  /** Months in which a charge is given back. */
  readonly creditIn?: readonly number[];
}

export const onDay = (on: number): Rhythm => ({ every: 'month', on });
export const quarterly = (on: number): Rhythm => ({ every: 'quarter', on });
export const yearly = (month: number, on: number): Rhythm => ({ every: 'year', month, on });
export const byUse = (perMonth: number): Rhythm => ({ every: 'use', perMonth });

type Place = Pick<ToolCharge, 'channel' | 'unit' | 'account' | 'merchantType'>;
type Given = Omit<ToolCharge, keyof Place | 'purpose' | 'currency'> &
  Partial<Place> & { purpose?: string; currency?: ToolCharge['currency'] };

/** Charges that share where and how they are booked. */
export const bookedAs =
  (place: Place) =>
  (given: Given): ToolCharge => ({ purpose: '', currency: 'EUR', ...place, ...given });
