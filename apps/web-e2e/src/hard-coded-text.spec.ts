import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { openScreen } from './support/open-screen';
import { hardCoded, speakInBrackets, textsOnPage } from './support/pseudo-locale';
import { openSmallCompany, type SmallCompany, SMALL_COMPANY_SCREENS } from './support/small-company';

describe('a text that no catalogue has', () => {
  const data = new Set(['march.csv', 'Heat maps']);

  it.each([
    ['Save', 'Save'],
    ['⟦Approve⟧ now', '⟦Approve⟧ now'],
    ['of ⟦12⟧ rows', 'of ⟦12⟧ rows'],
  ])('is seen in “%s”', (text, found) => {
    expect(hardCoded(text, data)).toBe(found);
  });

  it.each([
    '⟦Approve ⟦Heat maps⟧⟧',
    'march.csv',
    '1,200.00 EUR',
    '22 Nov 2026, 09:41',
    'Tandem',
    '–',
    'Heat maps · 12',
  ])('is not seen in “%s”', (text) => {
    expect(hardCoded(text, data)).toBe('');
  });
});

/** What becomes part of a policy with the first tick is written in both languages at once, beside the catalogues. */
const STEPS_ON_OFFER = ['CMO approval', 'Review'];

describe('with brackets around every text of the catalogues', () => {
  let browser: Browser;
  let product: RunningProduct;
  let company: SmallCompany;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    company = await openSmallCompany(browser, product, {});
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it.each(SMALL_COMPANY_SCREENS)('%s says nothing outside of brackets but data', async (_name, screen) => {
    const { page } = company.visitorOf(screen.role);
    const brackets = await speakInBrackets(page);
    await openScreen(page, product, screen, company.things);
    const typed = await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value));
    const data = new Set([...(await brackets.dataSoFar()), ...typed, ...STEPS_ON_OFFER]);
    const found = (await textsOnPage(page)).map((text) => hardCoded(text, data)).filter((text) => text !== '');
    expect([...new Set(found)]).toEqual([]);
  });
});
