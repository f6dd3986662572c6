export type { Encoding } from './decode';
export { identityKey } from './identity';
export { matchingText } from './matching-text';
export {
  DATE_MEANINGS,
  type DateMeaning,
  MEANINGS,
  type MappedColumn,
  type Mapping,
  type MappingChoice,
  type Meaning,
} from './meanings';
export type { DateOrder } from './printed-date';
export type { NumberStyle } from './printed-number';
export { readPaymentsFile } from './read-payments-file';
export {
  type CurrencyBasis,
  type Dialect,
  type FileRefusal,
  type LocalisedText,
  NOT_PAYMENT_REASONS,
  type NotPayment,
  type NotPaymentReason,
  type PaymentRow,
  type PaymentsOptions,
  type PaymentsReading,
  type Question,
  type ReadingCounts,
  type RefusedRow,
  type RowRefusalCode,
} from './reading';
export type { Delimiter } from './tokenise';
