import {
  type DecisionView,
  type RequestCheck,
  type RequestView,
  type SimilarDecisions,
  type StepView,
  type TimeAllowed,
} from '@tandem/api-client';
import { toJson } from '@tandem/money';
import { type IconName } from '@tandem/ui';
import { type Amount, type PersonRef, type Texts } from '../../platform';
import { termsSoFar } from '../agreed-terms';
import { askedWords, deciderNames } from '../delegations/delegation-words';
import { type RequestWords, dueSentence, isLastStep, pendingStep } from '../request-words';

/** "Marta Gil, CMO". */
export function personWords({ name, title }: PersonRef): string {
  return title === null ? name : `${name}, ${title}`;
}

/** Who would have authorised it, while nobody has: "you, if you approve", or whoever it lies with. */
export function pendingAuthoriser(request: RequestView, { texts, format }: RequestWords): string | undefined {
  if (request.nextActions.includes('approve')) {
    return texts.t(isLastStep(request) ? 'approvals.facts.youAuthorise' : 'approvals.facts.youFirst');
  }
  const step = pendingStep(request);
  if (step === undefined || step.eligible.length === 0) {
    return undefined;
  }
  return texts.t('approvals.facts.theyAuthorise', {
    who: format.list(askedWords(step.eligible, step.deputies, { texts, format })),
    role: texts.t(`app.role.${step.role}`),
  });
}

/** "4,800.00 EUR a year, paid monthly. 3 months: 1,200.00 EUR." */
export function priceWords(
  request: Pick<RequestView, 'amount' | 'annualised' | 'billing' | 'termMonths'>,
  { texts, format }: RequestWords,
): string {
  const { amount, annualised, billing, termMonths } = request;
  if (amount === null || annualised === null) {
    return '';
  }
  const total = format.money(amount);
  if (billing === 'once' || billing === null) {
    return texts.t('approvals.facts.once', { total });
  }
  return texts.t('approvals.facts.recurring', {
    year: format.money(annualised),
    billing: texts.t(`approvals.billing.${billing}`).toLowerCase(),
    months: texts.plural('approvals.months', termMonths),
    total,
  });
}

/** "2 approved and 1 rejected in the last 12 months." */
export function similarWords(similar: SimilarDecisions, { texts, format }: RequestWords): string {
  const { approved, rejected } = similar;
  const counts = [
    ...(approved > 0 ? [texts.plural('approvals.facts.decisions.approved', approved)] : []),
    ...(rejected > 0 ? [texts.plural('approvals.facts.decisions.rejected', rejected)] : []),
  ];
  return counts.length === 0
    ? texts.t('approvals.facts.decisions.none')
    : texts.t('approvals.facts.decisions.sum', { counts: format.list(counts) });
}

/** A step in one line: who decided it, or who can. */
export function stepWords(step: StepView, { texts, format }: RequestWords): string {
  if (step.decidedBy !== null && step.decidedAt !== null) {
    const who = deciderNames(step.decidedBy, step.decidedFor, texts);
    return texts.t('approvals.facts.stepDecided', { who, when: format.instant(step.decidedAt) });
  }
  if (step.eligible.length > 0) {
    const people = step.eligible.map((person) => ({ ...person, name: personWords(person) }));
    return format.list(askedWords(people, step.deputies, { texts, format }));
  }
  return step.status === 'closed' ? '' : texts.t('approvals.facts.stepNobody');
}

/** From whom a step came to those who decide it now, or that it waits for an administrator; nothing for any other. */
export function inheritedWords({ inherited, status }: StepView, { texts, format }: RequestWords): string {
  if (inherited === null) {
    return '';
  }
  const { rule, from, by, reason, at } = inherited;
  const day = format.instant(at);
  switch (rule) {
    case 'queue':
      return status === 'pending' ? texts.t('approvals.facts.inherited.queue') : '';
    case 're-route':
      return texts.t('approvals.facts.inherited.re-route', { who: by?.name ?? '', day, reason: reason ?? '' });
    case 'manager':
    case 'role-holder':
      return texts.t('approvals.facts.inherited.from', { who: from?.name ?? '', day });
  }
}

/** How long a step has, or until when where that is not as soon as the request; and who was told that it is late. */
export function timeWords(
  { allowed, status, dueAt, toldAbove }: StepView,
  request: Pick<RequestView, 'dueAt'>,
  words: RequestWords,
): string {
  const { texts, format } = words;
  const isWaiting = status === 'waiting' && allowed !== null;
  return [
    ...(isWaiting ? [allowedWords(allowed, texts)] : []),
    ...(dueAt === null || dueAt === request.dueAt ? [] : [dueSentence(dueAt, words)]),
    ...toldAbove.map(({ person, at }) =>
      texts.t('approvals.facts.time.told', { who: person.name, when: format.instant(at) }),
    ),
  ].join(' ');
}

function allowedWords({ unit, amount }: TimeAllowed, texts: Texts): string {
  if (unit === 'working-days') {
    return texts.plural('approvals.facts.time.days', amount);
  }
  return amount % MINUTES_PER_HOUR === 0
    ? texts.plural('approvals.facts.time.hours', amount / MINUTES_PER_HOUR)
    : texts.plural('approvals.facts.time.minutes', amount);
}

const MINUTES_PER_HOUR = 60;

export const STEP_ICONS: Readonly<Record<StepView['status'], IconName>> = {
  waiting: 'hourglass',
  pending: 'schedule',
  approved: 'check_circle',
  changes: 'edit_note',
  rejected: 'close',
  closed: 'lock',
};

/** Whether a check was passed, or a person has to judge. */
export const answerOf = ({ ok }: RequestCheck): 'yes' | 'no' | 'open' => (ok === null ? 'open' : ok ? 'yes' : 'no');

export const CHECK_ICONS: Readonly<Record<ReturnType<typeof answerOf>, IconName>> = {
  yes: 'check_circle',
  no: 'error',
  open: 'help',
};

/** What somebody decided: "Ana Ruiz (CIO) approved 1,200.00 EUR". */
export function decisionWords(
  decision: Pick<DecisionView, 'amount' | 'capacity' | 'onBehalfOf' | 'person' | 'termMonths' | 'verdict'>,
  { texts, format }: RequestWords,
): string {
  const who = deciderNames(decision.person, decision.onBehalfOf, texts);
  const role = texts.t(`app.role.${decision.capacity}`);
  return decision.verdict === 'approve' && decision.amount !== null
    ? texts.t('approvals.facts.approvedAmount', {
        who,
        role,
        amount: amountFor(decision.amount, decision.termMonths, { texts, format }),
      })
    : texts.t(`approvals.facts.verdict.${decision.verdict}`, { who, role });
}

/** "1,200.00 EUR for 3 months", or the amount alone of what is paid once. */
function amountFor(
  amount: Amount,
  months: number | null,
  { texts, format }: Pick<RequestWords, 'texts' | 'format'>,
): string {
  const words = format.money(amount);
  return months === null
    ? words
    : texts.t('approvals.facts.amountFor', { amount: words, months: texts.plural('approvals.months', months) });
}

/**
 * What was agreed to, beside what was asked for where that is not the same: "Approved: 300.00 EUR for 1 month. Asked for:
 * 1,200.00 EUR for 3 months." Empty as long as nobody has agreed to anything.
 */
export function agreedWords(request: RequestView, { texts, format }: RequestWords): string {
  const { status, amount, approvedAmount, approvedTermMonths, billing, termMonths, validUntil } = request;
  if (status === 'submitted') {
    const { amount: so } = termsSoFar(request);
    const isLess = so !== null && amount !== null && request.decisions.some(({ round }) => round === request.round);
    return isLess ? texts.t('approvals.facts.agreed', { amount: format.money(toJson(so)) }) : '';
  }
  if (approvedAmount === null || amount === null) {
    return '';
  }
  const words = { texts, format };
  const approved = texts.t('approvals.facts.approvedFor', {
    amount: amountFor(approvedAmount, approvedTermMonths, words),
  });
  const isAsAsked = approvedAmount.amount === amount.amount && (approvedTermMonths ?? termMonths) === termMonths;
  const asked = amountFor(amount, billing === 'once' ? null : termMonths, words);
  return [
    approved,
    ...(isAsAsked ? [] : [texts.t('approvals.facts.askedFor', { amount: asked })]),
    ...(validUntil === null ? [] : [texts.t('approvals.standing.validUntil', { day: format.day(validUntil) })]),
  ].join(' ');
}

/** How a turn that asks several people is settled; nothing where a step is taken alone. */
export function boardWords(step: StepView, steps: readonly StepView[], texts: Texts): string {
  const { turn, approvals, rejection } = step;
  const of = steps.filter((other) => other.turn === turn).length;
  return of === 1
    ? ''
    : `${texts.plural('approvals.facts.board', approvals, { of })} ${texts.t(`approvals.facts.rejection.${rejection}`)}`;
}
