import { type RequestTaskStatus, type RequestTaskView } from '@tandem/api-client';
import { type StatusTone } from '@tandem/ui';
import { type Formatter, type Texts } from '../../platform';

export interface ConditionWords {
  readonly texts: Texts;
  readonly format: Formatter;
}

const TONES: Readonly<Record<RequestTaskStatus, StatusTone>> = {
  open: 'waiting',
  done: 'info',
  confirmed: 'approved',
  waived: 'neutral',
  lapsed: 'neutral',
};

/** One that is late looks like what failed, and says so. */
export function conditionTone({ status, isLate }: Pick<RequestTaskView, 'status' | 'isLate'>): StatusTone {
  return isLate ? 'rejected' : TONES[status];
}

export function conditionStatus({ status, isLate }: Pick<RequestTaskView, 'status' | 'isLate'>, texts: Texts): string {
  return isLate ? texts.t('approvals.conditions.late') : texts.t(`app.taskStatus.${status}`);
}

/** Where a condition stands and whose move it is: "Marta Gil has to meet it until 23 Dec 2026." */
export function conditionSentence(task: RequestTaskView, { texts, format }: ConditionWords): string {
  const { owner, dueOn, isLate, done, confirmed, waived, setBy, setAs } = task;
  const ended = confirmed ?? waived;
  if (ended !== null) {
    const key = confirmed === null ? 'approvals.conditions.standing.waived' : 'approvals.conditions.standing.confirmed';
    return texts.t(key, { who: ended.by.name, when: format.instant(ended.at) });
  }
  if (task.status === 'lapsed') {
    return texts.t('approvals.conditions.standing.lapsed');
  }
  if (task.status === 'done' && done !== null) {
    return texts.t('approvals.conditions.standing.done', {
      who: done.by.name,
      when: format.instant(done.at),
      judge: setBy.name,
      role: texts.t(`app.role.${setAs}`),
    });
  }
  const key = isLate ? 'approvals.conditions.standing.late' : 'approvals.conditions.standing.open';
  return texts.t(key, { who: owner.name, day: format.day(dueOn) });
}

/** Only what cannot be anything else is shown as a way out of the product. */
export function evidenceLink(evidence: string): string | null {
  return /^https:\/\/\S+$/.test(evidence) ? evidence : null;
}
