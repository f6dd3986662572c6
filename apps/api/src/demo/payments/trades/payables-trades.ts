import type { Trade } from './trade';

const invoice = (trade: Omit<Trade, 'channel' | 'merchantType'>): Trade => ({
  ...trade,
  channel: 'payables',
  merchantType: 'business',
});

/** What suppliers send invoices for. */
export const PAYABLES_TRADES: readonly Trade[] = [
  invoice({
    weight: 14,
    account: 'rents',
    units: ['OPS-SHO', 'OPS', 'OPS-LOG'],
    from: 2_100n,
    to: 19_800n,
    purposes: ['Rent of the month', 'Service charge', 'Rent, shop ##'],
    suppliers:
      'Inmobiliaria Valdeolmos SL|Locales Comerciales del Turia SA|Patrimonio Abarca SL|Northfield Retail Estates Ltd|Centro Comercial Las Dunas CB|Socimi Alborán Activos SA',
  }),
  invoice({
    weight: 12,
    account: 'utilities',
    units: ['OPS-SHO', 'OPS-LOG', 'OPS'],
    from: 180n,
    to: 7_400n,
    purposes: ['Electricity', 'Water', 'Gas', 'Electricity, warehouse'],
    suppliers:
      'Eléctrica del Jalón SA|Aguas de la Ribera SA|Gas Meseta Comercializadora SL|Energías Marjal Coop.|Compañía Lumínica del Sur SA',
  }),
  invoice({
    weight: 18,
    account: 'transport',
    units: ['OPS-LOG', 'OPS-LOG', 'ECO'],
    from: 240n,
    to: 14_500n,
    purposes: ['Home deliveries', 'Line haul, week ##', 'Returns', 'Container Valencia - Getafe'],
    suppliers:
      'Transportes Hijos de Medrano SL|Logística Puerta Atlántica SA|Cargas y Portes Aitana SL|Box Transportes Frigoríficos SL|Severn Valley Hauliers Ltd|Reparto Urbano Colibrí Coop.|Grupaje Ibero Norte SA',
  }),
  invoice({
    weight: 14,
    account: 'packaging',
    units: ['OPS-LOG', 'ECO'],
    from: 130n,
    to: 9_800n,
    purposes: ['Cartons', 'Paper bags', 'Void fill', 'Printed tape'],
    suppliers:
      'Cartonajes La Umbría SL|Embalajes Penyagolosa SA|Canvas del Sur Lonas y Toldos SL|Papelera del Alberche SA|Slackwater Packaging Ltd|Meta Cartón Ondulado SL',
  }),
  invoice({
    weight: 10,
    account: 'cleaning',
    units: ['OPS-SHO', 'OPS-LOG', 'OPS'],
    from: 150n,
    to: 4_300n,
    purposes: ['Cleaning of the month', 'Window cleaning', 'Security guard, opening', 'Alarm'],
    suppliers:
      'Limpiezas Azahar SL|Servicios Integrales Moncayo SA|Vigilancia Torreón SL|Cristales y Fachadas Pardo|Brightwell Cleaning Services',
  }),
  invoice({
    weight: 10,
    account: 'agencies',
    units: ['MKT-BRA', 'MKT', 'MKT-GRO'],
    from: 600n,
    to: 24_000n,
    purposes: ['Creative work, spring campaign', 'Media fee', 'Photo shoot', 'Public relations, month ##'],
    suppliers:
      'Estudio Cardumen Creativos SL|Agencia Tres Tildes SL|Fotografía Lumen Ortiz|Bermellón Comunicación SL|Hawthorn & Pike Agency Ltd|Productora El Contraluz SL',
  }),
  invoice({
    weight: 8,
    account: 'shopfitting',
    units: ['OPS-SHO', 'OPS'],
    from: 480n,
    to: 32_000n,
    purposes: ['Shelving', 'Counter, shop ##', 'Lighting', 'Refit'],
    suppliers:
      'Carpintería Hermanos Villalba SL|Estanterías Somontano SA|Notion Mobiliario Comercial SL|Iluminación Candela SL|Figueras & Canvas Interiorismo SL',
  }),
  invoice({
    weight: 6,
    account: 'printing',
    units: ['MKT-BRA', 'OPS-SHO'],
    from: 320n,
    to: 16_500n,
    purposes: ['Catalogue', 'Posters', 'Price labels'],
    suppliers:
      'Gráficas Albarracín SA|Artes Gráficas Bidasoa SL|Imprenta del Buen Papel SL|Rotulación Gran Formato Nieves',
  }),
  invoice({
    weight: 7,
    account: 'professional',
    units: ['FIN', 'PEO', 'IT', 'ALL'],
    from: 350n,
    to: 18_000n,
    purposes: ['Audit, first part', 'Legal advice', 'Payroll service', 'Energy audit', 'Consultancy, days'],
    suppliers:
      'Bufete Arizmendi y Asociados|Auditores Cantábrico SLP|Gestoría Laboral Montes|Tamarit Consultores SL|Precision Recruitment Partners SL|Notaría Beltrán de Lis',
  }),
  invoice({
    weight: 5,
    account: 'repairs',
    units: ['OPS-SHO', 'OPS-LOG'],
    from: 90n,
    to: 5_600n,
    purposes: ['Lift maintenance', 'Air conditioning', 'Forklift service', 'Roller shutter'],
    suppliers:
      'Ascensores Carrión SL|Climatización Hoya SL|Carretillas Elevadoras Duero SA|Persianas Metálicas Ruano|Drift Climatización Integral SL',
  }),
  invoice({
    weight: 4,
    account: 'telecom',
    units: ['IT', 'IT-PLA'],
    from: 190n,
    to: 6_200n,
    purposes: ['Data lines', 'Telephony of the month', 'Fibre, new shop'],
    suppliers: 'Redes Levante Telecomunicaciones SA|Fibra Meseta SL|Telefonía Empresarial Oria SA',
  }),
  invoice({
    weight: 3,
    account: 'insurance',
    units: ['FIN', 'OPS'],
    from: 420n,
    to: 11_000n,
    purposes: ['Premium', 'Premium, fleet', 'Goods in transit'],
    suppliers: 'Mutua Aseguradora del Tajo|Correduría Salvatierra SL|Seguros La Prudencia SA',
  }),
  invoice({
    weight: 4,
    account: 'professional',
    units: ['OPS', 'OPS-SHO', 'OPS-LOG'],
    from: 800n,
    to: 21_000n,
    purposes: ['Temporary staff, peak season', 'Temporary staff, week ##'],
    suppliers: 'Empleo Temporal Arcos ETT SL|Personal y Campaña ETT SA|Buffer Personal de Campaña ETT SL',
  }),
];
