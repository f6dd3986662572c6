import { type Options, readOptions } from '../contact-sheet/options';

export const PARTS = ['lighthouse', 'vitals', 'weight', 'axe', 'focus', 'regions', 'reflow', 'media', 'print'] as const;
export type Part = (typeof PARTS)[number];

export interface Wanted extends Options {
  readonly parts: readonly Part[];
  /** Whether the reviewed files are renewed instead of compared. */
  readonly isWriting: boolean;
}

/**
 * Reads the command line: names of parts, `--write`, and what limits screens and looks as for the contact sheet.
 *
 * @throws Error with one sentence that names what is not known and what is.
 */
export function readArguments(args: readonly string[]): Wanted {
  const firstOption = args.findIndex((arg) => arg.startsWith('--'));
  const names = firstOption === -1 ? args : args.slice(0, firstOption);
  const rest = firstOption === -1 ? [] : args.slice(firstOption);
  const parts = names.map((name) => {
    const found = PARTS.find((part) => part === name);
    if (!found) throw new Error(`There is no part "${name}"; there are ${PARTS.join(', ')}.`);
    return found;
  });
  return {
    ...readOptions(rest.filter((arg) => arg !== '--write')),
    parts: parts.length === 0 ? PARTS : parts,
    isWriting: rest.includes('--write'),
  };
}
