import type { LineCode } from './budget-lines';
import type { PersonKey } from './company';
import type { UnitCode } from './units';

export type StageId = 'find' | 'consider' | 'purchase' | 'expand' | 'grow' | 'advocate';
export type ToolStatus = 'proposed' | 'evaluating' | 'trial' | 'active' | 'sunset' | 'retired' | 'rejected' | 'banned';

/** Who stands behind a tool, and what proves it; without a document it is their word. */
export interface Voucher {
  readonly by: PersonKey;
  readonly document?: string;
}

/** A contract as it is known today; days are counted from today. */
export interface DemoContract {
  readonly endsInDays: number;
  readonly noticeDays: number;
  readonly autoRenews: boolean;
  readonly amount?: string;
}

/** A later change of status, in a month counted from 0 at the beginning of the first year. */
export interface StatusChange {
  readonly month: number;
  readonly status: ToolStatus;
  readonly reason?: string;
}

/** A tool of the made-up company's register. */
export interface DemoTool {
  readonly name: string;
  readonly vendor: string;
  readonly description: string;
  readonly category: string;
  readonly source: 'it' | 'marketing';
  readonly unit: UnitCode;
  /** The line that pays for it, in each year; nothing for a tool that costs nothing. */
  readonly line?: LineCode;
  /** Percent of each stage of the customer life cycle; they add up to 100. */
  readonly stages: Readonly<Partial<Record<StageId, number>>>;
  readonly owner?: PersonKey;
  readonly technicalOwner?: PersonKey;
  readonly definedBy?: Voucher;
  readonly authorisedBy?: Voucher;
  readonly benefits: readonly UnitCode[];
  readonly contract?: DemoContract;
  readonly status: ToolStatus;
  readonly later?: readonly StatusChange[];
}
