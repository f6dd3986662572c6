import { type RequestField } from '@tandem/api-client';
import { type DraftModel } from './draft-model';

/** One topic a page, in the order in which they are asked. */
export const STEPS = ['tool', 'purpose', 'cost', 'data', 'check'] as const;

export type Step = (typeof STEPS)[number];

export type QuestionStep = Exclude<Step, 'check'>;

export function isStep(value: string): value is Step {
  return STEPS.some((step) => step === value);
}

/** Where Continue leads: to the next topic, or back to the check that the answer was changed from. */
export function stepAfter(step: Step, isFromCheck: boolean): Step {
  return isFromCheck ? 'check' : (STEPS[STEPS.indexOf(step) + 1] ?? 'check');
}

export function stepBefore(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}

export type DraftField = keyof DraftModel;

/** Which step asks for what. */
const ASKED_AT: Readonly<Record<DraftField, QuestionStep>> = {
  kind: 'tool',
  toolId: 'tool',
  toolName: 'tool',
  vendorName: 'tool',
  findingId: 'tool',
  whatFor: 'purpose',
  successMeasure: 'purpose',
  whyNotExisting: 'purpose',
  stageIds: 'purpose',
  price: 'cost',
  billing: 'cost',
  termMonths: 'cost',
  budgetLineId: 'cost',
  benefitUnitIds: 'cost',
  dataClass: 'data',
};

export function stepOf(field: DraftField): QuestionStep {
  return ASKED_AT[field];
}

/** The answer that a refusal of the API is about, by its pointer; the total follows from the price. */
export function fieldOf(pointer: string): DraftField | null {
  const name = pointer.replace(/^\//, '').split('/')[0] ?? '';
  if (name === 'amount') {
    return 'price';
  }
  return isDraftField(name) ? name : null;
}

function isDraftField(name: string): name is DraftField {
  return Object.hasOwn(ASKED_AT, name);
}

const ALWAYS_ASKED: readonly DraftField[] = [
  'toolName',
  'whatFor',
  'price',
  'termMonths',
  'budgetLineId',
  'benefitUnitIds',
  'dataClass',
];

const BY_POLICY: Readonly<Record<RequestField, DraftField>> = {
  whatFor: 'whatFor',
  beneficiary: 'benefitUnitIds',
  successMeasure: 'successMeasure',
  dataClass: 'dataClass',
};

/** The answers that have to be there before the request can be sent: some always, some because the policy asks. */
export function requiredAnswers(byPolicy: readonly RequestField[]): readonly DraftField[] {
  return [...new Set([...ALWAYS_ASKED, ...byPolicy.map((field) => BY_POLICY[field])])];
}

/** The required answers that are not given yet, in the order of the steps. */
export function missingAnswers(model: DraftModel, byPolicy: readonly RequestField[]): readonly DraftField[] {
  const isMissing = (field: DraftField): boolean => {
    const value = model[field];
    return typeof value === 'string' ? value.trim() === '' : value.length === 0;
  };
  return requiredAnswers(byPolicy)
    .filter(isMissing)
    .toSorted((left, right) => STEPS.indexOf(stepOf(left)) - STEPS.indexOf(stepOf(right)));
}
