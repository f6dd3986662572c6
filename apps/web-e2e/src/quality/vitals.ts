import type { Page } from 'playwright-core';
import { untilRead } from '../support/open-screen';
import { addressIn, type Role, SCREENS } from '../support/screens';
import { type Visitor } from '../support/visitor';
import { atMost, type Check, none } from './check';
import { comeIn, type Stage } from './stage';

const LOADED = [
  'home/cio',
  'home/cmo',
  'decisions/inbox',
  'requests/list',
  'tools/list',
  'tools/registered',
  'budgets/line',
  'spend/dashboard',
  'spend/entries',
  'audit/trail',
];
const SLOWER = 4;
/** Each act is done by three visitors: what else the machine had to do in between shows in one of them only. */
const ROUNDS = 3;
/**
 * Chromium takes the page before this one apart a second after it was left, in one task (`~LayerTreeHost`) that takes 70 ms
 * here and four times as long when slowed. Nobody acts that soon after arriving, and it is no work of the page's.
 */
const PAGE_BEFORE_IS_GONE = 1500;

interface Vitals {
  readonly lcp: number;
  readonly cls: number;
  readonly inp: number;
}

/** How fast pages are drawn, how still they stand, and how soon they answer on a machine that is four times slower. */
export async function measureVitals(stage: Stage): Promise<readonly Check[]> {
  return [...(await measureLoads(stage)), ...(await measureAnswers(stage))];
}

async function measureLoads(stage: Stage): Promise<readonly Check[]> {
  const seen: (readonly [string, Vitals])[] = [];
  for (const [role, screens] of Map.groupBy(
    SCREENS.filter(({ name }) => LOADED.includes(name)),
    (screen) => screen.role,
  )) {
    const visitor = await watchedBy(stage, role);
    const { page } = visitor;
    for (const screen of screens) {
      await page.goto(`${stage.place.origin}${addressIn(screen, stage.things)}`);
      await untilRead(page);
      await page.waitForLoadState('networkidle');
      seen.push([screen.name, await vitalsOf(page)]);
    }
    await visitor.close();
  }
  return (['lcp', 'cls'] as const).map((kind) => {
    const [worst, vitals] = seen.toSorted(([, one], [, other]) => other[kind] - one[kind])[0] ?? [];
    const limit: readonly [number, string] = kind === 'lcp' ? [1500, ' ms'] : [0.02, ''];
    return {
      ...atMost(
        'vitals',
        `${kind.toUpperCase()} on load, worst of ${seen.length} (${worst})`,
        vitals?.[kind] ?? Infinity,
        limit,
      ),
      notes: seen
        .filter(([, each]) => each[kind] > limit[0])
        .map(([name, each]) => `${name}: ${each[kind].toFixed(3)}`),
    };
  });
}

interface Answer {
  readonly what: string;
  readonly role: Role;
  readonly address: string;
  readonly limit: number;
  readonly act: (page: Page) => Promise<void>;
}

/** What people do all day; each is counted by its slowest event. */
const ANSWERS: readonly Answer[] = [
  {
    what: 'approve',
    role: 'cio',
    address: '/decisions',
    limit: 100,
    act: async (page) => {
      await page
        .locator('tnd-decision-desk')
        .getByRole('button', { name: /^Approve/ })
        .first()
        .click();
      await page
        .getByRole('group', { name: /^Approve REQ-/ })
        .getByRole('button', { name: 'Cancel' })
        .click();
      await page
        .locator('tnd-decision-desk')
        .getByRole('button', { name: /^Approve/ })
        .first()
        .click();
      await page
        .getByRole('group', { name: /^Approve REQ-/ })
        .getByRole('button', { name: /^Approve/ })
        .click();
      await page
        .getByText(/REQ-\d+ approved/)
        .first()
        .waitFor();
    },
  },
  {
    what: 'sort',
    role: 'cio',
    address: '/tools',
    limit: 100,
    act: async (page) => {
      for (const click of [1, 2]) {
        await page
          .locator('th')
          .getByRole('button')
          .nth(click % 2)
          .click();
        await untilRead(page);
      }
    },
  },
  {
    what: 'filter',
    role: 'cio',
    address: '/tools',
    limit: 100,
    act: async (page) => {
      await page.getByRole('searchbox').first().click();
      await page.keyboard.type('seg', { delay: 120 });
      await page.waitForURL(/q=/);
      await untilRead(page);
    },
  },
  {
    what: 'open',
    role: 'cio',
    address: '/tools',
    limit: 100,
    act: async (page) => {
      await page.locator('tbody a').first().click();
      await page.waitForURL(/\/tools\/.+/);
      await untilRead(page);
    },
  },
  {
    what: 'filter of the dashboard',
    role: 'finance',
    address: '/spend',
    limit: 200,
    act: async (page) => {
      const select = page.locator('main [role=search] select').first();
      await select.focus();
      await page.keyboard.press('ArrowDown');
      await untilRead(page);
    },
  },
];

async function measureAnswers(stage: Stage): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const answer of ANSWERS) {
    const { what, limit } = answer;
    try {
      const seen: Vitals[] = [];
      while (seen.length < ROUNDS) seen.push(await measureAnswer(stage, answer));
      const rounds = `${SLOWER} times slower, median of ${ROUNDS}`;
      const inp = seen.map((vitals) => vitals.inp).toSorted((one, other) => one - other);
      const cls = seen.map((vitals) => vitals.cls).toSorted((one, other) => one - other);
      checks.push({
        ...atMost('vitals', `INP ${what}, ${rounds}`, middleOf(inp), [limit, ' ms']),
        notes: [`rounds: ${inp.join(', ')} ms`],
      });
      checks.push({
        ...atMost('vitals', `CLS ${what}, ${rounds}`, middleOf(cls), [0.02, '']),
        notes: [`rounds: ${cls.map((each) => each.toFixed(3)).join(', ')}`],
      });
    } catch (error) {
      checks.push(none('vitals', `INP ${what} cannot be measured`, [String(error).split('\n')[0] ?? '']));
    }
  }
  return checks;
}

const middleOf = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Infinity;

/** How soon the act is answered on a slower machine, and how much moves while it is. */
async function measureAnswer(stage: Stage, { role, address, act }: Answer): Promise<Vitals> {
  const visitor = await watchedBy(stage, role);
  const { page } = visitor;
  try {
    await page.goto(`${stage.place.origin}${address}`);
    await untilRead(page);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(PAGE_BEFORE_IS_GONE);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const before = await vitalsOf(page);
    await act(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const after = await vitalsOf(page);
    return { ...after, cls: after.cls - before.cls };
  } finally {
    await visitor.close();
  }
}

/** Somebody whose pages keep count from their first moment on. */
async function watchedBy(stage: Stage, role: Role | undefined): Promise<Visitor> {
  const visitor = await comeIn(stage, role);
  await visitor.page.addInitScript(() => {
    const vitals = { lcp: 0, cls: 0, inp: 0 };
    Object.assign(globalThis, { vitals });
    interface Entry extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly interactionId: number;
    }
    const on = (type: string, note: (entry: Entry) => void): void =>
      new PerformanceObserver((list) => (list.getEntries() as Entry[]).forEach(note)).observe({
        type,
        buffered: true,
        durationThreshold: 16,
      } as PerformanceObserverInit);
    on('largest-contentful-paint', ({ startTime }) => (vitals.lcp = startTime));
    on('layout-shift', ({ value, hadRecentInput }) => {
      if (!hadRecentInput) vitals.cls += value;
    });
    on('event', ({ interactionId, duration }) => {
      if (interactionId) vitals.inp = Math.max(vitals.inp, duration);
    });
  });
  return visitor;
}

const vitalsOf = (page: Page): Promise<Vitals> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { vitals: Vitals }).vitals }));
