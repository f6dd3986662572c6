import { FEWEST_MONTHS } from '@tandem/governance-figures';
import { addDays } from '@tandem/money';
import { BudgetLedger } from '../../budget';
import { EntryQueries } from '../../budget/entries.queries';
import { EntriesQuery } from '../../budget/entry.dto';
import type { Role } from '../../identity';
import { Database } from '../../platform';
import { type Desk, openDesk } from '../../testing/approval-desk';
import { AppointDelegate } from '../delegations/appoint-delegate';
import { RequestsQuery } from '../request-input.dto';
import { RequestQueries } from '../request.queries';
import type { GovernanceFigures, GovernanceFiguresQuery } from './governance-figures.dto';
import { GovernanceFiguresQueries } from './governance-figures.queries';

const DAY_MS = 86_400_000;

interface Month {
  /** A Monday without a holiday in the working days after it. */
  readonly monday: string;
  readonly workingDays: number;
  /** What the shadow costs in the month after, in euros. */
  readonly followedBy: number;
}

/** A gate that gets slower, and a shadow that grows after it: in the same order but for two neighbours. */
const HISTORY: readonly Month[] = [
  { monday: '2026-01-12', workingDays: 0, followedBy: 100 },
  { monday: '2026-02-02', workingDays: 2, followedBy: 250 },
  { monday: '2026-03-02', workingDays: 1, followedBy: 200 },
  { monday: '2026-04-13', workingDays: 3, followedBy: 300 },
  { monday: '2026-05-04', workingDays: 4, followedBy: 500 },
  { monday: '2026-06-01', workingDays: 6, followedBy: 400 },
  { monday: '2026-07-06', workingDays: 7, followedBy: 700 },
  { monday: '2026-08-03', workingDays: 8, followedBy: 9_000 },
  // The month after is under way, so that what it comes to is not known.
  { monday: '2026-09-07', workingDays: 9, followedBy: 1 },
];
const PRESENT = '2026-10-14T10:00:00Z';
// Six of eight pairs are in the same place, two neighbours changed theirs: 1 − 6 · 2 / (8 · 63).
const EXPECTED = 0.98;

describe('the figures of governance', () => {
  let desk: Desk;
  let line: string;
  let shadowLine: string;

  const at = (day: string, workingDays: number): Date => {
    const weekends = Math.floor(workingDays / 5);
    return new Date(Date.parse(`${day}T10:00:00Z`) + (workingDays + 2 * weekends) * DAY_MS);
  };
  const spend = (lineId: string, euros: number, postedOn: string): Promise<unknown> =>
    desk.app.get(Database).transaction((tx) =>
      desk.app.get(BudgetLedger).post(
        tx,
        [
          {
            lineId,
            kind: 'actual',
            amount: { minor: BigInt(euros) * 100n, currency: 'EUR' },
            postedOn,
            description: 'Paid by card',
          },
        ],
        desk.as('finance'),
      ),
    );
  const live = async ({ monday, workingDays, followedBy }: Month): Promise<void> => {
    desk.travelTo(`${monday}T10:00:00Z`);
    const id = await desk.submitted(line, '10.00');
    desk.travelTo(at(monday, workingDays).toISOString());
    await desk.decide(id, {}, desk.as('cio'));
    const next = addDays(`${monday.slice(0, 7)}-28`, 10);
    await spend(shadowLine, followedBy, next);
    // What is authorised is no shadow, however much it is.
    await spend(line, 77, next);
  };
  const figures = (role: Role, query: GovernanceFiguresQuery = {}): Promise<GovernanceFigures> =>
    desk.app.get(GovernanceFiguresQueries).read(query, desk.as(role));
  const requests = async (role: Role, params: Readonly<Record<string, string>>): Promise<number> =>
    (await desk.app.get(RequestQueries).list(Object.assign(new RequestsQuery(), params), desk.as(role))).total;
  const spent = async (role: Role, params: Readonly<Record<string, string>>): Promise<string | undefined> =>
    (await desk.app.get(EntryQueries).list(Object.assign(new EntriesQuery(), params), desk.as(role))).sum?.amount;

  beforeAll(async () => {
    desk = await openDesk();
    line = await desk.fundedLine(9_000_000n);
    shadowLine = await desk.fundedLine(0n, { fundSource: 'shadow', hasBudget: false });
    for (const month of HISTORY) await live(month);
  }, 120_000);
  beforeEach(() => desk.travelTo(PRESENT));
  afterAll(() => desk.close());

  it('D-14 show that a slower gate was followed by more shadow spend, and over how many months', async () => {
    const { from, to, lanes } = await figures('cio');
    expect([from, to]).toEqual(['2025-10-01', '2026-09-30']);
    expect(lanes[0]).toMatchObject({
      lane: 'sprint',
      relation: { state: 'told', coefficient: EXPECTED, isClear: true, months: 8, needed: FEWEST_MONTHS },
    });
    expect(lanes[0]?.months).toHaveLength(12);
    expect(lanes[0]?.months[8]).toMatchObject({
      month: '2026-06',
      ...{ decided: 1, median: 6, nineInTen: 6 },
      following: { month: '2026-07', isOver: true, spend: { amount: { amount: '400.00', currency: 'EUR' } } },
    });
  });

  it('leave the month under way out of what is compared, and show it', async () => {
    const last = (await figures('cio')).lanes[0]?.months.at(-1);
    expect(last).toMatchObject({ month: '2026-09', median: 9, following: { month: '2026-10', isOver: false } });
  });

  it('D-14 warn of too few months instead of telling a coefficient', async () => {
    desk.travelTo('2026-05-20T10:00:00Z');
    const early = (await figures('cio')).lanes;
    expect(early.map(({ relation }) => relation)).toEqual([
      { state: 'too-few', coefficient: null, isClear: false, months: 3, needed: FEWEST_MONTHS },
      { state: 'too-few', coefficient: null, isClear: false, months: 0, needed: FEWEST_MONTHS },
    ]);
  });

  it('are those of one lane when asked for it, beside the same shadow spend', async () => {
    const { lanes, outcomes } = await figures('cio', { lane: 'marathon', months: '24' });
    expect(lanes.map(({ lane, months }) => [lane, months.length])).toEqual([['marathon', 24]]);
    expect(lanes[0]?.months.find(({ month }) => month === '2026-06')).toMatchObject({
      ...{ decided: 0, median: null },
      following: { spend: { amount: { amount: '400.00' } } },
    });
    expect(outcomes.every(({ of }) => of === 0)).toBe(true);
  });

  it.each(['cio', 'cmo', 'finance', 'auditor'] as const)(
    'open for %s into rows that come to each of them',
    async (role) => {
      const { lanes, outcomes } = await figures(role);
      for (const { months } of lanes) {
        for (const { decided, drill, following } of months) {
          expect(await requests(role, drill.params)).toBe(decided);
          expect(await spent(role, following.spend.drill.params)).toBe(following.spend.amount.amount);
        }
      }
      for (const { count, drill, of, ofDrill } of outcomes) {
        expect([await requests(role, drill.params), await requests(role, ofDrill.params)]).toEqual([count, of]);
      }
    },
    60_000,
  );

  it('are those of the lines that somebody may see', async () => {
    const [elsewhere] = await desk.db.query<{ id: string }>(
      `insert into unit (code, name, parent_id) values ('X', 'Elsewhere', $1) returning id`,
      [desk.company.units.company],
    );
    const other = await desk.fundedLine(0n, { fundSource: 'shadow', hasBudget: false, unitId: elsewhere?.id ?? '' });
    await spend(other, 5, '2026-07-20');
    const july = async (role: Role): Promise<string | undefined> =>
      (await figures(role)).lanes[0]?.months[8]?.following.spend.amount.amount;
    expect([await july('cmo'), await july('cio')]).toEqual(['400.00', '405.00']);
  });
});

describe('what became of requests', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('is told as shares of those that were decided, and of those that ended', async () => {
    // Delegations hold by the clock of the database, so this story is one of the real day.
    const today = new Date();
    desk.travelTo(today.toISOString());
    const day = today.toISOString().slice(0, 10);
    const line = await desk.fundedLine(9_000_000n, { fiscalYear: desk.company.fiscalYear });
    const cio = desk.as('cio');
    const reworked = await desk.submitted(line, '10.00');
    await desk.decide(reworked, { verdict: 'changes', reason: 'Which stage?' }, cio);
    await desk.change(reworked, { whatFor: 'See where buyers leave.' }, (await desk.view(reworked)).version);
    await desk.submit(reworked);
    await desk.decide(reworked, { version: (await desk.view(reworked)).version }, cio);
    const [, rejected] = [await desk.submitted(line, '10.00'), await desk.submitted(line, '10.00')];
    await desk.decide(rejected, { verdict: 'reject', reason: 'No.' }, cio);
    await desk.withdraw(await desk.submitted(line, '10.00'));
    await desk.app
      .get(Database)
      .transaction((tx) =>
        desk.app
          .get(AppointDelegate)
          .execute(
            tx,
            { delegateId: desk.as('finance').personId, from: day, until: addDays(day, 3), reason: 'Holidays' },
            cio,
          ),
      );
    const late = await desk.submitted(line, '10.00');
    desk.travelTo(new Date(today.getTime() + 12 * DAY_MS).toISOString());
    await desk.decide(late, {}, desk.as('finance'));
    desk.travelTo(new Date(today.getTime() + 62 * DAY_MS).toISOString());
    const { outcomes } = await desk.app.get(GovernanceFiguresQueries).read({}, cio);
    expect(outcomes.map(({ outcome, count, of, share }) => [outcome, count, of, share])).toEqual([
      ['reworked', 1, 3, 33.3],
      ['late', 1, 3, 33.3],
      ['by-delegate', 1, 3, 33.3],
      ['withdrawn', 1, 4, 25],
      ['expired', 0, 4, 0],
    ]);
    for (const { count, drill } of outcomes) {
      const list = await desk.app.get(RequestQueries).list(Object.assign(new RequestsQuery(), drill.params), cio);
      expect(list.total).toBe(count);
    }
  });
});
