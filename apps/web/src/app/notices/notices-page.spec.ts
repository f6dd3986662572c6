import { type NoticeList, type NoticeView } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../testing/open-page';
import { NoticesPage } from './notices-page';

const ANA = { id: 'ana', name: 'Ana Ruiz', title: 'CIO' };
const MARTA = { id: 'marta', name: 'Marta Gil', title: 'CMO' };

const toDecide: NoticeView = {
  id: 'n1',
  kind: 'request.decide',
  isToDo: true,
  object: {
    type: 'request',
    id: 'r1',
    ref: 'REQ-0142',
    name: 'Typeform',
    condition: null,
    version: null,
    amount: { amount: '1200.00', currency: 'EUR' },
    dueAt: '2099-11-27T17:00:00.000Z',
    dueOn: null,
    from: null,
    until: null,
  },
  by: MARTA,
  createdAt: '2026-11-23T09:00:00.000Z',
  readAt: null,
  handledAt: null,
  handledBy: null,
};
const approved: NoticeView = {
  ...toDecide,
  id: 'n2',
  kind: 'request.approved',
  isToDo: false,
  object: { ...toDecide.object, id: 'r2', ref: 'REQ-0141', dueAt: null },
  by: ANA,
};
const toSign: NoticeView = {
  ...toDecide,
  id: 'n3',
  kind: 'policy.sign',
  object: {
    ...toDecide.object,
    type: 'policy',
    ref: null,
    name: 'Martech spend',
    version: 2,
    amount: null,
    dueAt: null,
    dueOn: '2026-12-24',
  },
};

const listOf = (...items: NoticeView[]): NoticeList => ({ items, nextCursor: null, total: items.length });

async function open(list: NoticeList, address = '/notices'): Promise<OpenPage> {
  const page = await openPage({
    path: 'notices',
    component: NoticesPage,
    address,
    scopes: ['notices'],
    permissions: [],
  });
  page.asked('/notices').flush(list);
  await page.settle();
  return page;
}

const rows = ({ element }: OpenPage): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('li')];
const button = ({ element }: OpenPage, words: string): HTMLButtonElement | undefined =>
  [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);

describe('what somebody was told', () => {
  it('says what there is to do, whose it is, until when and for how much', async () => {
    const page = await open(listOf(toDecide));
    const [row] = rows(page);
    expect(row?.textContent).toContain('REQ-0142 Typeform: a decision is needed');
    expect(row?.textContent).toContain('Marta Gil,');
    expect(row?.textContent).toMatch(/Due .*27 Nov/);
    expect(row?.textContent).toContain('1,200.00');
    expect(row?.textContent).toContain('To do');
  });

  it('leads to the desk for a decision, and to the thing itself for all else', async () => {
    const page = await open(listOf(toDecide, approved, toSign));
    expect(rows(page).map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual([
      '/decisions/r1',
      '/requests/r2',
      '/policies?version=2',
    ]);
  });

  it('keeps a row where it is when it is read there, and moves on to its link', async () => {
    const page = await open(listOf(approved));
    button(page, 'Mark as read')?.click();
    await page.settle();
    page.asked('/notices/n2/read', 'POST').flush(null);
    await page.settle();
    expect(rows(page)).toHaveLength(1);
    expect(button(page, 'Mark as read')).toBeUndefined();
    expect(document.activeElement?.textContent).toContain('REQ-0141');
  });

  it('marks as read up to the newest one that is shown, and says what stays', async () => {
    const page = await open(listOf(toDecide, approved));
    button(page, 'Mark all as read')?.click();
    await page.settle();
    const sent = page.asked('/notices/read-all', 'POST');
    expect(sent.request.body).toEqual({ upTo: '2026-11-23T09:00:00.000Z' });
    sent.flush(null);
    await page.settle();
    expect(page.element.querySelector('[role=status]')?.textContent).toContain('stays open until it is done');
    page.asked('/notices').flush(listOf({ ...toDecide, readAt: '2026-11-23T10:00:00.000Z' }));
    await page.settle();
    expect(rows(page)).toHaveLength(1);
    expect(button(page, 'Mark all as read')).toBeUndefined();
  });

  it('says who did what was asked for', async () => {
    const done = { ...toDecide, handledAt: '2026-11-23T10:00:00.000Z', handledBy: ANA };
    const page = await open(listOf(done), '/notices?state=all');
    expect(page.element.textContent).toContain('Done by Ana Ruiz');
    expect(page.element.textContent).not.toContain('To do');
  });

  it('says where to look when nothing is open', async () => {
    const page = await open(listOf());
    expect(page.element.textContent).toContain('Nothing is open. What was told before is under All.');
  });

  it('keeps the list when a notice could not be marked', async () => {
    const page = await open(listOf(approved));
    button(page, 'Mark as read')?.click();
    await page.settle();
    page.asked('/notices/n2/read', 'POST').flush(null, { status: 503, statusText: 'Unavailable' });
    await page.settle();
    expect(page.element.querySelector('[role=alert]')).not.toBeNull();
    expect(button(page, 'Mark as read')).toBeDefined();
  });
});
