import { type ToolView } from '@tandem/api-client';
import { type TableColumn } from '@tandem/ui';
import { type Formatter, type Texts } from '../platform';
import { nearnessOf } from './calendar';
import { type StageName, mainStage } from './stage-words';

export interface ToolColumnWords {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly stage: StageName;
  /** The currency of the costs, for the head of their column. */
  readonly currency: string;
  readonly today: string;
}

/** The columns of the register. */
export function toolColumns(words: ToolColumnWords): readonly TableColumn<ToolView>[] {
  const { texts, format, stage, currency } = words;
  return [
    {
      key: 'name',
      header: texts.t('registry.columns.tool'),
      text: (tool) => tool.name,
      note: (tool) => tool.vendor?.name ?? '',
      sort: 'name',
      minWidth: '150px',
    },
    {
      key: 'owner',
      header: texts.t('registry.columns.owner'),
      text: (tool) => tool.businessOwner?.name ?? texts.t('registry.noOwner'),
    },
    { key: 'stages', header: texts.t('registry.columns.stages'), text: (tool) => stagesText(tool, stage, texts) },
    { key: 'source', header: texts.t('registry.columns.source'), text: (tool) => texts.t(`app.source.${tool.source}`) },
    {
      key: 'cost',
      header: texts.t('registry.columns.cost', { currency }),
      text: (tool) => format.amount(tool.cost12Months.amount),
      isNumber: true,
      sort: 'cost',
      sortFirst: 'descending',
    },
    {
      key: 'status',
      header: texts.t('registry.columns.status'),
      text: (tool) => texts.t(`app.toolStatus.${tool.status}`),
    },
    {
      key: 'notice',
      header: texts.t('registry.columns.notice'),
      text: (tool) => noticeDay(tool, format),
      note: (tool) => noticeNote(tool, words),
      minWidth: '104px',
    },
    {
      key: 'accountability',
      header: texts.t('registry.columns.accountability'),
      text: () => '',
    },
  ];
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
