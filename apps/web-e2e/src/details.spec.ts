import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { call, importPayments, openLine, paymentsFile, sendRequest } from './support/company-data';
import { Counted } from './support/counted';
import { untilRead } from './support/open-screen';
import { signIn, type Visitor } from './support/visitor';

/** Longer than the bar stays, and than anybody would wait for an answer. */
const LONG_MS = 12_000;
/** Long enough to get word to a slow browser, and a part of the time that the bar stays. */
const A_MOMENT_MS = 4_000;

describe('details of what people do', () => {
  let browser: Browser;
  let product: RunningProduct;
  let cio: Visitor;
  let requests: { readonly ofCmo: string; readonly ofCio: string };

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    const finance = await signIn(browser, product, 'finance');
    const line = await openLine(finance.page, product, 'Digital', '50000.00');
    await importPayments(finance.page, paymentsFile, 'march.csv');
    await finance.close();
    const cmo = await signIn(browser, product, 'cmo');
    const ofCmo = await sendRequest(cmo.page, line, 'Heat maps', '1200.00');
    await cmo.close();
    cio = await signIn(browser, product, 'cio');
    requests = { ofCmo, ofCio: await sendRequest(cio.page, line, 'Log search', '300.00') };
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const open = async (address: string): Promise<Page> => {
    await cio.page.goto(`${product.origin}${address}`);
    await untilRead(cio.page);
    return cio.page;
  };
  const decisions = async (): Promise<number> => (await product.db.query('select id from decision')).length;

  it('UX-31 says of one’s own request who decides it instead, and offers no decision', async () => {
    const page = await open(`/decisions/${requests.ofCio}`);
    await page.getByText(/This is your own request, so someone else decides it\. It lies with Test cmo/).waitFor();
    expect(await page.getByRole('button', { name: /Approve|Reject/ }).count()).toBe(0);
  });

  it('UX-27 names who asks, who decides and who answers with their function', async () => {
    const page = await open(`/decisions/${requests.ofCmo}`);
    const asked = await page
      .getByText(/Asked by/)
      .first()
      .innerText();
    expect(asked).toMatch(/Test cmo, cmo, on/);
  });

  it('UX-03 UX-20 shows an approval as under way until the server has answered, and makes it once', async () => {
    const page = await open(`/decisions/${requests.ofCmo}`);
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/v1/requests/*/decisions', async (route) => {
      await answered;
      await route.continue();
    });
    await page.locator('tnd-decision-desk .tnd-button-primary').click();
    const confirm = page.locator('tnd-confirm-panel .tnd-button-primary');
    await confirm.dblclick();
    await page.keyboard.press('Control+Enter');
    await page.locator('tnd-confirm-panel .tnd-button-primary[aria-disabled=true]').waitFor();
    expect([await page.getByText('Heat maps approved').count(), await decisions()]).toEqual([0, 0]);
    answer();
    await page
      .getByText(/REQ-\d+ approved\./)
      .first()
      .waitFor();
    expect(await decisions()).toBe(1);
  });

  describe('a finding', () => {
    const link = (page: Page) => page.getByRole('button', { name: /^Link .* to Typeform for teams/ });
    /** The finding of the supplier that the register knows by another tool. */
    const openFinding = async (): Promise<Page> => {
      const [finding] = await product.db.query<{ id: string; vendorId: string }>(
        `select f.id, t.vendor_id as "vendorId" from finding f join tool t on t.id = f.shadow_tool_id where t.name = 'Typeform'`,
      );
      const known = await product.db.query("select from tool where name = 'Typeform for teams'");
      if (known.length === 0)
        await call(cio.page, 'POST', '/tools', {
          name: 'Typeform for teams',
          source: 'marketing',
          vendorId: finding?.vendorId,
        });
      const page = await open(`/discovery/${finding?.id ?? ''}`);
      await page.getByRole('button', { name: /Link to a tool/ }).waitFor();
      return page;
    };
    const statuses = async (): Promise<string[]> => {
      const rows = await product.db.query<{ status: string }>('select status from finding');
      return rows.map(({ status }) => status);
    };
    const takeBack = async (page: Page): Promise<void> => {
      const answer = page.waitForResponse(/\/findings\/([^/]+\/triage|triage\/undo)$/);
      await page.locator('tnd-undo-bar').getByRole('button', { name: 'Undo' }).click();
      expect((await answer).status()).toBe(200);
    };

    it('is linked to the tool that it looks like with two clicks', async () => {
      const page = await openFinding();
      const person = new Counted(page);
      await person.click(page.getByRole('button', { name: /Link to a tool/ }));
      await person.click(link(page));
      await page.locator('tnd-undo-bar').waitFor();
      expect(person.clicks).toBeLessThanOrEqual(2);
      await takeBack(page);
    });

    it('is linked to the tool that it looks like with two keys', async () => {
      const page = await openFinding();
      const person = new Counted(page);
      // Keys of the finding act while the focus is in it; the way there is no act.
      await page.getByRole('button', { name: /Link to a tool/ }).focus();
      await person.press('l');
      await link(page).waitFor();
      await person.press('Control+Enter');
      await page.locator('tnd-undo-bar').waitFor();
      expect(person.keys).toBeLessThanOrEqual(2);
      await takeBack(page);
    });

    it('waits together with all others after a preview, and all come back as one', async () => {
      const page = await open('/discovery');
      const findings = (await statuses()).length;
      await page.getByRole('checkbox', { name: /^Select the/ }).press('Space');
      await page.locator('tnd-bulk-bar').getByRole('button', { name: 'Ignore' }).press('Enter');
      const panel = page.locator('tnd-bulk-triage');
      await panel.getByText(`${findings} findings change:`).waitFor();
      await panel.locator('textarea').fill('Budget talks');
      await panel.locator('textarea').press('Control+Enter');
      await page.locator('tnd-undo-bar').waitFor();
      expect(new Set(await statuses())).toEqual(new Set(['ignored']));
      const [batch] = await product.db.query<{ events: number }>(
        "select count(*)::int as events from audit_event where action = 'finding.ignore' group by request_id",
      );
      expect(batch?.events).toBe(findings);
      await takeBack(page);
      expect(new Set(await statuses())).toEqual(new Set(['new']));
    });
  });

  describe('the bar that takes something back', () => {
    const bar = (page: Page) => page.locator('tnd-undo-bar');
    /** Says of the open finding that it is no tool, after which the bar stands. */
    const decide = async (): Promise<Page> => {
      await cio.page.clock.install();
      const page = await open('/discovery');
      await page.getByRole('button', { name: 'Not a tool' }).click();
      await page.locator('tnd-confirm-panel textarea').fill('Office chairs');
      await page.locator('tnd-confirm-panel .tnd-button-primary').click();
      await bar(page).waitFor();
      return page;
    };

    it('UX-16 is reached with Tab, waits while it has the focus, and takes it back', async () => {
      const page = await decide();
      // However slowly the machine tabs, none of the time that the bar has goes by meanwhile.
      await page.clock.pauseAt(await page.evaluate((ahead) => Date.now() + ahead, A_MOMENT_MS));
      const undo = bar(page).getByRole('button').first();
      for (let press = 0; press < 80; press++) {
        if (await undo.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await page.clock.fastForward(LONG_MS);
      await page.clock.resume();
      expect(await bar(page).count()).toBe(1);
      const answer = page.waitForResponse(/\/findings\/[^/]+\/triage/);
      await page.keyboard.press('Enter');
      expect((await answer).status()).toBe(200);
      expect(await product.db.query("select id from finding where status = 'not-a-tool'")).toEqual([]);
    });

    it('UX-16 waits under the pointer, and goes ten seconds after that has left', async () => {
      const page = await decide();
      await bar(page).hover();
      await page.clock.fastForward(LONG_MS);
      expect(await bar(page).count()).toBe(1);
      await page.mouse.move(5, 5);
      await page.clock.fastForward(LONG_MS);
      await bar(page).waitFor({ state: 'detached' });
    });
  });
});
