import { type AuditEventView } from '@tandem/api-client';
import { type TableColumn } from '@tandem/ui';
import { type TrailWords } from '../platform/trail';
import { eventWords } from './audit-event-view';

/** The columns of the trail. */
export function auditColumns(words: TrailWords): readonly TableColumn<AuditEventView>[] {
  const { texts, format } = words;
  return [
    {
      key: 'at',
      header: texts.t('audit.columns.at'),
      text: (event) => format.exactInstant(event.at),
      minWidth: '168px',
    },
    {
      key: 'actor',
      header: texts.t('audit.columns.actor'),
      text: (event) => eventWords(event, words).who,
      note: (event) => eventWords(event, words).capacity,
      minWidth: '120px',
    },
    {
      key: 'action',
      header: texts.t('audit.columns.action'),
      text: (event) => eventWords(event, words).did,
      note: (event) => eventWords(event, words).object,
      minWidth: '160px',
    },
    {
      key: 'change',
      header: texts.t('audit.columns.change'),
      text: (event) => eventWords(event, words).change,
      minWidth: '280px',
    },
    {
      key: 'result',
      header: texts.t('audit.columns.result'),
      text: (event) => texts.t(`audit.result.${event.result}`),
    },
  ];
}
