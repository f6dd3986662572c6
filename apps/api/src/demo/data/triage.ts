import type { Moment } from './request-story';

/** What the CIO decides about a finding. */
export interface DemoTriage {
  readonly at: Moment;
  /** The finding by its name. */
  readonly finding: string;
  readonly action: 'link' | 'request' | 'ignore' | 'not-a-tool' | 'confirm' | 'undo';
  /** With `link`: the tool of the register that it is. */
  readonly tool?: string;
  readonly reason?: string;
  /** With `ignore`: how many days from then on. */
  readonly forDays?: number;
}

export const TRIAGES: readonly DemoTriage[] = [
  {
    at: { month: 3, day: 22 },
    finding: 'ADOBE Y TEJA ROTULACIO',
    action: 'not-a-tool',
    reason: 'They paint signs in Getafe.',
  },
  {
    at: { month: 4, day: 27 },
    finding: 'Softcat plc',
    action: 'link',
    tool: 'Microsoft 365',
    reason: 'Licences of the warehouse, bought through a reseller.',
  },
  { at: { month: 13, day: 11 }, finding: 'LOOM', action: 'confirm' },
  {
    at: { month: 19, day: 12 },
    finding: 'LATER',
    action: 'not-a-tool',
    reason: 'The shop in Murcia pays a tea room for its meetings.',
  },
  {
    at: { workingDaysAgo: 14 },
    finding: 'Mentimeter',
    action: 'ignore',
    forDays: 90,
    reason: 'One quiz a year; it is looked at again with the next budget.',
  },
  {
    at: { workingDaysAgo: 11 },
    finding: 'Bitly',
    action: 'ignore',
    forDays: 60,
    reason: 'The short addresses are printed on boxes until January.',
  },
  { at: { workingDaysAgo: 8 }, finding: 'Descript', action: 'ignore', forDays: 30, reason: 'Somebody is asked first.' },
  { at: { workingDaysAgo: 8 }, finding: 'Descript', action: 'undo' },
  { at: { workingDaysAgo: 3 }, finding: 'Airtable', action: 'request' },
];
