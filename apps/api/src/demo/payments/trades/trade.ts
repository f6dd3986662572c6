import type { UnitCode } from '../../data/units';
import type { AccountCode } from '../accounts';
import type { Channel, MerchantType } from '../demo-payment';

/** What a trade sells to the made-up company: which suppliers, to whom, for how much. None of the names exists. */
export interface Trade {
  readonly channel: Channel;
  /** How often, beside the other trades of the channel. */
  readonly weight: number;
  readonly account: AccountCode;
  readonly merchantType: MerchantType;
  readonly units: readonly UnitCode[];
  /** Whole euros. */
  readonly from: bigint;
  readonly to: bigint;
  readonly purposes: readonly string[];
  /** Separated by `|`. `#` stands for a digit that changes, `{city}` for a place. */
  readonly suppliers: string;
}
