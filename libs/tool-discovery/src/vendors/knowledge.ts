import { BUILT_IN_INDEX, BUILT_IN_NAMES } from './built-in-names';
import { catalogue } from './catalogue/catalogue';
import { slugOf } from './catalogue/slug';
import { indexNames, knownName, type KnownName, type NameIndex } from './name-index';
import { sortRules, type RegisterAlias, type RegisterRules } from './register-rules';

/** A vendor or a product, with the identifier of the register where it has one, else that of the catalogue. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

/** Everything a match is made with. Build it once for many texts. */
export interface Knowledge {
  readonly names: NameIndex;
  readonly rules: RegisterRules;
  readonly vendors: ReadonlyMap<string, NamedThing>;
  readonly products: ReadonlyMap<string, NamedThing>;
  readonly registeredVendors: ReadonlySet<string>;
}

const registeredName = (alias: RegisterAlias): KnownName[] => {
  if (alias.kind !== 'name' || alias.vendorId === null) return [];
  const name = knownName(alias.pattern, 'shared', 'name', {
    type: 'tool',
    vendorId: alias.vendorId,
    productId: alias.productId,
  });
  return name.joined.length > 1 && !BUILT_IN_INDEX.byJoined.has(name.joined) ? [name] : [];
};

const indexWith = (register: readonly RegisterAlias[]): NameIndex => {
  const own = register.flatMap(registeredName);
  return own.length === 0 ? BUILT_IN_INDEX : indexNames([...BUILT_IN_NAMES, ...own]);
};

/** Later entries replace earlier ones, so the register's own identifiers win wherever both mean the same name. */
const vendorsOf = (register: readonly RegisterAlias[]): ReadonlyMap<string, NamedThing> => {
  const vendors = new Map<string, NamedThing>(catalogue.vendors.map(({ id, name }) => [id, { id, name }]));
  for (const { vendorId, vendorName } of register) {
    if (vendorId === null || vendorName === null) continue;
    vendors.set(vendorId, { id: vendorId, name: vendorName });
    vendors.set(slugOf(vendorName), { id: vendorId, name: vendorName });
  }
  return vendors;
};

const productsOf = (register: readonly RegisterAlias[]): ReadonlyMap<string, NamedThing> => {
  const products = new Map<string, NamedThing>(catalogue.products.map(({ id, name }) => [id, { id, name }]));
  for (const { productId, productName } of register) {
    if (productId === null || productName === null) continue;
    products.set(productId, { id: productId, name: productName });
    products.set(slugOf(productName), { id: productId, name: productName });
  }
  return products;
};

/**
 * Joins the built-in catalogue with the company's register. What people of the company confirmed or refused wins over
 * the catalogue; a vendor or product that the register knows by the same name takes the register's identifier.
 */
export const buildKnowledge = (register: readonly RegisterAlias[]): Knowledge => ({
  names: indexWith(register),
  rules: sortRules(register),
  vendors: vendorsOf(register),
  products: productsOf(register),
  registeredVendors: new Set(register.flatMap(({ vendorId }) => (vendorId === null ? [] : [vendorId]))),
});

/** The vendor behind an identifier of the catalogue or the register. */
export const vendorBehind = (id: string, knowledge: Knowledge): NamedThing =>
  knowledge.vendors.get(id) ?? { id, name: id };

/** The product behind an identifier of the catalogue or the register, if one is known. */
export const productBehind = (id: string | null, knowledge: Knowledge): NamedThing | null =>
  id === null ? null : (knowledge.products.get(id) ?? null);
