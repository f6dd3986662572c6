import { type RunningProduct, PASSWORD, startProduct } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { openLine, sendRequest } from './support/company-data';
import { signIn, visit, type Visitor } from './support/visitor';

describe('the frame around the pages', () => {
  let browser: Browser;
  let product: RunningProduct;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const endSessions = (): Promise<unknown> => product.db.query('delete from session');
  const openNewLine = async (page: Page, code: string): Promise<void> => {
    await page.goto(`${product.origin}/people/units`);
    await page.getByRole('button', { name: 'Add a unit' }).click();
    await page.getByLabel('Code').fill(code);
    await page.getByLabel('Name').fill(`Unit ${code}`);
  };
  const units = async (code: string): Promise<number> =>
    (await product.db.query('select id from unit where code = $1', [code])).length;

  describe('when the session ends', () => {
    let visitor: Visitor;
    beforeEach(async () => {
      visitor = await signIn(browser, product, 'finance');
    });
    afterEach(() => visitor.close());

    it('UX-19 keeps the page, and saves once after the same person is back', async () => {
      const { page } = visitor;
      await openNewLine(page, 'KEPT');
      await endSessions();
      await page.getByRole('button', { name: 'Add Unit KEPT' }).click();
      const dialog = page.getByRole('alertdialog', { name: 'The session has ended' });
      await dialog.waitFor();
      expect(await dialog.getByLabel('E-mail address').inputValue()).toBe('finance@test.example');
      expect(await page.getByLabel('Name').inputValue()).toBe('Unit KEPT');
      await page.keyboard.type('not the password');
      await page.keyboard.press('Enter');
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Password').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('cell', { name: 'Unit KEPT' }).first().waitFor();
      expect(await units('KEPT')).toBe(1);
    });

    it('gives somebody else a fresh start, with a word about it, and saves nothing', async () => {
      const { page } = visitor;
      await openNewLine(page, 'OTHER');
      await endSessions();
      await page.getByRole('button', { name: 'Add Unit OTHER' }).click();
      const dialog = page.getByRole('alertdialog');
      await dialog.getByLabel('E-mail address').fill('cio@test.example');
      await dialog.getByLabel('Password').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/home$/);
      await page.getByText('Signed in as Test cio. What was open before belonged to somebody else').waitFor();
      expect(await units('OTHER')).toBe(0);
    });

    it('warns two minutes before, and one key stays', async () => {
      const { page } = visitor;
      await page.clock.install();
      await page.goto(`${product.origin}/people/units`);
      await page.getByRole('button', { name: 'Add a unit' }).waitFor();
      // An answer that comes later would begin the half hour anew.
      await page.waitForLoadState('networkidle');
      await page.clock.runFor('28:01');
      await page.getByRole('alertdialog', { name: 'The session is about to end' }).waitFor();
      await page.getByText('You will be signed out in 2 minutes.').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    });
  });

  it('UX-18 asks before what is typed is lost, by name, and Back leaves the history as it was', async () => {
    const visitor = await signIn(browser, product, 'finance');
    const { page } = visitor;
    await page.goto(`${product.origin}/people`);
    await page.getByRole('link', { name: 'Units' }).first().click();
    await page.getByRole('button', { name: 'Add a unit' }).click();
    await page.getByLabel('Name').fill('Half a unit');
    await page.goBack();
    const dialog = page.getByRole('alertdialog', { name: 'Leave without saving?' });
    await dialog.getByText('The new unit Half a unit').waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Name').inputValue()).toBe('Half a unit');
    await page.goBack();
    await dialog.getByRole('button', { name: 'Discard changes' }).click();
    await page.waitForURL(/\/people$/);
    await visitor.close();
  });

  it('UX-39 finds a request by its id from anywhere, with the keyboard alone', async () => {
    const finance = await signIn(browser, product, 'finance');
    const line = await openLine(finance.page, product, 'Palette', '50000.00');
    const cmo = await signIn(browser, product, 'cmo');
    const id = await sendRequest(cmo.page, line, 'Heat maps', '1200.00');
    const [request] = await product.db.query<{ ref: string }>('select ref from request where id = $1', [id]);
    const { page } = cmo;
    await page.goto(`${product.origin}/help`);
    await page.locator('h1').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump to' }).waitFor();
    await page.keyboard.type((request?.ref ?? '').toLowerCase());
    await page.getByRole('option', { name: /Heat maps/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/requests/${id}$`));
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: 'Open the line PALETTE' }).click();
    await page.waitForURL(new RegExp(`/budgets/${line}$`));
    expect(cmo.complaints).toEqual([]);
    await Promise.all([finance.close(), cmo.close()]);
  });

  it('goes by single keys, shows them all, and stops once they are switched off', async () => {
    const visitor = await signIn(browser, product, 'cio');
    const { page } = visitor;
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.waitForURL(/\/tools$/);
    await page.getByRole('searchbox').first().waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    // A question mark that somebody types is theirs.
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('link', { name: 'Tools' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Go to Tools').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Test cio/ }).click();
    await page.getByLabel('Single-key shortcuts').selectOption('off');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    expect(page.url()).toContain('/tools');
    await visitor.close();
  });

  it('shows how much waits beside its place', async () => {
    const visitor = await signIn(browser, product, 'cio');
    const { page } = visitor;
    await page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: /Decisions.*1 waiting/ })
      .waitFor();
    await visitor.close();
  });

  it('uses the font that it loads ahead, and a stored theme without a flash', async () => {
    const visitor = await visit(browser, product);
    const { page } = visitor;
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    await page.addInitScript(() => {
      localStorage.setItem('tandem.theme', 'dark');
      document.addEventListener(
        'readystatechange',
        () => {
          // Nothing is painted before the page is read to its end.
          Object.assign(globalThis, { firstTheme: document.documentElement.dataset['theme'] });
        },
        { once: true },
      );
    });
    await page.goto(`${product.origin}/sign-in`);
    await page.locator('h1').waitFor();
    // The browser complains some seconds after the page has loaded.
    await new Promise((done) => setTimeout(done, 4500));
    expect(warnings.filter((text) => text.includes('preload'))).toEqual([]);
    expect(await page.evaluate(() => (globalThis as { firstTheme?: string }).firstTheme)).toBe('dark');
    await visitor.close();
  });
});
