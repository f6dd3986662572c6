import type { Browser, Page } from 'playwright-core';
import { openScreen, untilRead } from '../support/open-screen';
import { neededFor, type Role, type Screen } from '../support/screens';
import { type Account, enter, type Looks, type Place, visit, type Visitor } from '../support/visitor';

/** Where it is measured: a company that runs, what is in it, and who may sign in. */
export interface Stage {
  readonly browser: Browser;
  readonly place: Place;
  readonly things: Readonly<Record<string, string>>;
  readonly accountOf: (role: Role) => Account;
  /** What the console said, and every request that left our origin, by screen. */
  readonly complaints: string[];
}

export const DESK: Required<Looks> = { language: 'en', theme: 'light', width: 1280 };
export const PHONE: Required<Looks> = { language: 'en', theme: 'light', width: 320 };

/** Two windows at once are as many as two cores can draw. */
const WINDOWS = 2;

/** Somebody of this role at a window of their own. */
export async function comeIn(stage: Stage, role: Role | undefined, look: Looks = DESK): Promise<Visitor> {
  const visitor = await visit(stage.browser, stage.place, look);
  const { page } = visitor;
  await prepare(page);
  if (role !== undefined) await enter(page, stage.place, stage.accountOf(role));
  return visitor;
}

/** The bundler marks functions by this name, and the page has to know it when one of them runs there. */
export const prepare = (page: Page): Promise<unknown> => page.addInitScript('globalThis.__name = (named) => named');

interface Round {
  readonly screens: readonly Screen[];
  readonly looks: readonly Required<Looks>[];
}

/** What is found on the screens in these looks, each finding once with where it was. A screen that cannot be opened is a finding itself. */
export async function eachScreen(
  stage: Stage,
  { screens, looks }: Round,
  look: (page: Page, screen: Screen, seenAs: Required<Looks>) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const there = screens.filter((screen) => neededFor(screen).every((name) => name in stage.things));
  const waiting = looks.flatMap((seenAs) =>
    [...Map.groupBy(there, ({ role }) => role)].map(([role, seen]) => ({ role, seenAs, seen })),
  );
  const found = new Map<string, string[]>();
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { role, seenAs, seen } = next;
      const visitor = await comeIn(stage, role, seenAs);
      for (const screen of seen) {
        const where = `${screen.name} ${seenAs.language} ${seenAs.theme} ${seenAs.width}`;
        const before = visitor.complaints.length;
        const lines = await openAndLook(visitor.page, stage, screen, () => look(visitor.page, screen, seenAs));
        for (const line of new Set(lines)) found.set(line, [...(found.get(line) ?? []), where]);
        stage.complaints.push(...visitor.complaints.slice(before).map((text) => `${where}: ${text}`));
      }
      await visitor.close();
    }
  };
  await Promise.all(Array.from({ length: WINDOWS }, work));
  return toldOnce(found);
}

/** What is wrong on many screens is usually one thing. */
export const toldOnce = (found: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...found].map(([line, places]) => {
    const [first = '', ...others] = places.toSorted();
    return `${line} (${first}${others.length === 0 ? '' : ` and ${others.length} more`})`;
  });

async function openAndLook(
  page: Page,
  { place, things }: Stage,
  screen: Screen,
  look: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  try {
    await openScreen(page, place, screen, things);
    await page.waitForLoadState('networkidle');
    return await look();
  } catch (error) {
    return [`cannot be looked at: ${String(error).split('\n')[0]}`];
  }
}

/** Style rules from outside: a style element would be against our Content-Security-Policy. */
export async function addStyles(page: Page, rules: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, rules);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Parts far down are made when somebody comes near them: afterwards all of them are there, whatever the machine had to do. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
  await untilRead(page);
}
