import { type FindingView, type MoneyView, type SpellingView, type TriageAction } from '@tandem/api-client';
import { type Words } from '../imports/import-words';

export const FINDING_STATUSES = [
  'new',
  'linked',
  'request-started',
  'ignored',
  'not-a-tool',
  'regularised',
] as const satisfies readonly FindingView['status'][];

/** What can be decided here, in the order of the buttons. Undo stands apart. */
const DECISIONS = ['link', 'request', 'confirm', 'ignore', 'not-a-tool'] as const satisfies readonly TriageAction[];

export type Decision = (typeof DECISIONS)[number];

export interface OfferedDecision {
  readonly decision: Decision;
  /** The likeliest one: what is suspected is confirmed, what has a match is linked, anything else is requested. */
  readonly isPrimary: boolean;
}

/** The decisions that are open to a finding. Which ones are is for the API to say. */
export function offeredDecisions(
  finding: Pick<FindingView, 'actions' | 'certainty' | 'suggestedTool'>,
): readonly OfferedDecision[] {
  const likeliest = finding.suggestedTool !== null ? 'link' : finding.certainty === 'to-review' ? 'confirm' : 'request';
  return DECISIONS.filter((decision) => finding.actions.includes(decision)).map((decision) => ({
    decision,
    isPrimary: decision === likeliest,
  }));
}

/** "6,940.00 EUR", or the amount of each currency: different currencies are never added up. */
export function amountsWords(
  { amount, amounts }: { amount: MoneyView; amounts: readonly MoneyView[] },
  words: Words,
): string {
  const { format } = words;
  return amounts.length > 1 ? format.list(amounts.map((each) => format.money(each))) : format.money(amount);
}

/** "12 payments between 3 Mar 2026 and 2 Nov 2026". */
export function seenWords(finding: FindingView, { texts, format }: Words): string {
  const { paymentCount, firstSeen, lastSeen } = finding;
  const payments = texts.plural('discovery.payments', paymentCount, { count: format.count(paymentCount) });
  if (firstSeen === null || lastSeen === null) {
    return payments;
  }
  return firstSeen === lastSeen
    ? texts.t('discovery.finding.seenOn', { payments, day: format.day(firstSeen) })
    : texts.t('discovery.finding.seenBetween', { payments, first: format.day(firstSeen), last: format.day(lastSeen) });
}

/** How things stand, in a sentence: spend without a request, and never an offence. */
export function standingWords(finding: FindingView, words: Words): string {
  const { texts, format } = words;
  const { name, tool, request, ignoredUntil } = finding;
  switch (finding.status) {
    case 'new':
      return newWords(finding, words);
    case 'linked':
      return texts.t('discovery.finding.standing.linked', { name, tool: tool?.name ?? name });
    case 'request-started':
      return texts.t('discovery.finding.standing.request-started', { name, ref: request?.ref ?? '' });
    case 'ignored':
      return texts.t('discovery.finding.standing.ignored', {
        name,
        day: ignoredUntil === null ? '' : format.day(ignoredUntil),
      });
    case 'not-a-tool':
      return texts.t('discovery.finding.standing.not-a-tool', { name });
    case 'regularised':
      return texts.t('discovery.finding.standing.regularised', { name, ref: request?.ref ?? '' });
  }
}

/** Whether a finding still waits for somebody to say that it is a tool. */
export function isToReview({ certainty, status }: Pick<FindingView, 'certainty' | 'status'>): boolean {
  return certainty === 'to-review' && (status === 'new' || status === 'ignored');
}

/** What the text of the suppliers looks like, or nothing where the catalogue knows no such name. */
export function looksLike({ product, vendor }: Pick<FindingView, 'product' | 'vendor'>): string | null {
  if (product !== null && vendor !== null && product.name !== vendor.name) {
    return `${product.name} (${vendor.name})`;
  }
  return product?.name ?? vendor?.name ?? null;
}

const NAMED_SPELLINGS = 2;

/** The pattern that is remembered, in words: "TYPEFORM S.L.", "PAYPAL *TYPEFORM" and 3 more. */
export function spellingsWords(spellings: readonly SpellingView[], { texts, format }: Words): string {
  const named = spellings.slice(0, NAMED_SPELLINGS).map(({ text }) => texts.t('app.quoted', { text }));
  const more = spellings.length - named.length;
  const rest = more === 0 ? [] : [texts.plural('discovery.finding.moreSpellings', more, { count: format.count(more) })];
  return format.list([...named, ...rest]);
}

/** What was done, for the bar that offers to undo it. */
export function doneWords(action: TriageAction, before: FindingView, after: FindingView, words: Words): string {
  const { texts, format } = words;
  const { name } = before;
  switch (action) {
    case 'link':
      return texts.t('discovery.done.link', { name, tool: after.tool?.name ?? '' });
    case 'request':
      return texts.t('discovery.done.request', { name, ref: after.request?.ref ?? '' });
    case 'ignore':
      return texts.t('discovery.done.ignore', {
        name,
        day: after.ignoredUntil === null ? '' : format.day(after.ignoredUntil),
      });
    case 'not-a-tool':
      return texts.t('discovery.done.not-a-tool', { name });
    case 'confirm':
      return after.status === 'linked'
        ? texts.t('discovery.done.link', { name, tool: after.tool?.name ?? '' })
        : texts.t('discovery.done.confirm', { name });
    case 'undo':
      return texts.t('discovery.done.undo', { name });
  }
}

/** The finding to look at after this one is decided: the one below it, or the one above the last. */
export function nextAfter(findings: readonly { readonly id: string }[], id: string): string | null {
  const at = findings.findIndex((finding) => finding.id === id);
  if (at < 0) {
    return null;
  }
  return (findings[at + 1] ?? findings[at - 1])?.id ?? null;
}

function newWords(finding: FindingView, words: Words): string {
  const { texts, format } = words;
  const { name, certainty, paymentCount, likelyUnits } = finding;
  const payments = texts.plural('discovery.payments', paymentCount, { count: format.count(paymentCount) });
  const said = texts.t(`discovery.finding.standing.${certainty}`, {
    name,
    amount: amountsWords(finding, words),
    payments,
  });
  return likelyUnits.length === 0
    ? said
    : `${said} ${texts.t('discovery.finding.likely', { units: format.list(likelyUnits.map((unit) => unit.name)) })}`;
}
