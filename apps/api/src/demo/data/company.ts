import type { Role } from '../../identity';
import type { UnitCode } from './units';

/** The company that the demo is about. It does not exist, and neither do its people and its ordinary suppliers. */
export const COMPANY = { name: 'Almenara Retail', currency: 'EUR', timeZone: 'Europe/Madrid' } as const;

/** A role, everywhere or in a unit with all below it. */
export interface DemoGrant {
  readonly role: Role;
  readonly unit?: UnitCode;
}

export interface DemoPerson {
  readonly name: string;
  readonly title: string;
  readonly unit: UnitCode;
  readonly grants?: readonly DemoGrant[];
  /** Those who are named on the sign-in page have the demo's password; nobody else can sign in. */
  readonly canSignIn?: true;
}

/** By the part of the address before @demo.example. */
export const PEOPLE = {
  admin: {
    name: 'Tomás Quintana',
    title: 'Systems administrator',
    unit: 'IT',
    grants: [{ role: 'admin' }],
    canSignIn: true,
  },
  cio: { name: 'Ana Ruiz', title: 'Chief Information Officer', unit: 'IT', grants: [{ role: 'cio' }], canSignIn: true },
  cmo: {
    name: 'Marta Gil',
    title: 'Chief Marketing Officer',
    unit: 'MKT',
    grants: [{ role: 'cmo', unit: 'MKT' }],
    canSignIn: true,
  },
  finance: {
    name: 'Javier Vidal',
    title: 'Finance director',
    unit: 'FIN',
    grants: [{ role: 'finance' }],
    canSignIn: true,
  },
  auditor: {
    name: 'Ruth Palmer',
    title: 'Internal auditor',
    unit: 'ALL',
    grants: [{ role: 'auditor' }],
    canSignIn: true,
  },
  requester: {
    name: 'Pilar Sosa',
    title: 'Campaign lead',
    unit: 'MKT-GRO',
    grants: [{ role: 'requester', unit: 'MKT' }],
    canSignIn: true,
  },
  'beatriz.leon': { name: 'Beatriz León', title: 'Financial controller', unit: 'FIN', grants: [{ role: 'finance' }] },
  'daniel.ortega': {
    name: 'Daniel Ortega',
    title: 'Head of E-commerce',
    unit: 'ECO',
    grants: [
      { role: 'approver', unit: 'ECO' },
      { role: 'requester', unit: 'MKT' },
    ],
  },
  'elena.navarro': { name: 'Elena Navarro', title: 'Managing director', unit: 'ALL' },
  'pablo.serrano': {
    name: 'Pablo Serrano',
    title: 'Head of Brand and Content',
    unit: 'MKT-BRA',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'lucia.ferrer': {
    name: 'Lucía Ferrer',
    title: 'Head of Growth',
    unit: 'MKT-GRO',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'nuria.campos': {
    name: 'Nuria Campos',
    title: 'Head of Customer and Loyalty',
    unit: 'MKT-CRM',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'sergio.molina': {
    name: 'Sergio Molina',
    title: 'Head of Platforms',
    unit: 'IT-PLA',
    grants: [{ role: 'requester', unit: 'IT' }],
  },
  'helen.marsh': {
    name: 'Helen Marsh',
    title: 'Head of Data and Analytics',
    unit: 'IT-DAT',
    grants: [{ role: 'requester', unit: 'IT' }],
  },
  'ramon.iglesias': {
    name: 'Ramón Iglesias',
    title: 'Operations director',
    unit: 'OPS',
    grants: [{ role: 'requester', unit: 'OPS' }],
  },
  'carmen.prieto': {
    name: 'Carmen Prieto',
    title: 'Head of Shops',
    unit: 'OPS-SHO',
    grants: [{ role: 'requester', unit: 'OPS-SHO' }],
  },
  'oliver.hughes': {
    name: 'Oliver Hughes',
    title: 'Head of Logistics',
    unit: 'OPS-LOG',
    grants: [{ role: 'requester', unit: 'OPS-LOG' }],
  },
  'isabel.roldan': {
    name: 'Isabel Roldán',
    title: 'People director',
    unit: 'PEO',
    grants: [{ role: 'requester', unit: 'PEO' }],
  },
  'andres.cano': {
    name: 'Andrés Cano',
    title: 'Paid media specialist',
    unit: 'MKT-GRO',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'grace.whitfield': {
    name: 'Grace Whitfield',
    title: 'Search specialist',
    unit: 'MKT-GRO',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'ines.pardo': {
    name: 'Inés Pardo',
    title: 'Content editor',
    unit: 'MKT-BRA',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'hugo.santamaria': {
    name: 'Hugo Santamaría',
    title: 'Designer',
    unit: 'MKT-BRA',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'clara.mendez': {
    name: 'Clara Méndez',
    title: 'Social media editor',
    unit: 'MKT-BRA',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'james.holloway': {
    name: 'James Holloway',
    title: 'Loyalty programme lead',
    unit: 'MKT-CRM',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'sara.bermejo': {
    name: 'Sara Bermejo',
    title: 'E-mail specialist',
    unit: 'MKT-CRM',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'adrian.lozano': {
    name: 'Adrián Lozano',
    title: 'Product owner, web shop',
    unit: 'ECO',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'emma.clarke': {
    name: 'Emma Clarke',
    title: 'Conversion analyst',
    unit: 'ECO',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'victor.salas': {
    name: 'Víctor Salas',
    title: 'Customer service lead',
    unit: 'ECO',
    grants: [{ role: 'requester', unit: 'MKT' }],
  },
  'miguel.arroyo': { name: 'Miguel Arroyo', title: 'Cloud engineer', unit: 'IT-PLA' },
  'teresa.gallego': {
    name: 'Teresa Gallego',
    title: 'Security lead',
    unit: 'IT',
    grants: [{ role: 'requester', unit: 'IT' }],
  },
  'david.pena': {
    name: 'David Peña',
    title: 'Workplace services lead',
    unit: 'IT-PLA',
    grants: [{ role: 'requester', unit: 'IT' }],
  },
  'sofia.marin': { name: 'Sofía Marín', title: 'Data engineer', unit: 'IT-DAT' },
  'peter.lindqvist': {
    name: 'Peter Lindqvist',
    title: 'Analyst',
    unit: 'IT-DAT',
    grants: [{ role: 'requester', unit: 'IT' }],
  },
  'rosa.cuesta': { name: 'Rosa Cuesta', title: 'Accounts payable', unit: 'FIN' },
  'jorge.alarcon': { name: 'Jorge Alarcón', title: 'Warehouse planner', unit: 'OPS-LOG' },
  'laura.bosch': {
    name: 'Laura Bosch',
    title: 'Training coordinator',
    unit: 'PEO',
    grants: [{ role: 'requester', unit: 'PEO' }],
  },
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof PEOPLE;

/** Who heads each unit. */
export const HEADS: Readonly<Record<UnitCode, PersonKey>> = {
  ALL: 'elena.navarro',
  MKT: 'cmo',
  'MKT-BRA': 'pablo.serrano',
  'MKT-GRO': 'lucia.ferrer',
  'MKT-CRM': 'nuria.campos',
  ECO: 'daniel.ortega',
  IT: 'cio',
  'IT-PLA': 'sergio.molina',
  'IT-DAT': 'helen.marsh',
  FIN: 'finance',
  OPS: 'ramon.iglesias',
  'OPS-SHO': 'carmen.prieto',
  'OPS-LOG': 'oliver.hughes',
  PEO: 'isabel.roldan',
};

export const PERSON_KEYS = Object.keys(PEOPLE) as PersonKey[];

/** A person as such, whatever exactly is written about them. */
export const personOf = (key: PersonKey): DemoPerson => PEOPLE[key];

export const emailOf = (person: PersonKey): string => `${person}@demo.example`;
