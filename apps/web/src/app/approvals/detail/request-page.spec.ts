import { type OpenPage, openPage } from '../../../testing/open-page';
import { ANA, MARTA, aRequest, anApproval } from '../approvals.sample';
import { RequestPage } from './request-page';

const SEAL = 'ab'.repeat(32);
const event = { id: '7', at: '2026-11-18T10:14:00.000Z', actor: ANA, capacity: 'cio', before: null, after: null };
const EVENTS = [
  { ...event, action: 'request.approve', reason: null, seal: SEAL },
  {
    ...event,
    id: '6',
    actor: MARTA,
    capacity: 'self',
    action: 'request.change',
    before: { amount: { amount: '3900.00', currency: 'EUR' } },
    after: { amount: { amount: '4800.00', currency: 'EUR' } },
    reason: 'Yearly price',
    seal: null,
  },
];

async function open(request: object, permissions = ['request.read']): Promise<OpenPage> {
  const page = await openPage({
    path: 'requests/:id',
    component: RequestPage,
    address: '/requests/r-142',
    scopes: ['approvals', 'audit'],
    permissions,
  });
  page.asked('/requests/r-142').flush(request);
  page.asked('/requests/r-142/history').flush({ items: EVENTS, nextCursor: null });
  await page.settle();
  return page;
}

const words = ({ element }: OpenPage): string => element.textContent.replace(/\u00a0/g, ' ').replace(/\s+/g, ' ');

const press = ({ element }: OpenPage, label: string): void =>
  [...element.querySelectorAll('button')]
    .find((button) => button.textContent.replace(/\u00a0/g, ' ').trim() === label)
    ?.click();

describe('the page of a request', () => {
  it('UX-38 tells its history in words, with what was and what is', async () => {
    const page = await open(aRequest);
    expect(words(page)).toContain('Before: 3,900.00 EUR');
    expect(words(page)).toContain('After: 4,800.00 EUR');
    expect(words(page)).toContain('Reason: Yearly price');
  });

  it('UX-35 proves a decision by the policy it was made under and by its event in the trail', async () => {
    const page = await open(anApproval);
    expect(words(page)).toContain('Version 7, SHA-256 5f1c');
    expect(words(page)).toContain(`No. 7, seal ${SEAL}`);
  });

  it('UX-38 cuts its history down to a kind, and keeps the decision on record meanwhile', async () => {
    const page = await open(anApproval);
    const kinds = page.element.querySelector<HTMLSelectElement>('tnd-thing-history select');
    expect([...(kinds?.options ?? [])].map(({ text }) => text)).toEqual(['Everything', 'Decisions', 'Money', 'People']);
    Object.assign(kinds ?? {}, { value: 'people' });
    kinds?.dispatchEvent(new Event('change'));
    await page.settle();
    const again = page.asked('/requests/r-142/history');
    expect(again.request.params.get('kind')).toBe('people');
    again.flush({ items: [], nextCursor: null });
    await page.settle();
    expect(words(page)).toContain('Nothing of this kind happened to this request yet.');
    expect(words(page)).toContain(`No. 7, seal ${SEAL}`);
  });

  it('tells the requester what of it was approved, and until when', async () => {
    const page = await open({
      ...anApproval,
      approvedAmount: { amount: '400.00', currency: 'EUR' },
      approvedTermMonths: 1,
      validUntil: '2026-12-17',
    });
    const changed = 'Approved: 400.00 EUR for 1 month. Asked for: 1,200.00 EUR for 3 months. Valid until 17 Dec 2026.';
    expect(words(page).split(changed)).toHaveLength(3);
    expect(page.element.querySelector('tnd-decision-record')?.textContent.replace(/\u00a0/g, ' ')).toContain(changed);
  });

  it('does not repeat what was approved as it was asked for', async () => {
    const page = await open(anApproval);
    expect(words(page)).toContain('Approved: 1,200.00 EUR for 3 months. Valid until 17 Feb 2027.');
    expect(words(page)).not.toContain('Asked for:');
  });

  it('offers nobody to ask where there is no desk to ask at', async () => {
    const page = await open(aRequest);
    expect([...page.element.querySelectorAll('tnd-not-given button')]).toEqual([]);
  });

  it('has no record of a decision while there is none', async () => {
    const page = await open(aRequest);
    expect(page.element.querySelector('tnd-decision-record')).toBeNull();
  });

  it('UX-27 says who asked in which post, and when it is due only once', async () => {
    const page = await open(aRequest);
    expect(words(page)).toContain('Asked by Marta Gil, CMO, on 17 Nov 2026');
    expect(words(page).split('20 Nov 2026, 18:00').length).toBe(2);
  });

  it('says once by which calendar it is due', async () => {
    expect(words(await open(aRequest)).split('Reckoned by the calendar of Spain.').length).toBe(2);
  });

  it('says nothing of a calendar that nobody knows', async () => {
    expect(words(await open({ ...aRequest, dueCalendar: null }))).not.toContain('Reckoned');
  });

  it('tells how requests like it were decided, each with the way to it', async () => {
    const item = {
      id: 'r-1',
      ref: 'REQ-0001',
      toolName: 'Mouseflow',
      status: 'approved',
      lane: 'sprint',
      likeness: 'same-category',
      decidedAt: '2026-03-02T10:00:00.000Z',
    };
    const page = await open({ ...aRequest, similarDecisions: { approved: 2, rejected: 1, items: [item] } });
    expect(words(page)).toContain('2 approved and 1 rejected in the last 12 months.');
    expect(page.element.querySelector('a[href="/requests/r-1"]')?.textContent).toContain('REQ-0001 Mouseflow');
  });

  it('shows what is already owned only where something is, and keeps the answer of the requester', async () => {
    const page = await open({ ...aRequest, whyNotExisting: 'Nothing fits.' });
    expect(words(page)).not.toContain('Already owned, same job');
    expect(words(page)).toContain('Nothing fits.');
  });

  it('W16 calls off what was approved: what that frees is said first, why is asked for, and the record stays', async () => {
    const openCommitment = { amount: '900.00', currency: 'EUR' };
    const page = await open({ ...anApproval, nextActions: ['cancel'], openCommitment });
    press(page, 'Call off');
    await page.settle();
    const panel = page.element.querySelector('tnd-cancel-panel');
    expect(words(page)).toContain('900.00 EUR becomes free again');
    press(page, 'Call off REQ-0142 and release 900.00 EUR');
    await page.settle();
    expect(panel?.textContent).toContain('Say why');
    const reason = panel?.querySelector('textarea');
    Object.assign(reason ?? {}, { value: ' The vendor closed. ' });
    reason?.dispatchEvent(new Event('input'));
    press(page, 'Call off REQ-0142 and release 900.00 EUR');
    await page.settle();
    const sent = page.asked('/requests/r-142/cancellation', 'POST');
    expect(sent.request.body).toEqual({ reason: 'The vendor closed.' });
    expect(sent.request.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    const cancellation = { by: MARTA, at: '2026-11-20T09:00:00.000Z', reason: 'The vendor closed.' };
    sent.flush({ ...anApproval, status: 'cancelled', validUntil: null, nextActions: [], cancellation });
    await page.settle();
    expect(words(page)).toContain('Called off by Marta Gil on 20 Nov 2026, 10:00. Reason: The vendor closed.');
    expect(page.element.querySelector('tnd-cancel-panel')).toBeNull();
    expect(page.element.querySelector('tnd-decision-record')).not.toBeNull();
  });

  it('W12 lowers what was approved: what that gives back is said while typing, and what cannot be is refused at once', async () => {
    const openCommitment = { amount: '900.00', currency: 'EUR' };
    const page = await open({ ...anApproval, nextActions: ['reduce', 'cancel'], openCommitment });
    press(page, 'Lower the amount');
    await page.settle();
    const panel = page.element.querySelector('tnd-reduce-panel');
    const type = async (selector: string, value: string): Promise<void> => {
      const field = panel?.querySelector<HTMLInputElement>(selector);
      Object.assign(field ?? {}, { value });
      field?.dispatchEvent(new Event('input'));
      field?.dispatchEvent(new Event('blur'));
      await page.settle();
    };
    await type('input', '299.99');
    expect(words(page)).toContain('300.00 EUR is spent already');
    await type('input', '1200');
    expect(words(page)).toContain('1,200.00 EUR is approved');
    await type('input', '1000');
    expect(words(page)).toContain('200.00 EUR becomes free again');
    await type('textarea', 'Fewer seats.');
    press(page, 'Lower REQ-0142 to 1,000.00 EUR');
    await page.settle();
    const sent = page.asked('/requests/r-142/reductions', 'POST');
    expect(sent.request.body).toEqual({ amount: { amount: '1000.00', currency: 'EUR' }, reason: 'Fewer seats.' });
    sent.flush({ ...anApproval, approvedAmount: { amount: '1000.00', currency: 'EUR' }, nextActions: ['cancel'] });
    await page.settle();
    expect(page.element.querySelector('tnd-reduce-panel')).toBeNull();
    expect(words(page)).toContain('Approved: 1,000.00 EUR');
  });

  it('W12 offers no lower amount where all of it is spent', async () => {
    const openCommitment = { amount: '0.00', currency: 'EUR' };
    const page = await open({ ...anApproval, nextActions: ['reduce', 'cancel'], openCommitment });
    expect(words(page)).not.toContain('Lower the amount');
  });

  it('W16 offers to call off only what the reader may call off', async () => {
    expect(words(await open(anApproval))).not.toContain('Call off');
  });

  it('is copied into a new request by whoever may ask, once however often it is pressed', async () => {
    const page = await open(anApproval, ['request.read', 'request.create']);
    const button = page.element.querySelector<HTMLButtonElement>('tnd-copy-request button');
    button?.click();
    button?.click();
    await page.settle();
    const call = page.asked('/requests/r-142/copies', 'POST');
    expect(call.request.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    call.flush({ type: 'about:blank', status: 404, code: 'not_found' }, { status: 404, statusText: 'Not Found' });
    await page.settle();
    expect(page.element.querySelector('tnd-copy-request [role=alert]')?.textContent).not.toBe('');
    expect(button?.getAttribute('aria-disabled')).toBe('false');
  });

  it('offers no copy to whoever may not ask', async () => {
    const page = await open(anApproval);
    expect(page.element.querySelector('tnd-copy-request')).toBeNull();
  });
});
