import type { Page } from 'playwright-core';
import type { Screen } from '../support/screens';
import { type Check, none } from './check';
import { DESK, eachScreen, scrollThrough, type Stage } from './stage';

const KEY = [
  'home/cio',
  'home/cmo',
  'decisions/approve',
  'requests/submitted',
  'requests/new',
  'tools/list',
  'tools/registered',
  'budgets/list',
  'budgets/line',
  'spend/dashboard',
  'discovery/finding',
  'audit/trail',
  'people/list',
  'frame/menu',
];
const STOPS = 15;

/** For people who asked their system for no motion, or for a few strong colours. */
export async function measureMedia(stage: Stage, screens: readonly Screen[]): Promise<readonly Check[]> {
  const key = screens.filter(({ name }) => KEY.includes(name));
  const moving = await eachScreen(stage, { screens: key, looks: [DESK] }, async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    return page.evaluate(whatMoves);
  });
  const unseen = await eachScreen(stage, { screens: key, looks: [DESK, { ...DESK, theme: 'dark' }] }, async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await scrollThrough(page);
    const found = [...(await page.evaluate(marksNotSeen)), ...(await stopsNotSeen(page))];
    await page.emulateMedia({ forcedColors: 'none' });
    return found;
  });
  return [
    none('media', 'things that move with reduced motion', moving),
    none('media', 'marks and stops that cannot be seen in forced colours', unseen),
  ];
}

/** Runs in the browser. */
function whatMoves(): string[] {
  const seconds = (list: string): number => Math.max(...list.split(',').map((each) => parseFloat(each)));
  const moves = [...document.querySelectorAll('body *')].filter((element) => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
    // A hundredth of a second is nothing to see, and lets what waits for the end of a transition go on.
    return (animationName !== 'none' && seconds(animationDuration) > 0.01) || seconds(transitionDuration) > 0.01;
  });
  return moves.map((element) => `${element.localName}.${element.classList[0] ?? ''}`);
}

/** Runs in the browser: marks of charts whose colour is too near to that of the page. */
function marksNotSeen(): string[] {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) return ['no canvas to compare colours'];
  const light = (color: string): number => {
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
    const linear = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  const differs = (color: string): boolean => {
    const own = light(color);
    return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05) >= 3;
  };
  const isDrawn = (paint: string): boolean => paint !== 'none' && !/rgba\(.*, 0\)$/.test(paint);
  const isVisible = (mark: Element): boolean => {
    const { fill, stroke } = getComputedStyle(mark);
    return [fill, stroke].some((paint) => isDrawn(paint) && (paint.startsWith('url') || differs(paint)));
  };
  const marks = [...document.querySelectorAll('main figure svg :is(rect, path, circle), tnd-bullet svg rect')].filter(
    (mark) => {
      const { width, height } = mark.getBoundingClientRect();
      const { fill, stroke } = getComputedStyle(mark);
      const isAxis = mark.closest('.tick, .grid, .axis, defs, clipPath') !== null;
      return width > 2 && height > 2 && !isAxis && (isDrawn(fill) || isDrawn(stroke)) && mark.checkVisibility();
    },
  );
  return marks
    .filter((mark) => !isVisible(mark))
    .map(
      (mark) =>
        `mark ${mark.closest('figure, tnd-bullet')?.parentElement?.localName ?? ''} ${mark.localName}.${mark.getAttribute('class') ?? ''}`,
    );
}

async function stopsNotSeen(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (let press = 0; press < STOPS; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      // Shadows are not drawn in forced colours: only an outline or the frame around a field is left.
      const around = [focused, focused.parentElement, focused.closest('label')];
      const frame = [...(focused.closest('mat-form-field')?.querySelectorAll('*') ?? [])];
      const isRinged =
        around.some((element) => element && getComputedStyle(element).outlineStyle !== 'none') ||
        frame.some((element) => parseFloat(getComputedStyle(element).borderTopWidth) >= 2);
      return isRinged || focused === document.body ? null : `stop ${focused.localName}.${focused.classList[0] ?? ''}`;
    });
    if (stop !== null) found.push(stop);
  }
  return found;
}
