import { catalogue } from './catalogue/catalogue';
import type { AliasStrength, CatalogueAlias } from './catalogue/catalogue-types';
import { indexNames, knownName, type KnownName, type NameIndex, type NameTarget } from './name-index';
import { notTools, softwareResellers } from './not-tools';

const MARKS: Readonly<Record<string, AliasStrength>> = { '=': 'shared', '~': 'look', '?': 'ordinary' };

interface ListedName {
  readonly text: string;
  readonly strength: AliasStrength;
}

const listedNames = (list: string): ListedName[] =>
  list
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const strength = MARKS[item.charAt(0)];
      return strength === undefined ? { text: item, strength: 'coined' } : { text: item.slice(1), strength };
    });

const namesOfNotTools = (): KnownName[] => {
  const [, ...groups] = notTools.split(/^# /m);
  return groups.flatMap((group) => {
    const [trade = '', ...lines] = group.split('\n');
    return listedNames(lines.join('\n')).map(({ text, strength }) =>
      knownName(text, strength, 'name', { type: 'not-a-tool', trade }),
    );
  });
};

const namesOfResellers = (): KnownName[] =>
  listedNames(softwareResellers).map(({ text, strength }) =>
    knownName(text, strength, 'name', { type: 'software-reseller', name: text }),
  );

const nameOfAlias = (alias: CatalogueAlias, target: NameTarget): KnownName =>
  knownName(alias.text, alias.strength, alias.kind, target);

const namesOfCatalogue = (): KnownName[] => [
  ...catalogue.products.flatMap(({ aliases, vendorId, id }) =>
    aliases.map((alias) => nameOfAlias(alias, { type: 'tool', vendorId, productId: id })),
  ),
  ...catalogue.vendorAliases.map(({ vendorId, alias }) =>
    nameOfAlias(alias, { type: 'tool', vendorId, productId: null }),
  ),
];

/** Every name that the program knows by itself: what is no tool first, so that it wins between equal claims. */
export const BUILT_IN_NAMES: readonly KnownName[] = [
  ...namesOfNotTools(),
  ...namesOfCatalogue(),
  ...namesOfResellers(),
];

export const BUILT_IN_INDEX: NameIndex = indexNames(BUILT_IN_NAMES);
