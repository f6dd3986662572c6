/**
 * Why a field is refused. Programs decide by these codes, and the web has a sentence for each in every language: a new
 * one does not compile there until it is worded. `docs/problems/` says what each means.
 */
export const FIELD_CODES = [
  'required',
  'invalid',
  'unexpected',
  'too_short',
  'too_long',
  'too_few',
  'too_many',
  'too_small',
  'too_large',
  'not_whole',
  'not_listed',
  'email',
  'url',
  'day',
  'future_day',
  'past_day',
  'currency_code',
  'money',
  'negative',
  'not_positive',
  'too_much',
  'too_much_for_term',
  'not_less',
  'below_spent',
  'currency',
  'year_ended',
  'unknown',
  'inactive',
  'repeated',
  'ambiguous',
  'weights',
  'on_record',
  'reserved_code',
  'not_a_column',
  'owned_by_role',
  'finding_status',
] as const;

export type FieldCode = (typeof FIELD_CODES)[number];
