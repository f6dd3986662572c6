import { type RequestView } from '@tandem/api-client';
import { type TableColumn } from '@tandem/ui';
import { type RequestWords, standingSentence, subject } from '../request-words';

/** The columns of the list of requests; each amount names its currency, since lines may differ in it. */
export function requestColumns(words: RequestWords): readonly TableColumn<RequestView>[] {
  const { texts, format } = words;
  return [
    { key: 'ref', header: texts.t('approvals.columns.ref'), text: ({ ref }) => ref, minWidth: '96px' },
    {
      key: 'tool',
      header: texts.t('approvals.columns.tool'),
      text: (request) => subject(request, texts),
      note: (request) => request.requester.name,
      minWidth: '140px',
    },
    {
      key: 'status',
      header: texts.t('approvals.columns.status'),
      text: ({ status }) => texts.t(`app.requestStatus.${status}`),
      note: (request) => standingSentence(request, words),
      minWidth: '220px',
    },
    {
      key: 'lane',
      header: texts.t('approvals.columns.lane'),
      text: ({ lane }) => (lane === null ? '' : texts.t(`app.ui.lane.${lane}`)),
      minWidth: '116px',
    },
    {
      key: 'amount',
      header: texts.t('approvals.columns.annualised'),
      text: ({ annualised }) => (annualised === null ? '' : format.money(annualised)),
      isNumber: true,
      sort: 'amount',
      sortFirst: 'descending',
    },
    {
      key: 'line',
      header: texts.t('approvals.columns.line'),
      text: ({ budgetLine }) => budgetLine?.code ?? '',
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
  ];
}
