/** A unit or a cost centre by its code and name; both lead to a unit. */
export interface DirectoryEntry {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
}

/** What a payment says about the department that made it. */
export interface DepartmentTexts {
  readonly department: string | null;
  readonly costCentre: string | null;
}

/** Says which unit a text of a payments file means; nothing where no code or name fits. */
export type UnitDirectory = (texts: DepartmentTexts) => string | null;

/**
 * Units are recognised by code, by name, or by both in either order ("4711 Marketing", "Marketing (4711)"), whatever the
 * capitals, accents and punctuation. Cost centres go before units, because they say more. A text that two of them claim
 * with different units decides nothing: money is better shown as not assigned than on a guess.
 */
export function unitDirectory(units: readonly DirectoryEntry[], costCentres: readonly DirectoryEntry[]): UnitDirectory {
  const byCostCentre = keysOf(costCentres);
  const byUnit = keysOf(units);
  const find = (text: string | null): string | null => {
    const key = text === null ? '' : departmentKey(text);
    return key === '' ? null : (byCostCentre.get(key) ?? byUnit.get(key) ?? null);
  };
  return ({ department, costCentre }) => find(costCentre) ?? find(department);
}

const AMBIGUOUS = null;

function keysOf(entries: readonly DirectoryEntry[]): Map<string, string | null> {
  const keys = new Map<string, string | null>();
  const claim = (text: string, unitId: string): void => {
    const key = departmentKey(text);
    const claimed = keys.get(key);
    keys.set(key, claimed === undefined || claimed === unitId ? unitId : AMBIGUOUS);
  };
  for (const { unitId, code, name } of entries) {
    for (const text of new Set([code, name, `${code} ${name}`, `${name} ${code}`].map(departmentKey)))
      claim(text, unitId);
  }
  return keys;
}

/** What two spellings of a department have in common. */
const departmentKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
