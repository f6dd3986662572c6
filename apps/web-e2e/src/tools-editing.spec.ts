import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { call } from './support/company-data';
import { untilRead } from './support/open-screen';
import { signIn, type Visitor } from './support/visitor';

/** Everything here is done with keys: the focus is put where Tab would bring it, and then only keys are pressed. */
describe('the register edited with the keyboard alone', () => {
  let browser: Browser;
  let product: RunningProduct;
  let cio: Visitor;
  let page: Page;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    cio = await signIn(browser, product, 'cio');
    page = cio.page;
    for (const name of ['Aster', 'Birch', 'Cedar']) {
      await call(page, 'POST', '/tools', { name, source: 'marketing', unitId: product.company.units.marketing });
    }
  });
  beforeEach(async () => {
    await page.goto(`${product.origin}/tools?sort=name`);
    await untilRead(page);
    await page.locator('tr[data-row]').first().waitFor();
    // The page has put the focus on its heading and will not move it any more.
    await page.waitForLoadState('networkidle');
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const pencil = (tool: string): Locator => page.getByRole('button', { name: `Change owner and deputy of ${tool}` });
  const bar = (): Locator => page.locator('tnd-undo-bar');
  const owners = async (): Promise<(string | null)[]> => {
    const rows = await product.db.query<{ name: string | null }>(
      'select p.name from tool t left join person p on p.id = t.business_owner_id order by t.name',
    );
    return rows.map(({ name }) => name);
  };
  /** Finds somebody in the look-up field that has the focus, and picks them. */
  const pick = async (name: string): Promise<void> => {
    await page.keyboard.type(name);
    // The suggestions for the whole name, not those for its beginning.
    await page.waitForFunction(() => document.querySelectorAll('mat-option').length === 1);
    await page.getByRole('option', { name }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('mat-option').waitFor({ state: 'detached' });
  };
  const undo = async (): Promise<void> => {
    await bar().getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await bar().getByText('Taken back.').waitFor();
  };

  it('UX-09 opens a cell with Enter, and Escape gives the focus back to its pencil', async () => {
    await pencil('Aster').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('tnd-cell-editor') != null);
    await page.keyboard.press('Escape');
    await page.locator('tnd-cell-editor').waitFor({ state: 'detached' });
    expect(await pencil('Aster').evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await owners()).toEqual([null, null, null]);
  });

  it('UX-20 changes the owner in the row, and UX-16 takes it back', async () => {
    await pencil('Aster').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('tnd-type-ahead') != null);
    await pick('Test finance');
    await page.keyboard.press('Enter');
    await bar().getByText('Aster: Business owner not on record → Test finance.').waitFor();
    expect(await owners()).toEqual(['Test finance', null, null]);
    await undo();
    expect(await owners()).toEqual([null, null, null]);
    await page.locator('tr[data-row]').first().getByText('not on record').first().waitFor();
  });

  it('gives two tools an owner together, after a preview, and takes both back as one', async () => {
    await page.locator('a[data-row-link]').first().focus();
    await page.keyboard.press('x');
    await page.getByText('1 selected').waitFor();
    for (const key of ['j', 'x']) await page.keyboard.press(key);
    await page.getByText('2 selected').waitFor();
    await page.getByRole('button', { name: 'Assign owner' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('tnd-bulk-edit') != null);
    await pick('Test cmo');
    await page.getByText('2 tools change:').waitFor();
    await page.getByText('Birch: not on record → Test cmo').waitFor();
    await page.keyboard.press('Control+Enter');
    await bar().getByText('Test cmo owns 2 tools now.').waitFor();
    expect(await owners()).toEqual(['Test cmo', 'Test cmo', null]);
    const events = await product.db.query<{ batches: number; events: number }>(
      `select count(distinct request_id)::int as batches, count(*)::int as events from audit_event
        where action = 'tool.change' and after ->> 'businessOwnerId' = $1`,
      [product.company.people.cmo],
    );
    expect(events).toEqual([{ batches: 1, events: 2 }]);
    await undo();
    expect(await owners()).toEqual([null, null, null]);
  });

  it('complains of nothing meanwhile', () => {
    expect(cio.complaints).toEqual([]);
  });
});
