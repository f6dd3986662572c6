import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { addressIn, SCREENS } from '../support/screens';
import { untilRead } from '../support/open-screen';
import { visit } from '../support/visitor';
import { atMost, type Check, none } from './check';
import { comeIn, type Stage } from './stage';

const BUILT = 'dist/web/browser';
const KB = 1000;
/** A component of the chart library, as the compiler leaves it. */
const CHARTS = /selectors:\[\[["'`](g["'`],["'`])?ngx-charts-/;
/** A page of each kind, as somebody opens it who has been here before. */
const PAGES = [
  'home/cio',
  'home/cmo',
  'decisions/inbox',
  'requests/list',
  'requests/submitted',
  'tools/list',
  'tools/registered',
  'budgets/list',
  'budgets/line',
  'spend/dashboard',
  'spend/entries',
  'discovery/findings',
  'imports/list',
  'policies/policy',
  'audit/trail',
  'people/list',
  'help/page',
];

/** What goes over the wire, as the product serves it. */
export async function weigh(stage: Stage): Promise<readonly Check[]> {
  return [...(await weighFiles(stage)), ...(await weighFirstView(stage)), ...(await countRequests(stage))];
}

async function weighFiles({ place }: Stage): Promise<readonly Check[]> {
  const page = fs.readFileSync(path.join(BUILT, 'index.html'), 'utf8');
  const first = new Set([...page.matchAll(/(?:src|href)="\/?([\w./-]+\.(?:js|css))"/g)].map(([, file = '']) => file));
  const chunks = fs.readdirSync(BUILT).filter((file) => file.endsWith('.js') && !first.has(file));
  const isOfCharts = (file: string): boolean => CHARTS.test(fs.readFileSync(path.join(BUILT, file), 'utf8'));
  const sizes = new Map<string, number>();
  for (const file of [...first, ...chunks]) sizes.set(file, await sizeServed(`${place.origin}/${file}`));
  const size = (file: string): number => (sizes.get(file) ?? 0) / KB;
  const [largest = ''] = chunks.filter((file) => !isOfCharts(file)).toSorted((one, other) => size(other) - size(one));
  const charts = chunks.filter(isOfCharts);
  return [
    {
      ...atMost('weight', 'initial JS and CSS, as served', sum([...first].map(size)), [170, ' kB']),
      notes: [...first].map(
        (file) => `${file}: ${size(file).toFixed(1)} kB, ${(brotli(file) / KB).toFixed(1)} kB with Brotli`,
      ),
    },
    atMost('weight', `largest lazy chunk (${largest})`, size(largest), [60, ' kB']),
    // Where none is found the pattern is out of date, and nothing was weighed.
    atMost('weight', `charts (${charts.length} files)`, charts.length === 0 ? Infinity : sum(charts.map(size)), [
      90,
      ' kB',
    ]),
  ];
}

const brotli = (file: string): number => brotliCompressSync(fs.readFileSync(path.join(BUILT, file))).length;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Bytes of the body as it is sent to a browser. */
function sizeServed(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip, deflate' };
    http
      .get(address, { headers }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () =>
          response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${address}: ${response.statusCode}`)),
        );
      })
      .on('error', reject);
  });
}

async function weighFirstView(stage: Stage): Promise<readonly Check[]> {
  const visitor = await visit(stage.browser, stage.place);
  const { page } = visitor;
  const log = await logOf(page);
  await page.goto(`${stage.place.origin}/sign-in`);
  await untilRead(page);
  await page.waitForLoadState('networkidle');
  const fonts = log.seen.filter(({ type }) => type === 'Font');
  const early = log.seen.filter(({ url }) => url.endsWith('.js') && CHARTS.test(readBuilt(url)));
  await visitor.close();
  return [
    atMost('weight', 'fonts on first view', fonts.length, [1, '']),
    atMost('weight', 'size of the fonts', sum(fonts.map(({ bytes }) => bytes)) / KB, [50, ' kB']),
    none(
      'weight',
      'charts before they are wanted',
      early.map(({ url }) => url),
    ),
  ];
}

function readBuilt(url: string): string {
  const file = path.join(BUILT, new URL(url).pathname);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

async function countRequests(stage: Stage): Promise<readonly Check[]> {
  const checks: Check[] = [];
  const hosts = new Set<string>();
  const counts: (readonly [string, readonly string[]])[] = [];
  for (const [role, screens] of Map.groupBy(
    SCREENS.filter(({ name }) => PAGES.includes(name)),
    (screen) => screen.role,
  )) {
    const visitor = await comeIn(stage, role);
    const { page } = visitor;
    for (const screen of screens) {
      const address = `${stage.place.origin}${addressIn(screen, stage.things)}`;
      await openFully(page, address);
      const log = await logOf(page);
      await openFully(page, address);
      await log.end();
      for (const { url } of log.seen) hosts.add(new URL(url).host);
      counts.push([screen.name, log.seen.filter(({ isCached }) => !isCached).map(({ url }) => new URL(url).pathname)]);
    }
    await visitor.close();
  }
  const most = counts.toSorted(([, one], [, other]) => other.length - one.length);
  const [worst, requests = []] = most[0] ?? [];
  const many = most.filter(([, list]) => list.length > 12).map(([name, list]) => `${name}: ${list.length}`);
  checks.push({
    ...atMost('weight', `requests after cache, most of ${counts.length} pages (${worst})`, requests.length, [12, '']),
    notes: [...many, ...requests],
  });
  const own = new URL(stage.place.origin).host;
  checks.push(
    none(
      'weight',
      'hosts of others',
      [...hosts].filter((host) => host !== own),
    ),
  );
  return checks;
}

async function openFully(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilRead(page);
  await page.waitForLoadState('networkidle');
}

interface Request {
  readonly url: string;
  readonly type: string;
  isCached: boolean;
  bytes: number;
}

interface Log {
  readonly seen: readonly Request[];
  end(): Promise<void>;
}

/** Every request from now on, and whether it went further than the browser's own cache. */
async function logOf(page: Page): Promise<Log> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const requests = new Map<string, Request>();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (/^https?:/.test(request.url))
      requests.set(requestId, { url: request.url, type: type ?? '', isCached: false, bytes: 0 });
  });
  const cached = (requestId: string): void => {
    const request = requests.get(requestId);
    if (request) request.isCached = true;
  };
  session.on('Network.requestServedFromCache', ({ requestId }) => cached(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache || response.fromPrefetchCache) cached(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  return {
    get seen() {
      return [...requests.values()];
    },
    end: () => session.detach(),
  };
}
