import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { openLine, paymentsFile } from './support/company-data';
import { signIn, type Visitor } from './support/visitor';

/** Goes to a control with Tab alone, as somebody without a mouse does; fails when it cannot be reached. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const wanted = typeof name === 'string' ? new RegExp(`^${name}\\s*\\*?$`) : name;
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement)) return '';
      const labels =
        focused instanceof HTMLInputElement ||
        focused instanceof HTMLTextAreaElement ||
        focused instanceof HTMLSelectElement;
      const text = labels
        ? [...(focused.labels ?? [])].map((element) => element.innerText).join(' ')
        : focused.innerText;
      return (focused.getAttribute('aria-label') ?? text).trim();
    });
    if (wanted.test(label)) return;
  }
  throw new Error(`${String(name)} cannot be reached with Tab on ${page.url()}.`);
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

async function press(page: Page, button: RegExp | string): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

describe('the three journeys in a real browser', () => {
  let browser: Browser;
  let product: RunningProduct;
  let cmo: Visitor;
  let cio: Visitor;
  let finance: Visitor;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    [cmo, cio, finance] = [
      await signIn(browser, product, 'cmo'),
      await signIn(browser, product, 'cio'),
      await signIn(browser, product, 'finance'),
    ];
    await openLine(finance.page, product, 'Digital', '50000.00');
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('journey 1: the CMO asks with the keyboard alone, and sees who will decide before sending', async () => {
    const { page } = cmo;
    await page.goto(`${product.origin}/requests/new`);
    await page.getByRole('heading', { name: 'Which tool is needed?' }).waitFor();
    await type(page, 'Tool', 'Heat maps');
    await press(page, 'Continue');
    await page.getByRole('heading', { name: 'What is it for?' }).waitFor();
    await type(page, 'What it is for', 'See where buyers leave the checkout');
    await press(page, 'Continue');
    await page.getByRole('heading', { name: 'What will it cost?' }).waitFor();
    await type(page, 'Price', '400');
    await tabTo(page, 'Budget line that pays');
    await page.keyboard.press('ArrowDown');
    await page.getByText('Test cio').first().waitFor();
    await press(page, 'Continue');
    await page.getByRole('heading', { name: 'What data will it see?' }).waitFor();
    await tabTo(page, /^No data of the company/);
    await page.keyboard.press('Space');
    await press(page, 'Continue');
    await page.getByRole('heading', { name: 'Check before sending' }).waitFor();
    await press(page, 'Send to Test cio');
    await page.getByRole('heading', { name: /^REQ-\d+ sent$/ }).waitFor();
    expect(cmo.complaints).toEqual([]);
  });

  it('journey 1: the CIO approves it from the inbox, and the budget is committed', async () => {
    const { page } = cio;
    await page.goto(`${product.origin}/decisions`);
    await page
      .getByRole('heading', { name: /Heat maps/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: /^Approve 4,800\.00/ }).click();
    await page
      .getByRole('group', { name: /^Approve REQ-/ })
      .getByRole('button', { name: /^Approve/ })
      .click();
    await page
      .getByText(/REQ-\d+ approved\. .* has 45,200\.00\sEUR left/)
      .first()
      .waitFor();
    const [line] = await product.db.query<{ committed_minor: bigint | string }>(
      "select committed_minor from budget_line where code = 'DIGITAL'",
    );
    expect(String(line?.committed_minor)).toBe('480000');
    expect(cio.complaints).toEqual([]);
  });

  it('journey 2: finance imports a payments file, and the tools that nobody asked for are found', async () => {
    const { page } = finance;
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-file-')), 'march.csv');
    fs.writeFileSync(file, paymentsFile);
    await page.goto(`${product.origin}/discovery/imports/new`);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.waitForURL(/\/discovery\/imports\/[0-9a-f-]{36}/);
    await page.getByRole('button', { name: /^Publish 4 payments/ }).click();
    await page.getByText('Published', { exact: true }).first().waitFor();
    await page.goto(`${product.origin}/discovery`);
    await page
      .getByRole('link', { name: /Typeform/ })
      .first()
      .waitFor();
    expect(finance.complaints).toEqual([]);
  });

  it('journey 3: finance sees shadow spend in the total and opens the very rows behind it', async () => {
    const { page } = finance;
    await page.goto(`${product.origin}/spend`);
    await page
      .getByRole('link', { name: /217\.00/ })
      .first()
      .click();
    await page.waitForURL(/\/spend\/entries/);
    await page
      .getByText(/TYPEFORM/i)
      .first()
      .waitFor();
    expect(await page.locator('main').innerText()).toContain('217.00');
    expect(finance.complaints).toEqual([]);
  });

  it('UX-40 switches language and theme at once, without a reload', async () => {
    const visitor = await signIn(browser, product, 'auditor');
    await visitor.page.evaluate(() => ((globalThis as { untouched?: boolean }).untouched = true));
    await visitor.page.getByRole('button', { name: /Test auditor/ }).click();
    await visitor.page.getByLabel('Language').selectOption('es');
    await visitor.page.getByText('Inicio').first().waitFor();
    const state = await visitor.page.evaluate(() => ({
      language: document.documentElement.lang,
      untouched: (globalThis as { untouched?: boolean }).untouched,
    }));
    expect(state).toEqual({ language: 'es', untouched: true });
  });

  it('UX-04 keeps the way back to a page that asked for a sign-in first', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${product.origin}/budgets?source=marketing`);
    await page.waitForURL(/\/sign-in/);
    await page.locator('input[type=email]').fill('finance@test.example');
    await page.locator('input[type=password]').fill('correct horse battery');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/budgets\?source=marketing/);
    await page
      .getByRole('link', { name: /Digital/ })
      .first()
      .waitFor();
    await context.close();
  });

  it('UX-30 says which roles can, and who that is, when somebody opens what their role cannot', async () => {
    const { page } = await signIn(browser, product, 'requester');
    await page.goto(`${product.origin}/audit?result=refused`);
    await page.getByText('Test auditor').waitFor();
    await page.getByRole('link', { name: 'Ask Test admin for access' }).waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(page.url()).toBe(`${product.origin}/audit?result=refused`);
  });

  it('UX-10 reads the heading of a new page first, without a ring around it, and rings every stop of the Tab key', async () => {
    const { page } = await signIn(browser, product, 'finance');
    const outline = (): Promise<string> =>
      page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return outlineStyle === 'none' ? 'none' : outlineWidth;
      });
    await page.getByRole('link', { name: 'Budgets' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/budgets$/);
    await page.waitForFunction(() => document.activeElement?.localName === 'h1');
    expect(await outline()).toBe('none');
    await page.keyboard.press('Tab');
    expect(await outline()).toBe('3px');
  });
});
