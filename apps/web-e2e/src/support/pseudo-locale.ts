import { COUNTRIES } from '@tandem/money';
import type { Page } from 'playwright-core';

/** What the pages may say without a catalogue: the product, its languages by their own names, and the names of keys. */
const OWN_WORDS = ['Tandem', 'English', 'Español', 'Ctrl', 'CSV', 'XLSX'];
/** Names that the formatter has from the browser. */
const NAMES = [
  ...COUNTRIES.map((code) => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code),
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
];
/** What the formatter writes by itself: months, days of the week in short, and the codes of currencies. */
const OF_THE_FORMATTER =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|and|k|m|UTC|GMT|CET|CEST|[A-Z]{3})\b/g;

/** The beginning of a hash. */
const CUT_HASH = /\b[0-9a-f]{8,64}…/g;

function bracketed(texts: unknown): unknown {
  if (typeof texts === 'string') return `⟦${texts}⟧`;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, bracketed(value)]));
}

function textsIn(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value.trim());
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value)) {
      // Names of fields can be data as well: the headings of a file.
      into.add(name);
      textsIn(part, into);
    }
}

/** Brackets every text of the catalogues from now on, and notes every text that the API sends until it is asked for them. */
export async function speakInBrackets(page: Page): Promise<{ dataSoFar(): Promise<Set<string>> }> {
  const data = new Set<string>();
  await page.route('**/media/*.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: bracketed(await answer.json()) });
  });
  // Read on the way: the browser forgets the bodies of answers at will.
  await page.route('**/api/v1/**', async (route) => {
    const answer = await route.fetch();
    if (answer.headers()['content-type']?.includes('json') === true) textsIn(await answer.json(), data);
    await route.fulfill({ response: answer });
  });
  return {
    dataSoFar: async () => {
      await page.unrouteAll({ behavior: 'wait' });
      return data;
    },
  };
}

/** Every text that can be read on the page, and every name that is only heard. */
export async function textsOnPage(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element?.checkVisibility() === true && !element.closest('script, style, noscript'))
        texts.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], img[alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
    return texts;
  });
}

/** What is left of a text without brackets, data, numbers, dates and the few words of the product itself. */
export function hardCoded(text: string, data: ReadonlySet<string>): string {
  let left = text;
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  // A text whose reference is marked up is several nodes: the first begins with a bracket and the last one ends with it.
  left = left.replace(/⟦[^⟦⟧]*$|^[^⟦⟧]*⟧/g, ' ').replace(CUT_HASH, ' ');
  if (!/[a-zá-ú]{2}/i.test(left)) return '';
  const known = [...OWN_WORDS, ...NAMES, ...data].filter((word) => /[a-zá-ú]{2}/i.test(word) && left.includes(word));
  for (const word of known.sort((one, other) => other.length - one.length)) left = left.replaceAll(word, ' ');
  left = left.replace(OF_THE_FORMATTER, ' ');
  return /[a-zá-ú]{2}/i.test(left) ? text.trim() : '';
}
