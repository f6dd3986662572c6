import { type BulkToolsPreview, type ToolList } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { aTool, someStages } from '../tool.sample';
import { ToolsPage } from '../tools-page';

const SEMRUSH = { ...aTool, id: '0191c9a4-1111-4111-8111-000000000002', slug: 'semrush', name: 'Semrush', version: 7 };
const LIST: ToolList = {
  items: [aTool, SEMRUSH],
  nextCursor: 'c1',
  total: 64,
  totalCost12Months: { amount: '72000.00', currency: 'EUR' },
  costScope: 'all',
};
const told = (tool: typeof aTool, outcome: BulkToolsPreview['tools'][number]['outcome'], breaksSeal = false) => ({
  tool: { id: tool.id, slug: tool.slug, name: tool.name },
  outcome,
  businessOwner: tool.businessOwner,
  deputy: null,
  stages: tool.stages,
  breaksSeal,
});
const FIND = { stages: [{ id: 'find', weight: 100 }] };
const PICKED = [
  { id: aTool.id, version: 3 },
  { id: SEMRUSH.id, version: 7 },
];

async function open(permissions = ['tool.read', 'tool.edit']): Promise<OpenPage> {
  const page = await openPage({
    path: 'tools',
    component: ToolsPage,
    address: '/tools?source=marketing',
    scopes: ['registry', 'listing'],
    permissions,
  });
  page.asked('/tools').flush(LIST);
  page.asked('/life-cycle-stages').flush({ items: someStages, nextCursor: null });
  await page.settle();
  return page;
}

const button = ({ element }: OpenPage, words: string) =>
  [...element.querySelectorAll<HTMLButtonElement>('button')].find(({ textContent }) => textContent.includes(words));
const panel = ({ element }: OpenPage) =>
  element.querySelector('tnd-bulk-edit')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';

async function press(page: OpenPage, words: string): Promise<void> {
  button(page, words)?.click();
  await page.settle();
  await page.settle();
}

/** Ticks both rows and asks for the stage Find. */
async function chooseFind(page: OpenPage): Promise<void> {
  page.element.querySelector<HTMLInputElement>('thead input[type=checkbox]')?.click();
  await page.settle();
  await press(page, 'Set stages');
  page.element.querySelector<HTMLInputElement>('tnd-bulk-edit input[type=checkbox]')?.click();
  await page.settle();
}

describe('several tools of the register edited together', () => {
  it('UX-30 is offered only to those who may edit', async () => {
    const { element } = await open(['tool.read']);
    expect(element.querySelector('thead input[type=checkbox]')).toBeNull();
  });

  it('tells before the act what changes, what stays and why, and whose seal it breaks', async () => {
    const page = await open();
    await chooseFind(page);
    const asked = page.asked('/tools/bulk/preview', 'POST');
    expect(asked.request.body).toEqual({ change: FIND, selection: { tools: PICKED } });
    asked.flush({
      changes: 1,
      same: 0,
      refused: 1,
      set: 's1',
      tools: [told(aTool, 'changes', true), told(SEMRUSH, 'permission.denied')],
    });
    await page.settle();
    expect(panel(page)).toContain('1 tool changes: HubSpot: Find 40%, Consider 60% → Find 100% (breaks its seal)');
    expect(panel(page)).toContain('Semrush: it belongs to a unit that this account does not edit.');
    expect(panel(page)).toContain('Set Find 100% for 1 tool');
  });

  it('UX-23 sends the filter when all that match are meant, not the rows', async () => {
    const page = await open();
    page.element.querySelector<HTMLInputElement>('thead input[type=checkbox]')?.click();
    await page.settle();
    await press(page, 'Select all 64 that match');
    await press(page, 'Set stages');
    expect(panel(page)).toContain('Set the stages of 64 tools');
    page.element.querySelector<HTMLInputElement>('tnd-bulk-edit input[type=checkbox]')?.click();
    await page.settle();
    expect(page.asked('/tools/bulk/preview', 'POST').request.body).toEqual({
      change: FIND,
      selection: { filter: { source: 'marketing' } },
    });
  });

  it('UX-23 does nothing when the filter matches another set by then, and shows what would change now', async () => {
    const page = await open();
    page.element.querySelector<HTMLInputElement>('thead input[type=checkbox]')?.click();
    await page.settle();
    await press(page, 'Select all 64 that match');
    await press(page, 'Set stages');
    page.element.querySelector<HTMLInputElement>('tnd-bulk-edit input[type=checkbox]')?.click();
    await page.settle();
    const tools = [told(aTool, 'changes')];
    page.asked('/tools/bulk/preview', 'POST').flush({ changes: 64, same: 0, refused: 0, set: 's1', tools });
    await page.settle();
    await press(page, 'Set Find 100% for 64 tools');
    const sent = page.asked('/tools/bulk', 'POST');
    const selection = { filter: { source: 'marketing' } };
    expect(sent.request.body).toEqual({ change: FIND, selection, set: 's1' });
    sent.flush({ code: 'selection.changed', changes: 65 }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    page.asked('/tools/bulk/preview', 'POST').flush({ changes: 65, same: 0, refused: 0, set: 's2', tools });
    await page.settle();
    expect(page.element.querySelector('tnd-bulk-edit [role=alert]')?.textContent).toContain(
      'What matches has changed: 65 would change now. Nothing was done',
    );
    expect(panel(page)).toContain('Set the stages of 65 tools');
    await press(page, 'Set Find 100% for 65 tools');
    const again = page.asked('/tools/bulk', 'POST');
    expect(again.request.body).toEqual({ change: FIND, selection, set: 's2' });
    expect(again.request.headers.get('Idempotency-Key')).not.toBe(sent.request.headers.get('Idempotency-Key'));
  });

  it('is a stop of the keyboard where its preview is longer than what is seen of it', async () => {
    const page = await open();
    await chooseFind(page);
    const many = Array.from({ length: 5 }, (_, index) => told({ ...aTool, id: `t${index}` }, 'changes'));
    const same = [told(SEMRUSH, 'permission.denied')];
    page
      .asked('/tools/bulk/preview', 'POST')
      .flush({ changes: 5, same: 0, refused: 1, set: 's1', tools: [...many, ...same] });
    await page.settle();
    const lists = [...page.element.querySelectorAll('tnd-bulk-edit .preview ul')];
    expect(lists.map((list) => [list.getAttribute('aria-label'), list.getAttribute('tabindex')])).toEqual([
      ['5 tools change:', '0'],
      ['1 tool stays as it is:', null],
    ]);
  });

  it('UX-23 says how many one edit reaches where a filter matches more', async () => {
    const page = await open();
    await chooseFind(page);
    const errors = [{ pointer: '/selection', code: 'too_many', detail: '', values: { max: 500 } }];
    page
      .asked('/tools/bulk/preview', 'POST')
      .flush({ code: 'validation.failed', errors }, { status: 422, statusText: 'Unprocessable' });
    await page.settle();
    expect(panel(page)).toContain('At most 500 at a time. Narrow the filter.');
  });

  it('UX-22 says of each that refused why, offers that one again, and takes the others back as one', async () => {
    const page = await open();
    await chooseFind(page);
    page
      .asked('/tools/bulk/preview', 'POST')
      .flush({ changes: 2, same: 0, refused: 0, set: 's1', tools: [told(aTool, 'changes'), told(SEMRUSH, 'changes')] });
    await page.settle();
    await press(page, 'Set Find 100% for 2 tools');
    const sent = page.asked('/tools/bulk', 'POST');
    expect(sent.request.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
    sent.flush({
      batchId: 'b1',
      done: [{ id: aTool.id, version: 4 }],
      same: 0,
      refused: [{ id: SEMRUSH.id, name: 'Semrush', code: 'version.stale' }],
    });
    await page.settle();
    page.asked('/tools').flush(LIST);
    const pilar = { id: 'p', name: 'Pilar Sosa', title: null };
    page
      .asked(`/tools/${SEMRUSH.id}/history`)
      .flush({ items: [{ id: '1', at: '2026-11-03T09:41:00.000Z', actor: pilar }] });
    await page.settle();
    expect(panel(page)).toContain('1 tool refused and stayed as it was.Semrush: Pilar Sosa changed this on');
    expect(page.element.querySelector('tnd-undo-bar')?.textContent).toContain('1 tool is used in Find 100% now.');

    await press(page, 'Set it for Semrush all the same');
    page.asked(`/tools/${SEMRUSH.id}`).flush({ ...SEMRUSH, version: 8 });
    await page.settle();
    const again = page.asked('/tools/bulk', 'POST');
    expect(again.request.body).toEqual({ change: FIND, selection: { tools: [{ id: SEMRUSH.id, version: 8 }] } });
    expect(again.request.headers.get('Idempotency-Key')).not.toBe(sent.request.headers.get('Idempotency-Key'));
    again.flush({ batchId: 'b2', done: [{ id: SEMRUSH.id, version: 9 }], same: 0, refused: [] });
    await page.settle();
    expect(page.element.querySelector('tnd-bulk-edit')).toBeNull();
    page.asked('/tools').flush(LIST);
    await press(page, 'Undo');
    expect(page.asked('/tools/undo', 'POST').request.body).toEqual({
      tools: [
        { id: aTool.id, version: 4 },
        { id: SEMRUSH.id, version: 9 },
      ],
    });
  });
});
