import { type StageView, type ToolView } from '@tandem/api-client';
import { type FilterField } from '@tandem/ui';
import { type FundSource, type PersonRef, type Texts, type ToolStatus } from '../platform';
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
export const LANES = ['sprint', 'marathon'] as const;
export const SORTS = ['-cost', 'cost', 'name', '-name', '-updated', 'updated'] as const;
export type ToolSort = (typeof SORTS)[number];

/** The filters and the order of the register, as they stand in the address. */
export type ToolFilters = Readonly<
  Record<'q' | 'source' | 'status' | 'stage' | 'owner' | 'accountability' | 'sort', string>
>;

const LONGEST_SEARCH = 100;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const STAGE = /^[\w-]{1,40}$/;

/** The filters that the API understands. What it would refuse, such as the value of a mangled link, is told instead. */
export function meaningful(filters: ToolFilters): {
  readonly query: ToolFilters;
  readonly dropped: readonly string[];
} {
  const { owner, stage, q } = filters;
  const isOwner = owner === '' || ID.test(owner);
  const isStage = stage === '' || STAGE.test(stage);
  return {
    query: {
      ...filters,
      q: q.slice(0, LONGEST_SEARCH),
      owner: isOwner ? owner : '',
      stage: isStage ? stage : '',
    },
    dropped: [...(isOwner ? [] : [`owner=${owner}`]), ...(isStage ? [] : [`stage=${stage}`])],
  };
}

interface FilterSource {
  readonly texts: Texts;
  readonly stages: readonly StageView[];
  readonly tools: readonly ToolView[];
  readonly me: PersonRef;
}

/** The choices of the filter bar. An owner that the address asks for is among them, whoever it is. */
export function toolFilterFields(filters: ToolFilters, source: FilterSource): readonly FilterField[] {
  const { texts, stages, me } = source;
  const name = stageNames(stages, texts);
  const isOther = filters.owner !== '' && filters.owner !== me.id;
  return [
    {
      key: 'source',
      label: texts.t('registry.filter.source'),
      kind: 'select',
      options: SOURCES.map((value) => ({ value, label: texts.t(`app.source.${value}`) })),
    },
    {
      key: 'status',
      label: texts.t('registry.filter.status'),
      kind: 'select',
      options: STATUSES.map((value) => ({ value, label: texts.t(`app.toolStatus.${value}`) })),
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
      anyLabel: texts.t('registry.filter.anybody'),
      options: [
        { value: me.id, label: texts.t('registry.filter.me') },
        ...(isOther ? [{ value: filters.owner, label: ownerName(filters.owner, source) }] : []),
      ],
    },
    {
      key: 'accountability',
      label: texts.t('registry.filter.nobody'),
      kind: 'switch',
      options: [{ value: 'missing', label: texts.t('registry.filter.nobody') }],
    },
  ];
}

function ownerName(id: string, { tools, me }: FilterSource): string {
  const owners = tools.flatMap((tool) => [tool.businessOwner, tool.technicalOwner, tool.budgetOwner]);
  return [me, ...owners].find((person) => person?.id === id)?.name ?? `…${id.slice(-6)}`;
}
