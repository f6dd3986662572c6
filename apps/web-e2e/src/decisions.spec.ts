import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { openLine, sendRequest } from './support/company-data';
import { Counted } from './support/counted';
import { untilRead } from './support/open-screen';
import { signIn, type Visitor } from './support/visitor';

/** Names that nothing else begins with, so that no request looks like another one. */
const NAMES = [
  'Anemone',
  'Birch',
  'Cedar',
  'Dahlia',
  'Elder',
  'Fern',
  'Gorse',
  'Hazel',
  'Iris',
  'Juniper',
  'Kelp',
  'Larkspur',
  'Myrtle',
  'Nettle',
  'Oleander',
  'Poppy',
  'Quince',
];

describe('deciding within a budget of acts', () => {
  let browser: Browser;
  let product: RunningProduct;
  let cmo: Visitor;
  let cio: Visitor;
  let line: string;
  let used = 0;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    const finance = await signIn(browser, product, 'finance');
    line = await openLine(finance.page, product, 'Digital', '50000.00');
    await finance.close();
    [cmo, cio] = [await signIn(browser, product, 'cmo'), await signIn(browser, product, 'cio')];
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const ask = async (many: number): Promise<void> => {
    for (let index = 0; index < many; index++) await sendRequest(cmo.page, line, NAMES[used++] ?? 'Oak', '120.00');
  };
  const askUpTo = async (many: number): Promise<void> =>
    ask(many - (await statuses()).filter((status) => status === 'submitted').length);
  const openInbox = async (page: Page): Promise<Counted> => {
    // From another page, as somebody comes to it: the request that opens takes the focus. The way there is not counted.
    await page.goto(`${product.origin}/help`);
    await untilRead(page);
    await page.locator('nav a[href="/decisions"]').first().click();
    await page.waitForURL(/\/decisions$/);
    await untilRead(page);
    await page.locator('tnd-decision-desk .tnd-button-primary').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'open-request');
    return new Counted(page);
  };
  const statuses = async (): Promise<string[]> => {
    const rows = await product.db.query<{ status: string }>('select status from request order by number');
    return rows.map(({ status }) => status);
  };

  it('approves the first waiting request with two clicks', async () => {
    await ask(1);
    const person = await openInbox(cio.page);
    await person.click(person.page.getByRole('button', { name: /^Approve 120\.00/ }));
    await person.click(person.page.locator('tnd-confirm-panel').getByRole('button', { name: /^Approve 120\.00/ }));
    await person.page
      .getByText(/approved\. .* left/)
      .first()
      .waitFor();
    expect(person.clicks).toBeLessThanOrEqual(2);
    expect((await statuses()).at(-1)).toBe('approved');
  });

  it('approves the first waiting request with three keys, and goes on with the next', async () => {
    await ask(2);
    const person = await openInbox(cio.page);
    await person.press('a');
    await person.page.locator('tnd-confirm-panel').waitFor();
    await person.press('Control+Enter');
    await person.page
      .getByText(/approved\. .* left/)
      .first()
      .waitFor();
    expect(person.keys).toBeLessThanOrEqual(3);
    await person.page.waitForFunction(() => document.activeElement?.id === 'open-request');
    expect((await statuses()).slice(-2)).toEqual(['approved', 'submitted']);
  });

  it.each([
    ['clicks', 3],
    ['keys', 3],
  ] as const)('asks for changes with a sentence and three %s', async (how, most) => {
    await ask(1);
    const person = await openInbox(cio.page);
    const { page } = person;
    await (how === 'clicks' ? person.click(page.getByRole('button', { name: 'Ask for changes' })) : person.press('c'));
    await page.locator('tnd-confirm-panel textarea').waitFor();
    await page.keyboard.type('Which team pays after March?');
    await (how === 'clicks'
      ? person.click(page.locator('tnd-confirm-panel .tnd-button-primary'))
      : person.press('Control+Enter'));
    await page
      .getByText(/went back to/)
      .first()
      .waitFor();
    expect(person[how]).toBeLessThanOrEqual(most);
    expect(await statuses()).toContain('changes-requested');
  });

  it('approves five sprint requests together with four clicks', async () => {
    await askUpTo(5);
    const person = await openInbox(cio.page);
    await person.click(person.page.getByRole('button', { name: 'Approve 5 sprint requests together…' }));
    await person.click(person.page.getByRole('button', { name: /^Approve 5 requests, 600\.00/ }));
    await person.page.getByText(/5 requests approved: 600\.00/).waitFor();
    expect(person.clicks).toBeLessThanOrEqual(4);
    expect(await statuses()).not.toContain('submitted');
  });

  it('approves five sprint requests together with eight keys', async () => {
    await askUpTo(5);
    const person = await openInbox(cio.page);
    const { page } = person;
    // From the request to its row, and from there back to what stands above the list.
    await person.press('Escape');
    while (!(await page.evaluate(() => document.activeElement?.textContent.includes('together') ?? false))) {
      await person.press('Shift+Tab');
    }
    await person.press('Enter');
    await page.locator('tnd-confirm-panel').waitFor();
    await person.press('Control+Enter');
    await page.getByText(/5 requests approved: 600\.00/).waitFor();
    expect(person.keys).toBeLessThanOrEqual(8);
  });

  it('approves for a shorter term with keys alone, commits its share to the cent, and counts what waits anew', async () => {
    await ask(1);
    await product.db.query("update request set billing = 'monthly' where status = 'submitted'");
    const { page } = await openInbox(cio.page);
    const badge = page.locator('nav a[href="/decisions"] .badge');
    const before = Number((await badge.first().textContent())?.match(/\d+/)?.[0]);
    await page.keyboard.press('a');
    const panel = page.locator('tnd-confirm-panel');
    await panel.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('3');
    await panel.getByRole('button', { name: /^Approve 30\.00.* for 3 months/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(/approved\. .* left/)
      .first()
      .waitFor();
    const [decision] = await product.db.query<{ minor: string; months: number }>(
      'select amount_minor::text as minor, term_months as months from decision order by decided_at desc limit 1',
    );
    expect(decision).toEqual({ minor: '3000', months: 3 });
    await page.waitForFunction(
      (most) =>
        Number(/\d+/.exec(document.querySelector('nav a[href="/decisions"] .badge')?.textContent ?? '0')?.[0]) < most,
      before,
    );
  });

  it('keeps what is typed when a tablet is turned around', async () => {
    await ask(1);
    const { page } = await openInbox(cio.page);
    const size = page.viewportSize() ?? { width: 1280, height: 900 };
    await page.keyboard.press('c');
    await page.locator('tnd-confirm-panel textarea').waitFor();
    await page.keyboard.type('Which team pays?');
    await page.setViewportSize({ width: 800, height: 1100 });
    await page.locator('tnd-inbox-list').waitFor({ state: 'detached' });
    await page.keyboard.type(' And until when?');
    await page.setViewportSize(size);
    await page.locator('tnd-inbox-list').waitFor();
    expect(await page.locator('tnd-confirm-panel textarea').inputValue()).toBe('Which team pays? And until when?');
    await page.keyboard.press('Escape');
  });

  it('asks for a known tool with eight fields, five times Continue and one Send', async () => {
    const { page } = cmo;
    const person = new Counted(page);
    const goOn = async (topic: string): Promise<void> => {
      await person.click(page.getByRole('button', { name: 'Continue' }));
      await page.getByRole('heading', { name: topic }).waitFor();
    };
    await page.goto(`${product.origin}/requests/new`);
    await person.fill(page.getByLabel('Tool', { exact: true }), 'Anemone');
    person.fields++;
    await page.getByRole('button', { name: 'Ask for Anemone' }).click();
    await goOn('What is it for?');
    await person.fill(page.getByLabel('What it is for'), 'Renew what works');
    await goOn('What will it cost?');
    await person.fill(page.getByLabel('Price'), '10');
    await person.choose(page.getByLabel('Budget line that pays'), { index: 1 });
    await goOn('What data will it see?');
    person.fields++;
    await page.getByRole('radio', { name: /No data of the company/ }).check();
    await goOn('Check before sending');
    const continued = person.clicks;
    await person.click(page.getByRole('button', { name: 'Send to Test cio' }));
    await page.getByRole('heading', { name: /^REQ-\d+ sent$/ }).waitFor();
    expect(person.fields).toBeLessThanOrEqual(8);
    expect(continued).toBeLessThanOrEqual(5);
    expect(person.clicks - continued).toBe(1);
    expect(cmo.complaints).toEqual([]);
  });

  it('keeps Approve and Ask in reach on a phone, the rest in a sheet, and covers nothing that has the focus', async () => {
    await ask(1);
    const phone = await signIn(browser, product, 'cio', { width: 320 });
    const { page } = phone;
    const [request] = await product.db.query<{ id: string }>(
      "select id from request where status = 'submitted' limit 1",
    );
    await page.goto(`${product.origin}/decisions/${request?.id ?? ''}`);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
    await page
      .getByRole('group', { name: /^Reject REQ-/ })
      .getByRole('button', { name: 'Cancel' })
      .click();
    const covered: string[] = [];
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!(focused instanceof HTMLElement) || focused === document.body) return '';
        const { x, y, width, height } = focused.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return top && (focused.contains(top) || top.contains(focused)) ? '' : focused.outerHTML.slice(0, 90);
      });
      if (name !== '') covered.push(name);
    }
    await phone.close();
    expect(covered).toEqual([]);
  });

  it('prints the record of a decision on one page, with its policy and its event', async () => {
    const [request] = await product.db.query<{ id: string }>(
      "select id from request where status = 'approved' limit 1",
    );
    const { page } = cio;
    await page.goto(`${product.origin}/requests/${request?.id ?? ''}`);
    await untilRead(page);
    await page.getByText(/SHA-256 [0-9a-f]{64}/).waitFor();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
