import { type LineRef, type StageView, type ToolView } from '@tandem/api-client';
import { type FilterField, type FilterOption } from '@tandem/ui';
import { type FundSource, type PersonRef, type Texts, type ToolStatus, lineName } from '../platform';
import { stageNames } from './stage-words';

export const SOURCES: readonly FundSource[] = ['it', 'marketing', 'shadow'];
export const STATUSES: readonly ToolStatus[] = [
  'proposed',
  'evaluating',
  'trial',
  'active',
  'sunset',
  'retired',
  'rejected',
  'banned',
];
/** How the sprint of a tool on trial stands. */
export const SPRINTS = ['running', 'ended'] as const;
export const LANES = ['sprint', 'marathon'] as const;
/** How near a notice deadline is, in days. */
export const NOTICES = ['30', '60', '90'] as const;
export const SORTS = ['-cost', 'cost', 'name', '-name', '-updated', 'updated', 'score', '-score'] as const;
export type ToolSort = (typeof SORTS)[number];

/** The filters and the order of the register, as they stand in the address. */
export type ToolFilters = Readonly<
  Record<
    | 'q'
    | 'source'
    | 'status'
    | 'stage'
    | 'owner'
    | 'line'
    | 'lane'
    | 'notice'
    | 'seal'
    | 'sprint'
    | 'accountability'
    | 'authorisation'
    | 'sort',
    string
  >
>;

const LONGEST_SEARCH = 100;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STAGE = /^[\w-]{1,40}$/;

/** The filters that the API understands. What it would refuse, such as the value of a mangled link, is told instead. */
export function meaningful(filters: ToolFilters): {
  readonly query: ToolFilters;
  readonly dropped: readonly string[];
} {
  const { owner, line, stage, q } = filters;
  const isLine = line === '' || ID.test(line);
  const isOwner = owner === '' || ID.test(owner);
  const isStage = stage === '' || STAGE.test(stage);
  return {
    query: {
      ...filters,
      q: q.slice(0, LONGEST_SEARCH),
      owner: isOwner ? owner : '',
      line: isLine ? line : '',
      stage: isStage ? stage : '',
    },
    dropped: [
      ...(isOwner ? [] : [`owner=${owner}`]),
      ...(isLine ? [] : [`line=${line}`]),
      ...(isStage ? [] : [`stage=${stage}`]),
    ],
  };
}

interface FilterSource {
  readonly texts: Texts;
  readonly stages: readonly StageView[];
  /** Tools that were on the screen: their owners and lines are to choose from before all others are here. */
  readonly tools: readonly ToolView[];
  /** Whoever owns a tool, and every line, once somebody came to the filter; none before. */
  readonly owners: readonly Pick<PersonRef, 'id' | 'name'>[];
  readonly lines: readonly LineRef[];
  readonly me: PersonRef;
}

/**
 * The choices of the filter bar: those people come for at hand, the others folded. An owner that the address asks for is
 * among them, whoever it is.
 */
export function toolFilterFields(filters: ToolFilters, source: FilterSource): readonly FilterField[] {
  const { texts, stages, me } = source;
  const name = stageNames(stages, texts);
  return [
    {
      key: 'source',
      label: texts.t('registry.filter.source'),
      kind: 'select',
      options: SOURCES.map((value) => ({ value, label: texts.t(`app.source.${value}`) })),
    },
    {
      key: 'stage',
      label: texts.t('registry.filter.stage'),
      kind: 'select',
      options: stages.map(({ id }) => ({ value: id, label: name(id) })),
    },
    {
      key: 'owner',
      label: texts.t('registry.filter.owner'),
      kind: 'select',
      options: [{ value: me.id, label: texts.t('registry.filter.me') }, ...othersOf(source, filters.owner)],
    },
    ...[...contractFields(filters, source), ...answerFields(texts)].map((field) => ({ ...field, isFolded: true })),
  ];
}

/** Where a tool stands, what it is paid from, in which lane it came and when notice is due. */
function contractFields(filters: ToolFilters, source: FilterSource): readonly FilterField[] {
  const { texts } = source;
  return [
    {
      key: 'status',
      label: texts.t('registry.filter.status'),
      kind: 'select',
      options: STATUSES.map((value) => ({ value, label: texts.t(`app.toolStatus.${value}`) })),
    },
    {
      key: 'line',
      label: texts.t('registry.columns.line'),
      kind: 'select',
      options: linesOf(source, filters.line),
    },
    {
      key: 'lane',
      label: texts.t('registry.columns.lane'),
      kind: 'select',
      options: LANES.map((value) => ({ value, label: texts.t(`app.ui.lane.${value}`) })),
    },
    {
      key: 'sprint',
      label: texts.t('registry.filter.sprint'),
      kind: 'select',
      options: SPRINTS.map((value) => ({ value, label: texts.t(`registry.sprint.${value}`) })),
    },
    {
      key: 'notice',
      label: texts.t('registry.filter.notice'),
      kind: 'select',
      options: NOTICES.map((value) => ({ value, label: texts.t('registry.filter.noticeWithin', { days: value }) })),
    },
  ];
}

/** Whether the owner stands behind a tool, and whether somebody defined it, authorised it and benefits, each by themselves. */
function answerFields(texts: Texts): readonly FilterField[] {
  return [
    {
      key: 'seal',
      label: texts.t('registry.filter.unverified'),
      kind: 'switch',
      options: [{ value: 'unverified', label: texts.t('registry.filter.unverified') }],
    },
    {
      key: 'accountability',
      label: texts.t('registry.filter.nobody'),
      kind: 'switch',
      options: [{ value: 'missing', label: texts.t('registry.filter.nobody') }],
    },
    {
      key: 'authorisation',
      label: texts.t('registry.filter.notIndependent'),
      kind: 'switch',
      options: [{ value: 'not-independent', label: texts.t('registry.filter.notIndependent') }],
    },
  ];
}

/** Whoever owns a tool in any capacity, and whom the address asks for, by name. */
function othersOf({ tools, owners, me }: FilterSource, asked: string): readonly FilterOption[] {
  const seen = tools.flatMap(({ businessOwner, deputy, technicalOwner, budgetOwner }) =>
    [businessOwner, deputy, technicalOwner, budgetOwner].flatMap((person) => (person === null ? [] : [person])),
  );
  return withAsked(
    [...seen, ...owners].map(({ id, name }) => ({ value: id, label: name })).filter(({ value }) => value !== me.id),
    asked === me.id ? '' : asked,
  );
}

/** Lines of several years may have one code: only then the year is said. */
function linesOf({ tools, lines, texts }: FilterSource, asked: string): readonly FilterOption[] {
  const seen = tools.flatMap(({ budgetLine }) => (budgetLine === null ? [] : [budgetLine]));
  const all = [...seen, ...lines];
  const labelOf = (line: LineRef): string => {
    const label = `${line.code} ${lineName(line, texts)}`;
    const hasNamesake = all.some(({ id, code }) => code === line.code && id !== line.id);
    return hasNamesake ? `${label} · ${line.fiscalYear}` : label;
  };
  return withAsked(
    all.map((line) => ({ value: line.id, label: labelOf(line) })),
    asked,
  );
}

/** Each choice once, in order; what the address asks for is among them, though nobody here knows its name. */
function withAsked(options: readonly FilterOption[], asked: string): readonly FilterOption[] {
  const each = [...new Map(options.map((option) => [option.value, option])).values()].toSorted((one, other) =>
    one.label.localeCompare(other.label),
  );
  const isMissing = asked !== '' && !each.some(({ value }) => value === asked);
  return isMissing ? [...each, { value: asked, label: `…${asked.slice(-6)}` }] : each;
}
