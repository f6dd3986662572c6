import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { flawsOnPage } from '../contact-sheet/flaws';
import { untilRead } from '../support/open-screen';
import type { Screen } from '../support/screens';
import { WINDOW_HEIGHT } from '../support/visitor';
import { type Check, none } from './check';
import { addStyles, DESK, eachScreen, PHONE, type Stage } from './stage';

/** WCAG 1.4.12, as somebody sets it who needs more air to read. */
const MORE_AIR = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;
const TWICE_THE_TEXT = 'html { font-size: 200% !important; }';

export async function measureReflow(stage: Stage, screens: readonly Screen[]): Promise<readonly Check[]> {
  const scopes = fs.readdirSync('apps/web/public/i18n/en').map((file) => path.parse(file).name);
  const past = screens.filter(({ company }) => company !== 'new');
  const flaws = async (page: Page): Promise<readonly string[]> => {
    await untilRead(page);
    const found = await page.evaluate(flawsOnPage, scopes);
    const kinds = ['sideways', 'clipped', 'overlap'];
    return found
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, where, text }) => `${kind} ${where} “${text}”`);
  };
  /** What goes wrong with these rules that was right without them. */
  const flawsWith = async (page: Page, rules: string): Promise<readonly string[]> => {
    const before = new Set(await flaws(page));
    await addStyles(page, rules);
    return (await flaws(page)).filter((flaw) => !before.has(flaw));
  };
  const narrow = [PHONE, { ...PHONE, language: 'es' as const }];
  const sideways = await eachScreen(stage, { screens: past, looks: narrow }, async (page) => {
    const { beyond, nameless } = await page.evaluate(whatScrolls);
    return [
      ...(beyond > 0 ? [`${beyond} px too wide`] : []),
      ...nameless.map((part) => `${part} scrolls without a name and a stop`),
    ];
  });
  const air = await eachScreen(stage, { screens: past, looks: [DESK, PHONE] }, (page) => flawsWith(page, MORE_AIR));
  const text = await eachScreen(stage, { screens: past, looks: [DESK] }, (page) => flawsWith(page, TWICE_THE_TEXT));
  const zoom = await eachScreen(stage, { screens: past, looks: [{ ...DESK, width: 640 }] }, async (page) => {
    // A window of 1280 at 200 % has half of its points either way.
    await page.setViewportSize({ width: 640, height: WINDOW_HEIGHT / 2 });
    return flaws(page);
  });
  return [
    none('reflow', `sideways at 320 px, ${past.length} screens in two languages`, sideways),
    none('reflow', 'clipped or laid over each other with text spacing', air),
    none('reflow', 'clipped or laid over each other with 200 % text', text),
    none('reflow', 'clipped or laid over each other at 200 % zoom', zoom),
  ];
}

/** Runs in the browser: only tables, matrices and plots may scroll sideways, as a region with a name and a Tab stop. */
function whatScrolls(): { beyond: number; nameless: string[] } {
  const root = document.documentElement;
  const nameless = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
    const scrolls =
      /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
    if (!scrolls || !element.checkVisibility()) return false;
    const isNamed = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
    const isReached = element.tabIndex === 0 || element.querySelector('a[href], button, [tabindex="0"]') !== null;
    return !(isReached && (isNamed || element.closest('nav') !== null)) && element.localName !== 'textarea';
  });
  return {
    beyond: root.scrollWidth - root.clientWidth,
    nameless: nameless.map((element) => `${element.localName}.${element.classList[0] ?? ''}`),
  };
}
