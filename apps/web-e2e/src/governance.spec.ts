import { addMonths, monthOf } from '@tandem/money';
import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { importPayments } from './support/company-data';
import { signIn, type Visitor } from './support/visitor';

const PAID = '61.07';

describe('D-14: governance measures itself', () => {
  let browser: Browser;
  let product: RunningProduct;
  let cio: Visitor;
  /** The last month that is over, in which somebody paid for what nobody had asked for. */
  const paidIn = monthOf(addMonths(`${new Date().toISOString().slice(0, 7)}-01`, -1));

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    const finance = await signIn(browser, product, 'finance');
    const rows = [
      'Date,Department,Account,Supplier,Amount',
      `${paidIn}-14,Marketing,Software,TYPEFORM S.L. 4711,${PAID}`,
    ];
    await importPayments(finance.page, [...rows, ''].join('\n'), 'cards.csv');
    // Entries are posted by a job, some time after the file is published.
    const posted = (): Promise<number> =>
      finance.page.evaluate(async () => {
        const response = await fetch('/api/v1/entries?place=actual&limit=1');
        return ((await response.json()) as { total: number }).total;
      });
    while ((await posted()) < 1) await finance.page.waitForTimeout(100);
    await finance.close();
    cio = await signIn(browser, product, 'cio');
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('is found by its name, warns of too few months, and opens a month into its entries, all with the keyboard', async () => {
    const { page } = cio;
    await page.goto(`${product.origin}/home`);
    await page.locator('h1').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump to' }).waitFor();
    await page.keyboard.type('governance fig');
    await page.getByRole('option', { name: 'Governance figures' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Governance figures', level: 1 }).waitFor();
    await page.getByText('Too few months: 0 months with decisions').first().waitFor();
    await page.getByRole('group', { name: /^Sprint: are slow months followed/ }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/spend/entries\\?.*source=shadow.*month=${paidIn}`));
    await page.locator('p.figure').filter({ hasText: PAID }).waitFor();
  });

  it('names the rule that was gone round, its tools, and what was paid for them', async () => {
    const { page } = cio;
    await page.goto(`${product.origin}/governance`);
    await page
      .getByRole('link', { name: 'The cost is within the sprint limit and no personal data is involved.' })
      .click();
    await page.getByRole('heading', { name: 'Paid without approval', level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('rule')).toBe('sprint');
    await page.getByRole('link', { name: PAID }).click();
    await page.waitForURL(/\/spend\/entries\?.*tool=/);
    await page.locator('p.figure').filter({ hasText: PAID }).waitFor();
    expect(cio.complaints).toEqual([]);
  });
});
