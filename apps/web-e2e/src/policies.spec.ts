import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { call, openLine, sendRequest } from './support/company-data';
import { activate, Counted, type Way } from './support/counted';
import { untilRead } from './support/open-screen';
import { signIn, type Visitor } from './support/visitor';

interface Policy {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** How CIO and CMO change a rule together: one drafts and tries it out, both sign the same text. */
describe('changing the policy together', () => {
  let browser: Browser;
  let product: RunningProduct;
  let cio: Visitor;
  let cmo: Visitor;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    const finance = await signIn(browser, product, 'finance');
    [cio, cmo] = await Promise.all([signIn(browser, product, 'cio'), signIn(browser, product, 'cmo')]);
    const line = await openLine(finance.page, product, 'Digital', '50000.00');
    await sendRequest(cmo.page, line, 'Heat maps', '9500.00');
    await finance.close();
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const atHome = async ({ page }: Visitor): Promise<Counted> => {
    await page.goto(`${product.origin}/home`);
    await untilRead(page);
    await page.waitForLoadState('networkidle');
    return new Counted(page);
  };
  const acts = ({ clicks, keys }: Counted): number => clicks + keys;
  const policies = async (page: Page): Promise<readonly Policy[]> =>
    (await call<{ items: Policy[] }>(page, 'GET', '/policies')).items;
  const limitOf = (page: Page, rule: number): Locator =>
    page
      .locator('tnd-rule-editor')
      .nth(rule - 1)
      .getByRole('textbox')
      .first();

  it.each<[Way, string, number]>([
    ['pointer', '9000', 2],
    ['keys', '8000', 3],
  ])('takes the CIO seven acts and the CMO two, by %s', async (way, limit, version) => {
    const drafting = await atHome(cio);
    await activate(drafting, way, cio.page.locator('.rail nav a[href="/policies"]'));
    await activate(drafting, way, cio.page.getByRole('button', { name: 'Propose a change' }));
    await drafting.fill(limitOf(cio.page, 2), limit);
    await cio.page.getByText('1 request would have gone another way').waitFor();
    await cio.page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await activate(drafting, way, cio.page.getByRole('button', { name: 'Ask for signatures' }));
    await activate(drafting, way, cio.page.getByRole('button', { name: `Ask to sign version ${version}` }));
    await activate(drafting, way, cio.page.getByRole('button', { name: `Sign version ${version}`, exact: true }));
    await cio.page.getByText('Signed. Still to sign: CMO.').waitFor();
    expect(acts(drafting)).toBeLessThanOrEqual(7);

    const signing = await atHome(cmo);
    await activate(
      signing,
      way,
      cmo.page.getByRole('link', { name: `Version ${version} of the policy waits for your signature` }),
    );
    await cmo.page.getByText('1 request would have gone another way').waitFor();
    await activate(signing, way, cmo.page.getByRole('button', { name: `Sign version ${version}`, exact: true }));
    await cmo.page.getByText(`Signed. Version ${version} is in force since`).waitFor();
    expect(acts(signing)).toBeLessThanOrEqual(2);

    const inForce = (await policies(cmo.page)).filter(({ status }) => status === 'in-force');
    expect(inForce.map((policy) => policy.version)).toEqual([version]);
    expect([...cio.complaints, ...cmo.complaints]).toEqual([]);
  });

  it('voids a signature when somebody edits in another window, and says so to whoever is about to sign', async () => {
    await cio.page.goto(`${product.origin}/policies`);
    await cio.page.getByRole('button', { name: 'Propose a change' }).click();
    await limitOf(cio.page, 2).fill('7000');
    await cio.page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await cio.page.getByRole('button', { name: 'Ask for signatures' }).click();
    await cio.page.getByRole('button', { name: /^Ask to sign version/ }).click();
    await cio.page.getByRole('button', { name: /^Sign version/ }).click();
    await cio.page.getByText('Signed. Still to sign: CMO.').waitFor();
    const draft = (await policies(cio.page)).find(({ status }) => status === 'draft');

    await cmo.page.goto(`${product.origin}/policies?version=${String(draft?.version)}`);
    await cmo.page.getByRole('button', { name: /^Sign version/ }).waitFor();

    await cio.page.getByText('Editing now would void 1 signature.').waitFor();
    await limitOf(cio.page, 2).fill('6000');
    await cio.page.getByRole('button', { name: 'Save and void 1 signature' }).click();
    await cio.page.getByText('an edit voided it').waitFor();

    await cmo.page.getByRole('button', { name: /^Sign version/ }).click();
    await cmo.page.getByRole('alert').getByText('The policy changed while this page was open').waitFor();
    await cmo.page
      .getByRole('alert')
      .getByText(/7,000\.00\sEUR.*6,000\.00\sEUR/)
      .first()
      .waitFor();
    expect((await policies(cmo.page)).find(({ id }) => id === draft?.id)?.status).toBe('draft');
  });

  it('lays what the CMO changed in the same draft beneath what the CIO types', async () => {
    const draft = (await policies(cio.page)).find(({ status }) => status === 'draft');
    const address = `${product.origin}/policies/${String(draft?.id)}/draft`;
    await Promise.all([cio, cmo].map(({ page }) => page.goto(address)));
    await limitOf(cio.page, 2).waitFor();
    await cmo.page.getByRole('textbox', { name: 'Why' }).fill('Minutes of 12 November.');
    await cmo.page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await limitOf(cio.page, 2).fill('5500');
    await cio.page
      .getByRole('alert')
      .getByText(/Test cmo changed this on .* while this page was open/)
      .waitFor();
    await cio.page.getByRole('alert').getByText('Minutes of 12 November.').waitFor();
    expect(await limitOf(cio.page, 2).inputValue()).toBe('5500');
    expect(await cio.page.getByRole('textbox', { name: 'Why' }).inputValue()).toBe('Minutes of 12 November.');
  });

  it('takes a version away as a file that reads the same when it comes back', async () => {
    await cmo.page.goto(`${product.origin}/policies`);
    const download = cmo.page.waitForEvent('download');
    await cmo.page.getByRole('link', { name: 'Download as a file' }).click();
    const file = await (await download).path();
    const draft = (await policies(cio.page)).find(({ status }) => status === 'draft');
    await cio.page.goto(`${product.origin}/policies/${String(draft?.id)}/draft`);
    await cio.page.getByRole('button', { name: 'Discard', exact: true }).click();
    await cio.page.getByRole('button', { name: /^Discard version/ }).click();
    await cio.page.waitForURL(/\/policies$/);
    await cio.page.getByRole('link', { name: 'Import a file' }).click();
    await cio.page.locator('input[type=file]').setInputFiles(file);
    await cio.page.getByText('The file says the same as the version in force.').waitFor();
  });

  it('keeps the way on in reach on a phone', async () => {
    const phone = await signIn(browser, product, 'cio', { width: 320 });
    await phone.page.goto(`${product.origin}/policies`);
    await phone.page.getByRole('button', { name: 'Propose a change' }).click();
    const ask = phone.page.getByRole('button', { name: 'Ask for signatures' });
    await ask.waitFor();
    const { y, height } = (await ask.boundingBox()) ?? { y: Infinity, height: 0 };
    expect(y + height).toBeLessThanOrEqual(900);
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await phone.close();
  });

  it('tells everybody on every page while one person is both officers', async () => {
    const requester = await signIn(browser, product, 'requester');
    const { page } = requester;
    await page.route('**/api/v1/me', async (route) => {
      const response = await route.fetch();
      const me = (await response.json()) as { organisation: object };
      await route.fulfill({ response, json: { ...me, organisation: { ...me.organisation, singleOfficer: true } } });
    });
    await page.goto(`${product.origin}/help`);
    const banner = page.getByRole('complementary', { name: 'Single officer' });
    await banner.getByText('One person is CIO and CMO, so finance signs the policy as well.').waitFor();
    await banner.getByRole('link', { name: 'Read the policy' }).click();
    await page.waitForURL(/\/policies$/);
    await requester.close();
  });
});
