/** Accounts of the general ledger, numbered as Spanish companies number them; printed in English or in Spanish. */
export const ACCOUNTS = {
  software: { code: '629110', en: 'Software subscriptions', es: 'Suscripciones de software' },
  advertising: { code: '627100', en: 'Advertising and media', es: 'Publicidad y medios' },
  website: { code: '629120', en: 'Web and hosting', es: 'Web y alojamiento' },
  rents: { code: '621000', en: 'Rents and leases', es: 'Arrendamientos' },
  repairs: { code: '622000', en: 'Repairs and maintenance', es: 'Reparaciones y conservación' },
  professional: { code: '623000', en: 'Professional fees', es: 'Servicios profesionales' },
  transport: { code: '624000', en: 'Transport and freight', es: 'Transportes' },
  insurance: { code: '625000', en: 'Insurance', es: 'Primas de seguros' },
  utilities: { code: '628000', en: 'Electricity, water and gas', es: 'Suministros' },
  telecom: { code: '628200', en: 'Telephone and data lines', es: 'Telecomunicaciones' },
  packaging: { code: '602100', en: 'Packaging', es: 'Embalajes' },
  cleaning: { code: '629300', en: 'Cleaning and security', es: 'Limpieza y seguridad' },
  travel: { code: '629200', en: 'Travel', es: 'Desplazamientos' },
  meals: { code: '629210', en: 'Meals and hospitality', es: 'Atenciones y dietas' },
  stationery: { code: '629400', en: 'Stationery and office supplies', es: 'Material de oficina' },
  printing: { code: '627200', en: 'Printed matter', es: 'Impresos y rotulación' },
  agencies: { code: '627300', en: 'Agency fees', es: 'Agencias' },
  events: { code: '627400', en: 'Events and trade fairs', es: 'Eventos y ferias' },
  publications: { code: '629600', en: 'Books and publications', es: 'Libros y publicaciones' },
  training: { code: '649000', en: 'Training', es: 'Formación' },
  shopfitting: { code: '216000', en: 'Shop fittings', es: 'Mobiliario de tienda' },
  consumables: { code: '602200', en: 'Shop consumables', es: 'Consumibles de tienda' },
  other: { code: '629900', en: 'Other services', es: 'Otros servicios' },
} as const satisfies Record<string, { readonly code: string; readonly en: string; readonly es: string }>;

export type AccountCode = keyof typeof ACCOUNTS;
