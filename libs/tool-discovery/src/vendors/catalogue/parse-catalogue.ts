import type {
  AliasKind,
  AliasStrength,
  Catalogue,
  CatalogueAlias,
  CatalogueProduct,
  VendorAlias,
} from './catalogue-types';
import { isToolCategory, type ToolCategory } from './categories';
import { slugOf } from './slug';

/*
 * The catalogue is kept as a table in text, one row a line, because it is read and corrected by hand:
 *
 *   # category
 *   Product [< Vendor] [: alias, alias, ...]
 *   ! Vendor [< Parent] [: alias, ...]        a vendor, or names that do not tell the product
 *
 * The product's own name is an alias unless the first alias is "-". Marks in front of an alias say how much it proves:
 * none for a coined name, "=" for a name shared with other trades, "?" for an ordinary word, "~" for look only. An alias
 * that repeats the product's name replaces it, so that its mark counts.
 * "was " introduces a former name, a trailing "*" the vendor's own prefix on card statements.
 */

interface VendorDraft {
  readonly id: string;
  readonly name: string;
  readonly formerNames: string[];
  parentId: string | null;
}

interface Row {
  readonly name: string;
  readonly owner: string | null;
  readonly aliases: readonly string[];
}

const STRENGTH_BY_MARK: Readonly<Record<string, AliasStrength>> = { '=': 'shared', '?': 'ordinary', '~': 'look' };

const kindOf = (text: string, former: boolean): AliasKind => {
  if (text.endsWith('*')) return 'own-prefix';
  if (former) return 'former-name';
  return /^[\w-]+(\.[\w-]+)+$/.test(text) ? 'domain' : 'name';
};

const parseAlias = (item: string): CatalogueAlias => {
  const former = item.startsWith('was ');
  const marked = former ? item.slice(4).trim() : item;
  const strength = STRENGTH_BY_MARK[marked.charAt(0)];
  const text = (strength === undefined ? marked : marked.slice(1)).toLowerCase();
  const kind = kindOf(text, former);
  return { text: kind === 'own-prefix' ? text.slice(0, -1) : text, kind, strength: strength ?? 'coined' };
};

const parseRow = (line: string): Row => {
  const [head = '', tail = ''] = line.split(/ : (.*)/s);
  const [name = '', owner = null] = head.split(' < ').map((part) => part.trim());
  const aliases = tail
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return { name, owner, aliases };
};

const formerNamesOf = (row: Row): string[] =>
  row.aliases.filter((item) => item.startsWith('was ')).map((item) => item.slice(4).replace(/^[=?~]/, ''));

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The product's own name first, unless "-" stands there or a marked alias repeats the name with less weight. */
const aliasesOf = (row: Row): CatalogueAlias[] => {
  const listed = row.aliases.filter((item) => item !== '-').map(parseAlias);
  const name = parseAlias(row.name);
  const own =
    row.aliases[0] === '-' ||
    listed.some((alias) => lettersOf(alias.text) === lettersOf(name.text) && alias.strength !== 'coined')
      ? []
      : [name];
  return [...own, ...listed];
};

class CatalogueDraft {
  readonly vendors = new Map<string, VendorDraft>();
  readonly products: CatalogueProduct[] = [];
  readonly vendorAliases: VendorAlias[] = [];
  private category: ToolCategory | null = null;

  read(line: string): void {
    if (line.startsWith('# ')) this.openCategory(line.slice(2).trim());
    else if (line.startsWith('! ')) this.readVendor(parseRow(line.slice(2)));
    else this.readProduct(parseRow(line));
  }

  private openCategory(name: string): void {
    if (!isToolCategory(name)) throw new Error(`The catalogue names an unknown category: ${name}`);
    this.category = name;
  }

  private vendor(name: string): VendorDraft {
    const id = slugOf(name);
    if (id === '') throw new Error(`The catalogue names a vendor without letters: ${name}`);
    const known = this.vendors.get(id);
    if (known) return known;
    const fresh: VendorDraft = { id, name, formerNames: [], parentId: null };
    this.vendors.set(id, fresh);
    return fresh;
  }

  private readVendor(row: Row): void {
    const vendor = this.vendor(row.name);
    if (row.owner !== null) vendor.parentId = this.vendor(row.owner).id;
    vendor.formerNames.push(...formerNamesOf(row));
    for (const alias of aliasesOf(row)) this.vendorAliases.push({ vendorId: vendor.id, alias });
  }

  private readProduct(row: Row): void {
    if (this.category === null) throw new Error(`The catalogue row stands before any category: ${row.name}`);
    const vendor = this.vendor(row.owner ?? row.name);
    if (vendor.id === slugOf(row.name)) vendor.formerNames.push(...formerNamesOf(row));
    this.products.push({
      id: slugOf(row.name),
      vendorId: vendor.id,
      name: row.name,
      category: this.category,
      aliases: aliasesOf(row),
    });
  }
}

/** Reads the tables of the catalogue. A malformed row is a defect of the program, so it throws. */
export const parseCatalogue = (tables: readonly string[]): Catalogue => {
  const draft = new CatalogueDraft();
  for (const table of tables) {
    for (const line of table.split('\n')) if (line.trim() !== '') draft.read(line.trim());
  }
  return { vendors: [...draft.vendors.values()], products: draft.products, vendorAliases: draft.vendorAliases };
};
