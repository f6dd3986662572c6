import type { PersonKey } from './company';
import type { UnitCode } from './units';

/** A budget line of the made-up company, with the same code in both fiscal years. */
export interface DemoLine {
  readonly code: string;
  readonly name: string;
  readonly fundSource: 'it' | 'marketing';
  /** Whose cost centre the line is on. */
  readonly unit: UnitCode;
  readonly account: string;
  /** What was first authorised, for the year before and for this one. */
  readonly originals: readonly [before: string, now: string];
  readonly owner: PersonKey;
  readonly definedBy: PersonKey;
  readonly benefits: readonly UnitCode[];
}

/** A supplement or a cut in one of the two years. */
export interface DemoLineChange {
  readonly code: string;
  readonly yearIndex: 0 | 1;
  /** Month and day. */
  readonly on: string;
  readonly kind: 'supplement' | 'cut';
  readonly amount: string;
  readonly reason: string;
}

const it = (line: Omit<DemoLine, 'fundSource'>): DemoLine => ({ ...line, fundSource: 'it' });
const marketing = (line: Omit<DemoLine, 'fundSource'>): DemoLine => ({ ...line, fundSource: 'marketing' });

export const LINES = [
  it({
    code: 'IT-01',
    name: 'Platforms and hosting',
    unit: 'IT-PLA',
    account: '629120',
    originals: ['180000.00', '205000.00'],
    owner: 'sergio.molina',
    definedBy: 'cio',
    benefits: ['ECO', 'IT-PLA'],
  }),
  it({
    code: 'IT-02',
    name: 'Business applications',
    unit: 'IT',
    account: '629110',
    originals: ['112000.00', '124000.00'],
    owner: 'cio',
    definedBy: 'cio',
    benefits: ['ECO', 'FIN', 'OPS'],
  }),
  it({
    code: 'IT-03',
    name: 'Data and analytics',
    unit: 'IT-DAT',
    account: '629110',
    originals: ['74000.00', '112000.00'],
    owner: 'helen.marsh',
    definedBy: 'helen.marsh',
    benefits: ['IT-DAT', 'MKT', 'FIN'],
  }),
  it({
    code: 'IT-04',
    name: 'Collaboration and workplace',
    unit: 'IT-PLA',
    account: '629110',
    originals: ['104000.00', '110000.00'],
    owner: 'david.pena',
    definedBy: 'cio',
    benefits: ['ALL'],
  }),
  it({
    code: 'IT-05',
    name: 'Security and privacy',
    unit: 'IT',
    account: '629130',
    originals: ['44000.00', '46000.00'],
    owner: 'teresa.gallego',
    definedBy: 'teresa.gallego',
    benefits: ['ALL'],
  }),
  it({
    code: 'IT-06',
    name: 'Development tools',
    unit: 'IT-PLA',
    account: '629140',
    originals: ['34000.00', '36000.00'],
    owner: 'sergio.molina',
    definedBy: 'sergio.molina',
    benefits: ['IT-PLA', 'ECO'],
  }),
  it({
    code: 'IT-07',
    name: 'Innovation fund',
    unit: 'IT',
    account: '620000',
    originals: ['25000.00', '30000.00'],
    owner: 'cio',
    definedBy: 'elena.navarro',
    benefits: ['IT', 'MKT'],
  }),
  marketing({
    code: 'MKT-01',
    name: 'Paid media',
    unit: 'MKT-GRO',
    account: '627100',
    originals: ['390000.00', '430000.00'],
    owner: 'lucia.ferrer',
    definedBy: 'cmo',
    benefits: ['MKT-GRO', 'ECO'],
  }),
  marketing({
    code: 'MKT-02',
    name: 'Brand and content',
    unit: 'MKT-BRA',
    account: '629110',
    originals: ['50000.00', '52000.00'],
    owner: 'pablo.serrano',
    definedBy: 'cmo',
    benefits: ['MKT-BRA'],
  }),
  marketing({
    code: 'MKT-03',
    name: 'Digital shop',
    unit: 'ECO',
    account: '629110',
    originals: ['18000.00', '64000.00'],
    owner: 'daniel.ortega',
    definedBy: 'daniel.ortega',
    benefits: ['ECO'],
  }),
  marketing({
    code: 'MKT-04',
    name: 'Customers and loyalty',
    unit: 'MKT-CRM',
    account: '629110',
    originals: ['64000.00', '72000.00'],
    owner: 'nuria.campos',
    definedBy: 'cmo',
    benefits: ['MKT-CRM', 'OPS-SHO'],
  }),
  marketing({
    code: 'MKT-05',
    name: 'Social and community',
    unit: 'MKT-BRA',
    account: '627500',
    originals: ['19000.00', '20000.00'],
    owner: 'clara.mendez',
    definedBy: 'pablo.serrano',
    benefits: ['MKT-BRA', 'MKT-CRM'],
  }),
  marketing({
    code: 'MKT-06',
    name: 'Research and insight',
    unit: 'MKT-CRM',
    account: '627600',
    originals: ['22000.00', '24000.00'],
    owner: 'nuria.campos',
    definedBy: 'nuria.campos',
    benefits: ['MKT', 'OPS-SHO'],
  }),
  marketing({
    code: 'MKT-07',
    name: 'Search and web growth',
    unit: 'MKT-GRO',
    account: '629110',
    originals: ['16000.00', '15000.00'],
    owner: 'grace.whitfield',
    definedBy: 'lucia.ferrer',
    benefits: ['MKT-GRO', 'ECO'],
  }),
  marketing({
    code: 'MKT-08',
    name: 'Experiments',
    unit: 'MKT',
    account: '629900',
    originals: ['24000.00', '30000.00'],
    owner: 'cmo',
    definedBy: 'cmo',
    benefits: ['MKT'],
  }),
  marketing({
    code: 'MKT-09',
    name: 'Marketing operations',
    unit: 'MKT',
    account: '629110',
    originals: ['50000.00', '53000.00'],
    owner: 'cmo',
    definedBy: 'cmo',
    benefits: ['MKT', 'MKT-GRO'],
  }),
] as const satisfies readonly DemoLine[];

export type LineCode = (typeof LINES)[number]['code'];

export const LINE_CHANGES: readonly DemoLineChange[] = [
  {
    code: 'MKT-01',
    yearIndex: 0,
    on: '02-24',
    kind: 'supplement',
    amount: '20000.00',
    reason: 'Short video campaigns begin in spring.',
  },
  {
    code: 'IT-01',
    yearIndex: 0,
    on: '09-15',
    kind: 'supplement',
    amount: '12000.00',
    reason: 'Capacity for the sales of November.',
  },
  {
    code: 'MKT-08',
    yearIndex: 0,
    on: '10-06',
    kind: 'cut',
    amount: '6000.00',
    reason: 'Fewer experiments than planned until autumn.',
  },
  {
    code: 'MKT-04',
    yearIndex: 1,
    on: '02-09',
    kind: 'supplement',
    amount: '16000.00',
    reason: 'Braze for a whole year.',
  },
  {
    code: 'MKT-02',
    yearIndex: 1,
    on: '06-15',
    kind: 'supplement',
    amount: '4000.00',
    reason: 'Three more design seats for the catalogue.',
  },
  {
    code: 'MKT-05',
    yearIndex: 1,
    on: '09-07',
    kind: 'cut',
    amount: '1200.00',
    reason: 'One network is no longer served.',
  },
];

/** The day of the year before on which the budget of this year was authorised. */
export const NEXT_BUDGET_ON = '11-17';
