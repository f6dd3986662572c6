import { type RequestView, type Verdict } from '@tandem/api-client';
import { type Money, compare, fromJson, subtract, toJson } from '@tandem/money';
import { type Texts, dayIn } from '../../platform';
import { type Terms, shareOf } from '../agreed-terms';
import { type RequestWords, approvalsLeft, isLastStep, pendingStep } from '../request-words';
import { askedWords } from '../delegations/delegation-words';

/** What an approval of this amount would do: commit it and leave so much, or pass the request on. */
export function approvalEffect(request: RequestView, amount: Money | null, { texts, format }: RequestWords): string {
  const { budgetLine } = request;
  if (!isLastStep(request)) {
    const others = approvalsLeft(request) - 1;
    if (others > 0) {
      return texts.plural('approvals.approve.othersDecide', others);
    }
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

/** "Approve 1,200.00 EUR for 3 months": verb, object and amount. */
export function approveWords({ amount, months }: Terms, { texts, format }: RequestWords): string {
  if (amount === null) {
    return texts.t('approvals.approve.action');
  }
  const words = format.money(toJson(amount));
  return months === null
    ? texts.t('approvals.approve.amount', { amount: words })
    : texts.t('approvals.approve.amountFor', { amount: words, months: texts.plural('approvals.months', months) });
}

/** The short list of reasons for a rejection. */
export const CAUSES = ['owned', 'budget', 'purpose', 'data', 'timing'] as const;

export type Cause = (typeof CAUSES)[number];

/** What the requester reads: the reason of the list, then the sentence, exactly as it stands. */
export function rejectionText(cause: Cause, reason: string, texts: Texts): string {
  const said = texts.t(`approvals.reject.causes.${cause}`);
  return reason.trim() === '' ? `${said}.` : texts.t('approvals.reject.composed', { cause: said, text: reason.trim() });
}

/** "400.00 EUR a month.", where a month comes out exactly. */
export function monthWords(
  months: number | null,
  amount: Money | null,
  { texts, format }: Pick<RequestWords, 'texts' | 'format'>,
): string {
  const term = BigInt(months ?? 0);
  if (amount === null || term === 0n || amount.minor % term !== 0n) {
    return '';
  }
  const month = { ...amount, minor: amount.minor / term };
  return texts.t('approvals.approve.month', { amount: format.money(toJson(month)) });
}

/** What was done, once it is done: "Approved. MKT-03 Digital now has 9,500.00 EUR left." */
export function doneSentence(
  request: RequestView,
  verdict: Verdict | 'recuse',
  { texts, format }: RequestWords,
): string {
  const { ref, budgetLine, requester, holder } = request;
  const others = format.list((holder?.people ?? []).map(({ name }) => name));
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
    case 'recuse':
      return others === ''
        ? texts.t('approvals.done.recusedNobody', { ref })
        : texts.t('approvals.done.recused', { ref, who: others });
    case 'reject':
      if (request.status === 'submitted') {
        return texts.t('approvals.done.rejectedHere', { ref, who: others });
      }
      return texts.t('approvals.done.rejected', { ref, line, left, who: requester.name });
  }
}

/** Who decides instead, on a request of one's own. */
export function ownRequestSentence(request: RequestView, { texts, format }: RequestWords): string {
  const step = pendingStep(request);
  const who = step === undefined ? '' : format.list(askedWords(step.eligible, step.deputies, { texts, format }));
  return who === '' || step === undefined
    ? texts.t('approvals.own.nobody')
    : texts.t('approvals.own.decides', { who, role: texts.t(`app.role.${step.role}`) });
}

export const DUE_GROUPS = ['overdue', 'today', 'week', 'later'] as const;

export type DueGroup = (typeof DUE_GROUPS)[number];

const WEEK_MS = 7 * 86_400_000;

/** How soon a request is due: over it, on this day where the company is, within seven days, or later. */
export function dueGroup(due: string | null, now: Date, timeZone: string): DueGroup {
  if (due === null) {
    return 'later';
  }
  const at = new Date(due);
  const left = at.getTime() - now.getTime();
  if (left < 0) {
    return 'overdue';
  }
  if (dayIn(timeZone, at) === dayIn(timeZone, now)) {
    return 'today';
  }
  return left <= WEEK_MS ? 'week' : 'later';
}

/** Whether a request may be approved together with others: a sprint at its last step, with every check passed. */
export function isPlain(request: RequestView): boolean {
  const { lane, checks, amount, budgetLine, nextActions } = request;
  return (
    lane === 'sprint' &&
    nextActions.includes('approve') &&
    isLastStep(request) &&
    amount !== null &&
    budgetLine !== null &&
    checks.length > 0 &&
    checks.every(({ ok }) => ok === true)
  );
}

/** The item to go on with after one of the list was decided: the next, or the one before it at the end. */
export function itemAfter(ids: readonly string[], decided: string): string | null {
  const at = ids.indexOf(decided);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}

/** For a shorter term, more than its share would make a year dearer than what was asked for. */
export function tooMuchForTerm(
  asked: Terms,
  { amount, months }: Terms,
  { texts, format }: RequestWords,
): { readonly kind: string; readonly message: string } | null {
  const share = shareOf(asked, months);
  const isFair = months === asked.months || share === null || amount?.currency !== share.currency;
  return isFair || compare(amount, share) <= 0
    ? null
    : {
        kind: 'share',
        message: texts.t('approvals.approve.tooMuchForTerm', { amount: format.money(toJson(share)) }),
      };
}
