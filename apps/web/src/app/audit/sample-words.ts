import { type SampleItem } from '@tandem/api-client';
import { ENTRY_KINDS } from '@tandem/budget-ledger';
import { type TableColumn } from '@tandem/ui';
import { type Formatter, type Texts } from '../platform';
import { type FileFormat, type FileOrder, codeWords } from '../platform/listing';
import { TRAIL_ACTIONS, actionWords } from '../platform/trail';

/** What a sample is asked by, as it stands in the address. */
export type SampleQuestion = Readonly<Record<'population' | 'from' | 'to' | 'size' | 'seed', string>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SIZE = /^([1-9]\d?|1\d\d|200)$/;
const SEED = /^[\w .:-]{1,40}$/;
const VERDICTS = ['approve', 'changes', 'reject'] as const;
const KINDS = Object.keys(ENTRY_KINDS) as (keyof typeof ENTRY_KINDS)[];

/** Whether everything is there that decides which rows are drawn. */
export function isWhole({ from, to, size, seed }: SampleQuestion): boolean {
  return DAY.test(from) && DAY.test(to) && SIZE.test(size) && SEED.test(seed);
}

interface Words {
  readonly texts: Texts;
  readonly format: Formatter;
}

export function sampleColumns(population: string, { texts, format }: Words): readonly TableColumn<SampleItem>[] {
  const header = (key: 'position' | 'at' | 'what' | 'about' | 'who' | 'amount' | 'draw'): string =>
    texts.t(`audit.sample.columns.${key}`);
  return [
    { key: 'position', header: header('position'), text: ({ position }) => format.count(position) },
    { key: 'at', header: header('at'), text: ({ at }) => format.exactInstant(at), minWidth: '216px' },
    { key: 'what', header: header('what'), text: ({ what }) => whatWords(population, what, texts) },
    { key: 'about', header: header('about'), text: ({ about }) => about ?? '–', minWidth: '160px' },
    { key: 'who', header: header('who'), text: ({ who }) => who ?? texts.t('audit.system') },
    ...(population === 'events'
      ? []
      : [
          {
            key: 'amount',
            header: header('amount'),
            text: ({ amount }: SampleItem) => (amount === null ? '–' : format.money(amount)),
            isNumber: true,
          },
        ]),
    { key: 'draw', header: header('draw'), text: ({ draw }) => `${draw.slice(0, 12)}…` },
  ];
}

/** The sample as the API writes it into a file, with the whole hashes and the words of the screen. */
export function sampleFile(question: SampleQuestion, format: FileFormat, texts: Texts): FileOrder {
  const words = {
    events: codeWords(TRAIL_ACTIONS, (action) => actionWords(action, texts)),
    entries: codeWords(KINDS, (kind) => texts.t(`budget.kind.${kind}`)),
    decisions: codeWords(VERDICTS, (verdict) => texts.t(`audit.sample.verdict.${verdict}`)),
  };
  const known = Object.entries(words).find(([population]) => population === question.population)?.[1] ?? {};
  const keys = ['position', 'at', 'what', 'about', 'who', 'amount', 'id', 'draw'] as const;
  return {
    list: 'audit-samples',
    format,
    query: { ...question },
    columns: keys.map((key) => ({
      key,
      header: texts.t(`audit.sample.columns.${key}`),
      ...(key === 'what' ? { words: known } : {}),
    })),
  };
}

function whatWords(population: string, what: string, texts: Texts): string {
  if (population === 'events') {
    return actionWords(what, texts);
  }
  const kind = KINDS.find((known) => known === what);
  const verdict = VERDICTS.find((known) => known === what);
  if (kind !== undefined) {
    return texts.t(`budget.kind.${kind}`);
  }
  return verdict === undefined ? what : texts.t(`audit.sample.verdict.${verdict}`);
}
