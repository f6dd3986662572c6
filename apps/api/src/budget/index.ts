export { BudgetLedger } from './budget-ledger';
export { BudgetModule } from './budget.module';
export type { NewCommitment, OpenCommitment } from './commitments';
export type { FundSource, LineState } from './line-state';
export type { NewEntry, PostedEntry } from './new-entry';
export type { ActualsOf } from './unplanned-lines';
export { BudgetVerification, type Difference, type RunSql } from './verify';
