import fs from 'node:fs';
import { MatchVendors } from '../discovery';
import type { CommandContext } from './command-context';

const AT_ONCE = 1_000;

/** One supplier text a line in, one tab-separated line out: text, verdict, vendor, product, confidence, reasons. */
export async function matchDescriptors({ app, say }: CommandContext, [file]: readonly string[]): Promise<number> {
  if (!file || !fs.existsSync(file))
    throw new Error(file ? `There is no file ${file}.` : 'Name the file of descriptors.');
  const texts = fs
    .readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const { matches } = await app
      .get(MatchVendors)
      .execute(texts.slice(from, from + AT_ONCE).map((text) => ({ text })));
    for (const { text, verdict, vendor, product, confidence, reasons } of matches) {
      say(
        [text, verdict, vendor?.name ?? '', product?.name ?? '', confidence.toFixed(2), reasons.join('; ')].join('\t'),
      );
    }
  }
  return 0;
}
