import type { UnitCode } from '../../data/units';
import type { Trade } from './trade';

const SALES: readonly UnitCode[] = ['MKT-BRA', 'MKT-GRO', 'MKT-CRM', 'ECO'];
const team = (trade: Omit<Trade, 'channel' | 'units'>): Trade => ({ ...trade, channel: 'team-card', units: SALES });

/** What marketing and e-commerce buy with cards of their own, whose statements name no department. */
export const TEAM_CARD_TRADES: readonly Trade[] = [
  team({
    weight: 14,
    account: 'meals',
    merchantType: 'restaurant',
    from: 6n,
    to: 140n,
    purposes: [''],
    suppliers: 'CAFE CENTRAL OBRADOR|THE DAILY GRIND BAR|TABERNA LA CHATA|POKE BAHIA {city}|LATER LIFE TEA ROOMS',
  }),
  team({
    weight: 8,
    account: 'travel',
    merchantType: 'taxi',
    from: 6n,
    to: 48n,
    purposes: [''],
    suppliers: 'TAXI LIC ##### {city}|RADIO TAXI ALFEREZ|MOVO SCOOTER ######',
  }),
  team({
    weight: 8,
    account: 'agencies',
    merchantType: 'fabric',
    from: 9n,
    to: 320n,
    purposes: [''],
    suppliers: 'ATREZZO ALQUILER LA NAVE|TEJIDOS RIBES {city}|CANVAS ART SUPPLIES|TELAS DEL MERCADO|PINTURAS EL GREMIO',
  }),
  team({
    weight: 6,
    account: 'agencies',
    merchantType: 'photo',
    from: 40n,
    to: 780n,
    purposes: [''],
    suppliers: 'ESTUDIO FOTO MALASANA|LOOM TEXTILE STUDIO|MODELOS AGENCIA VIVE|LENTES Y FOCOS ALQUILER',
  }),
  team({
    weight: 5,
    account: 'stationery',
    merchantType: 'stationery',
    from: 4n,
    to: 90n,
    purposes: [''],
    suppliers: 'PAPELERIA CARTABON {city}|LA CASA DEL MARCO|MIRO FRAMES GALLERY',
  }),
  team({
    weight: 5,
    account: 'transport',
    merchantType: 'courier',
    from: 5n,
    to: 85n,
    purposes: [''],
    suppliers: 'CIERZO EXPRESS ######|ENVIOS PUNTO VERDE ####',
  }),
  team({
    weight: 3,
    account: 'events',
    merchantType: 'events',
    from: 25n,
    to: 900n,
    purposes: [''],
    suppliers: 'SALA EQUIS EVENTOS|ENTRADAS FORO DIGITAL ####|COWORK LA CASA ABIERTA ##',
  }),
];
