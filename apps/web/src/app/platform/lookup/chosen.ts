/** Something that can be picked: a person, a vendor. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What tells namesakes apart, such as a post. */
  readonly note?: string;
}

/** What stands in a look-up field. */
export type Chosen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'known'; readonly id: string }
  /** A name that is to be added. */
  | { readonly kind: 'new'; readonly name: string }
  /** Typed and not resolved: kept, so that nothing typed is lost, and refused when the form is sent. */
  | { readonly kind: 'unclear'; readonly typed: string };

// The field of a form holds one text. Ids never begin with these signs, so the four cases cannot be mixed up.
const NEW = '+';
const UNCLEAR = '?';

export function newChoice(name: string): string {
  return `${NEW}${name}`;
}

export function unclearChoice(typed: string): string {
  return `${UNCLEAR}${typed}`;
}

export function readChosen(value: string): Chosen {
  if (value === '') {
    return { kind: 'nothing' };
  }
  if (value.startsWith(NEW)) {
    return { kind: 'new', name: value.slice(NEW.length) };
  }
  return value.startsWith(UNCLEAR)
    ? { kind: 'unclear', typed: value.slice(UNCLEAR.length) }
    : { kind: 'known', id: value };
}

/** The id that was picked, or null where nothing was. */
export function chosenId(value: string): string | null {
  const chosen = readChosen(value);
  return chosen.kind === 'known' ? chosen.id : null;
}

export function isUnclear(value: string): boolean {
  return readChosen(value).kind === 'unclear';
}

/** What a typed text comes to when the field is left: the one choice of that name, a new name, or still unclear. */
export function settle(typed: string, choices: readonly Choice[], allowsNew: boolean): string {
  const name = typed.trim();
  if (name === '') {
    return '';
  }
  const same = choices.filter((choice) => choice.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  const [only] = same;
  if (only !== undefined && same.length === 1) {
    return only.id;
  }
  return allowsNew && same.length === 0 ? newChoice(name) : unclearChoice(typed);
}
