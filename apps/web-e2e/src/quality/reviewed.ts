import fs from 'node:fs';
import path from 'node:path';
import type { Check } from './check';

/** The reviewed files are sources: read and written where they lie in the repository, from which the command is started. */
const FOLDER = 'apps/web-e2e/src/quality';

/** Compares text with its reviewed file, or renews the file. */
export function compareWithReviewed(part: string, name: string, lines: readonly string[], isWriting: boolean): Check {
  const file = path.join(FOLDER, `${name}.txt`);
  const text = `${lines.join('\n')}\n`;
  if (isWriting) fs.writeFileSync(file, text);
  const reviewed = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  const notes = differences(reviewed, lines);
  return {
    part,
    what: `as reviewed in ${name}.txt`,
    target: 'equal',
    value: notes.length === 0 ? 'equal' : `${notes.length} lines differ`,
    isMet: notes.length === 0,
    notes: notes.length === 0 ? [] : [...notes, 'Read the difference; if it is right, renew the file with --write.'],
  };
}

/** Finds what is not on a reviewed list; a list that is only partly seen again is no difference. */
export function compareWithList(part: string, name: string, found: readonly string[], isWriting: boolean): Check {
  const file = path.join(FOLDER, `${name}.txt`);
  const lines = [...new Set(found)].toSorted();
  if (isWriting) fs.writeFileSync(file, `${lines.join('\n')}\n`);
  const reviewed = new Set(fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []);
  const notes = lines.filter((line) => !reviewed.has(line));
  return {
    part,
    what: `not yet in ${name}.txt`,
    target: '0',
    value: String(notes.length),
    isMet: notes.length === 0,
    notes,
  };
}

/** Lines that went (−) and came (+), each below the heading (`##`) that it stands under. */
export function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const [old, fresh] = [sections(before), sections(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((heading) => {
    const [gone, come] = [old.get(heading) ?? [], fresh.get(heading) ?? []];
    if (gone.join('\n') === come.join('\n')) return [];
    const lines = [
      ...without(gone, come).map((line) => `− ${line}`),
      ...without(come, gone).map((line) => `+ ${line}`),
    ];
    return lines.length === 0 ? [`${heading}: another order`] : lines.map((line) => `${heading}: ${line}`);
  });
}

function sections(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let heading = '';
  for (const line of lines) {
    if (line.startsWith('## ')) heading = line.slice(3);
    else found.set(heading, [...(found.get(heading) ?? []), line]);
  }
  return found;
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

const NAMES_OF_DAYS =
  /\b(Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun)(day|nesday|rsday|urday)?\b|\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/g;

/** What differs from day to day and from company to company is left out: numbers, days, keys. */
export const withoutNumbers = (text: string): string =>
  text
    .replace(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\b(?=[a-f]*\d)[0-9a-f]{7,}\b/g, '#')
    .replace(/\d+([.,:\s]\d+)*/g, '#')
    .replace(NAMES_OF_DAYS, 'Day')
    .replace(/\s+/g, ' ')
    .trim();
