import { type BudgetLineInput, type BudgetLineView } from '@tandem/api-client';
import { readAmount } from '@tandem/ui';

/** A new budget line as it is typed. */
export interface LineForm {
  readonly code: string;
  readonly name: string;
  readonly fundSource: 'it' | 'marketing';
  readonly costCentreId: string;
  readonly account: string;
  readonly fiscalYear: string;
  readonly currency: string;
  /** As typed; empty makes a line that is funded later. */
  readonly original: string;
  readonly ownerId: string;
}

/** What the API accepts for a code: no blanks, at most forty signs. */
export const LINE_CODE = /^\S{1,40}$/;
/** Codes that the ledger keeps for lines it makes itself, for payments without a budget. */
export const RESERVED_CODE = /^(SHD|UNP)-/i;

/** The line to ask the API for; the original budget was checked before, so what cannot be read is nothing. */
export function lineInput(
  typed: LineForm,
  benefitUnitIds: readonly string[],
  separators: { readonly group: string; readonly decimal: string },
): BudgetLineInput {
  const { currency } = typed;
  const original = readAmount(typed.original, { currency, separators });
  return {
    code: typed.code.trim(),
    name: typed.name.trim(),
    fundSource: typed.fundSource,
    costCentreId: typed.costCentreId,
    account: typed.account.trim(),
    fiscalYear: typed.fiscalYear,
    currency,
    original: { amount: original.ok ? original.value.amount : '0', currency },
    ...(typed.ownerId === '' ? {} : { ownerId: typed.ownerId }),
    benefitUnitIds: [...benefitUnitIds],
  };
}

/** Which existing line stands in the way of a new one, and by what. */
export interface Twin {
  readonly line: BudgetLineView;
  /** Its code is the same, or everything that payments are assigned by. */
  readonly by: 'code' | 'assignment';
}

/** The line that makes this one a duplicate: a code exists once a year, and so does a way of assigning payments. */
export function twinOf(input: BudgetLineInput, lines: readonly BudgetLineView[]): Twin | null {
  const sameYear = lines.filter(({ fiscalYear }) => fiscalYear === input.fiscalYear);
  const sameCode = sameYear.find(({ code }) => code === input.code);
  if (sameCode !== undefined) {
    return { line: sameCode, by: 'code' };
  }
  const sameKey = sameYear.find(
    ({ fundSource, costCentre, account, currency }) =>
      fundSource === input.fundSource &&
      costCentre?.id === input.costCentreId &&
      account === input.account &&
      currency === input.currency,
  );
  return sameKey === undefined ? null : { line: sameKey, by: 'assignment' };
}
