import fs from 'node:fs';
import path from 'node:path';
import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { importPayments, openLine, paymentsFile, sendRequest } from './support/company-data';
import { type Looks, signIn, type Visitor } from './support/visitor';

const axe = fs.readFileSync(path.resolve(__dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Every screen with the role that lives in it; `:line`, `:request` … are filled in with what the company has. */
const screens: readonly (readonly [string, string])[] = [
  ['/home', 'cio'],
  ['/home', 'cmo'],
  ['/home', 'finance'],
  ['/home', 'auditor'],
  ['/home', 'admin'],
  ['/decisions', 'cio'],
  ['/decisions/:request', 'cio'],
  ['/requests', 'cmo'],
  ['/requests/new', 'cmo'],
  ['/requests/:request', 'cmo'],
  ['/tools', 'cio'],
  ['/tools/:tool', 'cio'],
  ['/budgets', 'finance'],
  ['/budgets/:line', 'finance'],
  ['/spend', 'finance'],
  ['/spend/entries?fiscalYear=2026&place=actual', 'finance'],
  ['/discovery', 'cio'],
  ['/discovery/imports', 'finance'],
  ['/discovery/imports/new', 'finance'],
  ['/policies', 'cmo'],
  ['/audit', 'auditor'],
];

const looks: readonly (readonly [string, Looks])[] = [
  ['in English, light, on a desk', { language: 'en', theme: 'light', width: 1280 }],
  ['in Spanish, dark, on a phone', { language: 'es', theme: 'dark', width: 320 }],
];

describe.each(looks)('every screen %s', (_, look) => {
  let browser: Browser;
  let product: RunningProduct;
  const visitors = new Map<string, Visitor>();
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    for (const role of new Set(screens.map(([, who]) => who)))
      visitors.set(role, await signIn(browser, product, role, look));
    const finance = pageOf('finance');
    const line = await openLine(finance, product, 'Digital', '50000.00');
    ids['line'] = line;
    ids['request'] = await sendRequest(pageOf('cmo'), line, 'Heat maps', '1200.00');
    await importPayments(finance, paymentsFile, 'march.csv');
    const [tool] = await product.db.query<{ slug: string }>(
      "select slug from tool where origin = 'discovered' limit 1",
    );
    ids['tool'] = tool?.slug ?? '';
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const pageOf = (role: string): Page => {
    const visitor = visitors.get(role);
    if (!visitor) throw new Error(`Nobody signed in as ${role}.`);
    return visitor.page;
  };

  it.each(screens)(
    '%s, as %s: passes axe, does not scroll sideways, has one heading and says nothing to the console',
    async (address, role) => {
      const page = pageOf(role);
      const target = address.replace(/:(\w+)/g, (_match, name: string) => ids[name] ?? '');
      await page.goto(`${product.origin}${target}`);
      await page.locator('h1').first().waitFor();
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached', timeout: 10_000 });
      // Evaluated by the browser's own door: a script tag would be against our Content-Security-Policy.
      await page.evaluate(axe);

      const seen = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
        const { violations } = await checker.run();
        return {
          violations: violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target: where }) => where.join(' ')).join(', ')}`,
          ),
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          headings: document.querySelectorAll('h1').length,
          language: document.documentElement.lang,
          untranslated: /\b[a-z]+\.[a-z]+\.[a-zA-Z]+\b/.exec(document.body.innerText)?.[0] ?? null,
        };
      });
      expect(seen).toEqual({ violations: [], overflow: 0, headings: 1, language: look.language, untranslated: null });
      expect(visitors.get(role)?.complaints).toEqual([]);
    },
  );
});
