import { type NoticeView } from '@tandem/api-client';
import { type Formatter, type Texts } from '../platform';

export interface NoticeWords {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly now: Date;
}

/** Where a notice leads: to the thing itself, and to the desk where somebody decides about it. */
export interface NoticeLink {
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, string>>;
}

const FOR_DECIDERS: readonly NoticeView['kind'][] = ['request.decide', 'request.half-time', 'request.overdue'];

export function linkOf({ kind, object }: Pick<NoticeView, 'kind' | 'object'>): NoticeLink {
  switch (object.type) {
    case 'request':
      return { path: [FOR_DECIDERS.includes(kind) ? '/decisions' : '/requests', object.id], params: {} };
    case 'task':
      return { path: ['/requests', object.id], params: {} };
    case 'policy':
      return {
        path: ['/policies'],
        params: kind === 'policy.in-force' ? {} : { version: String(object.version ?? '') },
      };
    case 'import':
      return { path: ['/discovery/imports', object.id], params: {} };
    case 'delegation':
      return { path: ['/delegations'], params: {} };
  }
}

/** What it is about and what there is to do or to know, as one line. */
export function headingOf({ kind, object }: NoticeView, { texts }: NoticeWords): string {
  return texts.t(`notices.kind.${kind}`, {
    ref: object.ref ?? '',
    name: object.name,
    version: object.version ?? 0,
  });
}

/** Whose act it was and when, and until when something is due while it still is. */
export function aboutOf({ by, createdAt, handledAt, object }: NoticeView, words: NoticeWords): string {
  const { texts, format, now } = words;
  const when = format.relative(createdAt, now);
  const told = by === null ? texts.t('notices.when', { when }) : texts.t('notices.by', { who: by.name, when });
  if (handledAt !== null) {
    return told;
  }
  if (object.from !== null && object.until !== null) {
    const days = { from: format.day(object.from), until: format.day(object.until) };
    return `${told} ${texts.t('notices.days', days)}`;
  }
  if (object.dueAt !== null) {
    const isOverdue = Date.parse(object.dueAt) < now.getTime();
    const due = format.deadline(object.dueAt);
    return `${told} ${texts.t(isOverdue ? 'notices.overdue' : 'notices.due', { due })}`;
  }
  return object.dueOn === null ? told : `${told} ${texts.t('notices.due', { due: format.day(object.dueOn) })}`;
}

/** What became of something that asked for an act. Nothing for what is still open, or was only there to be read. */
export function endOf({ isToDo, handledAt, handledBy }: NoticeView, { texts, format, now }: NoticeWords): string {
  if (!isToDo || handledAt === null) {
    return '';
  }
  const when = format.relative(handledAt, now);
  return handledBy === null
    ? texts.t('notices.over', { when })
    : texts.t('notices.done', { who: handledBy.name, when });
}
