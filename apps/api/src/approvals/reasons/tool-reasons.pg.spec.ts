import { BudgetLedger } from '../../budget';
import type { Role } from '../../identity';
import { Database } from '../../platform';
import { openDesk, type Desk, refusalOf } from '../../testing/approval-desk';
import type { ToolReasons } from './tool-reasons.dto';
import { ToolReasonsQueries } from './tool-reasons.queries';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

describe('why there is a tool', () => {
  let desk: Desk;
  let tool: string;
  let marketingLine: string;
  let approved: string;

  const read = (role: Role): Promise<ToolReasons> => desk.app.get(ToolReasonsQueries).get(tool, desk.as(role));
  const charge = (lineId: string, minor: bigint, postedOn: string): Promise<unknown> =>
    desk.app.get(Database).transaction((tx) =>
      desk.app.get(BudgetLedger).post(
        tx,
        [
          {
            lineId,
            kind: 'actual',
            amount: { minor, currency: 'EUR' },
            postedOn,
            toolId: tool,
            description: 'Paid',
          },
        ],
        desk.as('finance'),
      ),
    );

  beforeAll(async () => {
    desk = await openDesk();
    const { people, units } = desk.company;
    marketingLine = await desk.fundedLine(1_000_000n, { ownerId: people.cmo });
    const itLine = await desk.fundedLine(1_000_000n, { fundSource: 'it' });
    approved = await desk.submitted(marketingLine, '1200.00', { benefitUnitIds: [units.marketing] });
    await desk.decide(approved, { reason: 'Needed', verdict: 'approve' }, desk.as('cio'));
    tool = (await desk.view(approved)).tool?.id ?? '';
    const again = await desk.submitted(marketingLine, '300.00', { kind: 'more-seats', toolId: tool });
    await desk.decide(again, { reason: 'Not now', verdict: 'reject' }, desk.as('cio'));
    await desk.draft({ kind: 'renewal', toolId: tool });
    await charge(marketingLine, 90_000n, '2026-06-02');
    await charge(marketingLine, 12_345n, '2025-03-01');
    await charge(itLine, 20_050n, '2026-05-02');
  });
  afterAll(() => desk.close());

  it('A08 tells the need, who asked, every decision in its capacity, and the proof of each', async () => {
    const { requests, hiddenRequests } = await read('auditor');
    expect(hiddenRequests).toBe(0);
    expect(requests.map(({ kind, status, approvedAmount }) => [kind, status, approvedAmount])).toEqual([
      ['new-tool', 'approved', eur('1200.00')],
      ['more-seats', 'rejected', null],
    ]);
    expect(requests[0]).toMatchObject({
      id: approved,
      whatFor: 'See where buyers leave the checkout.',
      successMeasure: 'Ten per cent fewer leave within ninety days.',
      requester: { id: desk.company.people.requester },
      benefitUnits: [{ id: desk.company.units.marketing }],
      decisions: [
        {
          verdict: 'approve',
          capacity: 'cio',
          person: { id: desk.company.people.cio },
          hasSnapshot: true,
          onBehalfOf: null,
        },
      ],
    });
  });

  it('leaves out what was never handed in', async () => {
    const { requests } = await read('cio');
    expect(requests.map(({ status }) => status)).not.toContain('draft');
  });

  it('names whose budgets paid, and their parts add up to the cost of the tool', async () => {
    const { tool: asked, lines } = await read('finance');
    expect(lines.map(({ charged }) => charged.amount)).toEqual([eur('900.00'), eur('200.50')]);
    expect(asked.cost12Months.amount).toEqual(eur('1100.50'));
    expect(lines[0]).toMatchObject({
      line: { id: marketingLine },
      owner: { id: desk.company.people.cmo },
      charged: { drill: { params: { ...asked.cost12Months.drill.params, line: marketingLine } } },
    });
    expect(lines[1]?.owner).toBeNull();
  });

  it('shows the CMO the lines of marketing alone, as the cost of the tool does', async () => {
    const { tool: asked, lines } = await read('cmo');
    expect([asked.costScope, asked.cost12Months.amount]).toEqual(['part', eur('900.00')]);
    expect(lines.map(({ charged }) => charged.amount)).toEqual([eur('900.00')]);
  });

  it('tells an administrator that there are requests, and neither what they say nor what was paid', async () => {
    const { tool: asked, requests, hiddenRequests, lines } = await read('admin');
    expect([requests, hiddenRequests, lines, asked.costScope]).toEqual([[], 2, [], 'none']);
  });

  it('is not found for a tool that nobody registered', async () => {
    const nothing = desk.app.get(ToolReasonsQueries).get('no-such-tool', desk.as('cio'));
    expect(await refusalOf(nothing)).toBe('not_found');
  });
});
