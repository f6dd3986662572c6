/** Why a JSON value is not a policy: the first thing found, and where. */
export interface PolicyJsonRefusal {
  /** For example `rules[2].when.all[0].value.amount`; empty for the document itself. */
  readonly path: string;
  readonly expected: string;
}

/**
 * Carries a refusal from deep inside a document out to the codec, which turns it into a value. Nothing outside the
 * codec sees it; passing results through twenty nested readers by hand would hide what each of them reads.
 */
export class UnreadableJson extends Error {
  constructor(readonly refusal: PolicyJsonRefusal) {
    super(`${refusal.path}: expected ${refusal.expected}`);
  }
}

/** A JSON value and where it was found. */
export interface Located {
  readonly value: unknown;
  readonly path: string;
}

export function unreadable(at: Located, expected: string): never {
  throw new UnreadableJson({ path: at.path, expected });
}

/** The names of the properties of an object; empty for anything else. */
export function keysOf({ value }: Located): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/** One property of an object, which must be there. */
export function propertyOf(at: Located, key: string): Located {
  const { value, path } = at;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return unreadable(at, 'an object');
  }
  const property = Object.entries(value).find(([name]) => name === key);
  const located: Located = { value: property?.[1], path: path === '' ? key : `${path}.${key}` };
  return property === undefined ? unreadable(located, 'a value') : located;
}

/**
 * The properties of an object that has all the given keys, and of the optional ones those that it has. A key that is
 * not known is refused and not dropped: whoever signs a policy signs all of it.
 */
export function readObject<K extends string, O extends string = never>(
  at: Located,
  keys: readonly K[],
  optional: readonly O[] = [],
): Record<K, Located> & Partial<Record<O, Located>> {
  const present = keysOf(at);
  const known: readonly (K | O)[] = [...keys, ...optional.filter((key) => present.includes(key))];
  const properties = known.map((key): [K | O, Located] => [key, propertyOf(at, key)]);
  const stranger = present.find((key) => !known.some((name) => name === key));
  if (stranger !== undefined) {
    return unreadable(propertyOf(at, stranger), 'no such property');
  }
  return Object.fromEntries(properties) as Record<K, Located> & Partial<Record<O, Located>>;
}

export function readList<T>(at: Located, readItem: (item: Located) => T): T[] {
  const { value, path } = at;
  if (!Array.isArray(value)) {
    return unreadable(at, 'a list');
  }
  return value.map((item: unknown, index) => readItem({ value: item, path: `${path}[${index}]` }));
}

/** A text that says something: blank texts are refused everywhere in a policy. */
export function readText(at: Located): string {
  const { value } = at;
  return typeof value === 'string' && value.trim() !== '' ? value : unreadable(at, 'a text that is not blank');
}

export function readChoice<C extends string>(at: Located, choices: readonly C[]): C {
  return choices.find((choice) => choice === at.value) ?? unreadable(at, `one of ${choices.join(', ')}`);
}

export function readWholeNumber(at: Located, least: number, most: number = Number.MAX_SAFE_INTEGER): number {
  const { value } = at;
  const isFit = typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0);
  return isFit && value >= least && value <= most ? value : unreadable(at, `a whole number ${inWords(least, most)}`);
}

function inWords(least: number, most: number): string {
  return most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
}

export function readFlag(at: Located): boolean {
  return typeof at.value === 'boolean' ? at.value : unreadable(at, 'true or false');
}
