import { type FieldCode } from '@tandem/api-client';
import { type TextKey } from '../i18n/text-key';

/** The sentence for each reason why the API refuses a field. One that has none yet does not compile. */
const WORDS: Readonly<Record<FieldCode, TextKey>> = {
  required: 'app.fieldProblem.required',
  invalid: 'app.fieldProblem.invalid',
  unexpected: 'app.fieldProblem.unexpected',
  too_short: 'app.fieldProblem.too_short',
  too_long: 'app.fieldProblem.too_long',
  too_few: 'app.fieldProblem.too_few',
  too_many: 'app.fieldProblem.too_many',
  too_small: 'app.fieldProblem.too_small',
  too_large: 'app.fieldProblem.too_large',
  not_whole: 'app.fieldProblem.not_whole',
  not_listed: 'app.fieldProblem.not_listed',
  email: 'app.fieldProblem.email',
  url: 'app.fieldProblem.url',
  day: 'app.fieldProblem.day',
  future_day: 'app.fieldProblem.future_day',
  past_day: 'app.fieldProblem.past_day',
  cannot_decide: 'app.fieldProblem.cannot_decide',
  currency_code: 'app.fieldProblem.currency_code',
  money: 'app.fieldProblem.money',
  negative: 'app.fieldProblem.negative',
  not_positive: 'app.fieldProblem.not_positive',
  too_much: 'app.fieldProblem.too_much',
  too_much_for_term: 'app.fieldProblem.too_much_for_term',
  not_less: 'app.fieldProblem.not_less',
  below_spent: 'app.fieldProblem.below_spent',
  currency: 'app.fieldProblem.currency',
  year_ended: 'app.problem.budget.year_ended',
  unknown: 'app.fieldProblem.unknown',
  inactive: 'app.fieldProblem.inactive',
  repeated: 'app.fieldProblem.repeated',
  ambiguous: 'app.fieldProblem.ambiguous',
  weights: 'app.fieldProblem.weights',
  on_record: 'app.fieldProblem.on_record',
  reserved_code: 'app.fieldProblem.reserved_code',
  not_a_column: 'app.fieldProblem.not_a_column',
  owned_by_role: 'app.fieldProblem.owned_by_role',
  finding_status: 'app.problem.finding.status',
  oneself: 'app.fieldProblem.oneself',
  lacks_right: 'app.fieldProblem.lacks_right',
  day_order: 'app.fieldProblem.day_order',
  too_late: 'app.fieldProblem.too_late',
  quiet_hour: 'app.fieldProblem.quiet_hour',
};

/** A reason that this page does not know, because the server is newer, is told in the general sentence. */
export function fieldWords(code: string): TextKey {
  return isFieldCode(code) ? WORDS[code] : WORDS.invalid;
}

function isFieldCode(code: string): code is FieldCode {
  return Object.hasOwn(WORDS, code);
}
