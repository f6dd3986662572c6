import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answers, refusalOf } from '../../testing/approval-desk';
import { fileOf, type ImportDesk, openImportDesk } from '../../testing/import-desk';
import { WriteDraft } from '../../approvals';

describe('a request that regularises a finding', () => {
  let desk: ImportDesk;
  let line: string;

  beforeEach(async () => {
    desk = await openImportDesk();
    line = await desk.fundedLine(1_000_000n);
    await desk.imported(
      fileOf(
        ['2026-03-02', 'Marketing', 'TYPEFORM S.L. 4711', '60.00'],
        ['2026-04-02', 'IT', 'TYPEFORM S.L. 4712', '60.00'],
      ),
    );
  });
  afterEach(() => desk.close());

  it('starts as a draft of whoever asked for it, with what is known filled in; the money stays where it is', async () => {
    const { id } = await desk.finding('Typeform');
    const started = await desk.triage(id, { action: 'request', budgetLineId: line });
    expect(started).toMatchObject({
      status: 'request-started',
      request: { ref: expect.stringMatching(/^REQ-/) },
      actions: ['undo'],
    });
    const draft = await desk.view(started.request?.id ?? '', desk.as('cio'));
    expect(draft).toMatchObject({
      status: 'draft',
      kind: 'regularise',
      toolName: 'Typeform',
      vendorName: 'Typeform',
      amount: { amount: '120.00', currency: 'EUR' },
      finding: { id },
      budgetLine: { id: line },
    });
    expect((await desk.totals()).shadow).toBe('12000');
  });

  it('moves the payments out of the shadow when it is approved, and not before', async () => {
    const { id } = await desk.finding('Typeform');
    const request = await startedRequest(id);
    await desk.submit(request, desk.as('cio'));
    expect(await refusalOf(desk.triage(id, { action: 'undo' }))).toBe('finding.status');
    expect((await desk.totals()).shadow).toBe('12000');

    await approve(request);
    const regularised = await desk.finding('Typeform');
    expect(regularised).toMatchObject({
      status: 'regularised',
      canUndo: false,
      actions: [],
      accountability: { authorisedBy: { evidence: 'event' } },
    });
    expect(await desk.totals()).toMatchObject({ marketing: '12000', shadow: '0' });
    const [on] = await desk.db.query<{ actual: string }>(
      'select actual_minor::text as actual from budget_line where id = $1',
      [line],
    );
    expect(on?.actual).toBe('12000');
    expect(await refusalOf(desk.triage(id, { action: 'undo' }))).toBe('finding.status');

    const next = await desk.upload(fileOf(['2026-05-02', 'Marketing', 'TYPEFORM S.L. 4713', '60.00']));
    expect(next.counts.outcomes.shadow).toBe(0);
  });

  it('can be dropped as long as it is a draft', async () => {
    const { id } = await desk.finding('Typeform');
    await startedRequest(id);
    expect((await desk.triage(id, { action: 'undo' })).status).toBe('new');
  });

  async function startedRequest(findingId: string): Promise<string> {
    const started = await desk.triage(findingId, { action: 'request', budgetLineId: line });
    const request = started.request?.id ?? '';
    const { toolName: _toolName, ...rest } = answers(line, '120.00');
    await desk.app.get(WriteDraft).change(request, rest, 1, desk.as('cio'));
    return request;
  }

  async function approve(request: string): Promise<void> {
    for (const role of ['cmo', 'finance', 'cio'] as const) {
      const { status, version } = await desk.view(request, desk.as('cio'));
      await refusalOf(status === 'submitted' ? desk.decide(request, { version }, desk.as(role)) : Promise.resolve());
    }
  }
});
