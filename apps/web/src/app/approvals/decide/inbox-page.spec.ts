import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { openPage } from '../../../testing/open-page';
import { aRequest, anApproval } from '../approvals.sample';
import { InboxPage } from './inbox-page';

const NEXT = { ...aRequest, id: 'r-143', ref: 'REQ-0143', toolName: 'Canva' };
const LIST = { items: [aRequest, NEXT], nextCursor: null, total: 2 };

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
  it('asks for what waits for the reader, the soonest due first', async () => {
    const { asked } = await open('decisions', '/decisions?lane=sprint');
    expect(asked('/requests').request.params.toString()).toBe('awaiting=me&sort=due&limit=100&lane=sprint');
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
