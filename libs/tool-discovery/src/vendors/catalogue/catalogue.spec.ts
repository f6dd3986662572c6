import { describe, expect, it } from '@jest/globals';

import { BUILT_IN_NAMES } from '../built-in-names';
import { catalogue } from './catalogue';
import { TOOL_CATEGORIES } from './categories';
import { parseCatalogue } from './parse-catalogue';

const repeated = (items: readonly string[]): string[] => items.filter((item, at) => items.indexOf(item) !== at);

const ownerOf = (name: (typeof BUILT_IN_NAMES)[number]): string => JSON.stringify(name.target);

describe('the built-in catalogue', () => {
  it('gives every vendor and every product one identifier', () => {
    expect(repeated(catalogue.vendors.map((vendor) => vendor.id))).toEqual([]);
    expect(repeated(catalogue.products.map((product) => product.id))).toEqual([]);
  });

  it('gives every product a vendor, a category and a name to find it by', () => {
    const vendors = new Set(catalogue.vendors.map((vendor) => vendor.id));
    const incomplete = catalogue.products.filter(
      (product) => !vendors.has(product.vendorId) || product.aliases.length === 0,
    );
    expect(incomplete).toEqual([]);
    expect(catalogue.products.length).toBeGreaterThan(400);
  });

  it('uses every category of the closed list', () => {
    const used = new Set(catalogue.products.map((product) => product.category));
    expect(TOOL_CATEGORIES.filter((category) => !used.has(category))).toEqual([]);
  });

  it('gives parents only to vendors that exist, and never to themselves', () => {
    const vendors = new Set(catalogue.vendors.map((vendor) => vendor.id));
    const lost = catalogue.vendors.filter(
      ({ id, parentId }) => parentId === id || (parentId !== null && !vendors.has(parentId)),
    );
    expect(lost).toEqual([]);
  });

  it('lets no name stand for two things; one thing may have several spellings of a name', () => {
    const owners = new Map<string, Set<string>>();
    for (const name of BUILT_IN_NAMES) {
      const key = name.kind === 'own-prefix' ? `${name.joined}*` : name.joined;
      owners.set(key, (owners.get(key) ?? new Set()).add(ownerOf(name)));
    }
    expect([...owners].filter(([, claims]) => claims.size > 1).map(([joined]) => joined)).toEqual([]);
  });

  it('has no coined name so short that it would be met by chance', () => {
    const short = BUILT_IN_NAMES.filter(
      (name) => name.strength === 'coined' && name.kind !== 'own-prefix' && name.joined.length < 3,
    );
    expect(short.map((name) => name.text)).toEqual([]);
  });
});

describe('a table of the catalogue', () => {
  it('is read with its owners, marks, former names and own prefixes', () => {
    const read = parseCatalogue([
      '# content/video\n! Child < Parent : child co\nQwerton < Child : =qwerton, was Oldname, qwe*, qwerton.tv\n',
    ]);
    expect(read.vendors).toEqual([
      { id: 'child', name: 'Child', formerNames: [], parentId: 'parent' },
      { id: 'parent', name: 'Parent', formerNames: [], parentId: null },
    ]);
    expect(read.products).toEqual([
      {
        id: 'qwerton',
        vendorId: 'child',
        name: 'Qwerton',
        category: 'content/video',
        aliases: [
          { text: 'qwerton', kind: 'name', strength: 'shared' },
          { text: 'oldname', kind: 'former-name', strength: 'coined' },
          { text: 'qwe', kind: 'own-prefix', strength: 'coined' },
          { text: 'qwerton.tv', kind: 'domain', strength: 'coined' },
        ],
      },
    ]);
    expect(read.vendorAliases.map(({ alias }) => alias.text)).toEqual(['child', 'child co']);
  });

  it.each([
    ['# no/such-category\nQwerton', /unknown category/],
    ['Qwerton', /before any category/],
    ['# content/video\n*** < ***', /without letters/],
  ])('is refused when it is malformed: %j', (table, complaint) => {
    expect(() => parseCatalogue([table])).toThrow(complaint);
  });
});
