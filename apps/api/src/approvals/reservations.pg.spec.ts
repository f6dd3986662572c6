import { type RequestStatus, STATUSES } from '@tandem/approval-workflow';
import { type Desk, openDesk } from '../testing/approval-desk';
import { ExpireRequests } from './expire-requests';

type End = Extract<RequestStatus, 'approved' | 'rejected' | 'withdrawn' | 'expired' | 'cancelled'>;

const ASKED_AT = '2026-06-15T10:00:00Z';
const LATER = '2026-08-15T10:00:00Z';

describe('what a line holds for requests', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  beforeEach(() => desk.travelTo(ASKED_AT));
  afterAll(() => desk.close());

  const ENDS: Readonly<Record<End, (id: string, version: number) => Promise<void>>> = {
    approved: (id, version) =>
      desk.decide(id, { version, amount: { amount: '700.00', currency: 'EUR' } }, desk.as('cio')),
    rejected: (id, version) => desk.decide(id, { verdict: 'reject', version, reason: 'No.' }, desk.as('cio')),
    withdrawn: (id) => desk.withdraw(id),
    cancelled: async (id, version) => {
      await desk.decide(id, { version }, desk.as('cio'));
      await desk.cancel(id, 'The vendor closed.');
    },
    expired: async (id, version) => {
      await desk.decide(id, { verdict: 'changes', version, reason: 'Why?' }, desk.as('cio'));
      desk.travelTo(LATER);
      await desk.app.get(ExpireRequests).run();
    },
  };
  const ends = Object.entries(ENDS) as [End, (typeof ENDS)[End]][];

  /** Lines that hold another sum than their open requests ask for, and ended requests that still hold something. */
  const differences = (): Promise<object[]> =>
    desk.db.query(`
      select l.id::text, l.reserved_minor::text as held, coalesce(sum(r.reserved_minor), 0)::text as asked
        from budget_line l
        left join request r on r.reserved_line_id = l.id and r.status in ('submitted', 'changes-requested')
       group by l.id having l.reserved_minor <> coalesce(sum(r.reserved_minor), 0)
      union all
      select r.ref, c.reserved_minor::text, '0' from request r join commitment c on c.request_id = r.id
       where r.status not in ('submitted', 'changes-requested') and c.reserved_minor <> 0`);

  it('is tested for every way in which a request can end', () => {
    const holdingNothing = Object.entries(STATUSES).filter(([, { holdsReservation }]) => !holdsReservation);
    const decided = holdingNothing.map(([status]) => status).filter((status) => status !== 'draft');
    expect(ends.map(([end]) => end).toSorted()).toEqual(decided.toSorted());
  });

  it.each(ends)('is what its open requests ask for once one of them is %s', async (end, bring) => {
    const line = await desk.fundedLine(500_000n);
    const other = await desk.submitted(line, '300.00');
    const id = await desk.submitted(line, '1200.00');
    await bring(id, 1);
    expect(await desk.view(id)).toMatchObject({ status: end });
    expect(await desk.view(other)).toMatchObject({ status: 'submitted' });
    expect(await desk.balances(line)).toMatchObject({ reserved: 30_000n });
    expect(await differences()).toEqual([]);
  });

  it.each(ends)('is right on both lines when one is %s that had moved to another line', async (end, bring) => {
    const line = await desk.fundedLine(500_000n);
    const chosenInstead = await desk.fundedLine(500_000n);
    const id = await desk.submitted(line, '1200.00');
    await desk.decide(id, { verdict: 'changes', reason: 'Another line.' }, desk.as('cio'));
    await desk.change(id, { budgetLineId: chosenInstead, amount: { amount: '900.00', currency: 'EUR' } }, 1);
    await desk.submit(id);
    expect(await differences()).toEqual([]);
    await bring(id, 2);
    expect(await desk.view(id)).toMatchObject({ status: end });
    expect(await desk.balances(line)).toMatchObject({ reserved: 0n });
    expect(await desk.balances(chosenInstead)).toMatchObject({ reserved: 0n });
    expect(await differences()).toEqual([]);
  });

  it('is given back from the line that held it when another one was chosen and never handed in', async () => {
    const line = await desk.fundedLine(500_000n);
    const chosenInstead = await desk.fundedLine(500_000n);
    const id = await desk.submitted(line, '1200.00');
    await desk.decide(id, { verdict: 'changes', reason: 'Another line.' }, desk.as('cio'));
    await desk.change(id, { budgetLineId: chosenInstead }, 1);
    desk.travelTo(LATER);
    await desk.app.get(ExpireRequests).run();
    expect(await desk.view(id)).toMatchObject({ status: 'expired' });
    expect(await desk.balances(line)).toMatchObject({ reserved: 0n });
    expect(await differences()).toEqual([]);
  });
});
