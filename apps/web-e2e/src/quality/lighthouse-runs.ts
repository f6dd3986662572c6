import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import { freePort } from '@tandem/testing';
import { type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';
import { addressIn, type Screen } from '../support/screens';
import { enter } from '../support/visitor';
import { atLeast, type Check } from './check';
import type { Stage } from './stage';

/** The home of each role, a list, a page of one thing, and the heaviest page. */
const ROUTES = ['home/cio', 'home/cmo', 'home/auditor', 'spend/dashboard', 'tools/list', 'requests/submitted'];
const RUNS = 3;

type Category = 'accessibility' | 'best-practices' | 'performance';
type Scores = Readonly<Record<Category, number>> & { readonly failed: readonly string[] };

/** Lighthouse looks through the debugging port of a browser in which somebody is signed in. */
export async function runLighthouse(stage: Stage, screens: readonly Screen[]): Promise<readonly Check[]> {
  const port = await freePort();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-lighthouse-'));
  const found = JSON.parse(process.env['TANDEM_TEST_BROWSER'] ?? '{}') as LaunchOptions;
  const context = await chromium.launchPersistentContext(folder, {
    ...found,
    args: [...(found.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    const checks: Check[] = [];
    for (const screen of screens.filter(({ name }) => ROUTES.includes(name)))
      checks.push(...(await runOn(screen, stage, { context, port })));
    return checks;
  } finally {
    await context.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

interface Signed {
  readonly context: BrowserContext;
  readonly port: number;
}

async function runOn(screen: Screen, stage: Stage, { context, port }: Signed): Promise<readonly Check[]> {
  const url = `${stage.place.origin}${addressIn(screen, stage.things)}`;
  const isDashboard = screen.name.startsWith('spend/');
  await context.clearCookies();
  const page = await context.newPage();
  if (screen.role) await enter(page, stage.place, stage.accountOf(screen.role));
  const useTheme = (theme: string): Promise<void> =>
    page.evaluate((wanted) => localStorage.setItem('tandem.theme', wanted), theme);
  await useTheme('light');
  const desk = await several(RUNS, () => score(url, port, true));
  const phone = await several(RUNS, () => score(url, port, false));
  await useTheme('dark');
  const dark = await score(url, port, true);
  await useTheme('light');
  await page.close();
  const told = (check: Check, scores: Scores): Check => ({ ...check, notes: scores.failed });
  return [
    ...(['accessibility', 'best-practices'] as const).flatMap((category) => [
      told(atLeast('lighthouse', `${category} ${screen.name}`, Math.min(desk[category], phone[category]), 1), desk),
      told(atLeast('lighthouse', `${category} ${screen.name}, dark`, dark[category], 1), dark),
    ]),
    told(
      atLeast('lighthouse', `performance ${screen.name}, desktop`, desk.performance, isDashboard ? 0.9 : 0.95),
      desk,
    ),
    told(
      atLeast('lighthouse', `performance ${screen.name}, phone`, phone.performance, isDashboard ? 0.75 : 0.8),
      phone,
    ),
  ];
}

/** The run in the middle by its performance. */
async function several(runs: number, run: () => Promise<Scores>): Promise<Scores> {
  const all: Scores[] = [];
  for (let count = 0; count < runs; count++) all.push(await run());
  const middle = all.toSorted((one, other) => one.performance - other.performance)[Math.floor(runs / 2)];
  if (!middle) throw new Error('Lighthouse did not run.');
  return middle;
}

async function score(url: string, port: number, isDesk: boolean): Promise<Scores> {
  const categories: readonly Category[] = ['accessibility', 'best-practices', 'performance'];
  const flags = {
    port,
    output: 'json' as const,
    onlyCategories: [...categories],
    disableStorageReset: true,
    logLevel: 'error' as const,
  };
  const run = await lighthouse(url, flags, isDesk ? desktopConfig : undefined);
  if (!run) throw new Error(`Lighthouse gave no answer for ${url}.`);
  const { lhr } = run;
  if (new URL(lhr.finalDisplayedUrl).pathname === '/sign-in') throw new Error(`Nobody was signed in for ${url}.`);
  const of = (category: Category): number => lhr.categories[category]?.score ?? 0;
  const failed = categories.flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${category} ${id}: ${lhr.audits[id]?.displayValue ?? lhr.audits[id]?.title ?? ''}`),
  );
  return {
    accessibility: of('accessibility'),
    'best-practices': of('best-practices'),
    performance: of('performance'),
    failed,
  };
}
