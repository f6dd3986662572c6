import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { openLine, sendRequest } from './support/company-data';
import { untilRead } from './support/open-screen';
import { signIn, type Visitor } from './support/visitor';

describe('the time of a step', () => {
  let browser: Browser;
  let product: RunningProduct;
  let cio: Visitor;
  let slow: string;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    const finance = await signIn(browser, product, 'finance');
    const line = await openLine(finance.page, product, 'Digital', '50000.00');
    await finance.close();
    const cmo = await signIn(browser, product, 'cmo');
    slow = await sendRequest(cmo.page, line, 'Anemone', '120.00');
    await sendRequest(cmo.page, line, 'Birch', '120.00');
    await cmo.close();
    await product.db.query("update request set at_risk_at = now() - interval '1 hour' where id = $1", [slow]);
    cio = await signIn(browser, product, 'cio');
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const rows = async (): Promise<string[]> => cio.page.locator('tnd-inbox-list a .name').allTextContents();

  it('finds what has waited for more than half of it, and says so in the list', async () => {
    await cio.page.goto(`${product.origin}/decisions`);
    await untilRead(cio.page);
    expect((await rows()).toSorted()).toEqual(['Anemone', 'Birch']);
    await cio.page.getByRole('button', { name: 'More filters' }).click();
    await cio.page.getByRole('checkbox', { name: 'At risk' }).check();
    await cio.page.waitForURL(/atRisk=true/);
    await untilRead(cio.page);
    expect(await rows()).toEqual(['Anemone']);
    expect(await cio.page.locator('tnd-inbox-list').textContent()).toContain('More than half of its time is over.');
    await cio.page.getByRole('checkbox', { name: 'At risk' }).uncheck();
    await cio.page.waitForURL((url) => !url.searchParams.has('atRisk'));
  });

  it('says of a request that is sent how long each of its steps has', async () => {
    await cio.page.goto(`${product.origin}/requests/${slow}`);
    await untilRead(cio.page);
    expect(await cio.page.locator('main').textContent()).toMatch(/With .+ since .+\. Due .+\. More than half/);
  });

  it('is set in the policy, for a lane and for a step', async () => {
    await cio.page.goto(`${product.origin}/policies`);
    await untilRead(cio.page);
    expect(await cio.page.locator('main').textContent()).toContain('An answer takes at most 3 working days.');
    await cio.page.getByRole('button', { name: 'Propose a change' }).click();
    await cio.page.waitForURL(/\/draft$/);
    await untilRead(cio.page);
    await cio.page.getByLabel('Counted in: Sprint').selectOption('workingHours');
    await cio.page.getByLabel('Time for an answer: Sprint').fill('12');
    await cio.page.getByLabel(/^Counted in: CIO/).selectOption('workingDays');
    await cio.page.getByRole('button', { name: /^Compare/ }).click();
    const compared = await cio.page.locator('.compared').textContent();
    expect(compared).toContain('An answer takes at most 12 working hours.');
    expect(compared).toContain('within 2 working days');
  });
});
