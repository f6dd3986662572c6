import {
  type FundSource,
  type Lane,
  type LineRef,
  type MoneyView,
  type Page,
  type PersonRef,
  type RequestStatus,
  type Role,
} from '../platform';

// The parts of the API's views that the home page shows.

export interface RequestRow {
  readonly id: string;
  readonly ref: string;
  readonly status: RequestStatus;
  readonly toolName: string | null;
  readonly whatFor: string | null;
  readonly amount: MoneyView | null;
  readonly lane: Lane | null;
  readonly requester: PersonRef;
  readonly holder: {
    readonly people: readonly PersonRef[];
    readonly role: Role;
    readonly since: string;
    readonly due: string | null;
  } | null;
  readonly dueAt: string | null;
}

export interface LineRow extends LineRef {
  readonly currency: string;
  readonly hasBudget: boolean;
  readonly funded: MoneyView;
  readonly reserved: MoneyView;
  readonly committed: MoneyView;
  readonly actual: MoneyView;
  readonly available: MoneyView;
}

export interface FindingRow {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly paymentCount: number;
  readonly amount: MoneyView;
  readonly likelyUnits: readonly { readonly id: string; readonly name: string }[];
}

export interface VerificationView {
  readonly intact: boolean;
  readonly checkedEvents: number;
  readonly sealedEvents: number;
  readonly unsealedTail: number;
  readonly firstBrokenEvent: number | string | null;
  readonly checkedAt: string;
}

export type RequestPage = Page<RequestRow>;
export type LinePage = Page<LineRow>;
export type FindingPage = Page<FindingRow>;

export interface HomeSections {
  readonly waiting: boolean;
  readonly requests: boolean;
  readonly budget: boolean;
  readonly findings: boolean;
  readonly verification: boolean;
  readonly source: FundSource | undefined;
}

/** What the home page of these roles is made of. Somebody with several roles sees the sum of their sections. */
export function sectionsFor(roles: readonly Role[]): HomeSections {
  const is = (...wanted: readonly Role[]): boolean => roles.some((role) => wanted.includes(role));
  return {
    waiting: is('cio', 'cmo', 'finance', 'approver'),
    requests: is('requester', 'cmo', 'cio'),
    budget: is('cmo', 'cio', 'finance'),
    findings: is('cio', 'finance', 'admin'),
    verification: is('auditor', 'admin'),
    // A CMO without another role over money asks about their own pocket first.
    source: is('cmo') && !is('cio', 'finance') ? 'marketing' : undefined,
  };
}
