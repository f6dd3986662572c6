import path from 'node:path';
import type { Page } from 'playwright-core';
import { openScreen, untilRead } from '../support/open-screen';
import type { Screen } from '../support/screens';
import { type Looks, type Place, type Visitor, WINDOW_HEIGHT } from '../support/visitor';
import { type Flaw, flawsOnPage } from './flaws';

/** One screen in one look, and what a machine found on it. */
export interface Picture {
  readonly screen: Screen;
  readonly look: Required<Looks>;
  /** Name in the folder of the sheet. */
  readonly file: string;
  readonly flaws: readonly Flaw[];
}

export const lookWords = ({ language, theme, width }: Required<Looks>): string => `${language} ${theme} ${width}`;

export interface Studio {
  readonly folder: string;
  readonly place: Place;
  readonly things: Readonly<Record<string, string>>;
  /** Scopes of the texts, by which a key that was not replaced is known. */
  readonly scopes: readonly string[];
}

export async function takePicture(
  { page, complaints }: Visitor,
  screen: Screen,
  look: Required<Looks>,
  studio: Studio,
): Promise<Picture> {
  const complaintsBefore = complaints.length;
  await openScreen(page, studio.place, screen, studio.things);
  await page.waitForLoadState('networkidle');
  await scrollThrough(page);
  const seen = await page.evaluate(flawsOnPage, studio.scopes);
  await makeRoom(page, look);
  const said = complaints.slice(complaintsBefore);
  const file = `${screen.name.replace('/', '-')}.${lookWords(look).replaceAll(' ', '-')}.png`;
  await page.screenshot({ path: path.join(studio.folder, file), fullPage: true });
  await page.setViewportSize({ width: look.width, height: WINDOW_HEIGHT });
  return {
    screen,
    look,
    file,
    flaws: [...seen, ...said.map((text): Flaw => ({ kind: 'complaint', where: 'console', text }))],
  };
}

/** On a screen as high as the page, nothing that sticks to an edge lies over it, and nothing scrolls within itself. */
async function makeRoom(page: Page, { width }: Required<Looks>): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, WINDOW_HEIGHT) });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** Parts of a page that are drawn only when somebody comes near them are drawn. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    scrollTo(0, 0);
  });
  await untilRead(page);
}
