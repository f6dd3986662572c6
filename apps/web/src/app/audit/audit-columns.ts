import { type TableColumn } from '@tandem/ui';
import { type Formatter, type Texts } from '../platform';
import { type AuditEventView } from './audit.store';

/** The columns of the trail. */
export function auditColumns(texts: Texts, format: Formatter): readonly TableColumn<AuditEventView>[] {
  return [
    {
      key: 'at',
      header: texts.t('audit.columns.at'),
      text: (event) => format.exactInstant(event.at),
      minWidth: '180px',
    },
    {
      key: 'actor',
      header: texts.t('audit.columns.actor'),
      text: (event) => event.actor?.name ?? texts.t('audit.system'),
      note: (event) => event.actor?.title ?? '',
    },
    { key: 'action', header: texts.t('audit.columns.action'), text: (event) => event.action },
    {
      key: 'object',
      header: texts.t('audit.columns.object'),
      text: (event) => event.object.label,
      note: (event) => event.reason ?? '',
    },
    {
      key: 'result',
      header: texts.t('audit.columns.result'),
      text: (event) => texts.t(`audit.result.${event.result}`),
    },
  ];
}
