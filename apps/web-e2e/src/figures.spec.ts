import { text } from 'node:stream/consumers';
import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { importPayments, openLine } from './support/company-data';
import { untilRead } from './support/open-screen';
import { signIn, type Visitor } from './support/visitor';

const HEAD = 'Date,Department,Account,Supplier,Amount';
const PAYMENTS = [
  '2025-11-14,Marketing,Software,TYPEFORM S.L. 4711,61.07',
  '2026-02-02,Marketing,Software,TYPEFORM S.L. 4711,59.01',
  '2026-05-02,Marketing,Software,TYPEFORM S.L. 4799,59.02',
  '2026-08-20,IT,Software,HOTJAR LTD,99.13',
  '2026-10-21,IT,Software,HOTJAR LTD,100.40',
];

/** A figure in words that leads to its rows. */
const FIGURE =
  'main a[href*="/spend/entries"]:has(tnd-money), main a[href*="/spend/entries"].tnd-note, main .missing a';

/** Cents of the last amount in words, such as "Q1, Shadow IT: 59.01 EUR". */
function cents(words: string): bigint {
  const amount = [...words.matchAll(/[−-]?[\d,]+\.\d{2}/g)].at(-1)?.[0];
  if (amount === undefined) throw new Error(`No amount in "${words}".`);
  return BigInt(amount.replace('−', '-').replace(/[,.]/g, ''));
}

describe('UX-12: a figure and the rows behind it', () => {
  let browser: Browser;
  let product: RunningProduct;
  let finance: Visitor;
  let line: string;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    finance = await signIn(browser, product, 'finance');
    line = await openLine(finance.page, product, 'Digital', '50000.00');
    await importPayments(finance.page, [HEAD, ...PAYMENTS, ''].join('\n'), 'cards.csv');
    // Entries are posted by a job, some time after the file is published.
    const posted = (): Promise<number> =>
      finance.page.evaluate(async () => {
        const response = await fetch('/api/v1/entries?place=actual&limit=1');
        return ((await response.json()) as { total: number }).total;
      });
    while ((await posted()) < PAYMENTS.length) await finance.page.waitForTimeout(100);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  /** Opens what the words stand on, and compares them with the figure and with the sum of the rows listed there. */
  async function compare(address: string, words: string, open: () => Promise<void>): Promise<void> {
    const { page } = finance;
    await open();
    await page.waitForURL(/\/spend\/entries/);
    await page.locator('p.figure').waitFor();
    await untilRead(page);
    const [figure, rows] = [
      await page.locator('p.figure').innerText(),
      await page.locator('td .value > tnd-money').allInnerTexts(),
    ];
    const listed = rows.reduce((sum, row) => sum + cents(row), 0n);
    expect({ address, words, figure: cents(figure), listed }).toEqual({
      ...{ address, words, figure: cents(words), listed: cents(words) },
    });
  }

  /** Each mark and link on a page that leads to rows. The page is opened anew for each, as nothing else may be left over. */
  async function everyFigure(address: string, prepare: (page: Page) => Promise<void>): Promise<number> {
    const { page } = finance;
    const show = async (): Promise<{ marks: Locator; links: Locator }> => {
      await page.goto(`${product.origin}${address}`);
      await page.locator(FIGURE).first().waitFor();
      await untilRead(page);
      await prepare(page);
      return {
        marks: page.locator('main [data-opens]'),
        links: page.locator(FIGURE),
      };
    };
    const { marks, links } = await show();
    const labels = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const targets = await links.evaluateAll((all) =>
      all.map((link) => ({ words: link.textContent ?? '', href: link.getAttribute('href') ?? '' })),
    );
    for (const [index, words] of labels.entries()) {
      const shown = await show();
      await compare(address, words, async () => {
        await shown.marks.nth(index).focus();
        await page.keyboard.press('Enter');
      });
    }
    for (const { words, href } of targets) {
      await compare(address, words, async () => {
        await page.goto(`${product.origin}${href}`);
      });
    }
    return labels.length + targets.length;
  }

  const asItIs = (): Promise<void> => Promise.resolve();

  /** The charts are drawn, and the last panel is read once it has come into sight. */
  const answered = async (page: Page): Promise<void> => {
    await page.locator('tnd-stacked-bars [data-opens]').first().waitFor({ state: 'attached' });
    await page.locator('tnd-shadow-benefits [data-opens]').first().waitFor();
    await page.locator('tnd-answering-panel, .parts > .later').first().scrollIntoViewIfNeeded();
    await page.locator('tnd-answering-panel tbody tr').first().waitFor();
  };

  it('each mark and link of the dashboard leads to rows that add up to it, to the cent', async () => {
    expect(await everyFigure('/spend', answered)).toBeGreaterThanOrEqual(20);
    expect(finance.complaints).toEqual([]);
  }, 180_000);

  it('so does each of a quarter, and each ribbon of the flow', async () => {
    const figures = await everyFigure('/spend?quarter=1', async (page) => {
      await answered(page);
      await page.getByRole('button', { name: 'Flow', exact: true }).click();
      await page.locator('tnd-flow g.link[data-opens]').first().waitFor({ state: 'attached' });
    });
    expect(figures).toBeGreaterThanOrEqual(8);
  });

  it('UX-33: the file of a panel holds as many rows as it says before, which add up to its figure, to the cent', async () => {
    const { page } = finance;
    await page.goto(`${product.origin}/spend`);
    await answered(page);
    const total = cents(await page.locator('tnd-spend-figures .total .figure').innerText());
    const shadow = cents(await page.locator('tnd-spend-figures dl > div:last-child .figure').innerText());
    for (const [panel, figure] of [
      ['tnd-top-tools', total],
      ['tnd-answering-panel', total],
      ['tnd-shadow-benefits', shadow],
    ] as const) {
      const menu = page.locator(`${panel} tnd-export-menu`);
      await menu.getByRole('button', { name: 'Export' }).click();
      const said = (await menu.getByText('will be written').innerText()).split(' ')[0];
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        menu.getByRole('button', { name: 'Download as CSV' }).click(),
      ]);
      const [, ...rows] = (await text(await download.createReadStream())).trimEnd().split('\r\n');
      // The amount stands before its currency, whatever else a row has.
      const amounts = rows.map((row) => cents(/-?[\d.]+(?=,EUR\b)/.exec(row)?.[0] ?? ''));
      expect({ panel, rows: String(rows.length), sum: amounts.reduce((sum, amount) => sum + amount, 0n) }).toEqual({
        ...{ panel, rows: said, sum: figure },
      });
      await page.keyboard.press('Escape');
    }
    expect(finance.complaints).toEqual([]);
  });

  it('so does each part of the equation of a line', async () => {
    expect(await everyFigure(`/budgets/${line}`, asItIs)).toBeGreaterThanOrEqual(2);
  });
});
