import {
  type Billing,
  type DataClass,
  type RequestInput,
  type RequestKind,
  type RequestView,
} from '@tandem/api-client';
import { type Money, type MoneyJson, fromJson, toJson } from '@tandem/money';
import { priceBehind } from './cost';

/** The answers of the wizard as they are typed; what is not answered yet is empty. */
export interface DraftModel {
  readonly kind: RequestKind;
  readonly toolId: string;
  readonly toolName: string;
  readonly vendorName: string;
  readonly findingId: string;
  readonly whatFor: string;
  readonly successMeasure: string;
  readonly whyNotExisting: string;
  readonly stageIds: readonly string[];
  /** As typed: a price is never rewritten. */
  readonly price: string;
  readonly billing: Billing;
  readonly termMonths: string;
  readonly budgetLineId: string;
  readonly benefitUnitIds: readonly string[];
  readonly dataClass: DataClass | '';
}

export function emptyDraft(benefitUnitIds: readonly string[]): DraftModel {
  return {
    kind: 'new-tool',
    toolId: '',
    toolName: '',
    vendorName: '',
    findingId: '',
    whatFor: '',
    successMeasure: '',
    whyNotExisting: '',
    stageIds: [],
    price: '',
    billing: 'monthly',
    termMonths: '12',
    budgetLineId: '',
    benefitUnitIds,
    dataClass: '',
  };
}

/** The answers of a draft that was saved; `write` puts its price the way the region writes amounts. */
export function modelOf(request: RequestView, write: (amount: MoneyJson) => string): DraftModel {
  const billing = request.billing ?? 'yearly';
  return {
    kind: request.kind,
    toolId: request.tool?.id ?? '',
    toolName: request.toolName ?? '',
    vendorName: request.vendorName ?? '',
    findingId: request.finding?.id ?? '',
    whatFor: request.whatFor ?? '',
    successMeasure: request.successMeasure ?? '',
    whyNotExisting: request.whyNotExisting ?? '',
    stageIds: request.stageIds,
    price: request.amount === null ? '' : write(priceOf(request.amount, billing, request.termMonths)),
    billing,
    termMonths: String(request.termMonths),
    budgetLineId: request.budgetLine?.id ?? '',
    benefitUnitIds: request.accountability.benefits?.units.map(({ id }) => id) ?? [],
    dataClass: request.dataClass ?? '',
  };
}

function priceOf(amount: MoneyJson, billing: Billing, termMonths: number): MoneyJson {
  const total = fromJson(amount);
  return total.ok ? toJson(priceBehind(total.value, billing, termMonths)) : amount;
}

const COST_ANSWERS: readonly (keyof DraftModel)[] = ['price', 'billing', 'termMonths', 'budgetLineId'];

/** What to send of a draft: the answers that changed, and the total whenever anything that it follows from did. */
export function inputOf(model: DraftModel, changed: readonly (keyof DraftModel)[], total: Money | null): RequestInput {
  const isChanged = (...keys: (keyof DraftModel)[]): boolean => keys.some((key) => changed.includes(key));
  const hasNewCost = isChanged(...COST_ANSWERS) && total !== null;
  return {
    ...(isChanged('kind') ? { kind: model.kind } : {}),
    ...(isChanged('toolId', 'toolName') ? { toolId: orNull(model.toolId), toolName: orNull(model.toolName) } : {}),
    ...(isChanged('vendorName') ? { vendorName: orNull(model.vendorName) } : {}),
    ...(isChanged('findingId') ? { findingId: orNull(model.findingId) } : {}),
    ...(isChanged('whatFor') ? { whatFor: orNull(model.whatFor) } : {}),
    ...(isChanged('successMeasure') ? { successMeasure: orNull(model.successMeasure) } : {}),
    ...(isChanged('whyNotExisting') ? { whyNotExisting: orNull(model.whyNotExisting) } : {}),
    ...(isChanged('stageIds') ? { stageIds: [...model.stageIds] } : {}),
    ...(hasNewCost ? { amount: toJson(total) } : {}),
    ...(isChanged('billing') ? { billing: model.billing } : {}),
    ...(isChanged('termMonths') && termOf(model) !== null ? { termMonths: termOf(model) ?? 0 } : {}),
    ...(isChanged('budgetLineId') ? { budgetLineId: orNull(model.budgetLineId) } : {}),
    ...(isChanged('benefitUnitIds') ? { benefitUnitIds: [...model.benefitUnitIds] } : {}),
    ...(isChanged('dataClass') ? { dataClass: model.dataClass === '' ? null : model.dataClass } : {}),
  };
}

const MOST_MONTHS = 120;

/** The months of the term, or null while they cannot be read. */
export function termOf({ termMonths }: Pick<DraftModel, 'termMonths'>): number | null {
  const text = termMonths.trim();
  const months = /^\d{1,3}$/.test(text) ? Number.parseInt(text, 10) : 0;
  return months >= 1 && months <= MOST_MONTHS ? months : null;
}

/** A draft with some answers of another one. */
export function withAnswers(draft: DraftModel, other: DraftModel, keys: readonly (keyof DraftModel)[]): DraftModel {
  return { ...draft, ...Object.fromEntries(keys.map((key) => [key, other[key]])) };
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
