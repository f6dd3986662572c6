import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { call, openLine, sendRequest } from './support/company-data';
import { signIn, type Visitor } from './support/visitor';

describe('why there is a tool, from its page to the proof', () => {
  let browser: Browser;
  let product: RunningProduct;
  let cio: Visitor;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    const finance = await signIn(browser, product, 'finance');
    const line = await openLine(finance.page, product, 'Digital', '50000.00');
    await finance.close();
    const cmo = await signIn(browser, product, 'cmo');
    const request = await sendRequest(cmo.page, line, 'Heat maps', '1200.00');
    await cmo.close();
    cio = await signIn(browser, product, 'cio');
    await call(cio.page, 'POST', `/requests/${request}/decisions`, { verdict: 'approve', version: 1 });
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('A08 opens from the command palette and leads from the need to what the decider knew', async () => {
    const { page } = cio;
    await page.goto(`${product.origin}/home`);
    await page.locator('h1').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump to' }).waitFor();
    await page.keyboard.type('heat');
    await page.getByRole('option', { name: 'Why do we have Heat maps?' }).click();
    await page.getByRole('heading', { name: 'Why do we have Heat maps?', level: 1 }).waitFor();
    expect(await page.locator('[data-link] h2').count()).toBe(6);
    await page.getByText('See where buyers leave the checkout').waitFor();
    await page.getByText('Who operates it: nothing on record.').waitFor();
    await page.locator('[data-link=authorisation]').getByRole('link', { name: 'What was known' }).click();
    await page.getByRole('heading', { name: /^What was known: REQ-/, level: 1 }).waitFor();
    expect(cio.complaints).toEqual([]);
  });
});
