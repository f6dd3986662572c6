import type { Language } from '@tandem/formatting';
import type { ExportColumnInput } from './export.dto';
import type { ExportFact } from './exportable-list';
import type { Cell } from './spreadsheet/cell';
import type { Sheet } from './spreadsheet/xlsx';
import type { Tally } from './tally';

const WORDS = {
  en: {
    sheet: 'About this export',
    list: 'List',
    question: 'Question',
    organisation: 'Organisation',
    who: 'Exported by',
    when: 'Exported at',
    timeZone: 'Time zone of all times',
    reach: 'Holds',
    reachOf: 'Every row of the filter that this person may see',
    rows: 'Rows',
    filter: 'Filter',
    noFilter: 'None',
    sort: 'Sorted by',
    usualSort: 'As usual for this list',
    sum: (header: string) => `Sum of ${header}`,
    note: 'Note',
    long: (count: number) => `${count} numbers are texts: spreadsheets would round what has more than 15 digits.`,
  },
  es: {
    sheet: 'Acerca de esta exportación',
    list: 'Lista',
    question: 'Pregunta',
    organisation: 'Organización',
    who: 'Exportado por',
    when: 'Exportado el',
    timeZone: 'Zona horaria de las horas',
    reach: 'Contiene',
    reachOf: 'Todas las filas del filtro que esta persona puede ver',
    rows: 'Filas',
    filter: 'Filtro',
    noFilter: 'Ninguno',
    sort: 'Orden',
    usualSort: 'El habitual de esta lista',
    sum: (header: string) => `Suma de ${header}`,
    note: 'Nota',
    long: (count: number) => `${count} números son texto: las hojas de cálculo redondean a partir de 15 cifras.`,
  },
} as const satisfies Record<Language, unknown>;

export interface ExportFacts {
  readonly list: string;
  readonly question: string | undefined;
  readonly organisation: string;
  readonly timeZone: string;
  readonly who: string;
  readonly at: string;
  readonly query: Readonly<Record<string, string>>;
  /** What the screen calls filters and columns, and the words for their codes; of two of one name the first one counts. */
  readonly words: readonly ExportColumnInput[];
  /** What the list itself has to say. */
  readonly more: readonly ExportFact[];
}

/** The second sheet. Its rows are asked for after those of the first one, when the tally is whole. */
export function aboutExport(facts: ExportFacts, tally: Tally, language: Language): Sheet {
  const words = WORDS[language];
  async function* rows(): AsyncGenerator<Cell[][]> {
    yield await Promise.resolve(aboutRows(facts, tally, language));
  }
  return { name: words.sheet, headers: [words.sheet, '', ''], types: ['text', 'text', 'text'], rows: rows() };
}

function aboutRows({ query, words: named, more, ...facts }: ExportFacts, tally: Tally, language: Language): Cell[][] {
  const words = WORDS[language];
  const { sort, ...filter } = query;
  const filters = Object.entries(filter).map(([key, value]) => filterRow(key, value, named));
  const note = tally.longNumbers > 0 ? [[textOf(words.note), textOf(words.long(tally.longNumbers))]] : [];
  return [
    [textOf(words.list), textOf(facts.list)],
    ...(facts.question === undefined ? [] : [[textOf(words.question), textOf(facts.question)]]),
    [textOf(words.organisation), textOf(facts.organisation)],
    [textOf(words.who), textOf(facts.who)],
    [textOf(words.when), { type: 'instant', at: facts.at }],
    [textOf(words.timeZone), textOf(facts.timeZone)],
    [textOf(words.reach), textOf(words.reachOf)],
    [textOf(words.rows), { type: 'number', digits: String(tally.rows) }],
    ...(filters.length > 0 ? filters : [[textOf(words.filter), textOf(words.noFilter)]]).map((row) => [...row]),
    [textOf(words.sort), textOf(sort ?? words.usualSort)],
    ...[...tally.sumsOf()].map(({ header, sum }): Cell[] => [
      textOf(words.sum(header)),
      { type: 'amount', digits: sum.amount },
      textOf(sum.currency),
    ]),
    ...more.map(([name, value]) => [textOf(name), textOf(value)]),
    ...note,
  ];
}

/** In the words of the screen where it said some, for the filter itself or for the column of its name. */
function filterRow(key: string, value: string, named: readonly ExportColumnInput[]): Cell[] {
  const known = named.find((candidate) => candidate.key === key);
  const word = known?.words && Object.hasOwn(known.words, value) ? known.words[value] : value;
  return [textOf(known?.header ?? key), textOf(word ?? value)];
}

const textOf = (text: string): Cell => ({ type: 'text', text });
