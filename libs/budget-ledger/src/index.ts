export { type Balances, available, balancesAfter, emptyBalances, isOverdrawn } from './balances';
export type { BudgetEntry, EntryDraft } from './budget-entry';
export { type LineState, type LineTerms, type OpenPart, openLine, openPartOf } from './budget-line';
export { type Delta, ENTRY_KINDS, type EntryKind, type EntryKindRule, type Place } from './entry-kinds';
export type { LedgerRefusal, NotPositive } from './ledger-refusal';
export { fold, post, postAll } from './posting';
export {
  type TransferConversion,
  type TransferEntries,
  entriesForApproval,
  entriesForPayment,
  entriesForRelease,
  entriesForReversal,
  entriesForSubmission,
  entriesForTransfer,
} from './posting-rules';
