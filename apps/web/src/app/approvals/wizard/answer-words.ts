import { type BudgetLineView, type StageView, type UnitView } from '@tandem/api-client';
import { toJson } from '@tandem/money';
import { type Formatter, type Texts } from '../../platform';
import { type Price, termTotal, yearlyCost } from './cost';
import { type DraftModel, termOf } from './draft-model';
import { type DraftField } from './wizard-steps';

/** What the answers of a draft are said with. */
export interface AnswerContext {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly lines: readonly Pick<BudgetLineView, 'id' | 'code' | 'name'>[];
  readonly units: readonly Pick<UnitView, 'id' | 'name'>[];
  readonly stages: readonly Pick<StageView, 'id' | 'name'>[];
}

/** An answer in words; empty while there is none. */
export function answerWords(field: DraftField, model: DraftModel, context: AnswerContext): string {
  const { texts, format, lines, units, stages } = context;
  switch (field) {
    case 'kind':
      return texts.t(`approvals.kind.${model.kind}`);
    case 'billing':
      return texts.t(`approvals.billing.${model.billing}`);
    case 'termMonths': {
      const months = termOf(model);
      return months === null ? model.termMonths : texts.plural('approvals.months', months);
    }
    case 'budgetLineId':
      return lines.flatMap(({ id, code, name }) => (id === model.budgetLineId ? [`${code} ${name}`] : []))[0] ?? '';
    case 'benefitUnitIds':
      return format.list(units.flatMap(({ id, name }) => (model.benefitUnitIds.includes(id) ? [name] : [])));
    case 'stageIds':
      return stages.flatMap(({ id, name }) => (model.stageIds.includes(id) ? [texts.local(name)] : [])).join(', ');
    case 'dataClass':
      return model.dataClass === '' ? '' : texts.t(`approvals.data.${model.dataClass}`);
    case 'toolId':
    case 'findingId':
      return model[field] === '' ? '' : texts.t('approvals.form.chosen');
    case 'toolName':
    case 'vendorName':
    case 'whatFor':
    case 'successMeasure':
    case 'whyNotExisting':
    case 'price':
      return model[field];
  }
}

/** "= 4,800.00 EUR a year; this request reserves 1,200.00 EUR for 3 months." Empty while there is no exact total. */
export function costSentence(price: Price | null, { texts, format }: Pick<AnswerContext, 'texts' | 'format'>): string {
  const total = price && termTotal(price);
  if (price === null || total === null) {
    return '';
  }
  const reserved = format.money(toJson(total));
  if (price.billing === 'once') {
    return texts.t('approvals.cost.once', { total: reserved });
  }
  return texts.t('approvals.cost.sum', {
    year: format.money(toJson(yearlyCost(price))),
    total: reserved,
    months: texts.plural('approvals.months', price.termMonths),
  });
}
