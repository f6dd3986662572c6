import type { ToolCategory } from './categories';

/**
 * How much a name proves.
 * - `coined`: an invented or unmistakable name; enough wherever it stands.
 * - `shared`: also the name of firms in other trades; enough only when the rest of the text is harmless.
 * - `ordinary`: an everyday word; a second sign is needed.
 * - `look`: never more than a question to a person.
 */
export type AliasStrength = 'coined' | 'shared' | 'ordinary' | 'look';

export type AliasKind = 'name' | 'domain' | 'former-name' | 'own-prefix';

export interface CatalogueAlias {
  /** The words of the alias, lower case, single spaces. */
  readonly text: string;
  readonly kind: AliasKind;
  readonly strength: AliasStrength;
}

export interface CatalogueVendor {
  readonly id: string;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly parentId: string | null;
}

export interface CatalogueProduct {
  readonly id: string;
  readonly vendorId: string;
  readonly name: string;
  readonly category: ToolCategory;
  readonly aliases: readonly CatalogueAlias[];
}

/** Names that point to a vendor without telling which product was bought. */
export interface VendorAlias {
  readonly vendorId: string;
  readonly alias: CatalogueAlias;
}

export interface Catalogue {
  readonly vendors: readonly CatalogueVendor[];
  readonly products: readonly CatalogueProduct[];
  readonly vendorAliases: readonly VendorAlias[];
}
