import { type AuditEventView } from '@tandem/api-client';
import { type UiLink } from '@tandem/ui';
import {
  type FieldChange,
  type TrailWords,
  actionWords,
  capacityWords,
  changeSummary,
  fieldChanges,
  reasonWords,
  refusalWords,
} from '../platform/trail';

/** An event of the trail in words. */
export interface EventWords {
  readonly did: string;
  readonly who: string;
  readonly capacity: string;
  readonly object: string;
  readonly change: string;
  readonly changes: readonly FieldChange[];
  /** The reason somebody gave, or why they were refused. */
  readonly reason: string;
  /** What the product answered to whom it refused, as it stood in its answer: always in English. */
  readonly answer: string;
}

export function eventWords(event: AuditEventView, words: TrailWords): EventWords {
  const { texts } = words;
  const isRefused = event.result === 'refused';
  const { detail, ...after } = event.after ?? {};
  const changes = fieldChanges(
    { objectType: event.object.type, before: event.before, after: isRefused ? after : event.after },
    words,
  );
  const answer = isRefused && typeof detail === 'string' ? detail : '';
  const reason = isRefused ? refusalWords(event.reason, texts) || answer : reasonWords(event.reason, texts);
  return {
    did: actionWords(event.action, texts),
    who: event.actor?.name ?? capacityWords(event.capacity, texts),
    capacity: event.actor === null ? '' : capacityWords(event.capacity, texts),
    object: objectName(event.object, words),
    change: changeSummary(changes, words) || reason,
    changes,
    reason,
    answer: answer === reason ? '' : answer,
  };
}

/**
 * What the object of an event is called: as it was called then or, where the event kept only which one it was, as an
 * attempt that was refused does, as it is called today.
 */
export function objectName({ type, id, label }: AuditEventView['object'], words: TrailWords): string {
  if (type === 'business-calendar' && id !== null) {
    return words.format.country(id);
  }
  return label ?? (id === null ? undefined : words.nameOf(id)) ?? '';
}

const PAGES: Readonly<Record<string, string>> = {
  tool: '/tools',
  request: '/requests',
  'budget-line': '/budgets',
  finding: '/discovery',
  import: '/discovery/imports',
  person: '/people',
};

/** Kinds of object that have one page for all of them. */
const LISTS: Readonly<Record<string, string>> = { policy: '/policies', trail: '/audit' };

/** The page of the object that an event is about, for those that have one. */
export function objectLink({ object: { type, id } }: AuditEventView): UiLink | null {
  const list = LISTS[type];
  if (list !== undefined) {
    return { path: list };
  }
  const page = PAGES[type];
  return page === undefined || id === null ? null : { path: `${page}/${id}` };
}
