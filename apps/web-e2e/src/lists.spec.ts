import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { untilRead } from './support/open-screen';
import { signIn, type Visitor } from './support/visitor';

/** More than the largest page holds. */
const TOOLS = 120;

describe('a list that somebody arranges', () => {
  let browser: Browser;
  let product: RunningProduct;
  let cio: Visitor;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    await product.db.query(
      `insert into tool (slug, name, name_key, search_text, source, status, created_at, updated_at)
       select 'tool-' || n, 'Tool ' || lpad(n::text, 3, '0'), 'tool ' || n, 'tool ' || n, 'it', 'active', now(), now()
         from generate_series(1, $1::int) n`,
      [TOOLS],
    );
    cio = await signIn(browser, product, 'cio');
    await cio.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: product.origin });
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const open = async (address: string): Promise<Page> => {
    await cio.page.goto(`${product.origin}${address}`);
    await untilRead(cio.page);
    await cio.page.locator('tbody tr[data-row]').first().waitFor();
    return cio.page;
  };
  const widthOf = async (column: string): Promise<number> =>
    Math.round((await cio.page.getByRole('columnheader', { name: column }).boundingBox())?.width ?? 0);
  const kept = (page: Page) =>
    page.waitForResponse(
      (response) => response.url().endsWith('/me/preferences') && response.request().method() === 'PATCH',
    );

  it('UX-06 keeps a width given by the keyboard, the order and the page, and forgets them with one press', async () => {
    const page = await open('/tools');
    const before = await widthOf('Owner');
    await page.getByRole('button', { name: 'Columns' }).press('Enter');
    const width = page.getByRole('combobox', { name: 'Width of Owner' });
    await width.focus();
    await Promise.all([kept(page), width.selectOption({ label: 'Wide' })]);
    await page.keyboard.press('Escape');
    const head = page.getByRole('columnheader', { name: 'Tool' }).getByRole('button');
    await Promise.all([kept(page), head.press('Enter')]);
    await Promise.all([kept(page), page.getByRole('combobox', { name: 'Rows at once' }).selectOption('100')]);
    await open('/tools');
    expect(new URL(page.url()).search).toBe('?sort=name');
    expect(await widthOf('Owner')).toBe(320);
    expect(await page.locator('tbody tr[data-row]').count()).toBe(100);
    await page.getByRole('button', { name: 'Columns' }).press('Enter');
    await Promise.all([kept(page), page.getByRole('button', { name: 'Reset columns, rows and order' }).press('Enter')]);
    await open('/tools');
    expect([new URL(page.url()).search, await widthOf('Owner')]).toEqual(['', before]);
    expect(await page.locator('tbody tr[data-row]').count()).toBe(25);
  });

  it('UX-06 drags the edge of a head as far as the pointer goes', async () => {
    const page = await open('/tools?sort=name');
    const head = await page.getByRole('columnheader', { name: 'Owner' }).boundingBox();
    const [x, y] = [(head?.x ?? 0) + (head?.width ?? 0), (head?.y ?? 0) + 20];
    await page.mouse.move(x - 1, y);
    await page.mouse.down();
    await page.mouse.move(x + 79, y, { steps: 4 });
    await Promise.all([kept(page), page.mouse.up()]);
    expect(await widthOf('Owner')).toBe(Math.round(head?.width ?? 0) + 80);
  });

  it('UX-34 gives a spreadsheet the rows that are ticked, a tab between their cells', async () => {
    const page = await open('/tools?sort=name');
    await page.locator('tbody tr[data-row] input[type=checkbox]').first().press('Space');
    await page.locator('tbody tr[data-row] input[type=checkbox]').nth(1).press('Space');
    await page.locator('tnd-bulk-bar', { hasText: '2 selected' }).waitFor();
    await page.keyboard.press('ControlOrMeta+c');
    const rows = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(rows.map((row) => row.split('\t')[0])).toEqual(['Tool 001', 'Tool 002']);
    const columns = await page.getByRole('columnheader').count();
    expect(rows.map((row) => row.split('\t').length)).toEqual([columns, columns]);
  });

  it('opens with the view that a role was given, and with every row where that is asked for', async () => {
    const page = await open('/tools?source=it&sort=-name');
    await page.getByRole('button', { name: 'Save as' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('IT backwards');
    await page.getByRole('combobox', { name: 'Who sees it' }).selectOption({ label: 'CIO' });
    await page.getByRole('checkbox', { name: /opens with it/ }).press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'IT backwards' }).waitFor();
    await open('/tools');
    expect(await page.locator('tnd-view-tabs [aria-current=page]').innerText()).toBe('IT backwards');
    expect(await page.locator('tbody tr[data-row] a').first().innerText()).toBe('Tool 120');
    await page.getByRole('link', { name: 'All', exact: true }).press('Enter');
    await page.waitForURL(/view=all/);
    await page.reload();
    await untilRead(page);
    expect(await page.locator('tnd-view-tabs [aria-current=page]').innerText()).toBe('All');
    expect(cio.complaints).toEqual([]);
  });
});
