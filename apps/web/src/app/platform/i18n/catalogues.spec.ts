import { applicationSources, catalogue, placeholders, usedKeys } from '../../../testing/catalogues';
import { CATALOGUE_FILES } from './catalogue-files';

const english = catalogue('en');
const spanish = catalogue('es');
const scopes = [...new Set([...english.keys()].map((key) => key.split('.')[0] ?? ''))];
const used = usedKeys(scopes);

/** A plural text is used by the key above its forms. */
const withoutForm = (key: string): string => key.replace(/\.(one|other)$/, '');

describe('the catalogues', () => {
  it('hold the same texts in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are all known to whoever fetches them', () => {
    const all = ['en', 'es'].flatMap((language) => scopes.map((scope) => `${scope}/${language}`));
    expect(Object.keys(CATALOGUE_FILES).sort()).toEqual(all.sort());
  });

  it('leave no text empty', () => {
    const empty = [...english, ...spanish].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('fill in the same things in both languages', () => {
    const different = [...english]
      .filter(([key, text]) => placeholders(text).join() !== placeholders(spanish.get(key) ?? '').join())
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('have both forms of every plural text', () => {
    const halves = [...english.keys()]
      .filter((key) => key.endsWith('.one'))
      .filter((key) => !english.has(`${withoutForm(key)}.other`));
    expect(halves).toEqual([]);
  });

  it('hold no text that nothing says', () => {
    const unused = [...english.keys()].filter((key) => {
      const names = [key, withoutForm(key)];
      return !names.some((name) => used.exact.has(name) || used.patterns.some((pattern) => pattern.test(name)));
    });
    expect(unused).toEqual([]);
  });

  it('shout, beg and blame nowhere', () => {
    const loud = /!|¡|\bplease\b|\boops\b|\bsuccessfully\b|\binvalid\b|\bpor favor\b/i;
    const offending = [...english, ...spanish].filter(([, text]) => loud.test(text)).map(([key]) => key);
    expect(offending).toEqual([]);
  });

  it('quote as each language does: “…” in English, «…» in Spanish', () => {
    const foreign = [
      ...[...english].filter(([, text]) => /[«»"]/.test(text)),
      ...[...spanish].filter(([, text]) => /[“”"]/.test(text)),
    ];
    expect(foreign.map(([key]) => key)).toEqual([]);
  });

  it('hold every quotation mark: the sources have none of their own', () => {
    const quoting = [...applicationSources()].filter(([, source]) => /[“”«»]/.test(source)).map(([file]) => file);
    expect(quoting).toEqual([]);
  });
});
