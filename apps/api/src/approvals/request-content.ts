import { type Money, type MoneyJson, toJson } from '@tandem/money';
import type { DataClass, RequestKind } from '@tandem/spend-policy';
import { invalidField, readMoney } from '../platform';
import type { Billing, RequestInput } from './request-input.dto';

/** What a request says: everything that its requester writes, and nothing that the workflow writes. */
export interface RequestContent {
  readonly kind: RequestKind;
  readonly toolId: string | null;
  readonly toolName: string | null;
  readonly vendorName: string | null;
  readonly whatFor: string | null;
  readonly successMeasure: string | null;
  readonly whyNotExisting: string | null;
  /** All money of the term. */
  readonly amount: Money | null;
  readonly billing: Billing | null;
  readonly termMonths: number;
  readonly budgetLineId: string | null;
  readonly definedById: string;
  readonly benefitUnitIds: readonly string[];
  readonly benefitOwnerId: string | null;
  readonly dataClass: DataClass | null;
  readonly stageIds: readonly string[];
  readonly findingId: string | null;
}

const DEFAULT_TERM_MONTHS = 12;

/** A new draft, with what is known about its requester filled in. */
export function newContent(
  input: RequestInput,
  requester: { personId: string; unitId: string | null },
): RequestContent {
  const blank: RequestContent = {
    kind: 'new-tool',
    toolId: null,
    toolName: null,
    vendorName: null,
    whatFor: null,
    successMeasure: null,
    whyNotExisting: null,
    amount: null,
    billing: 'yearly',
    termMonths: DEFAULT_TERM_MONTHS,
    budgetLineId: null,
    definedById: requester.personId,
    benefitUnitIds: requester.unitId === null ? [] : [requester.unitId],
    benefitOwnerId: null,
    // Simple clients that never ask get an answer; whoever asks sends null until the requester has answered.
    dataClass: 'none',
    stageIds: [],
    findingId: null,
  };
  return withInput(blank, input);
}

/**
 * The content after an edit; a field that was not sent stays as it is.
 *
 * @throws Problem `validation.failed` for a negative amount
 */
export function withInput(content: RequestContent, input: RequestInput): RequestContent {
  const { amount, ...fields } = input;
  const sent = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<RequestContent>;
  const money = amount ? readMoney(amount) : content.amount;
  if (money && money.minor < 0n) throw invalidField('/amount', 'The amount cannot be less than nought.', 'negative');
  return { ...content, ...sent, amount: money };
}

/** Content as it is kept for each version; amounts are decimal text. */
export type ContentJson = Omit<RequestContent, 'amount'> & { readonly amount: MoneyJson | null };

export function contentToJson(content: RequestContent): ContentJson {
  return {
    ...content,
    benefitUnitIds: content.benefitUnitIds.toSorted(),
    stageIds: content.stageIds.toSorted(),
    amount: content.amount && toJson(content.amount),
  };
}

/**
 * What the trail tells of content that is handed in, taken back or over: all that is answered the first time, and after
 * that what changed since it was handed in last.
 */
export function recordedContent(sent: ContentJson | null, now: ContentJson): { before: object; after: object } {
  if (sent === null) {
    const answered = Object.entries(now).filter(([, value]) => value !== null && !isEmptyList(value));
    return { before: {}, after: Object.fromEntries(answered) };
  }
  const fields = changedFields(sent, now);
  const of = (content: ContentJson): object => Object.fromEntries(fields.map((field) => [field, content[field]]));
  return { before: of(sent), after: of(now) };
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** The fields in which two versions differ, in the order of the form. */
export function changedFields(seen: ContentJson, now: ContentJson): (keyof ContentJson)[] {
  return (Object.keys(now) as (keyof ContentJson)[]).filter(
    (field) => JSON.stringify(seen[field]) !== JSON.stringify(now[field]),
  );
}
