import { BudgetLedger } from '../../budget';
import { CreateExport } from '../../exports/create-export';
import type { ExportInput } from '../../exports/export.dto';
import { EntryQueries } from '../../budget/entries.queries';
import { EntriesQuery } from '../../budget/entry.dto';
import type { Role } from '../../identity';
import { Database } from '../../platform';
import { type Desk, openDesk } from '../../testing/approval-desk';
import { makeTool } from '../../testing/budget-lines';
import { bytesOf, readWorkbook, textsOf } from '../../testing/read-spreadsheet';
import type { BypassFigures, BypassList, BypassView } from './bypass.dto';
import { BypassesQuery } from './bypass.dto';
import { BypassesQueries } from './bypasses.queries';

describe('spend that went round the gate', () => {
  let desk: Desk;
  let shadowLine: string;

  const pay = (toolId: string, euros: number, postedOn: string, lineId = shadowLine): Promise<unknown> =>
    desk.app.get(Database).transaction((tx) =>
      desk.app.get(BudgetLedger).post(
        tx,
        [
          {
            ...{ lineId, toolId, postedOn, kind: 'actual', description: 'Paid by card' },
            amount: { minor: BigInt(euros) * 100n, currency: 'EUR' },
          },
        ],
        desk.as('finance'),
      ),
    );
  const approved = async (toolId: string, on: string, dataClass: 'none' | 'personal' = 'none'): Promise<void> => {
    desk.travelTo(`${on}T10:00:00Z`);
    const line = await desk.fundedLine(9_000_000n);
    const id = await desk.submitted(line, '100.00', { toolId, toolName: null, dataClass });
    if (dataClass === 'personal') await desk.decide(id, {}, desk.as('finance'));
    await desk.decide(id, {}, desk.as('cio'));
  };
  const figures = (role: Role): Promise<BypassFigures> =>
    desk.app.get(BypassesQueries).figures(undefined, desk.as(role));
  const list = (role: Role, query: Partial<BypassesQuery> = {}): Promise<BypassList> =>
    desk.app.get(BypassesQueries).list(Object.assign(new BypassesQuery(), query), desk.as(role));
  const named = ({ items }: BypassList): [string, string, string][] =>
    items.map(({ tool, how, spend }) => [tool.name, how, spend.amount.amount]);

  beforeAll(async () => {
    desk = await openDesk();
    shadowLine = await desk.fundedLine(0n, { fundSource: 'shadow', hasBudget: false });
    const [late, never, inTime, personal] = await Promise.all(
      ['late', 'never', 'in-time', 'personal'].map((name) => makeTool(desk.db, name, 'shadow')),
    );
    await pay(late ?? '', 30, '2026-02-10');
    await pay(late ?? '', 31, '2026-03-09');
    await approved(late ?? '', '2026-03-10');
    // From the day of the approval on it is spent with leave, also within the same month.
    await pay(late ?? '', 500, '2026-03-10');
    await approved(inTime ?? '', '2026-04-01');
    await pay(inTime ?? '', 700, '2026-04-02');
    await pay(personal ?? '', 40, '2026-04-02');
    await approved(personal ?? '', '2026-04-20', 'personal');
    await pay(never ?? '', 12_000, '2026-05-05');
    await pay(never ?? '', 9, '2026-06-02');
    desk.travelTo('2026-06-20T10:00:00Z');
  }, 60_000);
  afterAll(() => desk.close());

  it('is told by the rule of the policy that would have caught it, the most often bypassed first', async () => {
    const { total, rules } = await figures('cio');
    expect(total).toMatchObject({ late: 2, never: 1, amount: { amount: '12101.00', currency: 'EUR' } });
    expect(rules.map(({ rule, late, never, amount }) => [rule.ruleId, late, never, amount.amount])).toEqual([
      ['above-sprint-limit', 0, 1, '12000.00'],
      ['sprint', 1, 0, '61.00'],
      ['personal-data', 1, 0, '40.00'],
    ]);
  });

  it('is only what was paid before the approval, in months that are over', async () => {
    expect(named(await list('cio'))).toEqual([
      ['never', 'never', '12000.00'],
      ['late', 'late', '61.00'],
      ['personal', 'late', '40.00'],
    ]);
    const [, late] = (await list('cio')).items;
    expect(late).toMatchObject({ firstMonth: '2026-02', approvedBy: { on: '2026-03-10' } });
  });

  it.each(['cio', 'cmo', 'finance', 'auditor'] as const)('opens for %s into rows that come to it', async (role) => {
    const { total, rules } = await figures(role);
    for (const { late, never, amount, drill } of [total, ...rules]) {
      const behind = await list(role, drill.params);
      expect([behind.total, behind.sum]).toEqual([late + never, amount]);
      for (const { spend } of behind.items) await expectEntries(role, spend);
    }
  });

  const expectEntries = async (role: Role, { amount, drill }: BypassView['spend']): Promise<void> => {
    const entries = await desk.app
      .get(EntryQueries)
      .list(Object.assign(new EntriesQuery(), drill.params), desk.as(role));
    expect(entries.sum).toEqual(amount);
  };

  it.each<[ExportInput['list'], string[], number, string | null]>([
    ['governance-bypasses', ['tool', 'how', 'firstMonth', 'spend', 'request', 'approvedOn', 'rules'], 3, '12101.00'],
    ['governance-rules', ['rule', 'late', 'never', 'paid'], 3, '12101.00'],
    ['governance-outcomes', ['outcome', 'count', 'of', 'share'], 5, null],
    [
      'governance-lead-times',
      ['lane', 'month', 'decided', 'median', 'nineInTen', 'followingMonth', 'shadow'],
      24,
      null,
    ],
  ])('is taken away as the file %s, with all its rows', async (list, keys, count, sum) => {
    const columns = keys.map((key) => ({ key, header: key, words: {} }));
    const input = { ...{ list, columns, format: 'xlsx', query: {}, language: 'en', region: 'en-GB' } } as ExportInput;
    const { stream } = await desk.app.get(CreateExport).execute(input, desk.as('auditor'));
    const [[head, ...rows] = [], about = []] = readWorkbook(await bytesOf(stream)).sheets.map(textsOf);
    expect(head).toEqual(expect.arrayContaining(keys));
    expect(rows).toHaveLength(count);
    if (sum !== null) expect(about.flat()).toContain(sum);
  });

  it('is read page by page', async () => {
    const first = await list('cio', { limit: 2 });
    const rest = await list('cio', { limit: 2, cursor: first.nextCursor ?? '' });
    expect([...named(first), ...named(rest)]).toEqual(named(await list('cio')));
    expect([first.total, rest.nextCursor]).toEqual([3, null]);
  });

  it('is not spend on a tool whose renewal was approved: it is in use with leave', async () => {
    const renewed = await makeTool(desk.db, 'renewed');
    await pay(renewed, 80, '2026-05-06');
    expect((await list('cio')).total).toBe(4);
    desk.travelTo('2026-06-20T10:00:00Z');
    const id = await desk.submitted(await desk.fundedLine(9_000n), '10.00', {
      ...{ toolId: renewed, toolName: null, kind: 'renewal' },
    });
    await desk.decide(id, {}, desk.as('cio'));
    expect((await list('cio')).total).toBe(3);
  });

  it('ends with an authoriser on record, whatever that rests on', async () => {
    const vouched = await makeTool(desk.db, 'vouched');
    await pay(vouched, 80, '2026-05-06');
    expect((await list('cio')).total).toBe(4);
    await desk.db.query(`update tool set authorised_by_id = $1, authorised_evidence = 'declared' where id = $2`, [
      desk.company.people.cio,
      vouched,
    ]);
    expect((await list('cio')).total).toBe(3);
  });

  it('is left out where it was charged to lines that the reader does not see', async () => {
    const elsewhere = await desk.fundedLine(0n, {
      fundSource: 'shadow',
      hasBudget: false,
      unitId: desk.company.units.it,
    });
    const hidden = await makeTool(desk.db, 'hidden', 'shadow');
    await pay(hidden, 90, '2026-05-06', elsewhere);
    expect((await list('cio')).total - (await list('cmo')).total).toBe(1);
  });
});
