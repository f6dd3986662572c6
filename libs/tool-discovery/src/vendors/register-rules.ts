import { supplierKey } from './supplier-key';
import { looksRandom } from './words';

/** What the company's own register says about supplier texts. */
export interface RegisterAlias {
  /** The words to look for; a trailing star lets further words or a code follow. */
  readonly pattern: string;
  /**
   * - `confirmed`: a person said that such texts are this tool; wins over everything else.
   * - `not-a-tool`: a person said that such texts are no tool.
   * - `name`: the name of a registered vendor or tool; weighed like a name of the catalogue.
   */
  readonly kind: 'confirmed' | 'not-a-tool' | 'name';
  readonly vendorId: string | null;
  readonly vendorName: string | null;
  readonly productId: string | null;
  readonly productName: string | null;
  /** Who decided, for the explanation. */
  readonly decidedBy?: string | null;
}

interface KeyedRule {
  readonly key: string;
  readonly alias: RegisterAlias;
}

export interface RegisterRules {
  /** Rules without a star, by supplier key. */
  readonly exact: ReadonlyMap<string, RegisterAlias>;
  /** Rules with a star, longest key first. */
  readonly open: readonly KeyedRule[];
}

const STAR_AT_END = /\*\s*$/;

/** Sorts decisions for look-up. When two rules have the same key the later one wins; a rule without a name is ignored. */
export const sortRules = (register: readonly RegisterAlias[]): RegisterRules => {
  const exact = new Map<string, RegisterAlias>();
  const open = new Map<string, RegisterAlias>();
  for (const alias of register) {
    const key = supplierKey(alias.pattern.replace(STAR_AT_END, ''));
    if (alias.kind === 'name' || key === '') continue;
    (STAR_AT_END.test(alias.pattern) ? open : exact).set(key, alias);
  }
  const longestFirst = [...open].map(([key, alias]) => ({ key, alias })).sort((a, b) => b.key.length - a.key.length);
  return { exact, open: longestFirst };
};

/** Whether a rule with a star reaches a key: "DROPBOX*" covers "DROPBOX", "DROPBOX INTERNATIONAL" and "DROPBOXCXWWVWDR", but not "DROPBOXER". */
export const covers = (ruleKey: string, key: string): boolean => {
  if (!key.startsWith(ruleKey)) return false;
  const [tail = ''] = /^[\p{L}\p{N}]*/u.exec(key.slice(ruleKey.length)) ?? [];
  return tail === '' || /\d/.test(tail) || looksRandom(tail.toLowerCase());
};

/** The decision of the register for a supplier text, if any; a rule without a star wins over one with a star. */
export const decisionFor = (text: string, rules: RegisterRules): RegisterAlias | null => {
  if (rules.exact.size === 0 && rules.open.length === 0) return null;
  const key = supplierKey(text);
  return rules.exact.get(key) ?? rules.open.find((rule) => covers(rule.key, key))?.alias ?? null;
};
