import { type OpenPage, openPage } from '../../../testing/open-page';
import { ANA, aCondition, anApproval } from '../approvals.sample';
import { RequestPage } from '../detail/request-page';

const EVIDENCE = 'https://contracts.example/dpa.pdf';
const at = '2026-11-25T10:00:00.000Z';
const done = { ...aCondition, status: 'done', version: 2, done: { by: ANA, at, text: EVIDENCE }, nextActions: [] };
const judged = { ...done, nextActions: ['confirm', 'reopen', 'waive'] };

async function open(task: object): Promise<OpenPage> {
  const page = await openPage({
    path: 'requests/:id',
    component: RequestPage,
    address: '/requests/r-142',
    scopes: ['approvals', 'audit'],
    permissions: ['request.read'],
  });
  page.asked('/requests/r-142').flush(anApproval);
  page.asked('/requests/r-142/history').flush({ items: [], nextCursor: null });
  await page.settle();
  page.asked('/request-tasks').flush({ items: [task], nextCursor: null, total: 1 });
  await page.settle();
  return page;
}

const section = ({ element }: OpenPage): Element | null => element.querySelector('tnd-request-conditions');
const words = (page: OpenPage): string => (section(page)?.textContent ?? '').replace(/\s+/g, ' ');
const buttons = (page: OpenPage): string[] =>
  [...(section(page)?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent.trim());

async function press(page: OpenPage, name: string): Promise<void> {
  [...(section(page)?.querySelectorAll('button') ?? [])]
    .find(({ textContent }) => textContent.trim() === name)
    ?.click();
  await page.settle();
}

async function type(page: OpenPage, text: string): Promise<void> {
  const field = section(page)?.querySelector('textarea');
  Object.assign(field ?? {}, { value: text });
  field?.dispatchEvent(new Event('input'));
  await page.settle();
}

describe('the conditions of an approval on the page of its request', () => {
  it('say who has to meet them until when, and who set them', async () => {
    const page = await open(aCondition);
    expect(words(page)).toContain('Masking stays on');
    expect(words(page)).toContain('Marta Gil has to meet it until 23 Dec 2026.');
    expect(words(page)).toContain('Set by Ana Ruiz (CIO) on 18 Nov 2026, 11:14.');
  });

  it('are marked in words when they are late', async () => {
    const page = await open({ ...aCondition, isLate: true });
    expect(section(page)?.querySelector('tnd-status-chip')?.textContent).toContain('Overdue');
  });

  it('are met with evidence, on the version that was read, and once', async () => {
    const page = await open(aCondition);
    await press(page, 'Say that it is met');
    await press(page, 'Send the evidence to Ana Ruiz');
    expect(words(page)).toContain('Say what shows that it is met.');
    await type(page, ` ${EVIDENCE} `);
    await press(page, 'Send the evidence to Ana Ruiz');
    const sent = page.asked('/request-tasks/t-1/completion', 'POST');
    expect(sent.request.body).toEqual({ evidence: EVIDENCE });
    expect(sent.request.headers.get('If-Match')).toBe('"1"');
    expect(sent.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    sent.flush(done);
    await page.settle();
    expect(words(page)).toContain('Ana Ruiz is asked to confirm that it is met.');
    expect(section(page)?.querySelector('a')?.getAttribute('href')).toBe(EVIDENCE);
    expect(buttons(page)).toEqual([]);
  });

  it('are confirmed, given back or waived by whoever may', async () => {
    const page = await open(judged);
    expect(buttons(page)).toEqual(['Confirm that it is met', 'Give it back', 'Waive it']);
    await press(page, 'Give it back');
    await type(page, 'Annex II is not signed.');
    await press(page, 'Give it back to Marta Gil');
    const sent = page.asked('/request-tasks/t-1/reopening', 'POST');
    expect(sent.request.body).toEqual({ reason: 'Annex II is not signed.' });
    const reopened = { by: ANA, at, text: 'Annex II is not signed.' };
    sent.flush({ ...judged, status: 'open', version: 3, reopened, nextActions: ['waive'] });
    await page.settle();
    expect(words(page)).toContain('Given back by Ana Ruiz on 25 Nov 2026, 11:00: Annex II is not signed.');
  });

  it('keep what was typed when somebody else acted meanwhile, and show the present state', async () => {
    const page = await open(judged);
    await press(page, 'Waive it');
    await type(page, 'The pilot was stopped.');
    await press(page, 'Waive the condition');
    const problem = { type: '/problems/version.stale', title: 'Stale', status: 412, code: 'version.stale', detail: '' };
    page
      .asked('/request-tasks/t-1/waiver', 'POST')
      .flush(problem, { status: 412, statusText: 'Stale', headers: { 'content-type': 'application/problem+json' } });
    await page.settle();
    page.asked('/request-tasks').flush({ items: [{ ...judged, version: 3 }], nextCursor: null, total: 1 });
    await page.settle();
    expect(section(page)?.querySelector('textarea')?.value).toBe('The pilot was stopped.');
    await press(page, 'Waive the condition');
    expect(page.asked('/request-tasks/t-1/waiver', 'POST').request.headers.get('If-Match')).toBe('"3"');
  });

  it('offer nothing to whoever only reads', async () => {
    expect(buttons(await open({ ...aCondition, nextActions: [] }))).toEqual([]);
  });

  it('can be asked for again when they could not be read', async () => {
    const page = await openPage({
      path: 'requests/:id',
      component: RequestPage,
      address: '/requests/r-142',
      scopes: ['approvals', 'audit'],
      permissions: ['request.read'],
    });
    page.asked('/requests/r-142').flush(anApproval);
    page.asked('/requests/r-142/history').flush({ items: [], nextCursor: null });
    await page.settle();
    page.asked('/request-tasks').flush({}, { status: 500, statusText: 'Broken' });
    await page.settle();
    expect(buttons(page)).toEqual(['Try again']);
  });
});
