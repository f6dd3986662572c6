/** The keys between two rows, both of them included, in the order of the rows. */
export function keysBetween(keys: readonly string[], from: string, to: string): readonly string[] {
  const [start, end] = [keys.indexOf(from), keys.indexOf(to)].sort((left, right) => left - right);
  return start === undefined || end === undefined || start < 0 ? [to] : keys.slice(start, end + 1);
}

/** The selection with these keys in it, or without them. */
export function withKeys(
  selected: ReadonlySet<string>,
  keys: readonly string[],
  isSelected: boolean,
): ReadonlySet<string> {
  const result = new Set(selected);
  for (const key of keys) {
    if (isSelected) {
      result.add(key);
    } else {
      result.delete(key);
    }
  }
  return result;
}
