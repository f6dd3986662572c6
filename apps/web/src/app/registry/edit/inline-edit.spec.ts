import { type ToolList, type ToolView } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { aTool, someStages } from '../tool.sample';
import { ToolsPage } from '../tools-page';

const PILAR = { id: '0191c9a4-1111-4111-8111-0000000000a9', name: 'Pilar Sosa', title: 'Campaign lead' };
const LIST: ToolList = {
  items: [aTool, { ...aTool, id: 't2', slug: 'semrush', name: 'Semrush', canEdit: false }],
  nextCursor: null,
  total: 2,
  totalCost12Months: { amount: '72000.00', currency: 'EUR' },
  costScope: 'all',
};
const changedTo = (change: Partial<ToolView>): ToolView => ({ ...aTool, version: 4, ...change });

async function open(): Promise<OpenPage> {
  const page = await openPage({
    path: 'tools',
    component: ToolsPage,
    address: '/tools',
    scopes: ['registry', 'listing'],
    permissions: ['tool.read', 'tool.edit'],
  });
  page.asked('/tools').flush(LIST);
  page.asked('/life-cycle-stages').flush({ items: someStages, nextCursor: null });
  await page.settle();
  return page;
}

const pencil = ({ element }: OpenPage, label: string) =>
  element.querySelector<HTMLButtonElement>(`tnd-editable-cell button[aria-label="${label}"]`);
const editor = () => document.querySelector<HTMLElement>('tnd-cell-editor');
/** With the stages that are only heard. */
const cell = ({ element }: OpenPage, label: string) =>
  element.querySelector(`td[data-label="${label}"]`)?.textContent.replaceAll(/\s+/g, ' ').trim();
const bar = ({ element }: OpenPage) => element.querySelector('tnd-undo-bar');

async function openStages(page: OpenPage): Promise<void> {
  const button = pencil(page, 'Change the stages of HubSpot');
  button?.focus();
  button?.click();
  await page.settle();
  await page.settle();
}

/** Leaves Find alone: Consider is taken away. */
async function chooseFind(page: OpenPage): Promise<void> {
  await openStages(page);
  editor()?.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[1]?.click();
  await page.settle();
  const weight = editor()?.querySelector<HTMLInputElement>('.weight input');
  weight?.setRangeText('100', 0, 3);
  weight?.dispatchEvent(new Event('input'));
  await page.settle();
  weight?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await page.settle();
}

describe('a cell of the register that is edited in place', () => {
  it('has a pencil only where the tool may be edited', async () => {
    const page = await open();
    const labels = [...page.element.querySelectorAll('tnd-editable-cell button')].map((button) =>
      button.getAttribute('aria-label'),
    );
    expect(labels).toEqual(['Change owner and deputy of HubSpot', 'Change the stages of HubSpot']);
  });

  it('UX-09 gives the focus back to its pencil when Escape leaves it, and saves nothing', async () => {
    const page = await open();
    await openStages(page);
    expect(editor()?.contains(document.activeElement)).toBe(true);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await page.settle();
    expect([editor(), document.activeElement]).toEqual([null, pencil(page, 'Change the stages of HubSpot')]);
  });

  it('UX-20 shows what was typed at once, and what the server says afterwards', async () => {
    const page = await open();
    await chooseFind(page);
    expect([cell(page, 'Stages'), editor()]).toEqual(['Find', null]);
    const sent = page.asked(`/tools/${aTool.id}`, 'PATCH');
    expect([sent.request.headers.get('If-Match'), sent.request.body]).toEqual([
      '"3"',
      { stages: [{ id: 'find', weight: 100 }] },
    ]);
    sent.flush(changedTo({ stages: [{ id: 'purchase', weight: 100 }] }));
    await page.settle();
    expect(cell(page, 'Stages')).toBe('Purchase');
  });

  it('UX-16 is taken back from the bar, with the version that the edit made', async () => {
    const page = await open();
    await chooseFind(page);
    page.asked(`/tools/${aTool.id}`, 'PATCH').flush(changedTo({ stages: [{ id: 'find', weight: 100 }] }));
    await page.settle();
    expect(bar(page)?.textContent).toContain('HubSpot: Stages Find 40%, Consider 60% → Find 100%.');
    bar(page)?.querySelector<HTMLButtonElement>('button')?.click();
    await page.settle();
    const undone = page.asked('/tools/undo', 'POST');
    expect(undone.request.body).toEqual({ tools: [{ id: aTool.id, version: 4 }] });
    undone.flush({ batchId: 'b', done: [{ id: aTool.id, version: 5 }], same: 0, refused: [] });
    await page.settle();
    page.asked(`/tools/${aTool.id}`).flush({ ...aTool, version: 5 });
    await page.settle();
    expect([cell(page, 'Stages'), bar(page)?.textContent.includes('is as it was')]).toEqual(['Consider +1Find', true]);
  });

  it('UX-01 shows theirs and mine when somebody else was faster, and keeps what was typed', async () => {
    const page = await open();
    await chooseFind(page);
    page
      .asked(`/tools/${aTool.id}`, 'PATCH')
      .flush({ code: 'version.stale' }, { status: 412, statusText: 'Precondition Failed' });
    await page.settle();
    const theirs = [{ id: 'purchase', weight: 100 }];
    page.asked(`/tools/${aTool.id}`).flush(changedTo({ stages: theirs, businessOwner: PILAR }));
    await page.settle();
    page.asked(`/tools/${aTool.id}/history`).flush({
      items: [{ id: '1', at: '2026-11-03T09:41:00.000Z', actor: PILAR, capacity: 'cio', action: 'tool.change' }],
    });
    await page.settle();
    await page.settle();
    const said = editor()?.textContent.replaceAll(/\s+/g, ' ');
    expect(said).toContain('Pilar Sosa changed this on');
    expect(said).toContain('Stagesnow: Purchase 100%typed here: Find 100%');
    expect(said).toContain('Business ownernow: Pilar Sosa; taken over');
    editor()?.querySelector<HTMLButtonElement>('tnd-confirm-panel > .buttons .tnd-button-primary')?.click();
    await page.settle();
    const again = page.asked(`/tools/${aTool.id}`, 'PATCH');
    expect([again.request.headers.get('If-Match'), again.request.body]).toEqual([
      '"4"',
      { stages: [{ id: 'find', weight: 100 }] },
    ]);
  });

  it('UX-01 shows theirs also where nobody can tell who was faster', async () => {
    const page = await open();
    await chooseFind(page);
    page
      .asked(`/tools/${aTool.id}`, 'PATCH')
      .flush({ code: 'version.stale' }, { status: 412, statusText: 'Precondition Failed' });
    await page.settle();
    page.asked(`/tools/${aTool.id}`).flush(changedTo({ stages: [{ id: 'purchase', weight: 100 }] }));
    await page.settle();
    page.asked(`/tools/${aTool.id}/history`).flush({}, { status: 503, statusText: 'Unavailable' });
    await page.settle();
    await page.settle();
    const said = editor()?.textContent.replaceAll(/\s+/g, ' ');
    expect(said).toContain('Somebody changed this');
    expect(said).toContain('Stagesnow: Purchase 100%typed here: Find 100%');
  });

  it('UX-01 saves on top of a change that does not touch it, without a question', async () => {
    const page = await open();
    await chooseFind(page);
    page
      .asked(`/tools/${aTool.id}`, 'PATCH')
      .flush({ code: 'version.stale' }, { status: 412, statusText: 'Precondition Failed' });
    await page.settle();
    page.asked(`/tools/${aTool.id}`).flush(changedTo({ category: 'Mail' }));
    await page.settle();
    expect(page.asked(`/tools/${aTool.id}`, 'PATCH').request.headers.get('If-Match')).toBe('"4"');
  });

  it('UX-21 comes back with what was typed when the server refuses it, and the row is as it was', async () => {
    const page = await open();
    await chooseFind(page);
    page
      .asked(`/tools/${aTool.id}`, 'PATCH')
      .flush({ code: 'permission.denied' }, { status: 403, statusText: 'Forbidden' });
    await page.settle();
    await page.settle();
    expect(cell(page, 'Stages')).toBe('Consider +1Find');
    expect(editor()?.querySelector<HTMLInputElement>('.weight input')?.value).toBe('100');
    expect(editor()?.querySelector('[role=alert]')).not.toBeNull();
  });
});
