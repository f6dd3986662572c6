import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { openPage } from '../../../testing/open-page';
import { aRequest, anApproval } from '../approvals.sample';
import { Preferences } from '../../platform';
import { InboxPage } from './inbox-page';

const NEXT = { ...aRequest, id: 'r-143', ref: 'REQ-0143', toolName: 'Canva' };
const PASSED = { key: 'line-has-room', ok: true, text: { en: 'There is room.', es: 'Hay saldo.' } };
const PLAIN = [1, 2, 3].map((number) => ({
  ...aRequest,
  id: `r-${number}`,
  ref: `REQ-000${number}`,
  version: number,
  checks: [PASSED],
}));
const LIST = { items: [aRequest, NEXT], nextCursor: null, total: 2 };

/** As on a screen with room for the list and the request beside each other. */
function sideBySide(): void {
  const media = { matches: true, addEventListener: jest.fn(), removeEventListener: jest.fn() };
  Object.assign(globalThis, { matchMedia: () => media });
}

const open = (path: string, address: string) =>
  openPage({
    path,
    component: InboxPage,
    address,
    scopes: ['approvals'],
    permissions: ['request.read', 'request.decide'],
  });

function press(key: string): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

describe('the inbox', () => {
  afterEach(() => localStorage.clear());

  it('asks for what waits for the reader, the soonest due first', async () => {
    const { asked } = await open('decisions', '/decisions?lane=sprint');
    expect(asked('/requests').request.params.toString()).toBe('awaiting=me&sort=due&checks=true&limit=50&lane=sprint');
  });

  it('moves through the list with J, K and the arrows', async () => {
    const page = await open('decisions', '/decisions');
    page.asked('/requests').flush(LIST);
    await page.settle();
    document.body.append(page.element);
    const [first, second] = page.element.querySelectorAll<HTMLElement>('a[data-item]');
    first?.focus();
    press('j');
    expect(document.activeElement).toBe(second);
    press('ArrowUp');
    expect(document.activeElement).toBe(first);
  });

  it.each(['j', 'x'])('WCAG 2.1.4: does nothing with %s once single keys are switched off', async (key) => {
    const page = await open('decisions', '/decisions');
    page.asked('/requests').flush({ items: PLAIN, nextCursor: null, total: 3 });
    await page.settle();
    document.body.append(page.element);
    TestBed.inject(Preferences).shortcuts.choose('off');
    const [first] = page.element.querySelectorAll<HTMLElement>('a[data-item]');
    first?.focus();
    press(key);
    await page.settle();
    expect(document.activeElement).toBe(first);
    expect(page.element.querySelectorAll('input:checked')).toHaveLength(0);
  });

  it('shows what the line has left, and names the check that is not passed', async () => {
    const page = await open('decisions', '/decisions');
    const failed = { key: 'not-split', ok: false, text: { en: 'Together it would need more.', es: '' } };
    const items = [{ ...aRequest, checks: [PASSED, failed] }];
    page.asked('/requests').flush({ items, nextCursor: null, total: 1 });
    await page.settle();
    const words = page.element.textContent.replace(/\u00a0/g, ' ');
    expect(words).toContain('MKT-03: 9,500.00 EUR left after it');
    expect(words).toContain('Checks 1 of 2. Together it would need more.');
    expect(page.element.querySelector('input[type=checkbox]')).toBeNull();
  });

  it('UX-22 approves several together, each by itself, and what is refused for one can be tried again alone', async () => {
    const page = await open('decisions', '/decisions');
    page.asked('/requests').flush({ items: PLAIN, nextCursor: null, total: 3 });
    await page.settle();
    const words = (): string => page.element.textContent.replace(/\u00a0/g, ' ').replace(/\s+/g, ' ');
    const click = async (text: string): Promise<void> => {
      [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(text))?.click();
      await page.settle();
    };
    await click('Approve 3 sprint requests together…');
    expect(words()).toContain('MKT-03 Digital: 3,600.00 EUR, leaves 9,500.00 EUR');
    await click('Approve 3 requests, 3,600.00');
    const first = page.asked('/requests/r-1/decisions', 'POST');
    first.flush(anApproval);
    await page.settle();
    const second = page.asked('/requests/r-2/decisions', 'POST');
    second.flush({ code: 'service.unavailable' }, { status: 503, statusText: 'Unavailable' });
    await page.settle();
    const third = page.asked('/requests/r-3/decisions', 'POST');
    third.flush(anApproval);
    await page.settle();
    const keys = [first, second, third].map(({ request }) => request.headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(3);
    expect([first, second, third].map(({ request }) => (request.body as { version: number }).version)).toEqual([
      1, 2, 3,
    ]);
    expect(words()).toContain('2 requests approved: 2,400.00 EUR.');
    expect(words()).toContain('1 was not approved:REQ-0002 Hotjar');
    await click('Try REQ-0002 again');
    const again = page.asked('/requests/r-2/decisions', 'POST');
    expect(again.request.headers.get('Idempotency-Key')).toBe(keys[1]);
    again.flush(anApproval);
    await page.settle();
    expect(words()).toContain('3 requests approved: 3,600.00 EUR.');
  });

  it('ticks with X, and with Shift and X all in between, only what may be approved together', async () => {
    const page = await open('decisions', '/decisions');
    const marathon = { ...aRequest, id: 'r-9', lane: 'marathon', checks: [PASSED] };
    page.asked('/requests').flush({ items: [PLAIN[0], marathon, PLAIN[1]], nextCursor: null, total: 3 });
    await page.settle();
    document.body.append(page.element);
    const [first, , last] = page.element.querySelectorAll<HTMLElement>('a[data-item]');
    first?.focus();
    press('x');
    last?.focus();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'X', shiftKey: true, bubbles: true }));
    await page.settle();
    expect(page.element.textContent.replace(/\u00a0/g, ' ')).toContain('2 requests, 2,400.00 EUR');
  });

  it('opens the panel from the heading of the page, where coming here puts the focus', async () => {
    sideBySide();
    const page = await open('decisions', '/decisions');
    page.asked('/requests').flush(LIST);
    await page.settle();
    page.asked('/requests/r-142').flush(aRequest);
    await page.settle();
    document.body.append(page.element);
    page.element.querySelector<HTMLElement>('h1')?.focus();
    press('a');
    await page.settle();
    Object.assign(globalThis, { matchMedia: undefined });
    expect(page.element.querySelector('tnd-confirm-panel h3')?.textContent).toBe('Approve REQ-0142');
  });

  it('says when nothing waits', async () => {
    const page = await open('decisions', '/decisions');
    page.asked('/requests').flush({ items: [], nextCursor: null, total: 0 });
    await page.settle();
    expect(page.element.textContent).toContain('Nothing waits for you.');
  });

  it('goes on with the next request after a decision, and says what was done', async () => {
    const page = await open('decisions/:id', '/decisions/r-142');
    page.asked('/requests').flush(LIST);
    page.asked('/requests/r-142').flush(aRequest);
    await page.settle();
    const click = async (selector: string): Promise<void> => {
      page.element.querySelector<HTMLButtonElement>(selector)?.click();
      await page.settle();
    };
    await click('tnd-decision-desk .tnd-button-primary');
    await click('tnd-confirm-panel .tnd-button-primary');
    page.asked('/requests/r-142/decisions', 'POST').flush(anApproval);
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/decisions/r-143');
    expect(page.element.textContent.replace(/\u00a0/g, ' ')).toContain('MKT-03 Digital now has 9,500.00 EUR left.');
  });

  it.each([
    ['a', 'Approve REQ-0142'],
    ['c', 'Ask for changes to REQ-0142'],
    ['r', 'Reject REQ-0142'],
  ])('opens a panel with %s and decides nothing by that', async (key, heading) => {
    const page = await open('decisions/:id', '/decisions/r-142');
    page.asked('/requests/r-142').flush(aRequest);
    await page.settle();
    document.body.append(page.element);
    page.element.querySelector<HTMLElement>('h1')?.focus();
    press(key);
    await page.settle();
    expect(page.element.querySelector('tnd-confirm-panel h3')?.textContent).toBe(heading);
  });

  it('explains to whoever asked for it that somebody else decides', async () => {
    const page = await open('decisions/:id', '/decisions/r-142');
    const own = { ...aRequest, requester: { id: 'me', name: 'Ana Ruiz', title: 'CIO' }, nextActions: ['withdraw'] };
    page.asked('/requests/r-142').flush(own);
    await page.settle();
    expect(page.element.textContent).toContain('This is your own request, so someone else decides it.');
  });

  it('fails alone, with a way to try again', async () => {
    const page = await open('decisions/:id', '/decisions/r-142');
    page.asked('/requests/r-142').flush({ code: 'service.unavailable' }, { status: 503, statusText: 'Unavailable' });
    await page.settle();
    expect(page.element.textContent).toContain('The service is not available for the moment.');
  });
});
