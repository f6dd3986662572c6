/** Lower case, without accents: how names are searched. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What two names have in common that differ only in capitals, accents, blanks and punctuation. */
export function nameKey(name: string): string {
  const key = folded(name).replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? name.trim().toLowerCase() : key;
}

/** What stands in the place of a tool's name in the addresses of the product. */
const OTHER_ADDRESSES: readonly string[] = ['map', 'new'];

/** The part of an address that names a tool: `salesforce-marketing-cloud`. */
export function slugOf(name: string): string {
  const slug = folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  if (slug === '') return 'tool';
  return OTHER_ADDRESSES.includes(slug) ? `${slug}-tool` : slug;
}

/** The one column that a search reads. */
export const searchText = (...parts: readonly (string | null | undefined)[]): string =>
  folded(parts.filter((part) => part !== null && part !== undefined).join(' '));
