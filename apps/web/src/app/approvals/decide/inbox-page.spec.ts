import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { aRequest, anApproval } from '../approvals.sample';
import { Preferences, Shortcuts } from '../../platform';
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
function sideBySide(): (isWide: boolean) => void {
  const listeners: (() => void)[] = [];
  const media = {
    matches: true,
    addEventListener: (_kind: string, listener: () => void) => listeners.push(listener),
    removeEventListener: jest.fn(),
  };
  Object.assign(globalThis, { matchMedia: () => media });
  return (isWide) => {
    media.matches = isWide;
    listeners.forEach((listener) => listener());
  };
}

const open = (path: string, address: string) =>
  openPage({
    path,
    component: InboxPage,
    address,
    scopes: ['approvals', 'listing'],
    permissions: ['request.read', 'request.decide', 'export.create'],
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

  it('UX-33: is written to a file with exactly what waits under this filter, the soonest due first', async () => {
    const page = await open('decisions', '/decisions?lane=sprint');
    page.asked('/requests').flush(LIST);
    await page.settle();
    const press = async (label: string): Promise<void> => {
      [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(label))?.click();
      await page.settle();
    };
    await press('Export');
    expect(page.element.querySelector('tnd-export-menu')?.textContent).toContain('2 rows will be written.');
    await press('Download as CSV');
    const { body } = page.asked('/exports', 'POST').request;
    expect(body).toMatchObject({ list: 'requests', query: { awaiting: 'me', sort: 'due', lane: 'sprint' } });
    expect(Object.keys((body as { query: object }).query)).toHaveLength(3);
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
    document.body.append(page.element);
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
    expect(document.activeElement?.className).toBe('refused');
    expect(words()).toContain('1 was not approved:REQ-0002 Hotjar');
    await click('Try REQ-0002 again');
    const again = page.asked('/requests/r-2/decisions', 'POST');
    expect(again.request.headers.get('Idempotency-Key')).toBe(keys[1]);
    again.flush(anApproval);
    await page.settle();
    expect(words()).toContain('3 requests approved: 3,600.00 EUR.');
    expect(page.element.querySelector('tnd-bulk-approval')).toBeNull();
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

  describe('with the request beside the list', () => {
    const openBeside = async (): Promise<OpenPage & { readonly resize: (isWide: boolean) => Promise<void> }> => {
      const resize = sideBySide();
      const page = await open('decisions', '/decisions');
      document.body.append(page.element);
      page.element.querySelector<HTMLElement>('h1')?.focus();
      page.asked('/requests').flush(LIST);
      await page.settle();
      page.asked('/requests/r-142').flush(aRequest);
      await page.settle();
      return {
        ...page,
        resize: async (isWide) => {
          resize(isWide);
          await page.settle();
        },
      };
    };
    const panel = ({ element }: OpenPage): string =>
      element.querySelector('tnd-confirm-panel h3')?.textContent ?? 'none';
    afterEach(() => {
      Object.assign(globalThis, { matchMedia: undefined });
      document.body.replaceChildren();
    });

    it('brings whoever arrives to the request, where A opens its panel', async () => {
      const page = await openBeside();
      expect(document.activeElement?.id).toBe('open-request');
      press('a');
      await page.settle();
      expect(panel(page)).toBe('Approve REQ-0142');
    });

    it.each(['a', 'c', 'r'])('leaves %s to whoever is at the heading of the page or in the list', async (key) => {
      const page = await openBeside();
      page.element.querySelector<HTMLElement>('h1')?.focus();
      press(key);
      page.element.querySelector<HTMLElement>('a[data-item]')?.focus();
      press(key);
      await page.settle();
      expect(panel(page)).toBe('none');
    });

    it('leaves J and K to whoever is in the request', async () => {
      const page = await openBeside();
      press('j');
      await page.settle();
      expect(document.activeElement?.id).toBe('open-request');
    });

    it('tells on the sheet only the keys that work, for what the reader may do', async () => {
      await openBeside();
      const keys = TestBed.inject(Shortcuts)
        .ofPage()
        .map((shortcut) => shortcut.keys.join('+'));
      expect(keys).toEqual(['J', 'K', 'Enter', 'A', 'C', 'R']);
    });

    it('keeps what was typed when a tablet is turned around, and back', async () => {
      const page = await openBeside();
      press('c');
      await page.settle();
      const [field] = page.element.querySelectorAll('textarea');
      Object.assign(field ?? {}, { value: 'Which team pays?' });
      field?.dispatchEvent(new Event('input'));
      await page.resize(false);
      expect(page.element.querySelector('textarea')).toBe(field);
      expect(page.element.querySelectorAll('a[data-item]')).toHaveLength(0);
      await page.resize(true);
      expect(page.element.querySelector('textarea')?.value).toBe('Which team pays?');
    });

    it('asks about a fact that is not given with its question', async () => {
      const page = await openBeside();
      [...page.element.querySelectorAll('button')]
        .find(({ textContent }) => textContent.includes('How success will be seen'))
        ?.click();
      await page.settle();
      expect(page.element.querySelector('textarea')?.value).toBe('How will success be seen, and by when?');
    });
  });

  it('UX-24 names the filters that hide every request that waits, and says how many there are without', async () => {
    const page = await open('decisions', '/decisions?q=zzz&lane=sprint');
    page.asked('/requests').flush({ items: [], nextCursor: null, total: 0 });
    await page.settle();
    const everything = page.asked('/requests');
    expect(everything.request.params.get('awaiting')).toBe('me');
    everything.flush({ items: [aRequest], nextCursor: null, total: 4 });
    await page.settle();
    expect(page.element.textContent).toContain(
      'No request that waits matches “zzz” + Sprint. Without filters there are 4.',
    );
    const clears = [...page.element.querySelectorAll('button')].filter(({ textContent }) => /Clear/.test(textContent));
    expect(clears).toHaveLength(1);
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
