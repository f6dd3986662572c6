import { type WritableSignal } from '@angular/core';
import {
  type FieldTree,
  type SchemaPath,
  applyWhenValue,
  form,
  maxLength,
  required,
  validate,
} from '@angular/forms/signals';
import { type Money, fromJson } from '@tandem/money';
import { readAmount } from '@tandem/ui';
import { type Formatting, type Texts } from '../../platform';
import { typedAmount } from '../../platform/forms';
import { type Price, termTotal } from './cost';
import { type DraftModel, termOf } from './draft-model';
import { type DraftField } from './wizard-steps';

export type DraftForm = FieldTree<DraftModel>;

/** An answer that the API refused, with what was answered: the refusal holds until the answer changes. */
export interface RefusedAnswer {
  readonly value: unknown;
  readonly message: string;
}

export type RefusedAnswers = Readonly<Partial<Record<DraftField, RefusedAnswer>>>;

export interface DraftRules {
  readonly texts: Texts;
  readonly formatting: Formatting;
  readonly currency: () => string;
  readonly refused: () => RefusedAnswers;
}

/** The form of the wizard. Needs an injection context. */
export function draftForm(model: WritableSignal<DraftModel>, rules: DraftRules): DraftForm {
  const { texts } = rules;
  return form(model, (path) => {
    const ask = (field: SchemaPath<string>, key: Parameters<Texts['t']>[0]): void => {
      required(field, { message: () => texts.t(key) });
    };
    ask(path.toolName, 'approvals.missing.toolName');
    ask(path.whatFor, 'approvals.missing.whatFor');
    ask(path.price, 'approvals.missing.price');
    ask(path.budgetLineId, 'approvals.missing.budgetLineId');
    ask(path.dataClass, 'approvals.missing.dataClass');
    // A free tool is asked for as well: somebody decides what data it sees.
    applyWhenValue(
      path.price,
      (price) => !isNought(price),
      (price) => typedAmount(price, rules),
    );
    validate(path.price, ({ valueOf }) => comesOut(valueOf(path), rules));
    validate(path.termMonths, ({ value }) =>
      termOf({ termMonths: value() }) === null
        ? { kind: 'term', message: texts.t('approvals.missing.termMonths') }
        : null,
    );
    validate(path.benefitUnitIds, ({ value }) =>
      value().length === 0 ? { kind: 'required', message: texts.t('approvals.missing.benefitUnitIds') } : null,
    );
    limit(path.toolName, 120, texts);
    limit(path.vendorName, 120, texts);
    limit(path.whatFor, 2000, texts);
    limit(path.successMeasure, 1000, texts);
    limit(path.whyNotExisting, 1000, texts);
    holdRefusals(path.toolName, 'toolName', rules);
    holdRefusals(path.vendorName, 'vendorName', rules);
    holdRefusals(path.whatFor, 'whatFor', rules);
    holdRefusals(path.successMeasure, 'successMeasure', rules);
    holdRefusals(path.whyNotExisting, 'whyNotExisting', rules);
    holdRefusals(path.price, 'price', rules);
    holdRefusals(path.budgetLineId, 'budgetLineId', rules);
    holdRefusals(path.benefitUnitIds, 'benefitUnitIds', rules);
    holdRefusals(path.dataClass, 'dataClass', rules);
  });
}

/** What the API takes at most. Fields stop there; a text that came from elsewhere is told. */
export function limit(path: SchemaPath<string>, most: number, texts: Texts): void {
  maxLength(path, most, { message: () => texts.t('approvals.tooLong', { most }) });
}

function holdRefusals<Value>(path: SchemaPath<Value>, field: DraftField, { refused }: DraftRules): void {
  validate(path, ({ value }) => {
    const refusal = refused()[field];
    return refusal !== undefined && refusal.value === value() ? { kind: 'server', message: refusal.message } : null;
  });
}

function comesOut(model: DraftModel, rules: DraftRules): { kind: string; message: string } | null {
  const price = priceOf(model, rules.currency(), rules.formatting);
  return price !== null && termTotal(price) === null
    ? { kind: 'total', message: rules.texts.t('approvals.cost.notExact') }
    : null;
}

/** The price as it can be counted with, or null while part of it cannot be read. */
export function priceOf(
  model: Pick<DraftModel, 'price' | 'billing' | 'termMonths'>,
  currency: string,
  formatting: Formatting,
): Price | null {
  const termMonths = termOf(model);
  const price = amountOf(model.price, currency, formatting);
  return price === null || termMonths === null ? null : { price, billing: model.billing, termMonths };
}

/** A typed amount, or null while it cannot be read. */
export function amountOf(typed: string, currency: string, formatting: Formatting): Money | null {
  const reading = readAmount(typed, { currency, separators: formatting.current().separators() });
  const money = reading.ok ? fromJson({ amount: reading.value.amount, currency }) : null;
  return money?.ok === true ? money.value : null;
}

function isNought(price: string): boolean {
  return /^\s*0+([.,]0+)?\s*$/.test(price);
}
