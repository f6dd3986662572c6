import { type ToolView } from '@tandem/api-client';
import { type Formatter, type Texts, isNothing } from '../platform';
import { toolChainColumn } from '../platform/chain';
import { type ListColumn, accountabilityColumn, codeWords, partyColumns } from '../platform/listing';
import { nearnessOf } from './calendar';
import { type StageName, mainStage } from './stage-words';
import { SEALS, sealNote, sealText } from './seal-words';
import { courseWords } from './tool-money';
import { LANES, SOURCES, STATUSES } from './tools-filters';

export interface ToolColumnWords {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly stage: StageName;
  /** Every stage there is, by its name in the API. */
  readonly stages: readonly string[];
  /** The currency of the costs, for the head of their column. */
  readonly currency: string;
  readonly today: string;
  /** The calendar day of an instant where the company is. */
  readonly dayOf: (instant: string) => string;
}

/** The columns of the register. */
export function toolColumns(words: ToolColumnWords): readonly ListColumn<ToolView>[] {
  const { texts, format, stage, stages } = words;
  return [
    {
      key: 'name',
      header: texts.t('registry.columns.tool'),
      text: (tool) => tool.name,
      note: (tool) => tool.vendor?.name ?? '',
      sort: 'name',
      minWidth: '132px',
      file: [
        { key: 'name', header: texts.t('registry.columns.tool') },
        { key: 'vendor', header: texts.t('registry.columns.vendor') },
      ],
    },
    {
      key: 'owner',
      header: texts.t('registry.columns.owner'),
      text: (tool) => tool.businessOwner?.name ?? texts.t('registry.noOwner'),
      note: ({ deputy }) => (deputy === null ? '' : texts.t('registry.deputyNote', { name: deputy.name })),
      minWidth: '104px',
      file: [
        { key: 'owner', header: texts.t('registry.columns.owner') },
        { key: 'deputy', header: texts.t('registry.fact.deputy') },
      ],
    },
    {
      key: 'stages',
      header: texts.t('registry.columns.stages'),
      text: (tool) => stagesText(tool, stage, texts),
      minWidth: '80px',
      file: [{ key: 'stages', header: texts.t('registry.columns.stages'), words: codeWords(stages, stage) }],
    },
    codeColumn('source', SOURCES, (source) => texts.t(`app.source.${source}`), words),
    {
      key: 'line',
      header: texts.t('registry.columns.line'),
      text: ({ budgetLine }) => budgetLine?.code ?? '',
      note: ({ budgetLine }) => budgetLine?.name ?? '',
    },
    costColumn(words),
    trendColumn(words),
    {
      key: 'notice',
      header: texts.t('registry.columns.notice'),
      text: (tool) => noticeDay(tool, format),
      note: (tool) => noticeNote(tool, words),
      minWidth: '104px',
    },
    {
      ...accountabilityColumn(texts.t('registry.columns.accountability'), texts),
      note: ({ chain }) => texts.t('app.chain.of', { score: format.count(chain.score) }),
    },
    sealColumn(words),
    ...hiddenColumns(words),
  ];
}

function hiddenColumns(words: ToolColumnWords): readonly ListColumn<ToolView>[] {
  const { texts, format } = words;
  return [
    {
      ...codeColumn('status', STATUSES, (status) => texts.t(`app.toolStatus.${status}`), words),
      startsHidden: true,
    },
    {
      ...codeColumn('lane', LANES, (lane) => texts.t(`app.ui.lane.${lane}`), words),
      startsHidden: true,
    },
    {
      key: 'category',
      header: texts.t('registry.columns.category'),
      text: ({ category }) => category ?? '',
      startsHidden: true,
    },
    {
      key: 'unit',
      header: texts.t('registry.columns.unit'),
      text: ({ unit }) => unit?.name ?? '',
      startsHidden: true,
    },
    {
      key: 'contractEnd',
      header: texts.t('registry.columns.contractEnd'),
      text: ({ contract }) => (contract?.endsOn == null ? '–' : format.day(contract.endsOn)),
      startsHidden: true,
    },
    {
      key: 'firstSeen',
      header: texts.t('registry.columns.firstSeen'),
      text: ({ firstSeen }) => (firstSeen === null ? '–' : format.day(firstSeen)),
      startsHidden: true,
    },
    ...partyColumns<ToolView>(texts),
    { ...toolChainColumn(texts, format), startsHidden: true },
    {
      key: 'updated',
      header: texts.t('registry.columns.updated'),
      text: ({ updatedAt }) => format.instant(updatedAt),
      sort: 'updated',
      sortFirst: 'descending',
      startsHidden: true,
    },
  ];
}

/** When the owner stood behind the record, or that somebody else has changed it since. */
function sealColumn(words: ToolColumnWords): ListColumn<ToolView> {
  const { texts } = words;
  const header = texts.t('registry.columns.seal');
  return {
    key: 'seal',
    header,
    text: ({ seal }) => sealText(seal, words),
    note: ({ seal }) => sealNote(seal, words),
    minWidth: '112px',
    file: [
      { key: 'seal', header, words: codeWords(SEALS, (state) => texts.t(`registry.seal.state.${state}`)) },
      { key: 'verifiedAt', header: texts.t('registry.seal.verifiedAt') },
      { key: 'verifiedBy', header: texts.t('registry.seal.verifiedBy') },
    ],
  };
}

/** The head names the currency on the screen; a file has a column for it. */
function costColumn({ texts, format, currency }: ToolColumnWords): ListColumn<ToolView> {
  return {
    key: 'cost',
    header: texts.t('registry.columns.cost', { currency }),
    text: ({ cost12Months, costScope }) => (costScope === 'none' ? '' : format.amount(cost12Months.amount)),
    isNumber: true,
    sort: 'cost',
    sortFirst: 'descending',
    file: [{ key: 'cost', header: texts.t('registry.columns.costFile') }],
  };
}

/** Thirteen months drawn. It says in words what it draws; a file has figures and no drawing. */
function trendColumn({ texts, format }: ToolColumnWords): ListColumn<ToolView> {
  return {
    key: 'trend',
    header: texts.t('registry.columns.trend'),
    explanation: texts.t('registry.columns.trendExplained'),
    text: ({ monthlyCosts }) =>
      monthlyCosts.every(({ amount }) => isNothing(amount)) ? '' : courseWords(monthlyCosts, texts, format),
    file: [],
  };
}

/** A column of one of a few known things, in the words of the screen. */
function codeColumn<Key extends 'source' | 'status' | 'lane', Code extends ToolView[Key] & string>(
  key: Key,
  codes: readonly Code[],
  word: (code: Code) => string,
  { texts }: ToolColumnWords,
): ListColumn<ToolView> {
  const header = texts.t(`registry.columns.${key}`);
  const words = codeWords(codes, word);
  return { key, header, text: (tool) => words[tool[key] ?? ''] ?? '', file: [{ key, header, words }] };
}

/** "Grow +2": where the tool is used most, and how many stages more. */
export function stagesText(tool: Pick<ToolView, 'stages'>, stage: StageName, texts: Texts): string {
  const { main, others } = mainStage(tool.stages);
  if (main === null) {
    return texts.t('registry.noStage');
  }
  return others.length === 0 ? stage(main) : `${stage(main)} +${others.length}`;
}

/** The notice deadline, or a dash for a contract without one. */
export function noticeDay({ contract }: Pick<ToolView, 'contract'>, format: Formatter): string {
  return contract?.noticeBy == null ? '–' : format.day(contract.noticeBy);
}

/** How long there is to give notice, for deadlines that are near or have passed. */
export function noticeNote({ contract }: Pick<ToolView, 'contract'>, { texts, today }: ToolColumnWords): string {
  if (contract?.noticeBy == null) {
    return '';
  }
  const { nearness, days } = nearnessOf(contract.noticeBy, today);
  switch (nearness) {
    case 'passed':
      return texts.t('registry.notice.passed');
    case 'soon':
    case 'near':
      return days === 0 ? texts.t('registry.notice.today') : texts.plural('registry.notice.inDays', days);
    case 'later':
      return '';
  }
}
