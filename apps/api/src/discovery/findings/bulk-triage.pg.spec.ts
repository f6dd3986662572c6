import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeTool } from '../../testing/budget-lines';
import { fileOf, type ImportDesk, openImportDesk } from '../../testing/import-desk';
import { BulkTriage } from './bulk-triage';
import type { BulkTriageInput, BulkTriageResult } from './bulk-triage.dto';

describe('several findings decided together', () => {
  let desk: ImportDesk;
  beforeEach(async () => {
    desk = await openImportDesk();
    await desk.imported(
      fileOf(
        ['2026-03-02', 'Marketing', 'TYPEFORM S.L. 4711', '60.00'],
        ['2026-04-02', 'IT', 'CANVA* I03412', '30.00'],
      ),
    );
  });
  afterEach(() => desk.close());

  const ids = async (): Promise<string[]> => (await desk.findings()).map(({ id }) => id);
  const decide = (input: BulkTriageInput): Promise<BulkTriageResult> =>
    desk.app.get(BulkTriage).execute(input, { ...desk.as('cio'), requestId: 'batch-1' });
  const ignored = { action: 'ignore', until: '2027-01-31', reason: 'Budget talks' } as const;
  const statuses = async (): Promise<string[]> => (await desk.findings()).map(({ status }) => status);

  it('leave one event each, all of the same request', async () => {
    const findings = await ids();
    const { batchId, done, refused } = await decide({ findings, ...ignored });
    expect({ batchId, done, refused }).toEqual({ batchId: 'batch-1', done: findings, refused: [] });
    const events = await desk.db.query<{ object_id: string }>(
      `select object_id from audit_event where request_id = 'batch-1' and object_type = 'finding' and result = 'done'`,
    );
    expect(events.map(({ object_id: id }) => id).toSorted()).toEqual(findings.toSorted());
    expect(await statuses()).toEqual(['ignored', 'ignored']);
  });

  it('UX-22 go on when one refuses, which keeps its state and says why', async () => {
    const [first = '', second = ''] = await ids();
    await desk.triage(first, ignored);
    const { done, refused } = await decide({ findings: [first, second], ...ignored, action: 'link' });
    expect(done).toEqual([]);
    expect(refused.map(({ id, code }) => [id, code])).toEqual([
      [first, 'finding.status'],
      [second, 'finding.status'],
    ]);
    const mixed = await decide({ findings: [first, second], action: 'undo' });
    expect({ done: mixed.done, refused: mixed.refused.length }).toEqual({ done: [first], refused: 1 });
  });

  it('are linked each to the tool that it is suggested to be', async () => {
    const toolId = await makeTool(desk.db, 'Typeform for teams', 'it');
    await desk.db.query(
      `update tool set vendor_id = (select vendor_id from tool where name = 'Typeform') where id = $1`,
      [toolId],
    );
    const suggested = (await desk.findings()).filter(({ suggestedTool }) => suggestedTool?.id === toolId);
    expect(suggested).toHaveLength(1);
    const { done } = await decide({ findings: await ids(), action: 'link' });
    expect(done).toEqual(suggested.map(({ id }) => id));
  });

  it('are taken back as one', async () => {
    const findings = await ids();
    await decide({ findings, ...ignored });
    expect((await decide({ findings, action: 'undo' })).done).toEqual(findings);
    expect(await statuses()).toEqual(['new', 'new']);
  });
});
