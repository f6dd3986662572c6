import { type MailServer, mailServer, PASSWORD, type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { openLine, sendRequest } from './support/company-data';
import { signIn, visit, type Visitor } from './support/visitor';

const TRIES = 200;

describe('what the CIO is told, on the screen and by mail', () => {
  let browser: Browser;
  let server: MailServer;
  let product: RunningProduct;
  let cmo: Visitor;
  let cio: Visitor;
  let line: string;

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), mailServer()]);
    product = await startProduct({
      TANDEM_SMTP_URL: server.url,
      TANDEM_MAIL_FROM: 'tandem@example.com',
      TANDEM_MAIL_REPLY_TO: 'martech@example.com',
    });
    const finance = await signIn(browser, product, 'finance');
    line = await openLine(finance.page, product, 'Digital', '50000.00');
    await finance.close();
    [cmo, cio] = [await signIn(browser, product, 'cmo'), await signIn(browser, product, 'cio')];
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await server.close();
  });

  /** The text of the mail that asks for a decision about this tool, once it came. */
  const mailAbout = async (tool: string): Promise<string> => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const mail = server.mails.find(({ subject }) => subject?.includes(`${tool}: a decision is needed`));
      if (mail) return mail.text ?? '';
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`No mail about ${tool} came.`);
  };
  /** Where a link of the mail leads, at the product of this test. */
  const linkIn = (text: string, label: string): string => {
    const address = new RegExp(`${label}:\\n(https?:\\S+)`).exec(text)?.[1] ?? '';
    return `${product.origin}${new URL(address).pathname}`;
  };
  const links = (): Promise<object[]> => product.db.query<object>('select * from decision_link order by id');
  const statusOf = async (request: string): Promise<string | undefined> =>
    (await product.db.query<{ status: string }>('select status from request where id = $1', [request]))[0]?.status;

  it('UX-36 a mail says enough to prepare the answer, as text too, and can be answered', async () => {
    await sendRequest(cmo.page, line, 'Heat maps', '1200.00');
    const text = (await mailAbout('Heat maps')).replaceAll('\u00a0', ' ');
    expect(text).toContain('Amount: 1,200.00 EUR');
    expect(text).toContain('What for: See where buyers leave the checkout');
    expect(text).toMatch(/Due: \w+/);
    expect(text).toContain('Left on the line: 48,800.00 EUR on DIGITAL Digital');
    expect(server.mails[0]?.replyTo?.text).toBe('martech@example.com');
  });

  it('UX-36 W19 nothing that follows its links decides, however often, and the button does, once', async () => {
    const request = await sendRequest(cmo.page, line, 'Surveys', '900.00');
    const link = linkIn(await mailAbout('Surveys'), 'Prepare an approval');
    const before = await links();
    const scans = ['HEAD', 'GET', 'GET', 'GET', 'GET', 'GET'].map((method) => fetch(link, { method }));
    expect((await Promise.all(scans)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    const scanner = await visit(browser, product);
    await scanner.page.goto(link);
    await scanner.page.waitForURL(/\/sign-in/);
    await scanner.close();
    expect(await links()).toEqual(before);
    expect(await statusOf(request)).toBe('submitted');

    const { page } = cio;
    await page.goto(link);
    const panel = page.locator('tnd-confirm-panel');
    await panel.waitFor();
    expect(await statusOf(request)).toBe('submitted');
    const howItWorks = page.getByText('The link only opens this page.');
    expect(await howItWorks.count()).toBe(1);
    await panel.getByRole('button', { name: /^Approve 900\.00/ }).click();
    await page
      .getByText(/approved\. .* left/)
      .first()
      .waitFor();
    expect(await statusOf(request)).toBe('approved');
    await page.goto(link);
    await page.getByText('This link was used already').waitFor();
    expect(await panel.count()).toBe(0);
    expect(await howItWorks.count()).toBe(0);
    expect(cio.complaints).toEqual([]);
  });

  it('W19 whoever is not signed in does so first, and comes back to the link', async () => {
    await sendRequest(cmo.page, line, 'Chat', '700.00');
    const link = linkIn(await mailAbout('Chat'), 'Prepare a question');
    const visitor = await visit(browser, product);
    await visitor.page.goto(link);
    await visitor.page.locator('input[type=email]').fill('cio@test.example');
    await visitor.page.locator('input[type=password]').fill(PASSWORD);
    await visitor.page.keyboard.press('Enter');
    await visitor.page.locator('tnd-confirm-panel').getByLabel('To add or change').waitFor();
    expect(new URL(visitor.page.url()).pathname).toBe(new URL(link).pathname);
    await visitor.close();
  });

  it('W19 somebody else is told that the mail was not for them', async () => {
    await sendRequest(cmo.page, line, 'Maps', '600.00');
    const link = linkIn(await mailAbout('Maps'), 'Prepare a rejection');
    const visitor = await signIn(browser, product, 'finance');
    await visitor.page.goto(link);
    await visitor.page.getByText('This mail was sent to somebody else, and Test finance is signed in.').waitFor();
    expect(await visitor.page.locator('tnd-decision-desk').count()).toBe(0);
    await visitor.close();
  });

  it('UX-37 one notice for one need, never for an own act, gone everywhere once it is met', async () => {
    const request = await sendRequest(cmo.page, line, 'Forms', '500.00');
    const { page } = cio;
    await page.goto(`${product.origin}/notices`);
    const told = page.getByRole('link', { name: /Forms: a decision is needed/ });
    await told.waitFor();
    expect(await told.count()).toBe(1);
    await cmo.page.goto(`${product.origin}/notices`);
    await cmo.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await cmo.page.getByRole('link', { name: /Forms/ }).count()).toBe(0);
    await page.goto(`${product.origin}/decisions/${request}`);
    await page.getByRole('button', { name: /^Approve 500\.00/ }).click();
    await page
      .locator('tnd-confirm-panel')
      .getByRole('button', { name: /^Approve 500\.00/ })
      .click();
    await page
      .getByText(/approved\. .* left/)
      .first()
      .waitFor();
    await page.goto(`${product.origin}/notices`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await told.count()).toBe(0);
    expect([cio.complaints, cmo.complaints]).toEqual([[], []]);
  });

  it('UX-37 a kind that somebody wants once a day is not mailed by itself any more', async () => {
    const { page } = cio;
    await page.goto(`${product.origin}/notices/mail`);
    await page.getByLabel('A decision is needed').selectOption('digest');
    await page.getByRole('button', { name: 'Save the choices' }).click();
    await page.getByText('The choices are saved.').waitFor();
    const mails = await product.db.query('select from notice_mail');
    await sendRequest(cmo.page, line, 'Polls', '400.00');
    expect(await product.db.query('select from notice_mail')).toHaveLength(mails.length);
    expect(await product.db.query('select from digest_notice')).toHaveLength(1);
    expect(cio.complaints).toEqual([]);
  });
});
