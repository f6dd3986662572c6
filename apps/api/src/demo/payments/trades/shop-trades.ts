import type { UnitCode } from '../../data/units';
import type { Trade } from './trade';

const SHOPS: readonly UnitCode[] = ['OPS-SHO', 'OPS-SHO', 'OPS-SHO', 'OPS-LOG'];

const shop = (trade: Omit<Trade, 'channel' | 'merchantType' | 'units'>): Trade => ({
  ...trade,
  channel: 'shops',
  merchantType: 'business',
  units: SHOPS,
});

/** What shops and warehouse pay themselves; their sheet is in Spanish. */
export const SHOP_TRADES: readonly Trade[] = [
  shop({
    weight: 14,
    account: 'consumables',
    from: 5n,
    to: 260n,
    purposes: ['Bolsas', 'Rollos de papel térmico', 'Perchas', 'Etiquetas', 'Material de tienda'],
    suppliers:
      'BOLSAS Y PAPEL RUEDA|SUMINISTROS TENDERO SL|PLASTICOS LA ALBERCA|ETIQUETAS NAVALON SL|PERCHAS Y MANIQUIES DURAN',
  }),
  shop({
    weight: 12,
    account: 'cleaning',
    from: 12n,
    to: 380n,
    purposes: ['Limpieza semanal', 'Productos de limpieza', 'Cristalero', 'Limpieza extraordinaria'],
    suppliers: 'LIMPIEZAS EL BARRIO|DROGUERIA ALMUDI|CRISTALERO J. PONS|LIMPIEZAS NEVADA {city}|HIGIENE TOTAL LEVANTE',
  }),
  shop({
    weight: 10,
    account: 'repairs',
    from: 18n,
    to: 890n,
    purposes: ['Cerradura', 'Fontanero', 'Reparación persiana', 'Electricista', 'Luces del escaparate'],
    suppliers:
      'CERRAJERIA 24H TORRES|FONTANERIA GALIANA|ELECTRICIDAD MOLTO SL|PERSIANAS HERMANOS SOTO|FRONT CRISTALERIA DE FACHADAS|PINTURAS EL CISNE',
  }),
  shop({
    weight: 10,
    account: 'transport',
    from: 8n,
    to: 310n,
    purposes: ['Porte a cliente', 'Recogida devolución', 'Traslado entre tiendas', 'Furgoneta'],
    suppliers:
      'PORTES GARRIDO|MENSAJEROS LA RIADA|ALQUILER FURGONETAS PASTOR|REPARTOS COLIBRI {city}|MUDANZAS EL CARMEN',
  }),
  shop({
    weight: 9,
    account: 'stationery',
    from: 3n,
    to: 95n,
    purposes: ['Material de oficina', 'Tóner', 'Carpetas', 'Bolígrafos y cinta'],
    suppliers: 'PAPELERIA EL TINTERO|PAPELERIA ROMERO {city}|COPIAS Y MAS|MULTIPRECIO AVENIDA',
  }),
  shop({
    weight: 8,
    account: 'meals',
    from: 4n,
    to: 120n,
    purposes: ['Café reunión', 'Agua oficina', 'Comida inventario', 'Desayuno equipo'],
    suppliers:
      'PANADERIA SAN ROQUE|CAFETERIA LA ESQUINA|AGUAS FUENTECLARA|BAR EL PUERTO {city}|SUPERMERCADO LA PLAZA ####',
  }),
  shop({
    weight: 6,
    account: 'printing',
    from: 14n,
    to: 420n,
    purposes: ['Carteles rebajas', 'Vinilo escaparate', 'Folletos apertura'],
    suppliers: 'ROTULOS ALBORADA|COPISTERIA PRISMA|VINILOS GANDIA|IMPRENTA SAN JOSE {city}',
  }),
  shop({
    weight: 5,
    account: 'utilities',
    from: 30n,
    to: 640n,
    purposes: ['Butano', 'Recibo agua', 'Recibo luz'],
    suppliers: 'BUTANO REPARTO SIERRA|AGUAS MUNICIPALES {city}|ELECTRICA DEL JALON SA',
  }),
  shop({
    weight: 4,
    account: 'events',
    from: 20n,
    to: 520n,
    purposes: ['Globos apertura', 'Animación infantil', 'Flores escaparate'],
    suppliers: 'FLORISTERIA MARGALLO|GLOBOS Y FIESTAS PIRULO|ANIMACIONES LA TRUPE|VIVEROS LA SERNA',
  }),
  shop({
    weight: 4,
    account: 'shopfitting',
    from: 25n,
    to: 1_300n,
    purposes: ['Baldas', 'Espejo probador', 'Alfombra entrada'],
    suppliers: 'MUEBLES OTERO|ESPEJOS Y CRISTALES VIDAL|ALFOMBRAS SAHARA {city}|CARPINTERIA PEREA',
  }),
];
