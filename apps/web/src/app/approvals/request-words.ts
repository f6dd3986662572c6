import { type DecisionView, type RequestView, type StepView } from '@tandem/api-client';
import { type Formatter, type Texts } from '../platform';
import { deciderNames, deputySentences } from './delegations/delegation-words';

/** What the sentences about requests are made with. */
export interface RequestWords {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly now: Date;
}

type Standing = Pick<
  RequestView,
  | 'status'
  | 'holder'
  | 'steps'
  | 'atRiskAt'
  | 'decisions'
  | 'updatedAt'
  | 'expiresOn'
  | 'expiredBecause'
  | 'validUntil'
  | 'cancellation'
>;

/** Where a request stands and whose move it is: "With Ana Ruiz (CIO) since …. Due …." */
export function standingSentence(request: Standing, words: RequestWords): string {
  const { texts, format } = words;
  switch (request.status) {
    case 'draft':
      return texts.t('approvals.standing.draft');
    case 'submitted':
      return holderSentence(request, words);
    case 'changes-requested':
      return `${holderSentence(request, words)} ${expirySentence(request, words)}`.trim();
    case 'approved':
    case 'rejected':
      return verdictSentence(request, words);
    case 'withdrawn':
      return texts.t('approvals.standing.withdrawn', { when: format.instant(request.updatedAt) });
    case 'expired':
      return expiredSentence(request, words);
    case 'cancelled':
      return cancelledSentence(request, words);
  }
}

/** Until when the requester can send it again; what nobody may still change has no such day. */
function expirySentence({ expiresOn }: Standing, { texts, format }: RequestWords): string {
  return expiresOn === null ? '' : texts.t('approvals.standing.expires', { day: format.day(expiresOn) });
}

function expiredSentence({ updatedAt, expiredBecause }: Standing, { texts, format }: RequestWords): string {
  const when = texts.t('approvals.standing.expired', { when: format.instant(updatedAt) });
  return expiredBecause === null ? when : `${when} ${texts.t(`app.reason.${expiredBecause}`)}`;
}

function cancelledSentence({ cancellation }: Standing, { texts, format }: RequestWords): string {
  return cancellation === null
    ? ''
    : texts.t('approvals.standing.cancelled', {
        who: cancellation.by.name,
        when: format.instant(cancellation.at),
        why: cancellation.reason,
      });
}

function holderSentence(request: Standing, words: RequestWords): string {
  const { texts, format } = words;
  const { holder } = request;
  if (holder === null) {
    return texts.t('approvals.standing.waiting');
  }
  const role = format.list(holder.roles.map((held) => texts.t(`app.role.${held}`)));
  if (holder.people.length === 0) {
    return texts.t('approvals.standing.nobody', { role });
  }
  const who = format.list(holder.people.map(({ name }) => name));
  const held = texts.t('approvals.standing.with', { who, role, since: format.instant(holder.since) });
  const due = holder.due === null ? [] : [dueSentence(holder.due, words), ...riskSentences(request, words)];
  return [held, ...deputySentences(holder.deputies, words), ...due].join(' ');
}

/** "Due …, in 3 days", or "Overdue since …" once that has passed. */
export function dueSentence(due: string, { texts, format, now }: RequestWords): string {
  const when = format.deadline(due);
  if (isOverdue(due, now)) {
    return texts.t('approvals.standing.overdue', { when });
  }
  const isSoon = Date.parse(due) - now.getTime() < SOON_MS;
  return isSoon
    ? texts.t('approvals.standing.dueSoon', { when, left: format.relative(due, now) })
    : texts.t('approvals.standing.due', { when });
}

/** From so near on it is said how much time is left. */
const SOON_MS = 7 * 86_400_000;

/** That more than half of the time is over, until all of it is; and who was told that it is late. */
export function riskSentences(
  { holder, steps, atRiskAt }: Pick<RequestView, 'holder' | 'steps' | 'atRiskAt'>,
  { texts, format, now }: RequestWords,
): readonly string[] {
  const isAtRisk = isOverdue(atRiskAt, now) && !isOverdue(holder?.due ?? null, now);
  const told = steps.filter(({ status }) => status === 'pending').flatMap(({ toldAbove }) => toldAbove);
  const names = [...new Set(told.map(({ person }) => person.name))];
  return [
    ...(isAtRisk ? [texts.t('approvals.standing.atRisk')] : []),
    ...(names.length > 0 ? [texts.t('approvals.standing.toldAbove', { who: format.list(names) })] : []),
  ];
}

/** By which calendar the answer is due; nothing where it is due no more, or by none. */
export function calendarSentence({ dueCalendar }: Pick<RequestView, 'dueCalendar'>, words: RequestWords): string {
  const { texts, format } = words;
  return dueCalendar === null ? '' : texts.t('approvals.standing.calendar', { country: format.country(dueCalendar) });
}

export function isOverdue(due: string | null, now: Date): boolean {
  return due !== null && new Date(due) < now;
}

function verdictSentence(request: Standing, { texts, format }: RequestWords): string {
  const { status } = request;
  const last = lastDecision(request);
  if (last === undefined || (status !== 'approved' && status !== 'rejected')) {
    return '';
  }
  const said = texts.t(`approvals.standing.${status}`, {
    who: deciderNames(last.person, last.onBehalfOf, texts),
    role: texts.t(`app.role.${last.capacity}`),
    when: format.instant(last.decidedAt),
  });
  const { validUntil } = request;
  return validUntil === null
    ? said
    : `${said} ${texts.t('approvals.standing.validUntil', { day: format.day(validUntil) })}`;
}

export function lastDecision({ decisions }: Pick<RequestView, 'decisions'>): DecisionView | undefined {
  return decisions.at(-1);
}

/** The step that is being decided now. */
export function pendingStep({ steps }: Pick<RequestView, 'steps'>): StepView | undefined {
  return steps.find(({ status }) => status === 'pending');
}

/** How many more approvals the steps that are decided at the same time now need; none where nothing waits. */
export function approvalsLeft({ steps }: Pick<RequestView, 'steps'>): number {
  const pending = pendingStep({ steps });
  const approved = steps.filter(({ turn, status }) => turn === pending?.turn && status === 'approved');
  return pending === undefined ? 0 : pending.approvals - approved.length;
}

/** Whether one approval more is the last one there is to give. */
export function isLastStep({ steps }: Pick<RequestView, 'steps'>): boolean {
  return approvalsLeft({ steps }) === 1 && steps.every(({ status }) => status !== 'waiting');
}

/** What to call a request beside its number: its tool, or that it has none yet. */
export function subject({ toolName }: Pick<RequestView, 'toolName'>, texts: Texts): string {
  return toolName ?? texts.t('approvals.noTool');
}

/** People and lines that requests name, by their ids. */
export function knownChoices(
  requests: readonly Pick<RequestView, 'requester' | 'budgetLine'>[],
): readonly { readonly id: string; readonly name: string }[] {
  return requests.flatMap(({ requester, budgetLine }) => [
    requester,
    ...(budgetLine === null ? [] : [{ id: budgetLine.id, name: `${budgetLine.code} ${budgetLine.name}` }]),
  ]);
}
