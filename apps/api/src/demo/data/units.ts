/** A unit of the made-up company with the cost centre that its payments land on. */
export interface DemoUnit {
  readonly name: string;
  readonly parent: string | null;
  readonly costCentre: string;
}

/** Company, departments and teams. The files of payments print a department's name or the code of its cost centre. */
export const UNITS = {
  ALL: { name: 'Almenara Retail', parent: null, costCentre: 'CC-1000' },
  MKT: { name: 'Marketing', parent: 'ALL', costCentre: 'CC-2000' },
  'MKT-BRA': { name: 'Brand and Content', parent: 'MKT', costCentre: 'CC-2100' },
  'MKT-GRO': { name: 'Growth', parent: 'MKT', costCentre: 'CC-2200' },
  'MKT-CRM': { name: 'Customer and Loyalty', parent: 'MKT', costCentre: 'CC-2300' },
  ECO: { name: 'E-commerce', parent: 'MKT', costCentre: 'CC-2500' },
  IT: { name: 'Information Technology', parent: 'ALL', costCentre: 'CC-3000' },
  'IT-PLA': { name: 'Platforms', parent: 'IT', costCentre: 'CC-3100' },
  'IT-DAT': { name: 'Data and Analytics', parent: 'IT', costCentre: 'CC-3200' },
  FIN: { name: 'Finance', parent: 'ALL', costCentre: 'CC-4000' },
  OPS: { name: 'Operations', parent: 'ALL', costCentre: 'CC-5000' },
  'OPS-SHO': { name: 'Shops', parent: 'OPS', costCentre: 'CC-5100' },
  'OPS-LOG': { name: 'Logistics', parent: 'OPS', costCentre: 'CC-5200' },
  PEO: { name: 'People', parent: 'ALL', costCentre: 'CC-6000' },
} as const satisfies Record<string, DemoUnit>;

export type UnitCode = keyof typeof UNITS;

export const UNIT_CODES = Object.keys(UNITS) as UnitCode[];
