import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { neededFor, type Role, type Screen, SCREENS } from '../support/screens';
import { type Account, enter, type Looks, visit } from '../support/visitor';
import { demoAccount, foundCompany, newAccount, thingsOfDemo } from './companies';
import { readOptions } from './options';
import { lookWords, type Picture, type Studio, takePicture } from './picture';
import { startIn } from './running-company';
import { byScreen, flawLines, sheet } from './sheet';

/** Two windows at once are as many as two cores can draw. */
const WINDOWS = 2;

/** The screens that one person sees in one look: one window, one sign-in. */
interface Sitting {
  readonly role?: Role;
  readonly look: Required<Looks>;
  readonly screens: readonly Screen[];
}

interface Result {
  readonly pictures: readonly Picture[];
  readonly failures: readonly string[];
}

/**
 * Takes a picture of every screen in every look that the arguments leave, puts them side by side in
 * `contact-sheet/index.html`, and prints what a machine can see on them. Returns the exit code: 1 when a screen could
 * not be opened.
 */
export async function contactSheet(args: readonly string[]): Promise<number> {
  const { screens, looks, data } = readOptions(args);
  const folder = path.resolve('contact-sheet');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  const scopes = fs.readdirSync('apps/web/public/i18n/en').map((file) => path.parse(file).name);
  const browser = await openBrowser();
  const results: Result[] = [];
  try {
    const job = { browser, looks, folder, scopes };
    const [past, fresh] = [screens.filter((s) => s.company !== 'new'), screens.filter((s) => s.company === 'new')];
    if (fresh.length > 0) results.push(await pictureNewCompany(fresh, job));
    if (past.length > 0) results.push(await pictureDemo(past, job, data));
  } finally {
    await browser.close();
  }
  const order = (picture: Picture): number => SCREENS.indexOf(picture.screen);
  const pictures = results.flatMap((result) => result.pictures).toSorted((a, b) => order(a) - order(b));
  fs.writeFileSync(path.join(folder, 'index.html'), sheet(pictures));
  for (const [name, shots] of byScreen(pictures))
    for (const line of flawLines(shots)) process.stdout.write(`${name}: ${line}\n`);
  const failures = results.flatMap((result) => result.failures);
  for (const failure of failures) process.stdout.write(`${failure}\n`);
  process.stdout.write(`${pictures.length} pictures, ${failures.length} missing: ${path.join(folder, 'index.html')}\n`);
  return failures.length === 0 ? 0 : 1;
}

interface Job {
  readonly browser: Browser;
  readonly looks: readonly Required<Looks>[];
  readonly folder: string;
  readonly scopes: readonly string[];
}

/** First what nobody has set up yet, then the empty company. */
async function pictureNewCompany(screens: readonly Screen[], job: Job): Promise<Result> {
  const data = newFolder();
  const company = await startIn(data, false);
  const studio = { ...job, place: company, things: {} };
  try {
    const before = await pictureAll(sittingsOf(screens.filter(isPublic), job.looks), newAccount, studio);
    await foundCompany(job.browser, company);
    const sittings = sittingsOf(
      screens.filter((screen) => !isPublic(screen)),
      job.looks,
    );
    const after = await pictureAll(sittings, newAccount, studio);
    return joined([before, after]);
  } finally {
    await company.stop();
    fs.rmSync(data, { recursive: true, force: true });
  }
}

async function pictureDemo(screens: readonly Screen[], job: Job, kept: string | undefined): Promise<Result> {
  const data = kept === undefined ? newFolder() : path.resolve(kept);
  const company = await startIn(data, true);
  try {
    const things = await thingsOfDemo(job.browser, company);
    const isThere = (screen: Screen): boolean => neededFor(screen).every((name) => name in things);
    const pictured = await pictureAll(sittingsOf(screens.filter(isThere), job.looks), demoAccount, {
      ...job,
      place: company,
      things,
    });
    const lacking = screens
      .filter((screen) => !isThere(screen))
      .map((screen) => `${screen.name}: the demo company has no ${neededFor(screen).join(', ')}`);
    return joined([pictured, { pictures: [], failures: lacking }]);
  } finally {
    await company.stop();
    if (kept === undefined) fs.rmSync(data, { recursive: true, force: true });
  }
}

const isPublic = ({ role }: Screen): boolean => role === undefined;

/** The embedded database may run under another account, which has to pass through this folder. */
function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-contact-sheet-'));
  fs.chmodSync(folder, 0o755);
  return folder;
}

function sittingsOf(screens: readonly Screen[], looks: readonly Required<Looks>[]): readonly Sitting[] {
  return looks.flatMap((look) =>
    [...Map.groupBy(screens, ({ role }) => role)].map(([role, seen]) => ({ role, look, screens: seen })),
  );
}

async function pictureAll(
  sittings: readonly Sitting[],
  accountOf: (role: Role) => Account,
  studio: Studio & Job,
): Promise<Result> {
  const waiting = [...sittings];
  const results: Result[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results.push(await sit(next, next.role && accountOf(next.role), studio));
  };
  await Promise.all(Array.from({ length: WINDOWS }, work));
  return joined(results);
}

async function sit({ look, screens }: Sitting, account: Account | undefined, studio: Studio & Job): Promise<Result> {
  const visitor = await visit(studio.browser, studio.place, look);
  const pictures: Picture[] = [];
  const failures: string[] = [];
  try {
    if (account) await enter(visitor.page, studio.place, account);
    for (const screen of screens)
      try {
        pictures.push(await takePicture(visitor, screen, look, studio));
      } catch (error) {
        failures.push(`${screen.name} ${lookWords(look)}: ${String(error).split('\n')[0]}`);
      }
  } finally {
    await visitor.close();
  }
  return { pictures, failures };
}

const joined = (results: readonly Result[]): Result => ({
  pictures: results.flatMap(({ pictures }) => pictures),
  failures: results.flatMap(({ failures }) => failures),
});
