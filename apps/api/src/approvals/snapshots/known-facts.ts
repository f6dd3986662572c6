import type { StepStatus } from '@tandem/approval-workflow';
import type { MoneyJson } from '@tandem/money';
import type { DecidingRole, LocalisedText } from '@tandem/spend-policy';
import type { FundSource, Lane, SimilarToolRow } from '../../registry';
import type { ContentJson } from '../request-content';
import type { VerdictName } from '../request-input.dto';
import type { RequestCheck, SimilarDecision } from '../request.dto';
import type { RouteFactsJson } from '../route-facts';

/** The form of the frozen text; a later form gets another number, and what was frozen stays readable. */
export const FORMAT = 1;

/** The budget line as it stood; what this request has set aside on it is in `reserved`. */
export interface KnownLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fundSource: FundSource;
  readonly fiscalYear: string;
  readonly funded: MoneyJson;
  readonly reserved: MoneyJson;
  readonly committed: MoneyJson;
  readonly actual: MoneyJson;
  readonly available: MoneyJson;
  readonly setAside: MoneyJson | null;
}

export interface KnownPolicy {
  readonly name: string;
  readonly version: number;
  readonly hash: string;
  readonly lane: Lane;
  /** What the policy was asked; null for requests of before that was kept. */
  readonly facts: RouteFactsJson | null;
  /** With the rule that each one is of, where it is known. */
  readonly reasons: readonly { readonly rule: string | null; readonly text: LocalisedText }[];
}

export interface KnownStep {
  readonly key: string;
  readonly role: DecidingRole;
  readonly label: LocalisedText;
  readonly status: StepStatus;
  readonly decidedById: string | null;
  readonly decidedAt: string | null;
}

export interface KnownDecision {
  readonly id: string;
  readonly round: number;
  readonly step: string;
  readonly verdict: VerdictName;
  readonly personId: string;
  /** Whom that person stood in for; not there in texts of before that could be. */
  readonly onBehalfOfId?: string | null;
  readonly capacity: DecidingRole;
  readonly amount: MoneyJson | null;
  readonly termMonths: number | null;
  readonly condition: string | null;
  readonly reason: string | null;
  readonly decidedAt: string;
}

/** How requests like it were decided, as far as the decider may see them. */
export interface KnownPrecedents {
  readonly approved: number;
  readonly rejected: number;
  readonly items: readonly SimilarDecision[];
}

/**
 * What somebody who decided could see at that moment: what was asked, what was left, what there was already, what spoke
 * against it, and why they were asked. People are in it by their ids, so that it need not be broken to forget a name.
 */
export interface KnownFacts {
  readonly format: typeof FORMAT;
  readonly decisionId: string;
  readonly requestId: string;
  readonly ref: string;
  readonly version: number;
  readonly round: number;
  readonly step: string;
  readonly takenAt: string;
  readonly submittedAt: string | null;
  readonly requesterId: string;
  /** For whom this decision was made, where somebody stood in. */
  readonly onBehalfOfId?: string;
  readonly content: ContentJson;
  readonly annualised: MoneyJson | null;
  readonly tool: { readonly name: string; readonly vendorName: string | null; readonly category: string | null };
  readonly benefitUnits: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly line: KnownLine | null;
  readonly similarTools: readonly SimilarToolRow[];
  readonly precedents: KnownPrecedents;
  readonly checks: readonly RequestCheck[];
  readonly policy: KnownPolicy | null;
  readonly steps: readonly KnownStep[];
  /** The newest of those before this one, the oldest first. */
  readonly decisions: readonly KnownDecision[];
}
