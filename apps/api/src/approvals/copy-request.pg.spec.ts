import { answers, type Desk, openDesk, refusalOf } from '../testing/approval-desk';
import type { SignedIn } from '../identity';
import { Database } from '../platform';
import { CopyRequest } from './copy-request';

describe('copying a request', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const copy = (id: string, actor: SignedIn = desk.as('requester')): Promise<string> =>
    desk.app.get(Database).transaction((tx) => desk.app.get(CopyRequest).execute(tx, id, actor));

  it('says what the earlier one said, as a draft that nobody has decided about', async () => {
    const line = await desk.fundedLine(1_000_000n);
    const original = await desk.submitted(line, '1200.00', { toolName: 'Copied', stageIds: ['purchase'] });
    await desk.decide(original, {}, desk.as('cio'));
    const draft = await desk.view(await copy(original));
    expect(draft).toMatchObject({
      status: 'draft',
      version: 1,
      round: 0,
      toolName: 'Copied',
      stageIds: ['purchase'],
      amount: { amount: '1200.00', currency: 'EUR' },
      budgetLine: { id: line },
      lane: null,
      steps: [],
      decisions: [],
    });
    expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 120_000n });
  });

  it('passes every check anew: what has no room any more is refused when it is handed in', async () => {
    const line = await desk.fundedLine(150_000n);
    const original = await desk.submitted(line, '1200.00');
    const draft = await copy(original);
    expect(await refusalOf(desk.submit(draft))).toBe('budget.insufficient');
  });

  it('belongs to whoever copied it, who also defines it', async () => {
    const line = await desk.fundedLine(1_000_000n);
    const original = await desk.submitted(line, '300.00');
    const cmo = desk.as('cmo');
    expect(await desk.view(await copy(original, cmo), cmo)).toMatchObject({
      requester: { id: cmo.personId },
      accountability: { definedBy: { person: { id: cmo.personId } } },
    });
  });

  it('leaves open what cannot be asked for any more: a line of an ended year, somebody who left', async () => {
    const line = await desk.fundedLine(1_000_000n);
    const original = await desk.submitted(line, '300.00', { benefitOwnerId: desk.company.people.approver });
    await desk.db.query('update person set is_active = false where id = $1', [desk.company.people.approver]);
    desk.travelTo('2027-02-01T10:00:00Z');
    const draft = await desk.view(await copy(original));
    desk.travelTo('2026-06-15T10:00:00Z');
    expect(draft).toMatchObject({ budgetLine: null, accountability: { benefits: { owner: null } } });
  });

  it('is on record with the request that it was copied from', async () => {
    const line = await desk.fundedLine(1_000_000n);
    const original = await desk.view(await desk.draft(answers(line, '10.00')));
    const id = await copy(original.id);
    const [event] = await desk.db.query<{ copiedFrom: string }>(
      `select after->>'copiedFrom' as "copiedFrom" from audit_event where action = 'request.copy' and object_id = $1`,
      [id],
    );
    expect(event).toEqual({ copiedFrom: original.ref });
  });

  it('is not for a request that somebody cannot see', async () => {
    const line = await desk.fundedLine(1_000_000n, { fundSource: 'it' });
    const original = await desk.draft(answers(line, '10.00'), desk.as('cio'));
    expect(await refusalOf(copy(original))).toBe('not_found');
  });
});
