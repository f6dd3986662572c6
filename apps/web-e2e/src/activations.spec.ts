import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { call, importPayments, openLine, paymentsFile, sendRequest } from './support/company-data';
import { activate, Counted, type Way } from './support/counted';
import { untilRead } from './support/open-screen';
import { signIn, type Visitor } from './support/visitor';

/**
 * What people come for most, from the home of their role, within a budget of acts: a click, or a key that does
 * something. Moving the focus with Tab is none. The acts of whoever decides and asks are counted beside their screens.
 */
describe('the errands of a day within a budget of acts', () => {
  let browser: Browser;
  let product: RunningProduct;
  let people: Record<'cmo' | 'cio' | 'finance' | 'auditor', Visitor>;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    const [cmo, cio, finance, auditor] = await Promise.all([
      signIn(browser, product, 'cmo'),
      signIn(browser, product, 'cio'),
      signIn(browser, product, 'finance'),
      signIn(browser, product, 'auditor'),
    ]);
    people = { cmo, cio, finance, auditor };
    const line = await openLine(people.finance.page, product, 'Digital', '50000.00');
    await sendRequest(people.cmo.page, line, 'Heat maps', '1200.00');
    const hubspot = await sendRequest(people.cmo.page, line, 'HubSpot', '4800.00');
    await call(people.cio.page, 'POST', `/requests/${hubspot}/decisions`, { verdict: 'approve', version: 1 });
    await importPayments(people.finance.page, paymentsFile, 'march.csv');
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const atHome = async (role: keyof typeof people): Promise<Counted> => {
    const { page } = people[role];
    await page.goto(`${product.origin}/home`);
    await untilRead(page);
    await page.waitForLoadState('networkidle');
    return new Counted(page);
  };
  const acts = ({ clicks, keys }: Counted): number => clicks + keys;

  it('tells the CMO at home how much is left, and with whom a request waits', async () => {
    const { page } = await atHome('cmo');
    await page
      .getByText(/left\s44,000\.00\sEUR/)
      .first()
      .waitFor();
    await page
      .getByText(/With Test cio/)
      .first()
      .waitFor();
  });

  it.each<[Way, number, number]>([
    // The file was planned to be one click from its entries; the menu asks for its format first.
    ['pointer', 1, 3],
    ['keys', 2, 4],
  ])('tells finance shadow spend and who benefits, its entries and the file, by %s', async (way, toEntries, toFile) => {
    const person = await atHome('finance');
    const { page } = person;
    // Looking further down is no act.
    for (let step = 0; step < 8; step++) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(60);
    }
    await page
      .getByText(/(Marketing|IT) (has|gets) [\d.]+% of|No beneficiary is on record for/)
      .first()
      .waitFor();
    await activate(person, way, page.getByRole('link', { name: /217\.00/ }).first());
    // The panels of the dashboard have files of their own.
    await page.waitForURL(/\/spend\/entries/);
    await page
      .getByText(/TYPEFORM/i)
      .first()
      .waitFor();
    expect(acts(person)).toBeLessThanOrEqual(toEntries);
    await activate(person, way, page.getByRole('button', { name: 'Export' }));
    const download = page.waitForEvent('download');
    await activate(
      person,
      way,
      page.getByRole('menuitem', { name: /CSV/ }).or(page.getByRole('button', { name: /CSV/ })),
    );
    await download;
    expect(acts(person)).toBeLessThanOrEqual(toFile);
  });

  it.each<[Way, number]>([
    ['pointer', 3],
    ['keys', 6],
  ])('lets finance drill from the total to one invoice by %s', async (way, most) => {
    const person = await atHome('finance');
    const { page } = person;
    await activate(person, way, page.locator('main .total a').first());
    await page.waitForURL(/\/spend\/entries/);
    await activate(person, way, page.getByRole('link', { name: /row \d+/ }).first());
    await page
      .getByText(/TYPEFORM S\.L\. 47/)
      .first()
      .waitFor();
    expect(acts(person)).toBeLessThanOrEqual(most);
  });

  it.each<Way>(['pointer', 'keys'])(
    'tells the CIO who authorised HubSpot, when, under which policy, by %s',
    async (way) => {
      const person = await atHome('cio');
      const { page } = person;
      await (way === 'pointer'
        ? person.click(page.getByRole('button', { name: /Search or jump/ }))
        : person.press('Control+k'));
      await page.getByRole('combobox', { name: 'Search or jump to' }).waitFor();
      await page.keyboard.type('HubSpot');
      const option = page.getByRole('option', { name: /HubSpot/ }).first();
      await option.waitFor();
      await (way === 'pointer' ? person.click(option) : person.press('Enter'));
      await page
        .getByText(/Authorised/)
        .first()
        .waitFor();
      await page
        .getByText(/Test cio/)
        .first()
        .waitFor();
      await page
        .getByText(/[Pp]olicy/)
        .first()
        .waitFor();
      expect(acts(person)).toBeLessThanOrEqual(2);
    },
  );

  it.each<[Way, number]>([
    ['pointer', 3],
    ['keys', 5],
  ])('proves to the auditor that a decision is unaltered, by %s', async (way, most) => {
    const person = await atHome('auditor');
    const { page } = person;
    await activate(person, way, page.getByRole('button', { name: 'Verify now' }));
    await page
      .getByText(/Verified by Test auditor/)
      .first()
      .waitFor();
    await page.getByText('Whole', { exact: true }).first().waitFor();
    await activate(person, way, page.getByRole('link', { name: 'Open the trail' }));
    await page.waitForURL(/\/audit/);
    await untilRead(page);
    const decision = page.getByRole('row').filter({ hasText: 'Approved the request' }).first();
    await activate(person, way, decision.locator('summary'));
    await decision.getByText('Covered by a seal').first().waitFor();
    expect(acts(person)).toBeLessThanOrEqual(most);
  });

  it.each<Way>(['pointer', 'keys'])(
    'shows whoever opens the filtered link of a colleague the same rows, by %s',
    async (way) => {
      const rows = async (page: Page): Promise<readonly string[]> => {
        await page
          .getByText(/TYPEFORM/i)
          .first()
          .waitFor();
        await untilRead(page);
        return page.locator('main tbody tr').allInnerTexts();
      };
      const link = `${product.origin}/spend/entries?source=shadow&place=actual&sort=-amount`;
      await people.finance.page.goto(link);
      const { page } = people.cio;
      // A message of the colleague, outside of the product.
      await page.goto('about:blank');
      await page.setContent(`<a href="${link.replaceAll('&', '&amp;')}">What nobody authorised</a>`);
      const person = new Counted(page);
      await activate(person, way, page.getByRole('link'));
      await page.waitForURL(link);
      expect(await rows(page)).toEqual(await rows(people.finance.page));
      expect(acts(person)).toBe(1);
      expect(people.cio.complaints).toEqual([]);
    },
  );
});
