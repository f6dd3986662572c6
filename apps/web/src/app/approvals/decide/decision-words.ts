import { type RequestView, type Verdict } from '@tandem/api-client';
import { type Money, fromJson, subtract, toJson } from '@tandem/money';
import { type RequestWords, isLastStep, pendingStep } from '../request-words';

/** What an approval of this amount would do: commit it and leave so much, or pass the request on. */
export function approvalEffect(request: RequestView, amount: Money | null, { texts, format }: RequestWords): string {
  const { budgetLine } = request;
  if (!isLastStep(request)) {
    const next = request.steps.find(({ status }) => status === 'waiting');
    return next === undefined ? '' : texts.t('approvals.approve.passesOn', { step: texts.local(next.label) });
  }
  const before = budgetLine && fromJson(budgetLine.availableBefore);
  if (amount === null || budgetLine === null || before?.ok !== true || before.value.currency !== amount.currency) {
    return '';
  }
  return texts.t('approvals.approve.commits', {
    line: `${budgetLine.code} ${budgetLine.name}`,
    amount: format.money(toJson(amount)),
    left: format.money(toJson(subtract(before.value, amount))),
  });
}

/** What was done, once it is done: "Approved. MKT-03 Digital now has 9,500.00 EUR left." */
export function doneSentence(request: RequestView, verdict: Verdict, { texts, format }: RequestWords): string {
  const { ref, budgetLine, requester } = request;
  const line = budgetLine === null ? '' : `${budgetLine.code} ${budgetLine.name}`;
  const left = budgetLine === null ? '' : format.money(budgetLine.available);
  switch (verdict) {
    case 'approve': {
      const next = pendingStep(request);
      return request.status === 'submitted' && next !== undefined
        ? texts.t('approvals.done.passedOn', { ref, step: texts.local(next.label) })
        : texts.t('approvals.done.approved', { ref, line, left, who: requester.name });
    }
    case 'changes':
      return texts.t('approvals.done.changes', { ref, who: requester.name });
    case 'reject':
      return texts.t('approvals.done.rejected', { ref, line, left, who: requester.name });
  }
}

/** Who decides instead, on a request of one's own. */
export function ownRequestSentence(request: RequestView, { texts, format }: RequestWords): string {
  const step = pendingStep(request);
  const who = step === undefined ? '' : format.list(step.eligible.map(({ name }) => name));
  return who === '' || step === undefined
    ? texts.t('approvals.own.nobody')
    : texts.t('approvals.own.decides', { who, role: texts.t(`app.role.${step.role}`) });
}

export type DueGroup = 'overdue' | 'today' | 'later';

const HOURS_24 = 86_400_000;

/** How soon a request is due: over it, within a day, or later. */
export function dueGroup(due: string | null, now: Date): DueGroup {
  if (due === null) {
    return 'later';
  }
  const left = new Date(due).getTime() - now.getTime();
  if (left < 0) {
    return 'overdue';
  }
  return left <= HOURS_24 ? 'today' : 'later';
}

/** The item to go on with after one of the list was decided: the next, or the one before it at the end. */
export function itemAfter(ids: readonly string[], decided: string): string | null {
  const at = ids.indexOf(decided);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}
