import { type ProblemError } from '../../platform';
import { type RequestWords } from '../request-words';

/** A field that changed since the request was opened: what was seen and what it says now, in words. */
export interface SeenChange {
  readonly field: string;
  readonly seen: string;
  readonly now: string;
}

export interface StaleRequest {
  readonly currentVersion: number;
  /** "Marta Gil changed the request on …"; without a name where nobody is known. */
  readonly heading: string;
  readonly changes: readonly SeenChange[];
}

/** What a refusal for a version that is not the present one says about the changes; null for any other refusal. */
export function staleRequest(problem: ProblemError, words: RequestWords): StaleRequest | null {
  const { currentVersion, changes, changedBy, changedAt } = problem.extensions;
  if (problem.code !== 'approval.stale' || typeof currentVersion !== 'number') {
    return null;
  }
  return {
    currentVersion,
    heading:
      typeof changedBy === 'string' && typeof changedAt === 'string'
        ? words.texts.t('approvals.stale.by', { who: changedBy, when: words.format.instant(changedAt) })
        : words.texts.t('approvals.stale.heading'),
    changes: Array.isArray(changes) ? changes.flatMap((change) => changeWords(change, words)) : [],
  };
}

const NAMED = [
  'kind',
  'toolName',
  'vendorName',
  'whatFor',
  'successMeasure',
  'whyNotExisting',
  'amount',
  'billing',
  'termMonths',
  'budgetLineId',
  'definedById',
  'benefitUnitIds',
  'benefitOwnerId',
  'dataClass',
  'stageIds',
] as const;

function changeWords(change: unknown, words: RequestWords): readonly SeenChange[] {
  if (typeof change !== 'object' || change === null || !('field' in change) || !('now' in change)) {
    return [];
  }
  const field = NAMED.find((known) => known === change.field);
  if (field === undefined) {
    return [];
  }
  const seen = 'seen' in change ? change.seen : null;
  return [
    {
      field: words.texts.t(`approvals.field.${field}`),
      seen: valueWords(field, seen, words),
      now: valueWords(field, change.now, words),
    },
  ];
}

function valueWords(field: (typeof NAMED)[number], value: unknown, words: RequestWords): string {
  const { texts, format } = words;
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return texts.t('approvals.notGiven');
  }
  if (Array.isArray(value)) {
    return format.list(value.map(String));
  }
  if (typeof value === 'object') {
    return isMoney(value) ? format.money(value) : '';
  }
  if (typeof value === 'number') {
    return field === 'termMonths' ? texts.plural('approvals.months', value) : format.count(value);
  }
  return typeof value === 'string' ? choiceWords(field, value, words) : '';
}

const CHOICES = {
  kind: ['new-tool', 'renewal', 'more-seats', 'regularise'],
  billing: ['monthly', 'yearly', 'once'],
  dataClass: ['none', 'internal', 'personal', 'sensitive'],
} as const;

function choiceWords(field: string, value: string, { texts }: RequestWords): string {
  const kind = CHOICES.kind.find((known) => field === 'kind' && known === value);
  const billing = CHOICES.billing.find((known) => field === 'billing' && known === value);
  const data = CHOICES.dataClass.find((known) => field === 'dataClass' && known === value);
  if (kind !== undefined) {
    return texts.t(`approvals.kind.${kind}`);
  }
  if (billing !== undefined) {
    return texts.t(`approvals.billing.${billing}`);
  }
  return data === undefined ? value : texts.t(`approvals.data.${data}`);
}

function isMoney(value: object): value is { amount: string; currency: string } {
  return (
    'amount' in value &&
    'currency' in value &&
    typeof value.amount === 'string' &&
    /^-?\d+(\.\d+)?$/.test(value.amount) &&
    typeof value.currency === 'string'
  );
}
