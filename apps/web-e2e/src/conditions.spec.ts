import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { openLine, sendRequest } from './support/company-data';
import { signIn, type Visitor } from './support/visitor';

describe('a condition of an approval, from the decision to its confirmation', () => {
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
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('is set by the CIO with a day of its own', async () => {
    const { page } = cio;
    await page.goto(`${product.origin}/decisions/${request}`);
    await page.getByRole('button', { name: /^Approve 1,200\.00/ }).click();
    const panel = page.locator('tnd-confirm-panel');
    await panel.getByLabel('Condition', { exact: true }).fill('The data agreement is signed');
    await panel.getByLabel('To be met until').fill('2099-02-15');
    await panel.getByRole('button', { name: /^Approve 1,200\.00/ }).click();
    await page
      .getByText(/approved\. .* left/)
      .first()
      .waitFor();
    const tasks = await product.db.query<object>('select what, due_on::text, status from request_task');
    expect(tasks).toEqual([{ what: 'The data agreement is signed', due_on: '2099-02-15', status: 'open' }]);
  });

  it('needs the CMO, who says with evidence that it is met', async () => {
    const { page } = cmo;
    await page.goto(`${product.origin}/home`);
    await page.getByRole('link', { name: '1 condition of an approval for me to meet' }).click();
    await page.getByRole('link', { name: 'The data agreement is signed' }).click();
    await page.getByRole('button', { name: 'Say that it is met' }).click();
    await page.getByLabel('What shows it').fill('https://contracts.example/dpa.pdf');
    await page.getByRole('button', { name: 'Send the evidence to Test cio' }).click();
    await page.getByText('Test cio is asked to confirm that it is met.').waitFor();
    expect(cmo.complaints).toEqual([]);
  });

  it('is over once the CIO confirms it, and the history of the request tells all of it', async () => {
    const { page } = cio;
    await page.goto(`${product.origin}/home`);
    await page.getByRole('link', { name: '1 condition said to be met, for me to confirm' }).click();
    await page.getByRole('link', { name: 'The data agreement is signed' }).click();
    await page.getByRole('link', { name: 'https://contracts.example/dpa.pdf' }).waitFor();
    await page.getByRole('button', { name: 'Confirm that it is met' }).click();
    await page.locator('tnd-condition-act').getByRole('button', { name: 'Confirm that it is met' }).click();
    await page.getByText(/Test cio confirmed on .* that it is met\./).waitFor();
    const history = page.locator('tnd-thing-history');
    await history.getByText('Confirmed that a condition is met').waitFor();
    await history.getByText('Said that a condition is met').waitFor();
    expect(cio.complaints).toEqual([]);
  });
});
