// A door of its own beside the platform's: forms and Material fields stay out of the first load of every page.
export { type CheckOption, ChecksField } from './checks-field';
export { FieldErrors } from './field-errors';
export { FORM_FIELD_PARTS, OutlinedField } from './form-field-parts';
export { type FormFailure, type ServerFields, formFailure, summaryOf } from './form-errors';
export { MoneyField } from './money-field';
export { type TypedAmountRule, typedAmount } from './typed-amount';
