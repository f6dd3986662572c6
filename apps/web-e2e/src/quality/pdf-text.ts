import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF as Chromium writes it: each font carries a table from its glyphs to letters, and a page shows glyphs
 * with a font that it names after the font's object.
 */
export function pdfText(file: Buffer): string {
  const objects = objectsOf(file);
  const tables = new Map<string, ReadonlyMap<string, string>>();
  for (const [number, { head }] of objects) {
    const [, letters] = /\/ToUnicode (\d+) 0 R/.exec(head) ?? [];
    const table = letters === undefined ? undefined : objects.get(letters)?.content;
    if (table !== undefined) tables.set(number, lettersOf(table));
  }
  const pages = [...objects.values()].filter(({ content }) => content !== undefined && /\bBT\b/.test(content));
  return pages.map(({ content = '' }) => shownText(content, tables)).join('\n');
}

/** How many pages it has. */
export const pdfPages = (file: Buffer): number => file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

interface PdfObject {
  readonly head: string;
  readonly content?: string;
}

function objectsOf(file: Buffer): ReadonlyMap<string, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const { 1: number = '', index } of text.matchAll(/(?:^|\n)(\d+) 0 obj/g)) {
    const end = text.indexOf('endobj', index);
    const start = text.indexOf('stream\n', index);
    const hasStream = start !== -1 && start < end;
    const head = text.slice(index, hasStream ? start : end);
    const [, length] = /\/Length (\d+)/.exec(head) ?? [];
    if (!hasStream || length === undefined) objects.set(number, { head });
    else objects.set(number, { head, content: inflated(file.subarray(start + 7, start + 7 + Number(length)), head) });
  }
  return objects;
}

function inflated(bytes: Buffer, head: string): string | undefined {
  if (!head.includes('/FlateDecode')) return bytes.toString('latin1');
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    // Pictures and fonts are none of our business.
    return undefined;
  }
}

const decoded = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

function lettersOf(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', letter = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(glyph.toUpperCase(), decoded(letter));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', letter = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = parseInt(first, 16); glyph <= parseInt(last, 16); glyph++) {
        const code = parseInt(letter, 16) + glyph - parseInt(first, 16);
        letters.set(glyph.toString(16).padStart(first.length, '0').toUpperCase(), String.fromCharCode(code));
      }
  return letters;
}

/** A font with few glyphs numbers them with two digits, the others have four. */
function spelled(hex: string, letters: ReadonlyMap<string, string>): string {
  const [first = '0000'] = letters.keys();
  return (hex.match(first.length === 2 ? /../g : /.{4}/g) ?? []).map((glyph) => letters.get(glyph) ?? '').join('');
}

function shownText(content: string, tables: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [token, font, run] of content.matchAll(
    /\/F(\d+) [\d.]+ Tf|(\[[^\]]*\]\s*TJ|<[0-9A-Fa-f]+>\s*Tj)|\bET\b/g,
  )) {
    if (font !== undefined) letters = tables.get(font) ?? new Map();
    else if (run === undefined) text += '\n';
    else for (const [, hex = ''] of run.matchAll(/<([0-9A-Fa-f]+)>/g)) text += spelled(hex.toUpperCase(), letters);
    if (token === 'ET') text += ' ';
  }
  return text.replace(/[ \n]+/g, ' ');
}
