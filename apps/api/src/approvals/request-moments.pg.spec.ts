import { createHash } from 'node:crypto';
import { Database, Idempotency, type IdempotentCall, Problem } from '../platform';
import { answers, type Desk, openDesk, refusalOf } from '../testing/approval-desk';
import { DecideRequest } from './decide-request';
import { RequestDrafts } from './drafts';
import { type RequestMoment, RequestMoments } from './request-moments';
import { SubmitRequest } from './submit-request';

describe('what stands above the approval desk', () => {
  let desk: Desk;
  const heard: RequestMoment[] = [];
  let isRefusing = false;

  beforeAll(async () => {
    desk = await openDesk();
    desk.app.get(RequestMoments).on((_tx, moment) => {
      if (isRefusing) throw new Problem('finding.status', 'Somebody has linked the finding in the meantime.');
      heard.push(moment);
      return Promise.resolve();
    });
  });
  afterAll(() => desk.close());

  it('prepares a draft for somebody, who answers what only they can answer', async () => {
    const { people, units } = desk.company;
    const { id, ref } = await desk.app.get(Database).transaction((tx) =>
      desk.app.get(RequestDrafts).createDraftFor(
        tx,
        {
          requesterId: people.requester,
          unitId: units.marketing,
          kind: 'regularise',
          toolName: 'Calendly',
          amount: { minor: 19_400n, currency: 'EUR' },
        },
        desk.as('cio'),
      ),
    );
    expect(await desk.view(id)).toMatchObject({
      ref,
      kind: 'regularise',
      status: 'draft',
      toolName: 'Calendly',
      amount: { amount: '194.00' },
      dataClass: null,
      requester: { id: people.requester },
      accountability: { benefits: { units: [{ code: 'MKT' }] } },
    });
  });

  it('is told of an approval in the same transaction, and only of the last one', async () => {
    const line = await desk.fundedLine(5_000_000n);
    const id = await desk.submitted(line, '20000.00');
    heard.length = 0;
    await desk.decide(id, {}, desk.as('finance'));
    expect(heard).toEqual([]);
    await desk.decide(id, {}, desk.as('cio'));
    const { tool } = await desk.view(id);
    expect(heard).toEqual([{ kind: 'approved', requestId: id, findingId: null, toolId: tool?.id, lineId: line }]);
  });

  it('is told each time that a request is handed in, and of nothing else before its end', async () => {
    const line = await desk.fundedLine(100_000n);
    const id = await desk.draft(answers(line, '100.00'));
    heard.length = 0;
    await desk.change(id, { whatFor: 'See where buyers stop.' }, 1);
    expect(heard).toEqual([]);
    await desk.submit(id);
    await desk.decide(id, { verdict: 'changes', version: 2, reason: 'For how many people?' }, desk.as('cio'));
    await desk.submit(id);
    const handedIn = { kind: 'submitted', requestId: id, findingId: null, turns: [[{ workingDays: 3 }]] };
    expect(heard).toEqual([handedIn, handedIn]);
  });

  it('is told how a request ended without an approval', async () => {
    const line = await desk.fundedLine(100_000n);
    const asked = () => desk.submitted(line, '100.00');
    const [dropped, rejected, withdrawn] = [await desk.draft({}), await asked(), await asked()];
    heard.length = 0;
    await desk.withdraw(dropped);
    await desk.decide(rejected, { verdict: 'reject', reason: 'There is one already.' }, desk.as('cio'));
    await desk.withdraw(withdrawn);
    const endOf = async (requestId: string, how: string) => {
      const { ref } = await desk.view(requestId);
      return { kind: 'ended', requestId, how: `${ref} ${how}.` };
    };
    expect(heard).toEqual([
      await endOf(dropped, 'was withdrawn'),
      await endOf(rejected, 'was rejected'),
      await endOf(withdrawn, 'was withdrawn'),
    ]);
  });

  it('can refuse what is handed in, and then it is a draft as before', async () => {
    const line = await desk.fundedLine(100_000n);
    const id = await desk.draft(answers(line, '100.00'));
    isRefusing = true;
    expect(await refusalOf(desk.submit(id))).toBe('finding.status');
    isRefusing = false;
    expect(await desk.view(id)).toMatchObject({ status: 'draft', tool: null });
    expect(await desk.balances(line)).toMatchObject({ reserved: 0n });
  });

  it('can refuse, and then nothing of the approval has happened', async () => {
    const line = await desk.fundedLine(100_000n);
    const id = await desk.submitted(line, '100.00');
    isRefusing = true;
    expect(await refusalOf(desk.decide(id, {}, desk.as('cio')))).toBe('finding.status');
    isRefusing = false;
    expect(await desk.view(id)).toMatchObject({ status: 'submitted', decisions: [] });
    expect(await desk.balances(line)).toMatchObject({ reserved: 10_000n, committed: 0n });
  });

  describe('with an idempotency key', () => {
    const call = (key: string, content: string): IdempotentCall & { replays: number } => {
      const made = {
        key,
        principal: desk.company.people.requester,
        route: `POST /requests/${content}`,
        replays: 0,
        requestHash: createHash('sha256').update(content).digest(),
        markReplayed: () => void made.replays++,
      };
      return made;
    };

    it('hands a request in once, however often it is sent', async () => {
      const line = await desk.fundedLine(100_000n);
      const id = await desk.draft(answers(line, '100.00'));
      const send = call('key-of-submission', id);
      const submit = (): Promise<void> =>
        desk.app.get(Idempotency).run(send, (tx) => desk.app.get(SubmitRequest).execute(tx, id, desk.as('requester')));
      await Promise.all(Array.from({ length: 20 }, submit));
      expect(send.replays).toBe(19);
      expect(await desk.view(id)).toMatchObject({ status: 'submitted', round: 1 });
      expect(await desk.balances(line)).toMatchObject({ reserved: 10_000n });
    });

    it('repeats a refusal, also when there would be room by now', async () => {
      const line = await desk.fundedLine(100n);
      const id = await desk.draft(answers(line, '2.00'));
      const send = call('key-of-refusal', id);
      const submit = (): Promise<void> =>
        desk.app.get(Idempotency).run(send, (tx) => desk.app.get(SubmitRequest).execute(tx, id, desk.as('requester')));
      expect(await refusalOf(submit())).toBe('budget.insufficient');
      await desk.fund(line, 10_000n);
      expect(await refusalOf(submit())).toBe('budget.insufficient');
      await desk.submit(id);
      expect(await desk.view(id)).toMatchObject({ status: 'submitted' });
    });

    it('decides once', async () => {
      const line = await desk.fundedLine(100_000n);
      const id = await desk.submitted(line, '100.00');
      const send = call('key-of-decision', id);
      const decide = (): Promise<void> =>
        desk.app
          .get(Idempotency)
          .run(send, (tx) =>
            desk.app.get(DecideRequest).execute(tx, id, { verdict: 'approve', version: 1 }, desk.as('cio')),
          );
      await decide();
      await decide();
      expect(send.replays).toBe(1);
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 10_000n });
    });
  });
});
