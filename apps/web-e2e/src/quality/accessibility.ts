import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { addressIn, neededFor, type Screen, SCREENS } from '../support/screens';
import { type Check, none } from './check';
import { compareWithList } from './reviewed';
import { comeIn, DESK, eachScreen, PHONE, type Stage, toldOnce } from './stage';
import type { Wanted } from './arguments';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = (): string => fs.readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe is sure of, and what it leaves to people, without what differs from screen to screen. */
interface Found {
  readonly violations: readonly string[];
  readonly incomplete: readonly string[];
}

/** Every screen in every look with something in it, and with nothing in it. */
export async function axeOnScreens(stages: readonly Stage[], wanted: Wanted): Promise<readonly Check[]> {
  const code = source();
  const violations: string[] = [];
  const incomplete: string[] = [];
  for (const stage of stages) {
    const isNew = Object.keys(stage.things).length === 0;
    // Once it is set up, nobody sets it up again.
    const screens = wanted.screens.filter(({ company, role }) => isNew === (company === 'new') && !(isNew && !role));
    const found = await eachScreen(stage, { screens, looks: wanted.looks }, async (page) => {
      const seen = await axeOn(page, code);
      incomplete.push(...seen.incomplete);
      return seen.violations;
    });
    violations.push(...found);
  }
  return [
    none('axe', `violations, ${wanted.screens.length} screens in ${wanted.looks.length} looks`, violations),
    compareWithList('axe', 'axe-incomplete', incomplete, wanted.isWriting),
  ];
}

/** What every page asks at its start; without it there would be no page to look at. */
const FRAME = /\/api\/v1\/me(\/preferences)?$/;

/** The same pages while their data is on its way, and after it failed to come. */
export async function axeOnStates(stage: Stage, wanted: Wanted): Promise<readonly Check[]> {
  const code = source();
  const violations = new Map<string, string[]>();
  const screens = wanted.screens.filter(
    (screen) => SCREENS.includes(screen) && screen.role && !screen.press && !screen.company && isThere(screen, stage),
  );
  const looks = wanted.looks.filter(({ language }) => language === 'en');
  for (const look of looks.length > 0 ? looks : [DESK, PHONE])
    for (const [role, seen] of Map.groupBy(screens, (screen) => screen.role))
      for (const state of ['loading', 'error'] as const) {
        const visitor = await comeIn(stage, role, look);
        const { page } = visitor;
        await page.route('**/api/v1/**', (route) => {
          if (FRAME.test(route.request().url())) return route.continue();
          // An answer that is never given is one on its way.
          return state === 'loading'
            ? undefined
            : route.fulfill({ status: 503, contentType: 'application/problem+json', body: PROBLEM });
        });
        for (const screen of seen) {
          await page.goto(`${stage.place.origin}${addressIn(screen, stage.things)}`);
          await page.locator('h1').first().waitFor();
          if (state === 'error') await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
          const found = await axeOn(page, code);
          const where = `${screen.name} ${state} ${look.theme} ${look.width}`;
          for (const line of found.violations) violations.set(line, [...(violations.get(line) ?? []), where]);
        }
        await visitor.close();
      }
  return [none('axe', `violations while loading and after a failure, ${screens.length} screens`, toldOnce(violations))];
}

const PROBLEM = JSON.stringify({ type: 'about:blank', title: 'Service Unavailable', status: 503 });

const isThere = (screen: Screen, { things }: Stage): boolean => neededFor(screen).every((name) => name in things);

async function axeOn(page: Page, code: string): Promise<Found> {
  // A link that the bar at the top covers for the moment would be taken for one that is too small.
  await page.evaluate(() => scrollTo(0, 0));
  // Evaluated by the browser's own door: a script tag would be against our Content-Security-Policy.
  await page.evaluate(code);
  return page.evaluate(async (tags): Promise<Found> => {
    interface Result {
      readonly id: string;
      readonly nodes: readonly {
        readonly target: readonly string[];
        readonly any: readonly { readonly data?: { readonly messageKey?: string } | null }[];
      }[];
    }
    interface Axe {
      run(options: object): Promise<{ violations: Result[]; incomplete: Result[] }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations, incomplete } = await axe.run({ runOnly: tags });
    /** The part of the page it belongs to, and what it is there. */
    const kindOf = (target: string): string => {
      const element = document.querySelector(target);
      // What was drawn anew meanwhile is told without its numbers.
      if (!element) return target.replace(/\[[^\]]*\]/g, '');
      let owner = element.parentElement;
      while (owner && !owner.localName.startsWith('tnd-')) owner = owner.parentElement;
      const [style] = [...element.classList].filter((name) => !/^(ng-|cdk-|mat-)/.test(name));
      return `${owner ? `${owner.localName} ` : ''}${element.localName}${style === undefined ? '' : `.${style}`}`;
    };
    return {
      violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
      incomplete: incomplete.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => {
          const reason = any.map(({ data }) => data?.messageKey ?? '').find((key) => key !== '');
          return `${id}${reason === undefined ? '' : ` (${reason})`}: ${kindOf(target.join(' '))}`;
        }),
      ),
    };
  }, TAGS);
}
