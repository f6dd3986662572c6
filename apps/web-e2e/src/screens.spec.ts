import fs from 'node:fs';
import path from 'node:path';
import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { openScreen } from './support/open-screen';
import { openSmallCompany, type SmallCompany, SMALL_COMPANY_SCREENS } from './support/small-company';
import type { Looks } from './support/visitor';

const axe = fs.readFileSync(path.resolve(__dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const looks: readonly (readonly [string, Looks])[] = [
  ['in English, light, on a desk', { language: 'en', theme: 'light', width: 1280 }],
  ['in Spanish, dark, on a phone', { language: 'es', theme: 'dark', width: 320 }],
];

describe.each(looks)('every screen %s', (_, look) => {
  let browser: Browser;
  let product: RunningProduct;
  let company: SmallCompany;

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    company = await openSmallCompany(browser, product, look);
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it.each(SMALL_COMPANY_SCREENS)(
    '%s: passes axe, does not scroll sideways, has one heading and says nothing to the console',
    async (_name, screen) => {
      const { page, complaints } = company.visitorOf(screen.role);
      await openScreen(page, product, screen, company.things);
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
      expect(complaints).toEqual([]);
    },
  );
});
