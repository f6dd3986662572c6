import type { UnitCode } from './units';

/** Which units turned out to benefit from tools that nobody had asked for; of the others nobody has said yet. */
export const BENEFITS: Readonly<Record<string, readonly UnitCode[]>> = {
  Apify: ['ECO'],
  Airtable: ['OPS-LOG'],
  Canva: ['MKT-BRA', 'ECO'],
  Typeform: ['MKT-GRO'],
  Webflow: ['ECO'],
  Jasper: ['MKT-BRA'],
  Lusha: ['MKT-GRO'],
  Calendly: ['OPS-SHO'],
};
