import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PASSWORD, startProduct } from '@tandem/testing';
import type { Browser } from 'playwright-core';
import { demoAccount, foundCompany, newAccount, thingsOfDemo } from '../contact-sheet/companies';
import { startIn } from '../contact-sheet/running-company';
import { openBrowser } from '../support/browser';
import { openSmallCompany, SMALL_COMPANY_SCREENS } from '../support/small-company';
import { axeOnScreens, axeOnStates } from './accessibility';
import { type Part, readArguments, type Wanted } from './arguments';
import { type Check, none, table } from './check';
import { walkFocus } from './focus-walk';
import { runLighthouse } from './lighthouse-runs';
import { measureMedia } from './media';
import { printSheets } from './print';
import { measureReflow } from './reflow';
import { readRegions } from './regions';
import { DESK, type Stage } from './stage';
import { measureVitals } from './vitals';
import { weigh } from './weight';

/** Two windows of ours keep a core each busy. */
const MOST_LOAD = 1.5;

/** Measures the built product, prints the table, and returns the exit code: 1 when something is beyond its target. */
export async function measureQuality(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  const browser = await openBrowser();
  try {
    const checks = [...(await onSmallCompany(browser, wanted)), ...(await onDemo(browser, wanted))];
    process.stdout.write(`\n${table(checks)}\n`);
    const [load = 0] = os.loadavg();
    if (load > MOST_LOAD * os.availableParallelism())
      process.stdout.write(`The machine was busy (load ${load.toFixed(1)}): do not trust the times.\n`);
    return checks.every(({ isMet }) => isMet) ? 0 : 1;
  } finally {
    await browser.close();
  }
}

type Measure = (stage: Stage) => Promise<readonly Check[]>;

/** Goes through the parts that are wanted; one that breaks off is beyond its target, and the others go on. */
async function measureParts(
  stage: Stage,
  parts: Partial<Record<Part, Measure>>,
  wanted: Wanted,
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const part of wanted.parts) {
    const measure = parts[part];
    if (!measure) continue;
    const start = Date.now();
    try {
      checks.push(...(await measure(stage)));
    } catch (error) {
      checks.push(none(part, 'breaks off', [String(error)]));
    }
    process.stdout.write(`${part}: ${Math.round((Date.now() - start) / 1000)} s\n`);
  }
  return checks.length === 0
    ? []
    : [...checks, none('console', `errors, warnings, other hosts (${wanted.parts.join(', ')})`, stage.complaints)];
}

/** What is compared with reviewed files is measured where only one of everything has happened, so that the files are short. */
async function onSmallCompany(browser: Browser, wanted: Wanted): Promise<readonly Check[]> {
  const parts: Partial<Record<Part, Measure>> = {
    focus: (stage) => walkFocus(stage, screens, wanted.isWriting),
    regions: (stage) => readRegions(stage, screens, wanted.isWriting),
  };
  const screens = SMALL_COMPANY_SCREENS.map(([, screen]) => screen).filter((screen) => wanted.screens.includes(screen));
  if (!wanted.parts.some((part) => part in parts)) return [];
  const product = await startProduct();
  try {
    const { things } = await openSmallCompany(browser, product, DESK);
    const accountOf = (role: string) => ({ email: `${role}@test.example`, password: PASSWORD });
    return await measureParts({ browser, place: product, things, accountOf, complaints: [] }, parts, wanted);
  } finally {
    await product.stop();
  }
}

/** Everything else is measured on the demo company, which has a past of two years; axe sees an empty one as well. */
async function onDemo(browser: Browser, wanted: Wanted): Promise<readonly Check[]> {
  const parts: Partial<Record<Part, Measure>> = {
    lighthouse: (stage) => runLighthouse(stage, wanted.screens),
    vitals: measureVitals,
    weight: weigh,
    axe: async (stage) =>
      withNewCompany(browser, async (empty) => [
        ...(await axeOnScreens([stage, empty], wanted)),
        ...(await axeOnStates(stage, wanted)),
      ]),
    reflow: (stage) => measureReflow(stage, wanted.screens),
    media: (stage) => measureMedia(stage, wanted.screens),
    print: printSheets,
  };
  if (!wanted.parts.some((part) => part in parts)) return [];
  const data = wanted.data === undefined ? newFolder() : path.resolve(wanted.data);
  const company = await startIn(data, true);
  try {
    const things = await thingsOfDemo(browser, company);
    return await measureParts(
      { browser, place: company, things, accountOf: demoAccount, complaints: [] },
      parts,
      wanted,
    );
  } finally {
    await company.stop();
    if (wanted.data === undefined) fs.rmSync(data, { recursive: true, force: true });
  }
}

async function withNewCompany(browser: Browser, measure: Measure): Promise<readonly Check[]> {
  const data = newFolder();
  const company = await startIn(data, false);
  try {
    await foundCompany(browser, company);
    return await measure({ browser, place: company, things: {}, accountOf: newAccount, complaints: [] });
  } finally {
    await company.stop();
    fs.rmSync(data, { recursive: true, force: true });
  }
}

/** The embedded database may run under another account, which has to pass through this folder. */
function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-quality-'));
  fs.chmodSync(folder, 0o755);
  return folder;
}
