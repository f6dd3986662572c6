import fs from 'node:fs';
import path from 'node:path';
import { type RunningProduct, startProduct } from '@tandem/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './support/browser';
import { importPayments, openLine, paymentsFile, sendRequest } from './support/company-data';
import { openScreen } from './support/open-screen';
import { neededFor, type Screen, SCREENS } from './support/screens';
import { type Looks, signIn, visit, type Visitor } from './support/visitor';

const axe = fs.readFileSync(path.resolve(__dirname, '../../../node_modules/axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What the small company has; screens of anything else are left to the contact sheet. */
const THINGS = [
  'line',
  'awaiting',
  'submitted',
  'shadow-tool',
  'no-such-tool',
  'finding',
  'published-import',
  'person',
] as const;

const isOfSmallCompany = (screen: Screen): boolean =>
  screen.company !== 'new' && neededFor(screen).every((name) => THINGS.some((thing) => thing === name));
const screens = SCREENS.filter(isOfSmallCompany).map((screen) => [screen.name, screen] as const);

const looks: readonly (readonly [string, Looks])[] = [
  ['in English, light, on a desk', { language: 'en', theme: 'light', width: 1280 }],
  ['in Spanish, dark, on a phone', { language: 'es', theme: 'dark', width: 320 }],
];

describe.each(looks)('every screen %s', (_, look) => {
  let browser: Browser;
  let product: RunningProduct;
  let things: Record<(typeof THINGS)[number], string>;
  const visitors = new Map<string, Visitor>();

  beforeAll(async () => {
    [browser, product] = await Promise.all([openBrowser(), startProduct()]);
    for (const role of new Set(screens.map(([, screen]) => screen.role)))
      visitors.set(
        role ?? 'nobody',
        await (role ? signIn(browser, product, role, look) : visit(browser, product, look)),
      );
    const finance = pageOf('finance');
    const line = await openLine(finance, product, 'Digital', '50000.00');
    const submitted = await sendRequest(pageOf('cmo'), line, 'Heat maps', '1200.00');
    const published = await importPayments(finance, paymentsFile, 'march.csv');
    things = {
      line,
      submitted,
      awaiting: submitted,
      'published-import': published,
      'shadow-tool': await valueOf("select slug as value from tool where origin = 'discovered' limit 1"),
      'no-such-tool': 'nothing-has-this-name',
      finding: await valueOf('select id as value from finding limit 1'),
      person: product.company.people.cmo,
    };
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const valueOf = async (query: string): Promise<string> =>
    (await product.db.query<{ value: string }>(query))[0]?.value ?? '';
  const visitorOf = (role = 'nobody'): Visitor => {
    const visitor = visitors.get(role);
    if (!visitor) throw new Error(`Nobody came as ${role}.`);
    return visitor;
  };
  const pageOf = (role: string): Page => visitorOf(role).page;

  it.each(screens)(
    '%s: passes axe, does not scroll sideways, has one heading and says nothing to the console',
    async (_name, screen) => {
      const { page, complaints } = visitorOf(screen.role);
      await openScreen(page, product, screen, things);
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
