import { type DialectView, type ImportView } from '@tandem/api-client';
import { type TextKey } from '../../platform';
import { type Fact } from './fact';
import { type Words } from './import-words';

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

const DELIMITERS: Readonly<Record<string, TextKey>> = {
  ',': 'discovery.dialect.delimiter.comma',
  ';': 'discovery.dialect.delimiter.semicolon',
  '\t': 'discovery.dialect.delimiter.tab',
  '|': 'discovery.dialect.delimiter.bar',
};

/** How a file was read, in words: what somebody compares with what they see when they open the file themselves. */
export function dialectFacts(
  { dialect, questions }: Pick<ImportView, 'dialect' | 'questions'>,
  words: Words,
): readonly Fact[] {
  const { texts } = words;
  const isOpen = (id: string): boolean => questions.some((question) => question.id === id);
  return [
    encoding(dialect, words),
    { label: texts.t('discovery.dialect.delimiter.label'), value: delimiterWords(dialect.delimiter, words) },
    {
      label: texts.t('discovery.dialect.heading.label'),
      value:
        dialect.headingRow === null
          ? texts.t('discovery.dialect.heading.none')
          : texts.t('discovery.dialect.heading.row', { row: words.format.count(dialect.headingRow) }),
    },
    {
      label: texts.t('discovery.dialect.dates.label'),
      value: texts.t(`discovery.dialect.dates.${isOpen('date-order') ? 'open' : (dialect.dateOrder ?? 'none')}`),
    },
    isOpen('number-style')
      ? { label: texts.t('discovery.dialect.numbers.label'), value: texts.t('discovery.dialect.numbers.open') }
      : numbers(dialect, words),
    {
      label: texts.t('discovery.dialect.currency.label'),
      value: dialect.currency,
      note: texts.t(`discovery.dialect.currency.${dialect.currencyBasis}`),
    },
  ];
}

function encoding({ encoding: code, replacedCharacters: replaced }: DialectView, { texts, format }: Words): Fact {
  const label = texts.t('discovery.dialect.encoding.label');
  const value = code === 'mixed' ? texts.t('discovery.dialect.encoding.mixed') : (ENCODINGS[code] ?? code);
  return replaced === 0
    ? { label, value }
    : {
        label,
        value,
        note: texts.plural('discovery.dialect.encoding.replaced', replaced, { count: format.count(replaced) }),
      };
}

function delimiterWords(delimiter: string, { texts }: Words): string {
  const key = DELIMITERS[delimiter];
  return key === undefined ? delimiter : texts.t(key);
}

function numbers({ numberStyle, roundedAmounts: rounded }: DialectView, { texts, format }: Words): Fact {
  const label = texts.t('discovery.dialect.numbers.label');
  const value = texts.t(`discovery.dialect.numbers.${numberStyle}`);
  return rounded === 0
    ? { label, value }
    : {
        label,
        value,
        note: texts.plural('discovery.dialect.numbers.rounded', rounded, { count: format.count(rounded) }),
      };
}
