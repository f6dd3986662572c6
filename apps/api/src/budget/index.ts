export { BudgetLedger } from './budget-ledger';
export { BudgetModule } from './budget.module';
export type { NewCommitment, OpenCommitment } from './commitments';
export type { LineState } from './line-state';
export { CreateBudgetLine } from './create-budget-line';
export type { NewEntry, PostedEntry } from './new-entry';
export { SupplementBudgetLine } from './supplement-budget-line';
export type { ActualsOf } from './unplanned-lines';
export { BudgetVerification, type Difference, type RunSql } from './verify';
