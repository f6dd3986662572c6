import { CORPORATE_CARD_TRADES } from './corporate-card-trades';
import { PAYABLES_TRADES } from './payables-trades';
import { SHOP_TRADES } from './shop-trades';
import { TEAM_CARD_TRADES } from './team-card-trades';
import type { Trade } from './trade';

/** Everything that the made-up company buys beside tools. */
export const TRADES: readonly Trade[] = [
  ...CORPORATE_CARD_TRADES,
  ...PAYABLES_TRADES,
  ...SHOP_TRADES,
  ...TEAM_CARD_TRADES,
];

export const CITIES = [
  'MADRID',
  'VALENCIA',
  'SEVILLA',
  'ZARAGOZA',
  'MALAGA',
  'BILBAO',
  'MURCIA',
  'ALICANTE',
  'GETAFE',
  'VIGO',
] as const;
