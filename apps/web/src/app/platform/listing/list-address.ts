import { type UrlFields, readUrl } from '../page/url-fields';

/** The parameter of an address that names a saved view. */
export const VIEW = 'view';
/** Stands there for no view at all, on a list that opens with one. */
export const EVERY_ROW = 'all';

/** Filters and order as a saved view keeps them: what differs from what goes without saying, in a fixed order. */
export function queryText<Name extends string>(
  fields: UrlFields<Name>,
  values: Readonly<Record<Name, string>>,
): string {
  const said = Object.entries<string>(values).filter(([name, value]) => value !== initialOf(fields, name));
  return new URLSearchParams(said.toSorted(([left], [right]) => (left < right ? -1 : 1))).toString();
}

/** The same text from what a view holds, which an older product may have written: what means nothing now is left out. */
export function currentQuery<Name extends string>(fields: UrlFields<Name>, query: string): string {
  const params = new URLSearchParams(query);
  return queryText(fields, readUrl(fields, (name) => params.get(name)).values);
}

/** The parameters of an address that a text like the above stands for. */
export function paramsOf(query: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(query));
}

function initialOf<Name extends string>(fields: UrlFields<Name>, name: string): string {
  return Object.entries<UrlFields<Name>[Name]>(fields).find(([known]) => known === name)?.[1].initial ?? '';
}
