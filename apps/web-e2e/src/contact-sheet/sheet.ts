import type { Flaw } from './flaws';
import { lookWords, type Picture } from './picture';

/** Every flaw once, with the looks in which it shows. */
export function flawLines(pictures: readonly Picture[]): readonly string[] {
  const seen = new Map<string, Set<string>>();
  for (const { look, flaws } of pictures)
    for (const flaw of flaws) {
      const words = flawWords(flaw);
      seen.set(words, (seen.get(words) ?? new Set()).add(lookWords(look)));
    }
  return [...seen].map(([words, looks]) => `${words} [${[...looks].join(', ')}]`);
}

const flawWords = ({ kind, where, text }: Flaw): string => `${kind}: ${where}: ${text}`;

/** The pictures of each screen side by side, with what was found on them. */
export function sheet(pictures: readonly Picture[]): string {
  const sections = byScreen(pictures).map(
    ([name, shots]) => `<section id="${name}"><h2>${name} <small>${escaped(shots[0]?.screen.address ?? '')}</small></h2>
${list(flawLines(shots))}<div>${shots.map(figure).join('')}</div></section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>
body{font:14px/1.4 system-ui;margin:16px;background:#777;color:#fff}
section>div{display:flex;gap:12px;overflow-x:auto;align-items:start}
figure{margin:0}img{display:block;max-height:900px;max-width:640px}a{color:inherit}
nav{columns:5}li{font-family:monospace}
</style><h1>Contact sheet</h1><nav>${byScreen(pictures)
    .map(([name]) => `<a href="#${name}">${name}</a><br>`)
    .join('')}</nav>
${sections.join('\n')}</html>\n`;
}

export function byScreen(pictures: readonly Picture[]): readonly (readonly [string, readonly Picture[]])[] {
  return Object.entries(Object.groupBy(pictures, ({ screen }) => screen.name)).map(([name, shots = []]) => [
    name,
    shots.toSorted((left, right) => right.look.width - left.look.width),
  ]);
}

const figure = ({ file, look }: Picture): string =>
  `<figure><figcaption>${lookWords(look)}</figcaption><a href="${file}"><img loading="lazy" src="${file}" alt=""></a></figure>`;

const list = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
