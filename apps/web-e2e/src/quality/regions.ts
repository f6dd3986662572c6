import type { Page } from 'playwright-core';
import { untilRead } from '../support/open-screen';
import type { Screen } from '../support/screens';
import { type Check, none } from './check';
import { compareWithReviewed, withoutNumbers } from './reviewed';
import { DESK, eachScreen, scrollThrough, type Stage } from './stage';

/** What a screen reader finds in each region of which people hear a lot: screen, then its region as a selector. */
const REGIONS: readonly (readonly [string, string])[] = [
  ['sign-in/form', 'main'],
  ['home/cio', 'nav'],
  ['home/cio', 'header[role=banner], body header'],
  ['home/cmo', 'main'],
  ['home/finance', 'main'],
  ['home/auditor', 'main'],
  ['decisions/inbox', 'main'],
  ['decisions/approve', 'tnd-decision-desk'],
  ['decisions/request', 'tnd-request-facts'],
  ['requests/list', 'main'],
  ['requests/new', 'main'],
  ['tools/list', '[role=search]'],
  ['tools/list', 'table'],
  ['tools/shadow', 'main'],
  ['budgets/list', 'table'],
  ['budgets/line', 'main'],
  ['spend/dashboard', 'main'],
  ['spend/entries', 'table'],
  ['discovery/finding', 'main'],
  ['imports/published', 'main'],
  ['policies/policy', 'main'],
  ['audit/trail', 'main'],
  ['people/list', 'table'],
  ['frame/menu', 'tnd-user-menu'],
];

export async function readRegions(
  stage: Stage,
  screens: readonly Screen[],
  isWriting: boolean,
): Promise<readonly Check[]> {
  const read = new Map<string, readonly string[]>();
  const seen = screens.filter(({ name }) => REGIONS.some(([screen]) => screen === name));
  const faults = await eachScreen(stage, { screens: seen, looks: [DESK] }, async (page, { name }) => {
    await scrollThrough(page);
    if (name === 'audit/trail') await untilSealed(page);
    for (const [, region] of REGIONS.filter(([screen]) => screen === name)) {
      const heard = await page.locator(region).first().ariaSnapshot();
      read.set(`## ${name} ${region}`, told(heard));
    }
    return page.evaluate(controlsOfOneName);
  });
  const order = REGIONS.map(([name, region]) => `## ${name} ${region}`);
  const lines = order.flatMap((heading) => (read.has(heading) ? [heading, ...(read.get(heading) ?? [])] : []));
  return [
    none('regions', 'buttons and links of one name that do different things', faults),
    compareWithReviewed('regions', 'regions', lines, isWriting),
  ];
}

/** The newest event, the reader's own arrival, is sealed a moment after it was written. */
async function untilSealed(page: Page): Promise<void> {
  const seal = page.locator('tbody tr').first().getByRole('img', { name: 'Covered by a seal' });
  for (let look = 0; look < 5 && (await seal.count()) === 0; look += 1) {
    await page.reload();
    await untilRead(page);
  }
}

/** Addresses say nothing to the ear, and a row like the one before it says nothing new. */
function told(snapshot: string): readonly string[] {
  const lines = snapshot
    .split('\n')
    .filter((line) => !/^\s*- \/url:/.test(line))
    .map((line) => `${/^\s*/.exec(line)?.[0] ?? ''}${withoutNumbers(line)}`);
  return lines.filter((line, index) => line !== lines[index - 1]);
}

/** Runs in the browser: links of one name to different places, and buttons of one name in different rows. */
function controlsOfOneName(): string[] {
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? (element as HTMLElement).innerText).replace(/\s+/g, ' ').trim();
  const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter(seen);
  const isPlain = (link: HTMLAnchorElement): boolean => /[a-zá-ú]{3}/i.test(nameOf(link));
  const places = Map.groupBy(links.filter(isPlain), nameOf);
  const twice = [...places].filter(([, same]) => new Set(same.map(({ href }) => href)).size > 1);
  const buttons = [...document.querySelectorAll('main tbody button, main li button')].filter(seen);
  const rows = Map.groupBy(buttons, nameOf);
  const again = [...rows].filter(([, same]) => same.length > 1);
  return [...twice, ...again].map(([name, same]) => `${same.length} × “${name}”`);
}
