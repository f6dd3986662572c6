import { type TextKey, type Texts } from '../../platform';

const GAP = '\u0000';

/** A sentence around a field: what stands before what it fills in, and what stands behind. */
export function around(texts: Texts, key: TextKey, name: string): { readonly before: string; readonly after: string } {
  const [before = '', after = ''] = texts.t(key, { [name]: GAP }).split(GAP);
  return { before: before.trim(), after: after.trim() };
}
