import { type AuditEventView } from '@tandem/api-client';
import { type ListColumn, codeWords } from '../platform/listing';
import {
  CAPACITIES,
  REASONS,
  type TrailWords,
  TRAIL_ACTIONS,
  actionWords,
  capacityWords,
  reasonWords,
} from '../platform/trail';
import { eventWords, objectName } from './audit-event-view';
import { OBJECT_TYPES, typeWords } from './audit-filters';

/** The columns of the trail. */
export function auditColumns(words: TrailWords): readonly ListColumn<AuditEventView>[] {
  const { texts, format } = words;
  return [
    {
      key: 'at',
      header: texts.t('audit.columns.at'),
      text: (event) => format.exactInstant(event.at),
      linkName: ({ at, id }) => `${format.exactInstant(at)}, ${texts.t('audit.event.heading', { id })}`,
      // A day, its time to the second and the zone in one line.
      minWidth: '216px',
    },
    actorColumn(words),
    {
      key: 'action',
      header: texts.t('audit.columns.action'),
      text: (event) => eventWords(event, words).did,
      minWidth: '140px',
      file: [
        {
          key: 'action',
          header: texts.t('audit.columns.action'),
          words: codeWords(TRAIL_ACTIONS, (action) => actionWords(action, texts)),
        },
      ],
    },
    objectColumn(words),
    {
      key: 'change',
      header: texts.t('audit.columns.change'),
      text: (event) => eventWords(event, words).change,
      minWidth: '264px',
      file: [
        { key: 'before', header: texts.t('audit.columns.before') },
        { key: 'after', header: texts.t('audit.columns.after') },
        {
          key: 'reason',
          header: texts.t('audit.columns.reason'),
          words: codeWords(REASONS, (reason) => reasonWords(reason, texts)),
        },
      ],
    },
    {
      key: 'result',
      header: texts.t('audit.columns.result'),
      text: (event) => texts.t(`audit.result.${event.result}`),
      minWidth: '140px',
      file: [
        {
          key: 'result',
          header: texts.t('audit.columns.result'),
          words: codeWords(['done', 'refused'], (result) => texts.t(`audit.result.${result}`)),
        },
      ],
    },
    ...hiddenColumns(words),
  ];
}

function actorColumn(words: TrailWords): ListColumn<AuditEventView> {
  const { texts } = words;
  return {
    key: 'actor',
    header: texts.t('audit.columns.actor'),
    text: (event) => eventWords(event, words).who,
    note: (event) => eventWords(event, words).capacity,
    minWidth: '120px',
    file: [
      { key: 'actor', header: texts.t('audit.columns.actor') },
      {
        key: 'capacity',
        header: texts.t('audit.columns.capacity'),
        words: codeWords(CAPACITIES, (capacity) => capacityWords(capacity, texts)),
      },
    ],
  };
}

function objectColumn(words: TrailWords): ListColumn<AuditEventView> {
  const { texts } = words;
  return {
    key: 'object',
    header: texts.t('audit.columns.object'),
    text: ({ object }) => objectName(object, words),
    note: ({ object }) => typeWords(object.type, texts),
    minWidth: '120px',
    file: [
      { key: 'object', header: texts.t('audit.columns.object') },
      {
        key: 'objectType',
        header: texts.t('audit.columns.kind'),
        words: codeWords(OBJECT_TYPES, (type) => texts.t(`audit.object.${type}`)),
      },
    ],
  };
}

function hiddenColumns({ texts, format }: TrailWords): readonly ListColumn<AuditEventView>[] {
  return [
    {
      key: 'id',
      header: texts.t('audit.columns.event'),
      text: ({ id }) => id,
      isReference: true,
      startsHidden: true,
    },
    {
      key: 'recordedAt',
      header: texts.t('audit.columns.recordedAt'),
      text: ({ recordedAt }) => format.exactInstant(recordedAt),
      startsHidden: true,
    },
  ];
}
