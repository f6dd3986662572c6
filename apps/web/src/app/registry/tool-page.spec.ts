import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type ToolEventView } from '@tandem/api-client';
import { openPage } from '../../testing/open-page';
import { ToolPage } from './tool-page';
import { aTool, someStages } from './tool.sample';

const RIGHTS = ['tool.read', 'entry.read', 'tool.edit', 'request.create'];
const CHANGE: ToolEventView = {
  id: '9',
  at: '2026-11-03T09:41:00.000Z',
  actor: { id: 'p1', name: 'Luis Ortiz', title: null },
  capacity: 'cio',
  action: 'tool.change',
  before: { category: 'Mail' },
  after: { category: 'CRM' },
  reason: null,
};

async function open(permissions: readonly string[] = RIGHTS, tool = aTool) {
  const page = await openPage({
    path: 'tools/:slug',
    component: ToolPage,
    address: '/tools/hubspot',
    scopes: ['registry', 'audit'],
    permissions,
  });
  page.asked('/tools/hubspot').flush(tool);
  await page.settle();
  return page;
}

async function chooseStatus({ element, settle }: Awaited<ReturnType<typeof open>>, reason: string) {
  element.querySelector<HTMLButtonElement>('tnd-page-header button')?.click();
  await settle();
  const field = element.querySelector<HTMLTextAreaElement>('tnd-tool-status-change textarea');
  field?.setRangeText(reason);
  field?.dispatchEvent(new Event('input'));
  await settle();
  element.querySelector<HTMLButtonElement>('tnd-confirm-panel .tnd-button-primary')?.click();
  await settle();
}

describe('the page of a tool', () => {
  it('shows who defined, who authorised and who benefits, in this order, nobody included', async () => {
    const { element } = await open();
    const parts = [...element.querySelectorAll('tnd-accountability-card [data-part]')];
    expect(parts.map((part) => part.getAttribute('data-part'))).toEqual(['defined', 'authorised', 'benefits']);
    expect(parts.map((part) => part.textContent.includes('nobody on record'))).toEqual([false, true, true]);
  });

  it('begins the request that a tool in use lacks, with the tool in it', async () => {
    const { element, settle, asked } = await open();
    const navigated = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    element.querySelector<HTMLButtonElement>('tnd-start-request button')?.click();
    await settle();
    const begun = asked('/requests', 'POST');
    expect(begun.request.body).toEqual({ kind: 'regularise', toolId: aTool.id });
    begun.flush({ id: 'r1' });
    await settle();
    expect(navigated).toHaveBeenCalledWith(['/requests', 'r1', 'edit']);
  });

  it('offers no request to those who may not ask', async () => {
    const { element } = await open(['tool.read']);
    expect(element.querySelector('tnd-start-request')).toBeNull();
  });

  it('leads from the cost to its rows', async () => {
    const { element } = await open();
    expect(element.querySelector('.figure a')?.getAttribute('href')).toBe(
      `/spend/entries?tool=${aTool.id}&from=2025-12-01`,
    );
  });

  it('says that a cost may leave out what others paid, and never that nobody paid', async () => {
    const { element } = await open(RIGHTS, { ...aTool, costScope: 'part' });
    expect(element.textContent).toContain('the budgets that this account may see');
    expect(element.textContent).not.toContain('No payment of these months');
  });

  it('shows no cost to those who may see none', async () => {
    const { element } = await open(['tool.read'], { ...aTool, costScope: 'none' });
    expect(element.querySelector('.figure')).toBeNull();
    expect(element.textContent).toContain('This account may see no costs.');
  });

  it('names the stages with their weights', async () => {
    const { element, settle, asked } = await open();
    const names = asked('/names');
    expect(names.request.params.get('ids')).toBe('find,consider');
    names.flush({ items: someStages });
    await settle();
    const said = [...element.querySelectorAll('.stages span:not(.bar)')].map((part) => part.textContent);
    expect(said).toEqual(['Find', '40%', 'Consider', '60%']);
  });

  it('tells its history change by change', async () => {
    const { element, settle, asked } = await open();
    asked(`/tools/${aTool.id}/history`).flush({ items: [CHANGE], nextCursor: null });
    await settle();
    const history = element.querySelector('tnd-thing-history')?.textContent.replaceAll(/\s+/g, ' ');
    expect(history).toContain('Changed the tool');
    expect(history).toContain('Luis Ortiz, CIO');
    expect(history).toContain('After: CRM');
  });

  it('offers edits only to those who may edit', async () => {
    const { element } = await open(['tool.read'], { ...aTool, canEdit: false });
    const offered = [...(element.querySelector('tnd-page-header .actions')?.children ?? [])];
    expect(offered.map((act) => act.getAttribute('href'))).toEqual(['/tools/hubspot/why']);
  });

  it('changes the status only with a reason', async () => {
    const page = await open();
    await chooseStatus(page, '');
    expect(page.element.querySelector('mat-error')?.textContent).toContain('Say why the status changes');
  });

  it('sends the version it shows with a change of status', async () => {
    const page = await open();
    await chooseStatus(page, 'Replaced by the group licence');
    const { request } = page.asked(`/tools/${aTool.id}`, 'PATCH');
    expect(request.headers.get('If-Match')).toBe('"3"');
    expect(request.body).toEqual({ status: 'sunset', reason: 'Replaced by the group licence' });
  });

  it('keeps the reason when somebody else was faster, and reads the tool again', async () => {
    const page = await open();
    await chooseStatus(page, 'Replaced by the group licence');
    page
      .asked(`/tools/${aTool.id}`, 'PATCH')
      .flush({ code: 'version.stale' }, { status: 412, statusText: 'Precondition Failed' });
    await page.settle();
    page.asked('/tools/hubspot').flush({ ...aTool, version: 4 });
    await page.settle();
    expect(page.element.querySelector('textarea')?.value).toBe('Replaced by the group licence');
    expect(page.element.querySelector('tnd-confirm-panel [role=alert]')?.textContent).toContain(
      'Somebody changed this',
    );
  });

  it('leads to the finding that brought it to light, and says who paid where nobody is on record', async () => {
    const { element } = await open(RIGHTS, {
      ...aTool,
      origin: 'discovered',
      findings: [{ id: 'f9', ref: 'F-9' }],
    });
    expect(element.querySelector('a[href="/discovery/f9"]')?.textContent).toBe('F-9');
    expect(element.textContent).toContain('Nobody is on record as benefiting. Marketing paid for it.');
  });

  it('says who can verify a record that nobody has verified', async () => {
    const { element } = await open();
    const said = element.querySelector('tnd-tool-seal')?.textContent.replaceAll(/\s+/g, ' ');
    expect(said).toContain('Nobody has verified this record yet.');
    expect(said).toContain('Marta Gil can verify it.');
    expect(element.querySelector('tnd-tool-seal button')).toBeNull();
  });

  it('lets its owner verify the version on the screen', async () => {
    const me = { id: 'me', name: 'Ana Ruiz', title: 'CIO' };
    const { element, settle, asked } = await open([...RIGHTS, 'tool.verify'], { ...aTool, businessOwner: me });
    element.querySelector<HTMLButtonElement>('tnd-tool-seal button')?.click();
    await settle();
    const sent = asked(`/tools/${aTool.id}/verification`, 'POST');
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    sent.flush(aTool);
    await settle();
    const seal = { ...aTool.seal, state: 'whole' as const, verifiedAt: '2026-11-03T09:41:00.000Z', verifiedBy: me };
    asked('/tools/hubspot').flush({ ...aTool, seal });
    await settle();
    expect(element.querySelector('tnd-tool-seal')?.textContent).toContain('Verified by Ana Ruiz on 3 Nov 2026.');
    expect(element.querySelector('tnd-tool-seal button')).toBeNull();
  });

  it('says who broke the seal, when, and what they changed', async () => {
    const { element } = await open(RIGHTS, {
      ...aTool,
      seal: {
        state: 'broken',
        verifiedAt: '2026-11-03T09:41:00.000Z',
        verifiedBy: aTool.businessOwner,
        brokenAt: '2026-11-05T08:00:00.000Z',
        brokenBy: { id: 'p1', name: 'Luis Ortiz', title: null },
        brokenFields: ['category', 'contractAmountMinor'],
      },
    });
    expect(element.querySelector('tnd-tool-seal')?.textContent).toContain(
      'Verified by Marta Gil on 3 Nov 2026. Luis Ortiz has changed it since, on 5 Nov 2026: Category, Amount of the contract.',
    );
  });

  it('leads from its evidence to the rows, and to the tools that do the same job', async () => {
    const { element } = await open(RIGHTS, {
      ...aTool,
      evidence: {
        entries: 14,
        firstOn: '2024-02-04',
        lastOn: '2026-11-20',
        drill: { path: '/entries', params: { tool: aTool.id, place: 'actual' } },
      },
      overlaps: [
        {
          tool: { id: 't9', slug: 'mailchimp', name: 'Mailchimp' },
          source: 'shadow',
          status: 'active',
          cost12Months: { amount: '900.00', currency: 'EUR' },
        },
      ],
      dataClass: { value: 'personal', requestId: 'r9', ref: 'REQ-0031', at: '2024-02-04T09:00:00.000Z' },
    });
    const said = element.textContent.replaceAll(/\s+/g, ' ');
    expect(said).toContain('14 entries, the first on 4 Feb 2024, the last on 20 Nov 2026.');
    const hrefs = [...element.querySelectorAll('tnd-tool-surroundings a')].map((link) => link.getAttribute('href'));
    expect(hrefs).toContain(`/spend/entries?tool=${aTool.id}&place=actual`);
    expect(element.querySelector('a[href="/tools/mailchimp"]')?.parentElement?.textContent).toContain('900.00');
    expect(element.querySelector('a[href="/requests/r9"]')?.textContent).toBe('REQ-0031');
  });

  it.each([
    ['entries', { evidence: null }, 'This account may see no entries.'],
    [
      'a payment',
      { evidence: { entries: 0, firstOn: null, lastOn: null, drill: aTool.cost12Months.drill } },
      'No payment',
    ],
    ['another tool', { overlaps: [] }, 'No other tool of the category “CRM” is in use or considered.'],
    ['a category', { category: null, overlaps: [] }, 'Without a category there is nothing to compare it with.'],
    ['a request', { dataClass: null }, 'no request on record says it'],
  ])('says why it is without %s', async (_what, part, words) => {
    const { element } = await open(RIGHTS, { ...aTool, ...part });
    expect(element.textContent).toContain(words);
  });

  it('UX-38 reads only decisions where they are chosen, and says when there are none', async () => {
    const { element, settle, asked } = await open();
    asked(`/tools/${aTool.id}/history`).flush({ items: [CHANGE], nextCursor: null });
    await settle();
    const kinds = element.querySelector<HTMLSelectElement>('tnd-thing-history select');
    Object.assign(kinds ?? {}, { value: 'decisions' });
    kinds?.dispatchEvent(new Event('change'));
    await settle();
    const again = asked(`/tools/${aTool.id}/history`);
    expect(again.request.params.get('kind')).toBe('decisions');
    again.flush({ items: [], nextCursor: null });
    await settle();
    expect(element.querySelector('tnd-thing-history')?.textContent).toContain('Nothing of this kind happened');
  });

  it('UX-16 takes the last edit back for a day, where it was one’s own', async () => {
    const { element, settle, asked } = await open(RIGHTS, { ...aTool, canUndo: true });
    element.querySelector<HTMLButtonElement>('tnd-tool-undo button')?.click();
    await settle();
    const undone = asked('/tools/undo', 'POST');
    expect(undone.request.body).toEqual({ tools: [{ id: aTool.id, version: 3 }] });
    undone.flush({ batchId: 'b', done: [{ id: aTool.id, version: 4 }], same: 0, refused: [] });
    await settle();
    asked('/tools/hubspot').flush({ ...aTool, version: 4, canUndo: false });
    await settle();
    expect(element.querySelector('tnd-tool-undo')).toBeNull();
  });

  it('compares the year with the one before, and says nothing where there was none', async () => {
    const before = { amount: '30000.00', currency: 'EUR' };
    const { element } = await open(RIGHTS, { ...aTool, costYearBefore: before });
    const said = element.textContent.replaceAll(/\s+/g, ' ');
    expect(said).toContain('+6,000.00 EUR against the twelve months before (30,000.00 EUR).');
  });
});
