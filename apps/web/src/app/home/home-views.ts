import {
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

export type RequestPage = Page<RequestRow>;
export type LinePage = Page<LineRow>;
