import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { call, openLine, sendRequest } from './support/company-data';
import { signIn, type Visitor } from './support/visitor';

describe('giving back what was approved', () => {
  let browser: Browser;
  let product: RunningProduct;
  let cmo: Visitor;
  let cio: Visitor;
  let request: string;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    const finance = await signIn(browser, product, 'finance');
    const line = await openLine(finance.page, product, 'Digital', '50000.00');
    await finance.close();
    [cmo, cio] = [await signIn(browser, product, 'cmo'), await signIn(browser, product, 'cio')];
    request = await sendRequest(cmo.page, line, 'Heat maps', '1200.00');
    await call(cio.page, 'POST', `/requests/${request}/decisions`, { verdict: 'approve', version: 1 });
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('W12 lowers the amount: the approval stands, and the difference is free at once', async () => {
    const { page } = cmo;
    await page.goto(`${product.origin}/requests/${request}`);
    await page.getByRole('button', { name: 'Lower the amount' }).click();
    const panel = page.locator('tnd-reduce-panel');
    await panel.getByLabel('Approved from now on').fill('900');
    await panel.getByText(/300\.00.EUR becomes free again on DIGITAL/).waitFor();
    await panel.getByLabel('Reason').fill('Fewer seats.');
    await panel.getByRole('button', { name: /^Lower .* to 900\.00/ }).click();
    await page.locator('tnd-thing-history').getByText('Lowered what was approved').waitFor();
    const [line] = await product.db.query<object>('select committed_minor::text as committed from budget_line');
    expect(line).toEqual({ committed: '90000' });
    expect(cmo.complaints).toEqual([]);
  });

  it('W16 calls it off as who asked, told first what that frees and asked why', async () => {
    const { page } = cmo;
    await page.goto(`${product.origin}/requests/${request}`);
    await page.getByRole('button', { name: 'Call off', exact: true }).click();
    const panel = page.locator('tnd-cancel-panel');
    await panel.getByText(/900\.00.EUR becomes free again on DIGITAL/).waitFor();
    const confirm = panel.getByRole('button', { name: /^Call off .* and release 900\.00/ });
    await confirm.click();
    await panel.getByText('Say why it is called off.').waitFor();
    await panel.getByLabel('Reason').fill('The vendor closed.');
    await confirm.click();
    await page.getByText(/Called off by Test cmo on .*\. Reason: The vendor closed\./).waitFor();
    await page.locator('tnd-thing-history').getByText('Called off the request').waitFor();
    const [line] = await product.db.query<object>(
      'select reserved_minor::text as reserved, committed_minor::text as committed from budget_line',
    );
    expect(line).toEqual({ reserved: '0', committed: '0' });
    expect(cmo.complaints).toEqual([]);
  });

  it('W16 is told to the CIO, who had approved it, and the record stays readable', async () => {
    const { page } = cio;
    await page.goto(`${product.origin}/notices`);
    await page.getByRole('link', { name: /Heat maps: called off/ }).click();
    await page.getByText(/Called off by Test cmo on/).waitFor();
    await page.locator('tnd-decision-record').waitFor();
    expect(await page.getByRole('button', { name: 'Call off', exact: true }).count()).toBe(0);
    expect(cio.complaints).toEqual([]);
  });
});
