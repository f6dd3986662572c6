import { type Formatter, type Texts } from '../platform';

/** "Due …", or "Overdue since …" once that has passed. */
export function dueWords(
  due: string,
  { texts, format, now }: { readonly texts: Texts; readonly format: Formatter; readonly now: Date },
): string {
  const isOverdue = Date.parse(due) < now.getTime();
  return texts.t(isOverdue ? 'home.waiting.overdue' : 'home.waiting.due', { when: format.deadline(due) });
}
