/** One thing a page keeps in its address. */
export interface UrlField {
  /** The value when the address does not say; it is left out of the address again. */
  readonly initial?: string;
  /** The values that mean something; without a list anything does. */
  readonly allowed?: readonly string[];
}

export type UrlFields<Name extends string> = Readonly<Record<Name, UrlField>>;

export interface UrlReading<Name extends string> {
  readonly values: Readonly<Record<Name, string>>;
  /** Values that mean nothing here, such as those of an old link; they are ignored, and the page says so. */
  readonly dropped: readonly string[];
}

/** Reads the fields of a page from the query of its address. Unknown values are dropped, never fatal. */
export function readUrl<Name extends string>(
  fields: UrlFields<Name>,
  query: (name: string) => string | null,
): UrlReading<Name> {
  const names = namesOf(fields);
  const read = names.map((name) => {
    const { initial = '', allowed } = fields[name];
    const found = query(name);
    const isKnown = found !== null && (allowed === undefined || found === '' || allowed.includes(found));
    return { name, value: isKnown ? found : initial, dropped: found !== null && !isKnown ? [`${name}=${found}`] : [] };
  });
  return {
    values: asValues(names, (name) => read.find((field) => field.name === name)?.value ?? ''),
    dropped: read.flatMap((field) => field.dropped),
  };
}

/** The change of the query that brings these values; null takes a parameter out, as for a value that goes without saying. */
export function writeUrl<Name extends string>(
  fields: UrlFields<Name>,
  changes: Readonly<Partial<Record<Name, string>>>,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    namesOf(fields).flatMap((name) => {
      const value = changes[name];
      return value === undefined ? [] : [[name, value === (fields[name].initial ?? '') ? null : value]];
    }),
  );
}

/** Whether any field but those of order differs from its initial value. */
export function isFiltered<Name extends string>(
  fields: UrlFields<Name>,
  values: Readonly<Record<Name, string>>,
  except: readonly NoInfer<Name>[],
): boolean {
  return namesOf(fields).some((name) => !except.includes(name) && values[name] !== (fields[name].initial ?? ''));
}

function namesOf<Name extends string>(fields: UrlFields<Name>): Name[] {
  return Object.keys(fields).filter((name): name is Name => name in fields);
}

function asValues<Name extends string>(names: readonly Name[], valueOf: (name: Name) => string): Record<Name, string> {
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    values[name] = valueOf(name);
  }
  return values as Record<Name, string>;
}
