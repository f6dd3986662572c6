import {
  type BudgetEntryView,
  type FiscalYearView,
  type Place,
  type StageView,
  type UnitView,
} from '@tandem/api-client';
import { type ActiveFilter, type FilterField } from '@tandem/ui';
import { QUESTIONS, STRENGTHS } from '@tandem/accountability';
import { type Query, type Texts, lineName, stageNames } from '../platform';
import { chainPhrase } from '../platform/chain';
import { ENTRY_KINDS, type EntryWords, PLACES } from './entry-words';
import { SOURCES } from './lines-filters';

/** What a figure can be cut by, as it stands in the address: the names of the API. */
export const ENTRY_FILTERS = [
  'place',
  'source',
  'filterSource',
  'fiscalYear',
  'month',
  'from',
  'to',
  'stage',
  'lane',
  'unit',
  'directUnit',
  'line',
  'tool',
  'otherThan',
  'vendor',
  'request',
  'import',
  'finding',
  'kind',
  'definedBy',
  'authorisedBy',
  'benefits',
  'chain',
  'lineCurrency',
  'currency',
] as const;

export type EntryFilter = (typeof ENTRY_FILTERS)[number];
export type EntryFilters = Readonly<Record<EntryFilter, string>>;

const LANES = ['sprint', 'marathon'] as const;
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const AN_ID = new RegExp(`^${ID}$`, 'i');
const A_PARTY = new RegExp(`^(none|${ID})$`, 'i');
const A_CURRENCY = /^[A-Z]{3}$/;
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;
const oneOf = (values: readonly string[]): RegExp => new RegExp(`^(${values.join('|')})$`);

const MEANINGFUL: Readonly<Record<EntryFilter, RegExp>> = {
  place: oneOf(PLACES),
  source: oneOf(SOURCES),
  filterSource: oneOf(SOURCES),
  fiscalYear: /^[\w./ -]{1,20}$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  from: A_DAY,
  to: A_DAY,
  stage: /^[\w-]{1,40}$/,
  lane: oneOf(LANES),
  unit: AN_ID,
  directUnit: AN_ID,
  line: AN_ID,
  tool: A_PARTY,
  otherThan: new RegExp(`^${ID}(,${ID}){0,49}$`, 'i'),
  vendor: AN_ID,
  request: AN_ID,
  import: AN_ID,
  finding: AN_ID,
  kind: oneOf(ENTRY_KINDS),
  definedBy: A_PARTY,
  authorisedBy: A_PARTY,
  benefits: new RegExp(`^(none|${ID}(,${ID}){0,49})$`, 'i'),
  chain: new RegExp(`^(proven|unproven|(${QUESTIONS.join('|')}):(${STRENGTHS.join('|')}))$`),
  lineCurrency: A_CURRENCY,
  currency: A_CURRENCY,
};

/** What to ask the API for. A value that it would refuse, such as that of a mangled link, is left out and told. */
export function entriesQuery(filters: EntryFilters): { readonly query: Query; readonly dropped: readonly string[] } {
  const said = ENTRY_FILTERS.filter((name) => filters[name] !== '');
  const isMeaningful = (name: EntryFilter): boolean => MEANINGFUL[name].test(filters[name]);
  return {
    query: Object.fromEntries(said.filter(isMeaningful).map((name) => [name, filters[name]])),
    dropped: said.filter((name) => !isMeaningful(name)).map((name) => `${name}=${filters[name]}`),
  };
}

/** What the words of a filter are found in: lists of the organisation, and the names that stand on the rows themselves. */
export interface FilterNames {
  readonly units: readonly UnitView[];
  readonly stages: readonly StageView[];
  readonly entries: readonly BudgetEntryView[];
}

/** The place of money a figure tells: what was spent, unless the filter says another. */
export function placeOf(filters: EntryFilters): Place {
  return PLACES.find((known) => known === filters.place) ?? 'actual';
}

export function placeWords(filters: EntryFilters, { texts }: EntryWords): string {
  return texts.t(`budget.place.${placeOf(filters)}`);
}

/** What a figure is cut by, one phrase each: "Shadow IT", "Oct 2026", "unit Growth". */
export function filterPhrases(filters: EntryFilters, names: FilterNames, words: EntryWords): readonly ActiveFilter[] {
  const { texts } = words;
  const said = ENTRY_FILTERS.filter((name) => filters[name] !== '' && MEANINGFUL[name].test(filters[name]));
  const phraseOf = (name: EntryFilter): string => {
    switch (name) {
      case 'source':
      case 'filterSource':
        return sourceWords(filters, name, words);
      case 'fiscalYear':
        return texts.t('budget.line.year', { year: filters.fiscalYear });
      case 'month':
      case 'from':
      case 'to':
        return timeWords(filters, name, words);
      case 'kind':
        return kindWords(filters.kind, words);
      case 'otherThan':
        return texts.plural('budget.entries.otherThan', filters.otherThan.split(',').length);
      case 'definedBy':
      case 'authorisedBy':
        return partyWords(filters, name, names, words);
      case 'benefits':
        return benefitWords(filters.benefits, names, words);
      case 'chain':
        return chainPhrase(filters.chain, texts);
      case 'stage':
        return texts.t('budget.entries.stage', { name: stageNames(names.stages, texts)(filters.stage) });
      case 'lane':
        return laneWords(filters.lane, words);
      case 'lineCurrency':
        return texts.t('budget.entries.lineCurrency', { currency: filters.lineCurrency });
      case 'place':
      case 'currency':
        return '';
      case 'unit':
      case 'directUnit':
      case 'line':
      case 'tool':
      case 'vendor':
      case 'request':
      case 'import':
      case 'finding':
        return thingWords(filters, name, names, words);
    }
  };
  return said.map((name) => ({ key: name, words: phraseOf(name) })).filter((phrase) => phrase.words !== '');
}

/** The filters somebody may change here; those that only a figure sets, such as its tool, are words. */
export function entryFilterFields(years: readonly FiscalYearView[], { texts }: EntryWords): readonly FilterField[] {
  return [
    {
      key: 'place',
      label: texts.t('budget.filter.place'),
      kind: 'select',
      anyLabel: texts.t('budget.place.actual'),
      options: PLACES.filter((place) => place !== 'actual').map((value) => ({
        value,
        label: texts.t(`budget.place.${value}`),
      })),
    },
    {
      key: 'source',
      label: texts.t('budget.filter.source'),
      kind: 'select',
      options: SOURCES.map((value) => ({ value, label: texts.t(`app.source.${value}`) })),
    },
    {
      key: 'fiscalYear',
      label: texts.t('budget.filter.fiscalYear'),
      kind: 'select',
      options: years.map(({ id }) => ({ value: id, label: id })),
    },
    {
      key: 'kind',
      label: texts.t('budget.columns.kind'),
      kind: 'select',
      options: ENTRY_KINDS.map((value) => ({ value, label: texts.t(`budget.kind.${value}`) })),
    },
  ];
}

function sourceWords(filters: EntryFilters, name: 'source' | 'filterSource', { texts }: EntryWords): string {
  const source = SOURCES.find((known) => known === filters[name]);
  if (source === undefined || (name === 'filterSource' && filters.source === filters.filterSource)) {
    return '';
  }
  return texts.t(`app.source.${source}`);
}

function timeWords(filters: EntryFilters, name: 'month' | 'from' | 'to', { texts, format }: EntryWords): string {
  const { month, from, to } = filters;
  if (name === 'month') {
    return format.month(month);
  }
  const isPeriod = A_DAY.test(from) && A_DAY.test(to);
  if (isPeriod) {
    return name === 'from' ? texts.t('budget.entries.period', { from: format.day(from), to: format.day(to) }) : '';
  }
  return name === 'from'
    ? texts.t('budget.entries.since', { from: format.day(from) })
    : texts.t('budget.entries.until', { to: format.day(to) });
}

function kindWords(kind: string, { texts }: EntryWords): string {
  const known = ENTRY_KINDS.find((candidate) => candidate === kind);
  return known === undefined ? '' : texts.t(`budget.kind.${known}`);
}

function laneWords(lane: string, { texts }: EntryWords): string {
  const known = LANES.find((candidate) => candidate === lane);
  return known === undefined ? '' : texts.t('budget.entries.lane', { name: texts.t(`app.ui.lane.${known}`) });
}

/** "authorised by Ana Ruiz", by the name that stands on the rows. */
function partyWords(
  filters: EntryFilters,
  name: 'definedBy' | 'authorisedBy',
  { entries }: FilterNames,
  { texts }: EntryWords,
): string {
  const id = filters[name];
  const person = entries.map(({ accountability }) => accountability[name]?.person).find((found) => found?.id === id);
  return texts.t(`budget.entries.${name}`, {
    name: id === 'none' ? texts.t('budget.nobody') : (person?.name ?? texts.t('budget.entries.somebody')),
  });
}

function benefitWords(ids: string, { units }: FilterNames, { texts, format }: EntryWords): string {
  const known = ids.split(',').flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []);
  return texts.t('budget.entries.benefits', {
    name: ids === 'none' ? texts.t('budget.nobody') : format.list(known),
  });
}

type Thing = 'unit' | 'directUnit' | 'line' | 'tool' | 'vendor' | 'request' | 'import' | 'finding';

/** A thing by its name where one is at hand, otherwise by what it is. */
function thingWords(filters: EntryFilters, name: Thing, names: FilterNames, { texts }: EntryWords): string {
  if (name === 'tool' && filters.tool === 'none') {
    return texts.t('budget.entries.noTool');
  }
  const found = nameOf(filters[name], name, names, texts);
  return found === undefined
    ? texts.t(`budget.entries.one.${name}`)
    : texts.t(`budget.entries.named.${name}`, { name: found });
}

function nameOf(id: string, name: Thing, { units, entries }: FilterNames, texts: Texts): string | undefined {
  switch (name) {
    case 'unit':
    case 'directUnit':
      return units.find((unit) => unit.id === id)?.name;
    case 'line': {
      const line = entries.find((entry) => entry.line.id === id)?.line;
      return line && `${line.code} ${lineName(line, texts)}`;
    }
    case 'tool':
      return entries.find((entry) => entry.tool?.id === id)?.tool?.name;
    case 'vendor':
      return entries.find((entry) => entry.vendor?.id === id)?.vendor?.name;
    case 'request':
      return entries.find((entry) => entry.request?.id === id)?.request?.ref;
    case 'import':
    case 'finding':
      return undefined;
  }
}
