import { parseArgs } from 'node:util';
import { type Screen, SCREENS } from '../support/screens';
import type { Language, Looks } from '../support/visitor';

export interface Options {
  readonly screens: readonly Screen[];
  readonly looks: readonly Required<Looks>[];
  /** Data folder of the demo company, to be used again; a new one is made and removed without. */
  readonly data?: string;
}

const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'es'] as const satisfies readonly Language[];
const WIDTHS = ['1280', '320'] as const;

/**
 * Reads what the command line asks for: everything unless it is limited.
 *
 * @throws Error with one sentence that names what is not known and what is.
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      themes: { type: 'string' },
      languages: { type: 'string' },
      widths: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const areas = [...new Set(SCREENS.flatMap(({ name }) => [areaOf(name), name]))];
  const only = chosen('--only', areas, values.only);
  const looks = chosen('--themes', THEMES, values.themes).flatMap((theme) =>
    chosen('--languages', LANGUAGES, values.languages).flatMap((language) =>
      chosen('--widths', WIDTHS, values.widths).map((width) => ({ theme, language, width: Number(width) })),
    ),
  );
  return {
    screens: SCREENS.filter(({ name }) => only.includes(name) || only.includes(areaOf(name))),
    looks,
    data: values.data,
  };
}

const areaOf = (name: string): string => name.replace(/\/.*/, '');

function chosen<T extends string>(option: string, known: readonly T[], given: string | undefined): readonly T[] {
  if (given === undefined) return known;
  return given.split(',').map((value) => {
    const found = known.find((each) => each === value);
    if (found === undefined) throw new Error(`${option} does not know "${value}"; it knows ${known.join(', ')}.`);
    return found;
  });
}
