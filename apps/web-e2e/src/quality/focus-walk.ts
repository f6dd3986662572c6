import type { CDPSession, Page } from 'playwright-core';
import type { Screen } from '../support/screens';
import { type Check, none } from './check';
import { compareWithReviewed, withoutNumbers } from './reviewed';
import { DESK, eachScreen, PHONE, scrollThrough, type Stage } from './stage';

/** The screens on which everybody works, wide and narrow. */
const WALKED = [
  'sign-in/form',
  'home/cio',
  'home/cmo',
  'home/finance',
  'home/auditor',
  'home/admin',
  'decisions/inbox',
  'decisions/request',
  'decisions/approve',
  'requests/list',
  'requests/submitted',
  'requests/new',
  'tools/list',
  'tools/shadow',
  'tools/new',
  'budgets/list',
  'budgets/line',
  'spend/dashboard',
  'spend/entries',
  'discovery/findings',
  'discovery/finding',
  'imports/published',
  'policies/policy',
  'audit/trail',
  'people/list',
  'people/person',
];
const MOST_STOPS = 250;

/** Tab is pressed until a page ends; each stop needs a name, a ring, and nothing that lies over it. */
export async function walkFocus(
  stage: Stage,
  screens: readonly Screen[],
  isWriting: boolean,
): Promise<readonly Check[]> {
  const walked = screens.filter(({ name }) => WALKED.includes(name));
  const walks: [string, readonly string[]][] = [];
  const faults = await eachScreen(stage, { screens: walked, looks: [DESK, PHONE] }, async (page, screen, { width }) => {
    await scrollThrough(page);
    const stops = await walk(page);
    walks.push([`## ${screen.name} ${width}`, stops.map((stop) => stop.line)]);
    return stops.flatMap((stop) => stop.faults.map((fault) => `${stop.line}: ${fault}`));
  });
  const inOrder = walks.toSorted(([one], [other]) => one.localeCompare(other));
  const lines = inOrder.flatMap(([heading, stops]) => [heading, ...folded(stops)]);
  return [
    none('focus', `stops without name or ring, covered, or a trap; ${walks.length} walks`, faults),
    compareWithReviewed('focus', 'focus-walk', lines, isWriting),
  ];
}

/** The same stop in row after row says no more than once. */
const folded = (stops: readonly string[]): readonly string[] =>
  stops.filter((stop, index) => stop !== stops[index - 1]);

interface Stop {
  readonly line: string;
  readonly faults: readonly string[];
}

async function walk(page: Page): Promise<readonly Stop[]> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  // The walk begins where a page begins, wherever it has put the focus.
  await page.locator('body').evaluate((body) => {
    body.tabIndex = -1;
    body.focus();
    body.removeAttribute('tabindex');
  });
  const stops: Stop[] = [];
  for (let press = 0; press < MOST_STOPS; press++) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(placeOfFocus);
    if (place === null || place.isFirstAgain) return stops;
    const { role, name: ownName } = await nameOfFocus(session);
    // A row is told by its cells.
    const name = role === 'row' && ownName === '' ? place.text : ownName;
    const faults = [
      ...(name === '' ? [`no name (${place.element})`] : []),
      ...(place.hasRing ? [] : [`no ring (${place.element})`]),
      ...(place.cover === null ? [] : [`covered by ${place.cover}`]),
    ];
    stops.push({ line: withoutNumbers(`${role} ${name}`), faults });
  }
  return [...stops, { line: 'the page', faults: [`${MOST_STOPS} stops and no end: a trap`] }];
}

interface PlaceOfFocus {
  readonly isFirstAgain: boolean;
  readonly element: string;
  readonly text: string;
  readonly hasRing: boolean;
  readonly cover: string | null;
}

/** Runs in the browser. Nothing when the focus has left the page. */
function placeOfFocus(): PlaceOfFocus | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const known = globalThis as { firstStop?: Element };
  const isFirstAgain = known.firstStop === focused;
  known.firstStop ??= focused;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
  const rings = (element: Element): boolean => {
    const style = getComputedStyle(element);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  };
  const isRinged = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  // A field may have its ring on its frame, and a hidden box on what is drawn in its place.
  const frame = focused.closest('mat-form-field');
  const isFramed = [...(frame?.querySelectorAll('*') ?? [])].some(
    (element) => parseFloat(getComputedStyle(element).borderTopWidth) >= 2,
  );
  const drawn = [focused.closest('label'), focused.parentElement].filter((element) => element !== null);
  // The browser itself rings the parts of a day, one after the other.
  const isPartOfDay = focused instanceof HTMLInputElement && focused.type === 'date';
  const hasRing = isRinged || isFramed || isPartOfDay || drawn.some(rings);
  const boxes = [...focused.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const isSeen = ({ left, top, width, height }: DOMRect): Element | null => {
    const points = [0.5, 0.1, 0.9].flatMap((across) =>
      [0.5, 0.15, 0.85].map((down) => [left + width * across, top + height * down] as const),
    );
    let cover: Element | null = null;
    for (const [x, y] of points) {
      const found = document.elementFromPoint(x, y);
      if (found && (focused.contains(found) || found.contains(focused) || found.closest('label')?.contains(focused)))
        return null;
      if (found) cover = found;
    }
    return cover ?? document.documentElement;
  };
  const covers = boxes.map(isSeen);
  const cover = covers.length === 0 ? document.documentElement : covers.includes(null) ? null : (covers[0] ?? null);
  const nameOf = (element: Element): string =>
    `${element.localName}${element.classList[0] ? `.${element.classList[0]}` : ''}`;
  return {
    isFirstAgain,
    element: nameOf(focused),
    text: (focused.textContent ?? '').trim(),
    hasRing,
    cover: cover === null ? null : cover === document.documentElement ? 'the edge of the window' : nameOf(cover),
  };
}

/** Role and name as the browser tells them to a screen reader. */
async function nameOfFocus(session: CDPSession): Promise<{ readonly role: string; readonly name: string }> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  return { role: String(nodes[0]?.role?.value ?? ''), name: String(nodes[0]?.name?.value ?? '').trim() };
}
