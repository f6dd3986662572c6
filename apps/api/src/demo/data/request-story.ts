import type { LineCode } from './budget-lines';
import type { PersonKey } from './company';
import type { StageId } from './tool-facts';

/** A day of the history: of a month counted from 0 at the beginning of the first year, or so many working days ago. */
export type Moment = { readonly month: number; readonly day: number } | { readonly workingDaysAgo: number };

/** What happens to a request, so many days after what happened before. */
export type Turn =
  | { readonly after: number; readonly turn: 'submit' }
  | {
      readonly after: number;
      readonly turn: 'approve';
      readonly by: PersonKey;
      readonly amount?: string;
      readonly condition?: string;
    }
  | { readonly after: number; readonly turn: 'changes' | 'reject'; readonly by: PersonKey; readonly reason: string }
  | { readonly after: number; readonly turn: 'revise'; readonly amount?: string; readonly successMeasure?: string }
  | { readonly after: number; readonly turn: 'reduce'; readonly amount: string; readonly reason: string }
  | { readonly after: number; readonly turn: 'withdraw' | 'cancel'; readonly reason: string };

/** A request of the made-up company, from its draft on. */
export interface DemoRequest {
  readonly by: PersonKey;
  readonly at: Moment;
  readonly kind: 'new-tool' | 'renewal' | 'more-seats' | 'regularise';
  /** By name; of the register where it is known there. */
  readonly tool: string;
  readonly vendor?: string;
  readonly whatFor?: string;
  readonly successMeasure?: string;
  readonly amount?: string;
  readonly billing: 'monthly' | 'yearly' | 'once';
  readonly termMonths?: number;
  readonly line?: LineCode;
  readonly dataClass: 'none' | 'internal' | 'personal' | 'sensitive';
  readonly stages?: readonly StageId[];
  /** The CIO begins it from the finding; otherwise its requester names the finding. */
  readonly isTriaged?: true;
  readonly story: readonly Turn[];
}

export const submit: Turn = { after: 0, turn: 'submit' };
export const approve = (by: PersonKey, after: number, condition?: string): Turn => ({
  after,
  turn: 'approve',
  by,
  ...(condition ? { condition } : {}),
});

/** The whole way of a marathon: handed in, agreed by finance, then by the CIO. */
export const marathon = (condition?: string): readonly Turn[] => [
  submit,
  approve('finance', 3),
  approve('cio', 4, condition),
];
/** The whole way of a sprint. */
export const sprint = (after: number, condition?: string): readonly Turn[] => [
  submit,
  approve('cio', after, condition),
];
