import { Database } from '../../platform';
import { ToolQueries } from '../../registry';
import { ToolsQuery } from '../../registry/tool-input.dto';
import { allAtOnce, type Desk, openDesk, refusalOf, tally } from '../../testing/approval-desk';
import { EndSprints } from './end-sprints';
import { PromoteSprint } from './promote-sprint';
import type { PromotionInput, RequestSprint } from './promotion.dto';
import { SprintQueries } from './sprint.queries';

const APPROVED_AT = '2026-03-02T10:00:00Z';
/** Ninety days later, as days are counted in Madrid. */
const ENDS_ON = '2026-05-31';
const A_WEEK_BEFORE = '2026-05-23T22:30:00Z';
const LAST_MOMENT = '2026-05-30T21:59:00Z';
const OVER = '2026-05-30T22:01:00Z';

describe('a sprint', () => {
  let desk: Desk;
  let line: string;
  beforeAll(async () => {
    desk = await openDesk();
  });
  beforeEach(async () => {
    desk.travelTo(APPROVED_AT);
    line = await desk.fundedLine(9_000_000n);
  });
  afterAll(() => desk.close());

  const approved = async (amount: string, input = {}): Promise<string> => {
    const id = await desk.submitted(line, amount, input);
    await desk.decide(id, {}, desk.as('cio'));
    return id;
  };
  const runJob = (): Promise<void> => desk.app.get(EndSprints).run();
  const sprintOf = (id: string): Promise<RequestSprint> => desk.app.get(SprintQueries).of(id, desk.as('cio'));
  const eventsOf = async (id: string): Promise<string[]> => {
    const events = await desk.db.query<{ action: string }>(
      `select action from audit_event where object_id = $1 and action like 'sprint.%' order by id`,
      [id],
    );
    return events.map(({ action }) => action);
  };
  const toldOf = (id: string): Promise<object[]> =>
    desk.db.query(
      `select kind, count(*)::int as people from notice where object_id = $1 and kind like 'sprint.%' and handled_at is null group by kind`,
      [id],
    );
  const toolOf = async (id: string): Promise<string> => {
    const { tool } = await desk.view(id);
    if (!tool) throw new Error('The request has no tool.');
    return tool.id;
  };
  const flagged = async (sprint: 'running' | 'ended'): Promise<string[]> => {
    const query = Object.assign(new ToolsQuery(), { sprint, limit: 100 });
    const { items } = await desk.app.get(ToolQueries).list(query, desk.as('cio'));
    return items.map(({ id }) => id);
  };
  const checklist = (changes: Partial<PromotionInput> = {}): PromotionInput => ({
    ownerId: desk.company.people.cmo,
    benefit: 'Twelve per cent fewer leave the checkout.',
    dataClass: 'internal',
    yearlyCost: { amount: '10000.01', currency: 'EUR' },
    exitPlan: 'Monthly notice; the vendor deletes our data within thirty days.',
    ...changes,
  });
  const promote = (id: string, changes: Partial<PromotionInput> = {}): Promise<string> =>
    desk.app
      .get(Database)
      .transaction((tx) => desk.app.get(PromoteSprint).execute(tx, id, checklist(changes), desk.as('requester')));
  const decideMarathon = async (id: string): Promise<void> => {
    await desk.decide(id, {}, desk.as('finance'));
    await desk.decide(id, {}, desk.as('cio'));
  };

  it('begins with its approval and lasts as many days as the policy says', async () => {
    const id = await approved('1200.00');
    expect(await sprintOf(id)).toMatchObject({
      sprint: { status: 'running', endsOn: ENDS_ON, isProlonged: false, request: { id }, promotion: null },
      promotion: null,
      canPromote: true,
    });
    expect(await eventsOf(id)).toEqual(['sprint.begin']);
    expect(await flagged('running')).toContain(await toolOf(id));
  });

  it('is not begun by a marathon, nor by a small renewal of what is in use', async () => {
    const marathon = await desk.submitted(line, '20000.00');
    await decideMarathon(marathon);
    expect(await sprintOf(marathon)).toEqual({ sprint: null, promotion: null, canPromote: false });
    const renewal = await approved('500.00', { kind: 'renewal', toolId: await toolOf(marathon), toolName: null });
    expect((await sprintOf(renewal)).sprint).toBeNull();
  });

  describe('that nobody decides about', () => {
    it('is told of a week before its end, once, to whoever asked, the CIO and the CMO', async () => {
      const id = await approved('1200.00');
      desk.travelTo('2026-05-23T21:30:00Z');
      await runJob();
      expect(await toldOf(id)).toEqual([]);
      desk.travelTo(A_WEEK_BEFORE);
      await runJob();
      await runJob();
      expect(await toldOf(id)).toEqual([{ kind: 'sprint.ending', people: 3 }]);
      expect(await eventsOf(id)).toEqual(['sprint.begin', 'sprint.remind']);
    });

    it('keeps its money to the last moment, then ends: what is not spent is free, and the tool is flagged', async () => {
      const id = await approved('1200.00');
      desk.travelTo(LAST_MOMENT);
      await runJob();
      expect(await desk.balances(line)).toMatchObject({ committed: 120_000n });
      desk.travelTo(OVER);
      await runJob();
      expect(await desk.balances(line)).toEqual({ funded: 9_000_000n, reserved: 0n, committed: 0n });
      expect((await sprintOf(id)).sprint?.status).toBe('ended');
      expect(await toldOf(id)).toEqual([{ kind: 'sprint.ended', people: 3 }]);
      expect(await flagged('ended')).toContain(await toolOf(id));
      expect(await flagged('running')).not.toContain(await toolOf(id));
    });

    it('ends exactly once, however many jobs look at once and however often', async () => {
      const id = await approved('1200.00');
      desk.travelTo(OVER);
      await Promise.all([runJob(), runJob(), runJob()]);
      await runJob();
      expect(await eventsOf(id)).toEqual(['sprint.begin', 'sprint.end']);
      const releases = await desk.db.query(
        `select amount_minor from budget_entry where kind = 'decommit' and request_id = $1`,
        [id],
      );
      expect(releases).toEqual([{ amount_minor: '120000' }]);
    });

    it('lets only a marathon follow, even for a cent', async () => {
      const id = await approved('1200.00');
      desk.travelTo(OVER);
      await runJob();
      const next = await desk.submitted(line, '0.01', { kind: 'more-seats', toolId: await toolOf(id), toolName: null });
      expect(await desk.view(next)).toMatchObject({ lane: 'marathon' });
    });
  });

  describe('whose approval is called off', () => {
    it('stops: nobody is reminded of its end, and only a marathon can follow', async () => {
      const id = await approved('1200.00');
      const tool = { toolId: await toolOf(id), toolName: null };
      await desk.cancel(id, 'The vendor went out of business.');
      expect(await eventsOf(id)).toEqual(['sprint.begin', 'sprint.stop']);
      expect(await flagged('running')).not.toContain(tool.toolId);
      desk.travelTo(A_WEEK_BEFORE);
      await runJob();
      desk.travelTo(OVER);
      await runJob();
      expect(await eventsOf(id)).toEqual(['sprint.begin', 'sprint.stop']);
      expect(await toldOf(id)).toEqual([]);
      const again = await desk.submitted(line, '10.00', tool);
      expect((await desk.view(again)).lane).toBe('marathon');
    });

    it('goes on while another approval of it stands', async () => {
      const id = await approved('1200.00');
      const more = await approved('300.00', { kind: 'more-seats', toolId: await toolOf(id), toolName: null });
      await desk.cancel(id, 'The larger plan was too large.');
      expect((await sprintOf(more)).sprint?.status).toBe('running');
      await desk.cancel(more, 'The small one as well.');
      expect(await eventsOf(id)).toEqual(['sprint.begin', 'sprint.stop']);
    });
  });

  describe('and its cap', () => {
    it('hold together: one cent above, with what the sprint has committed, is a marathon and says why', async () => {
      const id = await approved('6000.00');
      const more = { kind: 'more-seats', toolId: await toolOf(id), toolName: null } as const;
      const fits = await desk.submitted(line, '4000.00', more);
      expect(await desk.view(fits)).toMatchObject({ lane: 'sprint' });
      const above = await desk.submitted(line, '0.01', more);
      expect(await desk.view(above)).toMatchObject({
        lane: 'marathon',
        laneReasons: [{ en: expect.stringContaining('0.01 EUR above the cap of a sprint') }],
      });
      await desk.decide(fits, {}, desk.as('cio'));
      expect(await desk.balances(line)).toMatchObject({ committed: 1_000_000n });
    });

    it('cannot be passed by an approver who agrees to more', async () => {
      const id = await approved('6000.00');
      const more = { kind: 'more-seats', toolId: await toolOf(id), toolName: null } as const;
      const fits = await desk.submitted(line, '1000.00', more);
      const raise = { amount: { amount: '4000.01', currency: 'EUR' } };
      expect(await refusalOf(desk.decide(fits, raise, desk.as('cio')))).toBe('policy.denied');
      await desk.decide(fits, { amount: { amount: '4000.00', currency: 'EUR' } }, desk.as('cio'));
    });

    it('cannot be passed by requests that were handed in when they knew nothing of each other', async () => {
      const toolName = 'One tool by two names of requests';
      const drafts = await Promise.all(
        [1, 2].map(() =>
          desk.draft({
            toolName,
            whatFor: 'Try it.',
            successMeasure: 'Ten.',
            dataClass: 'none',
            amount: { amount: '6000.00', currency: 'EUR' },
            budgetLineId: line,
          }),
        ),
      );
      for (const id of drafts) await desk.submit(id);
      const outcomes = await allAtOnce(drafts.map((id) => () => desk.decide(id, {}, desk.as('cio'))));
      expect(tally(outcomes)).toEqual({ accepted: 1, 'policy.denied': 1 });
      expect(await desk.balances(line)).toMatchObject({ committed: 600_000n, reserved: 600_000n });
    });
  });

  describe('that is promoted', () => {
    it('becomes a draft of a marathon with what was settled, which sprint limits do not reach', async () => {
      const id = await approved('1200.00');
      const draft = await promote(id, { yearlyCost: { amount: '900.00', currency: 'EUR' } });
      expect(await desk.view(draft)).toMatchObject({
        status: 'draft',
        kind: 'renewal',
        amount: { amount: '900.00' },
        termMonths: 12,
        dataClass: 'internal',
        benefitOwner: { id: desk.company.people.cmo },
        successMeasure: 'Twelve per cent fewer leave the checkout.',
      });
      expect(await sprintOf(draft)).toMatchObject({
        promotion: { sprint: { id }, owner: { id: desk.company.people.cmo } },
      });
      await desk.submit(draft);
      expect((await desk.view(draft)).lane).toBe('marathon');
    });

    it('gives its rest back as the marathon is approved, and its tool is in use', async () => {
      const id = await approved('1200.00');
      const draft = await promote(id);
      await desk.submit(draft);
      await decideMarathon(draft);
      expect(await desk.balances(line)).toMatchObject({ committed: 1_000_001n });
      expect(await sprintOf(id)).toMatchObject({
        sprint: { status: 'promoted', promotion: { id: draft } },
        canPromote: false,
      });
      expect(await eventsOf(id)).toEqual(['sprint.begin', 'sprint.prolong', 'sprint.promote']);
      desk.travelTo(OVER);
      await runJob();
      expect((await sprintOf(id)).sprint?.status).toBe('promoted');
    });

    it('goes on while that is decided, once and no longer than the answer may take', async () => {
      const id = await approved('1200.00');
      desk.travelTo('2026-05-28T10:00:00Z');
      const draft = await promote(id);
      await desk.submit(draft);
      expect((await sprintOf(id)).sprint).toMatchObject({ endsOn: '2026-06-19', isProlonged: true });
      desk.travelTo(OVER);
      await runJob();
      expect((await sprintOf(id)).sprint?.status).toBe('running');
      desk.travelTo('2026-06-18T22:01:00Z');
      await runJob();
      expect((await sprintOf(id)).sprint?.status).toBe('ended');
    });

    it('ends on its own day when the marathon is refused', async () => {
      const id = await approved('1200.00');
      const draft = await promote(id);
      await desk.submit(draft);
      await desk.decide(draft, { verdict: 'reject', reason: 'Not worth a year.' }, desk.as('finance'));
      expect((await sprintOf(id)).sprint).toMatchObject({ endsOn: ENDS_ON, isProlonged: false });
      desk.travelTo(OVER);
      await runJob();
      expect((await sprintOf(id)).sprint?.status).toBe('ended');
    });

    it('is asked for once at a time, by whoever may see it, with an owner who is here', async () => {
      const id = await approved('1200.00');
      expect(await refusalOf(promote(id, { ownerId: id }))).toBe('validation.failed');
      expect(await refusalOf(promote(id, { yearlyCost: { amount: '0.00', currency: 'EUR' } }))).toBe(
        'validation.failed',
      );
      await promote(id);
      expect(await refusalOf(promote(id))).toBe('request.status');
    });
  });
});
