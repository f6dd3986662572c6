import { createHash } from 'node:crypto';
import { openDesk, type Desk, refusalOf } from '../../testing/approval-desk';
import { verify } from '../../command-line/verify';
import type { CommandContext } from '../../command-line/command-context';
import type { Role } from '../../identity';
import { Sealing, Verification } from '../../audit';
import { SnapshotQueries } from './snapshot.queries';
import type { DecisionSnapshotView } from './snapshot.dto';
import { SnapshotVerification } from './snapshot-verification';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('what was known when a request was decided on', () => {
  let desk: Desk;
  let line: string;
  let request: string;
  let decision: string;

  const addTool = (name: string): Promise<unknown> =>
    desk.db.query(
      `insert into tool (slug, name, name_key, search_text, status, source, category, created_at, updated_at)
       values (lower($1), $1, lower($1), lower($1), 'active', 'it', 'Heat maps', now(), now())`,
      [name],
    );
  const read = (role: Role, of = decision): Promise<DecisionSnapshotView> =>
    desk.app.get(SnapshotQueries).get(request, of, desk.as(role));
  const lastDecision = async (id: string): Promise<string> =>
    (await desk.view(id, desk.as('cio'))).decisions.at(-1)?.id ?? '';

  beforeAll(async () => {
    desk = await openDesk();
    line = await desk.fundedLine(1_000_000n);
    await addTool('Smartlook');
    await desk.submitted(line, '2500.00');
    request = await desk.submitted(line, '1200.00', { toolName: 'Smartlook Replay', dataClass: 'internal' });
    await desk.decide(request, { reason: 'Not now', verdict: 'reject' }, desk.as('cio'));
    decision = await lastDecision(request);
  });
  afterAll(() => desk.close());

  it('A05 is the request, what the line had left, what there was already, the checks and the policy', async () => {
    const { known, ref } = await read('cio');
    expect(ref).toBe((await desk.view(request)).ref);
    expect(known).toMatchObject({
      version: 1,
      toolName: 'Smartlook Replay',
      dataClass: 'internal',
      amount: eur('1200.00'),
      requester: { id: desk.company.people.requester },
      line: { funded: eur('10000.00'), reserved: eur('3700.00'), available: eur('6300.00'), setAside: eur('1200.00') },
      similarTools: [{ tool: { name: 'Smartlook' }, reason: 'same-name', cost12Months: eur('0.00') }],
      policy: { version: 1, lane: 'sprint' },
      steps: [{ role: 'cio', status: 'pending', decidedBy: null }],
      decisions: [],
    });
    expect(known?.checks.map(({ key, ok }) => [key, ok])).toContainEqual(['duplicate', null]);
    expect(known?.policy?.reasons.every(({ rule }) => rule !== null)).toBe(true);
  });

  it('D-12 stays as it was after budget and overlaps have changed', async () => {
    const before = await read('auditor');
    await desk.fund(line, 5_000_000n);
    await addTool('Smart');
    await desk.db.query("update tool set name = 'Renamed', name_key = 'renamed' where name = 'Smartlook'");
    await desk.db.query("update budget_line set name = 'Another name' where id = $1", [line]);
    const now = await desk.view(request);
    expect(now.budgetLine).toMatchObject({ name: 'Another name', funded: eur('60000.00') });
    expect(now.similarTools.map(({ tool }) => tool.name)).toEqual(['Smart']);
    expect(await read('auditor')).toEqual(before);
    expect(before.known?.line).toMatchObject({ funded: eur('10000.00') });
  });

  it('is proved by the event of the decision, which names the SHA-256 of the very text', async () => {
    await desk.app.get(Sealing).seal();
    const { text, hash, recordedHash, event, seal } = await read('auditor');
    expect(sha256(text ?? '')).toBe(hash);
    expect(recordedHash).toBe(hash);
    const [told] = await desk.db.query<{ body: string; seal: string }>(
      "select a.body, encode(s.hash, 'hex') as seal from audit_event a join audit_seal s on s.event_id = a.id where a.id = $1",
      [event],
    );
    expect(told?.body).toContain(hash);
    expect(told?.seal).toBe(seal);
    expect(text).not.toContain('Test requester');
  });

  it('holds the decisions before it, each with what was known then', async () => {
    const id = await desk.submitted(await desk.fundedLine(5_000_000n), '20000.00');
    await desk.decide(id, { condition: 'Masking stays on.' }, desk.as('finance'));
    await desk.decide(id, {}, desk.as('cio'));
    const { known } = await desk.app.get(SnapshotQueries).get(id, await lastDecision(id), desk.as('auditor'));
    expect(known?.decisions).toMatchObject([
      { person: { id: desk.company.people.finance }, verdict: 'approve', condition: 'Masking stays on.' },
    ]);
    const [kept] = await desk.db.query<{ n: number }>(
      'select count(*)::int as n from decision_snapshot s join decision d on d.id = s.decision_id where d.request_id = $1',
      [id],
    );
    expect(kept?.n).toBe(2);
  });

  it.each(['requester', 'cmo'] as const)(
    'shows %s no costs and no other requests that only the decider could see',
    async (role) => {
      const { known, text, hash } = await read(role);
      expect(known).toMatchObject({ similarTools: null, similarDecisions: null, amount: eur('1200.00') });
      expect(text).toBeNull();
      expect(hash).toBe((await read('auditor')).hash);
    },
  );

  it('is not there for whoever may not see the request, nor under another request', async () => {
    const own = await desk.submitted(
      await desk.fundedLine(500_000n, { fundSource: 'it' }),
      '100.00',
      {},
      desk.as('cio'),
    );
    await desk.decide(own, {}, desk.as('cmo'));
    const snapshots = desk.app.get(SnapshotQueries);
    const other = await lastDecision(own);
    expect(await refusalOf(snapshots.get(own, other, desk.as('requester')))).toBe('not_found');
    expect(await refusalOf(snapshots.get(request, other, desk.as('auditor')))).toBe('not_found');
  });

  it('cannot be changed or taken away by the product', async () => {
    const change = desk.app.get(SnapshotVerification);
    expect(await change.broken()).toEqual([]);
    await expect(desk.db.query("update decision_snapshot set text = text || ' '")).rejects.toThrow('append-only');
    await expect(desk.db.query('delete from decision_snapshot')).rejects.toThrow('append-only');
  });

  describe('when somebody with the database in their hands changes it', () => {
    const said: string[] = [];
    const verified = async (): Promise<number> => {
      said.length = 0;
      return verify({ app: desk.app, say: (line: string) => said.push(line) } as unknown as CommandContext);
    };
    const tamper = async (sql: string): Promise<void> => {
      await desk.db.query('alter table decision_snapshot disable trigger all');
      await desk.db.query('alter table decision_snapshot drop constraint if exists decision_snapshot_check');
      await desk.db.query(sql);
    };

    it('D-12 the verify command says of which request one byte was changed', async () => {
      expect(await verified()).toBe(0);
      await tamper(
        `update decision_snapshot set text = replace(text, '6300.00', '9300.00') where decision_id = '${decision}'`,
      );
      const { ref } = await desk.view(request);
      expect(await verified()).toBe(1);
      expect(said.join('\n')).toContain(`What was known when ${ref} was decided on was changed`);
      expect((await desk.app.get(Verification).run()).intact).toBe(true);
    });

    it('does not show the changed text as what was known', async () => {
      const { known, hash, recordedHash } = await read('auditor');
      expect(known).toBeNull();
      expect(hash).not.toBe(recordedHash);
    });

    it('does not believe a hash that was made to fit', async () => {
      await tamper(
        `update decision_snapshot set hash = encode(sha256(convert_to(text, 'UTF8')), 'hex') where decision_id = '${decision}'`,
      );
      expect(await verified()).toBe(1);
      expect((await read('auditor')).known).toBeNull();
    });

    it('says when one is gone', async () => {
      await tamper(`delete from decision_snapshot where decision_id = '${decision}'`);
      expect(await verified()).toBe(1);
      expect(said.join('\n')).toContain('is gone');
    });
  });
});
