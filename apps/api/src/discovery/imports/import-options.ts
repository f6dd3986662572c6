import { type MappingChoice, MEANINGS, type Meaning, type PaymentsOptions } from '@tandem/tool-discovery';
import { registerDecorator } from 'class-validator';
import { invalidField } from '../../platform';

/** What people said about a file; kept with the import and added to by each change. */
export type ImportOptions = Pick<PaymentsOptions, 'currency' | 'dateOrder' | 'mapping' | 'answers'>;

type MappingChange = Readonly<Record<string, number | { readonly column: number } | null>>;

export interface OptionsChange {
  readonly mapping?: MappingChange;
  readonly answers?: Readonly<Record<string, string>>;
  readonly currency?: string;
  readonly dateOrder?: ImportOptions['dateOrder'];
}

const MOST_COLUMNS = 10_000;
const MOST_ANSWERS = 20;
const LONGEST_ANSWER = 300;

const isMeaning = (key: string): key is Meaning => (MEANINGS as readonly string[]).includes(key);

/** The options after a change. Columns are named by place; the heading that stands there now is kept with the choice. */
export function changedOptions(
  before: ImportOptions,
  change: OptionsChange,
  headings: readonly string[],
): ImportOptions {
  const { currency = before.currency, dateOrder = before.dateOrder } = change;
  return {
    mapping: { ...before.mapping, ...mappingChoice(change.mapping ?? {}, headings) },
    answers: { ...before.answers, ...change.answers },
    ...(currency === undefined ? {} : { currency }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  };
}

function mappingChoice(change: MappingChange, headings: readonly string[]): MappingChoice {
  const entries = Object.entries(change).map(([meaning, choice]) => {
    if (choice === null) return [meaning, null];
    const column = typeof choice === 'number' ? choice : choice.column;
    const heading = headings[column];
    if (heading === undefined)
      throw invalidField(
        `/mapping/${meaning}`,
        `The file has ${headings.length} columns; the first one is 0.`,
        'not_a_column',
        { columns: headings.length },
      );
    return [meaning, { column, heading }];
  });
  return Object.fromEntries(entries) as MappingChoice;
}

/** A mapping in a request body: known meanings, each with a column or with null. */
export const IsMappingChange = (): PropertyDecorator =>
  check(
    'isMappingChange',
    'Write the mapping as {"supplier": {"column": 3}, "purpose": null}, columns counted from 0.',
    (value) => Object.entries(value).every(([meaning, choice]) => isMeaning(meaning) && isColumnChoice(choice)),
  );

/** Answers in a request body: short texts. */
export const IsAnswers = (): PropertyDecorator =>
  check('isAnswers', 'Write the answers as {"date-order": "dmy"}.', (value) => {
    const answers = Object.values(value);
    return (
      answers.length <= MOST_ANSWERS &&
      answers.every((answer) => typeof answer === 'string' && answer.length <= LONGEST_ANSWER)
    );
  });

function isColumnChoice(choice: unknown): boolean {
  if (choice === null) return true;
  const column = typeof choice === 'object' ? (choice as { column?: unknown }).column : choice;
  return Number.isInteger(column) && (column as number) >= 0 && (column as number) < MOST_COLUMNS;
}

function check(name: string, message: string, isRight: (value: object) => boolean): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' && value !== null && !Array.isArray(value) && isRight(value),
        defaultMessage: () => message,
      },
    });
}
