// The shapes that every feature of the API uses, by the names of the API.
export { type Amount as MoneyView } from '@tandem/formatting';
export { type LocalisedText } from '../i18n/language';
import { type Amount } from '@tandem/formatting';

export type FundSource = 'it' | 'marketing' | 'shadow';
export type Lane = 'sprint' | 'marathon';
export type Role = 'requester' | 'cmo' | 'cio' | 'finance' | 'approver' | 'auditor' | 'admin';

export interface PersonRef {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
}

export interface UnitRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface LineRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fundSource: FundSource;
  readonly fiscalYear: string;
}

export interface ToolRef {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface VendorRef {
  readonly id: string;
  readonly name: string;
}

/** Where the rows behind a figure are. The server says it; the web never makes up the filter. */
export interface Drill {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface Figure {
  readonly amount: Amount;
  readonly drill: Drill;
}

export interface AccountabilityParty {
  readonly person: PersonRef;
  readonly evidence: 'declared' | 'document' | 'event';
  readonly source: string | null;
  readonly on: string | null;
}

/** Who defines, who authorises and who benefits, always in this order; null is "nobody on record". */
export interface Accountability {
  readonly definedBy: AccountabilityParty | null;
  readonly authorisedBy: AccountabilityParty | null;
  readonly benefits: { readonly units: readonly UnitRef[]; readonly owner: PersonRef | null } | null;
}
