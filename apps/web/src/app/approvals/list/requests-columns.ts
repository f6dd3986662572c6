import { type RequestView } from '@tandem/api-client';
import { type StageName } from '../../platform';
import { type ListColumn, codeWords } from '../../platform/listing';
import { type RequestWords, lastDecision, standingSentence, subject } from '../request-words';
import { LANES, STATUSES } from './requests-filters';

interface ColumnWords extends RequestWords {
  readonly stage: StageName;
  /** Every stage there is, by its name in the API. */
  readonly stages: readonly string[];
}

/** The columns of the list of requests; each amount names its currency, since lines may differ in it. */
export function requestColumns(words: ColumnWords): readonly ListColumn<RequestView>[] {
  const { texts, format, stage, stages } = words;
  return [
    {
      key: 'ref',
      header: texts.t('approvals.columns.ref'),
      text: ({ ref }) => ref,
      isReference: true,
      minWidth: '96px',
    },
    {
      key: 'tool',
      header: texts.t('approvals.columns.tool'),
      text: (request) => subject(request, texts),
      note: (request) => request.requester.name,
      minWidth: '140px',
    },
    statusColumn(words),
    laneColumn(words),
    {
      key: 'stages',
      header: texts.t('approvals.columns.stage'),
      text: ({ stageIds }) => stageIds.map(stage).join(', ') || '–',
      file: [{ key: 'stages', header: texts.t('approvals.columns.stage'), words: codeWords(stages, stage) }],
    },
    {
      key: 'annualised',
      header: texts.t('approvals.columns.annualised'),
      text: ({ annualised }) => (annualised === null ? '–' : format.money(annualised)),
      isNumber: true,
      sort: 'amount',
      sortFirst: 'descending',
    },
    {
      key: 'line',
      header: texts.t('approvals.columns.line'),
      text: ({ budgetLine }) => budgetLine?.code ?? '–',
      note: ({ budgetLine }) => budgetLine?.name ?? '',
      minWidth: '120px',
    },
    {
      key: 'updated',
      header: texts.t('approvals.columns.updated'),
      text: ({ updatedAt }) => format.instant(updatedAt),
      sort: 'updated',
      sortFirst: 'descending',
    },
    ...hiddenColumns(words),
  ];
}

/** Where a request stands is one column on the screen, and two in a file: what it is, and who has it. */
function statusColumn(words: ColumnWords): ListColumn<RequestView> {
  const { texts } = words;
  const header = texts.t('approvals.columns.status');
  return {
    key: 'status',
    header,
    text: ({ status }) => texts.t(`app.requestStatus.${status}`),
    note: (request) => standingSentence(request, words),
    minWidth: '208px',
    file: [
      { key: 'status', header, words: codeWords(STATUSES, (status) => texts.t(`app.requestStatus.${status}`)) },
      { key: 'holder', header: texts.t('approvals.columns.holder') },
    ],
  };
}

function laneColumn({ texts }: ColumnWords): ListColumn<RequestView> {
  const header = texts.t('approvals.columns.lane');
  const words = codeWords(LANES, (lane) => texts.t(`app.ui.lane.${lane}`));
  return {
    key: 'lane',
    header,
    text: ({ lane }) => words[lane ?? ''] ?? '',
    minWidth: '116px',
    file: [{ key: 'lane', header, words }],
  };
}

function hiddenColumns({ texts, format }: ColumnWords): readonly ListColumn<RequestView>[] {
  return [
    {
      key: 'requester',
      header: texts.t('approvals.columns.requester'),
      text: ({ requester }) => requester.name,
      note: ({ requester }) => requester.title ?? '',
      startsHidden: true,
    },
    {
      key: 'policyVersion',
      header: texts.t('approvals.columns.policyVersion'),
      text: ({ policyVersion }) => (policyVersion === null ? '' : format.count(policyVersion)),
      isNumber: true,
      startsHidden: true,
    },
    {
      key: 'decidedBy',
      header: texts.t('approvals.columns.decidedBy'),
      text: (request) => lastDecision(request)?.person?.name ?? '',
      startsHidden: true,
    },
    {
      key: 'decidedFor',
      header: texts.t('approvals.columns.decidedFor'),
      text: (request) => lastDecision(request)?.onBehalfOf?.name ?? '',
      startsHidden: true,
    },
    {
      key: 'validUntil',
      header: texts.t('approvals.columns.validUntil'),
      text: ({ validUntil }) => (validUntil === null ? '' : format.day(validUntil)),
      startsHidden: true,
    },
  ];
}
