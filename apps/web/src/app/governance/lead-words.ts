import { type LaneLead, type LeadMonth, type RelationView } from '@tandem/api-client';
import { type ChartTable, type PairedRow } from '@tandem/ui/chart';
import { type Formatter, type Texts } from '../platform';
import { type FiledColumn, codeWords } from '../platform/listing';
import { LANES } from './figure-filters';
import { entriesOf, requestsOf } from './rows-of';

export interface Words {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** Whether slow months were followed by more shadow spend: said only where chance would seldom show as much. */
export function relationAnswer(relation: RelationView, { texts, format }: Words): string {
  const { state, coefficient, isClear } = relation;
  const months = texts.plural('governance.lead.months', relation.months);
  if (state === 'too-few') {
    return texts.t('governance.lead.tooFew', { months, needed: format.count(relation.needed) });
  }
  if (state === 'unvaried' || coefficient === null) {
    return texts.t('governance.lead.unvaried', { months });
  }
  const said = { months, value: format.compact(coefficient, 2) };
  if (!isClear) {
    return texts.t('governance.lead.unclear', said);
  }
  return coefficient > 0 ? texts.t('governance.lead.more', said) : texts.t('governance.lead.less', said);
}

/** The months of a lane as the chart draws them. */
export function leadRows({ lane, months }: LaneLead, words: Words): readonly PairedRow[] {
  const { texts, format } = words;
  const name = texts.t(`app.ui.lane.${lane}`);
  return months.map((month) => {
    const { amount } = month.following.spend;
    const { isOver } = month.following;
    const [spent, following] = [format.money(amount), format.month(month.following.month)];
    return {
      key: month.month,
      label: format.month(month.month),
      before: { ...leadOf(month, name, words), link: requestsOf(month.decided, month.drill) },
      after: {
        text: isOver ? spent : texts.t('governance.lead.soFar', { amount: spent }),
        words: isOver
          ? texts.t('governance.lead.afterMark', { month: following, amount: spent })
          : texts.t('governance.lead.afterRunning', { month: following, amount: spent }),
        link: entriesOf(month.following.spend),
        amount,
        isRunning: !isOver,
      },
    };
  });
}

function leadOf({ month, decided, median, nineInTen }: LeadMonth, lane: string, { texts, format }: Words) {
  const days = (count: number): string => texts.plural('governance.lead.days', count);
  const said = { month: format.month(month), lane, count: format.count(decided) };
  if (median === null || nineInTen === null) {
    return {
      text: texts.t('governance.lead.none'),
      words: texts.t('governance.lead.beforeNone', said),
      range: null,
    };
  }
  return {
    text: `${days(median)} (n = ${said.count})`,
    words: texts.t('governance.lead.beforeMark', { ...said, median: days(median), most: days(nineInTen) }),
    range: { median, most: nineInTen },
  };
}

/** The same in exact figures. */
export function leadTable({ months }: LaneLead, currency: string, { texts, format }: Words): ChartTable {
  const number = (value: number | null): string => (value === null ? '–' : format.count(value));
  return {
    columns: [
      { header: texts.t('governance.lead.month') },
      { header: texts.t('governance.lead.decided'), isNumber: true },
      { header: texts.t('governance.lead.median'), isNumber: true },
      { header: texts.t('governance.lead.most'), isNumber: true },
      { header: texts.t('governance.lead.following') },
      { header: `${texts.t('governance.lead.shadow')}, ${currency}`, isNumber: true },
    ],
    rows: months.map(({ month, decided, median, nineInTen, drill, following }) => {
      const [requests, entries] = [requestsOf(decided, drill), entriesOf(following.spend)];
      const spent = format.amount(following.spend.amount);
      return {
        key: month,
        cells: [
          { text: format.month(month) },
          { text: number(decided), ...(requests === null ? {} : { link: requests }) },
          { text: number(median) },
          { text: number(nineInTen) },
          { text: format.month(following.month) },
          {
            text: following.isOver ? spent : texts.t('governance.lead.soFar', { amount: spent }),
            ...(entries === null ? {} : { link: entries }),
          },
        ],
      };
    }),
  };
}

/** The columns of the file, which holds the months of all lanes. */
export function leadColumns({ texts }: Words): readonly FiledColumn[] {
  const lanes = codeWords(LANES, (lane) => texts.t(`app.ui.lane.${lane}`));
  return [
    ['lane', texts.t('governance.lead.lane'), lanes] as const,
    ['month', texts.t('governance.lead.month'), undefined] as const,
    ['decided', texts.t('governance.lead.decided'), undefined] as const,
    ['median', texts.t('governance.lead.median'), undefined] as const,
    ['nineInTen', texts.t('governance.lead.most'), undefined] as const,
    ['followingMonth', texts.t('governance.lead.following'), undefined] as const,
    ['shadow', texts.t('governance.lead.shadow'), undefined] as const,
  ].map(([key, header, words]) => ({ key, header, file: [{ key, header, ...(words ? { words } : {}) }] }));
}
