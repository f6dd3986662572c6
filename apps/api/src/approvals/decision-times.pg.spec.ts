import { type Desk, openDesk } from '../testing/approval-desk';
import { DecisionTimesQueries } from './decision-times.queries';
import { RequestsQuery } from './request-input.dto';
import { RequestQueries } from './request.queries';

describe('how fast requests are decided', () => {
  let desk: Desk;

  /** Handed in on Monday, 1 June, and decided so many days later. */
  const decided = async (line: string, days: number): Promise<void> => {
    desk.travelTo('2026-06-01T10:00:00Z');
    const id = await desk.submitted(line, '10.00');
    desk.travelTo(new Date(Date.parse('2026-06-01T11:00:00Z') + days * 86_400_000).toISOString());
    await desk.decide(id, days > 3 ? { verdict: 'reject', reason: 'No.' } : {}, desk.as('cio'));
  };

  beforeAll(async () => {
    desk = await openDesk();
    const line = await desk.fundedLine(9_000_000n);
    const itLine = await desk.fundedLine(9_000_000n, { fundSource: 'it' });
    for (const days of [0, 1, 1, 2, 7]) await decided(line, days);
    await desk.submitted(line, '10.00');
    const large = await desk.submitted(line, '20000.00');
    await desk.decide(large, {}, desk.as('finance'));
    await desk.decide(large, {}, desk.as('cio'));
    const ofIt = await desk.submitted(itLine, '10.00', {}, desk.as('cio'));
    await desk.decide(ofIt, {}, desk.as('cmo'));
    desk.travelTo('2026-06-30T10:00:00Z');
  });
  afterAll(() => desk.close());

  const read = (role: 'cio' | 'requester' | 'auditor') => desk.app.get(DecisionTimesQueries).read(desk.as(role));

  it('is told in working days, lane by lane, beside what the lane promises', async () => {
    expect(await read('requester')).toMatchObject({
      from: '2025-07-01',
      to: '2026-06-30',
      lanes: [
        { lane: 'sprint', decided: 5, median: 1, nineInTen: 5, limit: 3 },
        { lane: 'marathon', decided: 1, median: null, nineInTen: null, limit: 15 },
      ],
    });
  });

  it.each(['cio', 'requester', 'auditor'] as const)(
    'counts for %s the requests that its filter lists',
    async (role) => {
      const { lanes } = await read(role);
      for (const { decided: count, drill } of lanes) {
        const query = Object.assign(new RequestsQuery(), drill.params);
        expect((await desk.app.get(RequestQueries).list(query, desk.as(role))).total).toBe(count);
      }
    },
  );

  it('leaves out what somebody may not see, and what was decided more than a year ago', async () => {
    expect((await read('cio')).lanes[0]?.decided).toBe(6);
    desk.travelTo('2027-07-10T10:00:00Z');
    expect((await read('cio')).lanes.map((lane) => lane.decided)).toEqual([0, 0]);
    desk.travelTo('2026-06-30T10:00:00Z');
  });
});
