import { type RequestTaskView } from '@tandem/api-client';
import { type FilterField } from '@tandem/ui';
import { type Texts } from '../../platform';
import { type ListColumn, codeWords } from '../../platform/listing';
import { type ConditionWords, conditionSentence, conditionStatus } from './condition-words';

export const STATUSES = ['open', 'done', 'confirmed', 'waived', 'lapsed'] as const;
export const SORTS = ['due', '-due'] as const;
const SWITCHES = ['mine', 'setBy', 'awaiting', 'overdue'] as const;
const ON = { mine: 'true', setBy: 'me', awaiting: 'me', overdue: 'true' } as const;
const ROLES = ['cmo', 'cio', 'finance', 'approver'] as const;

/** The columns of the list of conditions. */
export function conditionColumns(words: ConditionWords): readonly ListColumn<RequestTaskView>[] {
  const { texts, format } = words;
  const header = (key: Parameters<typeof headerOf>[0]): string => headerOf(key, texts);
  return [
    { key: 'what', header: header('what'), text: ({ what }) => what, minWidth: '200px' },
    {
      key: 'request',
      header: header('request'),
      text: ({ request }) => request.ref,
      note: ({ request }) => request.toolName ?? '',
      minWidth: '120px',
      file: [
        { key: 'request', header: header('request') },
        { key: 'tool', header: header('tool') },
      ],
    },
    {
      key: 'status',
      header: header('status'),
      text: (task) => conditionStatus(task, texts),
      note: (task) => conditionSentence(task, words),
      minWidth: '208px',
      file: [
        {
          key: 'status',
          header: header('status'),
          words: codeWords(STATUSES, (status) => texts.t(`app.taskStatus.${status}`)),
        },
      ],
    },
    {
      key: 'due',
      header: header('due'),
      text: ({ dueOn }) => format.day(dueOn),
      sort: 'due',
      sortFirst: 'ascending',
    },
    { key: 'owner', header: header('owner'), text: ({ owner }) => owner.name, note: ({ owner }) => owner.title ?? '' },
    {
      key: 'setBy',
      header: header('setBy'),
      text: ({ setBy }) => setBy.name,
      note: ({ setAs }) => texts.t(`app.role.${setAs}`),
      file: [
        { key: 'setBy', header: header('setBy') },
        { key: 'setAs', header: header('setAs'), words: codeWords(ROLES, (role) => texts.t(`app.role.${role}`)) },
      ],
    },
    ...hiddenColumns(words),
  ];
}

function hiddenColumns({ texts, format }: ConditionWords): readonly ListColumn<RequestTaskView>[] {
  const instant = (at: string | undefined): string => (at === undefined ? '' : format.instant(at));
  const hidden = (
    key: Parameters<typeof headerOf>[0],
    text: (task: RequestTaskView) => string,
  ): ListColumn<RequestTaskView> => ({ key, header: headerOf(key, texts), text, startsHidden: true });
  return [
    hidden('set', ({ setAt }) => instant(setAt)),
    hidden('evidence', ({ done }) => done?.text ?? ''),
    hidden('done', ({ done }) => instant(done?.at)),
    hidden('confirmedBy', ({ confirmed }) => confirmed?.by.name ?? ''),
    hidden('confirmed', ({ confirmed }) => instant(confirmed?.at)),
    hidden('waivedBy', ({ waived }) => waived?.by.name ?? ''),
    hidden('waived', ({ waived }) => instant(waived?.at)),
    hidden('waivedWhy', ({ waived }) => waived?.text ?? ''),
  ];
}

type Header =
  | 'what'
  | 'request'
  | 'tool'
  | 'status'
  | 'due'
  | 'owner'
  | 'setBy'
  | 'setAs'
  | 'set'
  | 'evidence'
  | 'done'
  | 'confirmedBy'
  | 'confirmed'
  | 'waivedBy'
  | 'waived'
  | 'waivedWhy';

const headerOf = (key: Header, texts: Texts): string => texts.t(`approvals.conditions.columns.${key}`);

export function conditionFilters(texts: Texts): readonly FilterField[] {
  return [
    {
      key: 'status',
      label: headerOf('status', texts),
      kind: 'select',
      options: STATUSES.map((value) => ({ value, label: texts.t(`app.taskStatus.${value}`) })),
    },
    ...SWITCHES.map((key): FilterField => {
      const label = texts.t(`approvals.conditions.filter.${key}`);
      return { key, label, kind: 'switch', options: [{ value: ON[key], label }] };
    }),
  ];
}
