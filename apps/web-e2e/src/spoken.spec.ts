import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { importPayments, openLine, paymentsFile, uploadPayments } from './support/company-data';
import { listen } from './support/listening';
import { untilRead } from './support/open-screen';
import { signIn, type Visitor } from './support/visitor';

/** What would be said again is said within this time. */
const A_WHILE = 500;

describe('what is heard while the focus stays where it is', () => {
  let browser: Browser;
  let product: RunningProduct;
  let finance: Visitor;
  let line: string;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    finance = await signIn(browser, product, 'finance');
    line = await openLine(finance.page, product, 'Digital', '50000.00');
    await importPayments(finance.page, paymentsFile, 'march.csv');
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  async function open(address: string): Promise<Page> {
    const { page } = finance;
    await page.goto(`${product.origin}${address}`);
    await untilRead(page);
    await page.waitForLoadState('networkidle');
    return page;
  }

  it('is once how many rows are left by a filter', async () => {
    const page = await open('/tools');
    const { said } = await listen(page);
    await page.locator('main [type=search]').fill('Typeform');
    await page.waitForURL(/q=Typeform/);
    await untilRead(page);
    await page.waitForTimeout(A_WHILE);
    expect(await said()).toEqual(['1 of 1 shown']);
  });

  it('is once that the budget of a line was changed', async () => {
    const page = await open(`/budgets/${line}`);
    await page.getByRole('button', { name: 'Supplement or cut' }).click();
    await page.getByLabel('Supplement: more money').check();
    await page.getByLabel('Amount', { exact: true }).fill('100');
    await page.getByLabel('Reason').fill('More clicks');
    const { said } = await listen(page);
    await page.getByRole('button', { name: /^Add 100\.00 EUR/ }).click();
    await page.getByText('50,100.00 EUR left of 50,100.00 EUR').waitFor();
    await page.waitForTimeout(A_WHILE);
    const told = await said();
    expect(told.filter((words) => words.includes('50,100.00 EUR'))).toHaveLength(1);
  });

  it('is once each where an import stands', async () => {
    const id = await uploadPayments(finance.page, paymentsFile.replace('4711', '4712'), 'april.csv');
    const page = await open(`/discovery/imports/${id}`);
    const { said } = await listen(page);
    await page.getByRole('button', { name: /^Publish/ }).click();
    await page.getByText(/^\s*Published on/).waitFor();
    await page.waitForTimeout(A_WHILE);
    const told = await said();
    expect(told.filter((words) => words.startsWith('Published on'))).toHaveLength(1);
    expect(told.filter((words) => words.startsWith('Publishing')).length).toBeLessThanOrEqual(1);
  });
});
