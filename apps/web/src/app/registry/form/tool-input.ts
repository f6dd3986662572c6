import {
  type FundSource,
  type Lane,
  type ToolChange,
  type ToolContractInput,
  type ToolInput,
  type ToolStatus,
} from '@tandem/api-client';
import { readAmount } from '@tandem/ui';
import { changedFields } from '../../platform/editing';
import { chosenId, readChosen } from '../../platform/lookup';
import { SOURCES, STATUSES } from '../tools-filters';
import { type DraftField, type ToolDraft } from './tool-draft';

export interface Separators {
  readonly group: string;
  readonly decimal: string;
}

/** The tool to add: what was left empty is not sent. */
export function inputOf(draft: ToolDraft, separators: Separators): ToolInput {
  const everything = changesOf(draft, separators);
  const said = Object.fromEntries(
    Object.entries(everything).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
  return { ...said, name: draft.name.trim(), source: sourceOf(draft.source), status: statusOf(draft.status) };
}

/** What an edit changes: only what differs from the tool it began with, so that nobody else's change is undone. */
export function changeOf(before: ToolDraft, after: ToolDraft, separators: Separators): ToolChange {
  const everything: Readonly<Record<string, unknown>> = { ...changesOf(after, separators) };
  const changed = changedFields(before, after).flatMap((field) => SENT_AS[field]);
  return Object.fromEntries(changed.flatMap((name) => (name in everything ? [[name, everything[name]]] : [])));
}

/** A contract is replaced as a whole, and a person with the document that proves it. */
const SENT_AS: Readonly<Record<DraftField, readonly (keyof ToolChange)[]>> = {
  name: ['name'],
  vendor: ['vendorId', 'vendorName'],
  category: ['category'],
  description: ['description'],
  source: ['source'],
  lane: ['lane'],
  status: [],
  stages: ['stages'],
  unitId: ['unitId'],
  businessOwner: ['businessOwnerId'],
  deputy: ['deputyId'],
  technicalOwner: ['technicalOwnerId'],
  budgetOwner: ['budgetOwnerId'],
  definedBy: ['definedById', 'definedDocument'],
  definedDocument: ['definedById', 'definedDocument'],
  authorisedBy: ['authorisedById', 'authorisedDocument'],
  authorisedDocument: ['authorisedById', 'authorisedDocument'],
  benefitUnitIds: ['benefitUnitIds'],
  benefitOwner: ['benefitOwnerId'],
  contractEndsOn: ['contract'],
  contractNoticeBy: ['contract'],
  contractRenews: ['contract'],
  contractAmount: ['contract'],
  contractCurrency: ['contract'],
};

export const FIELDS = Object.keys(SENT_AS).filter((name): name is DraftField => name in SENT_AS);

function changesOf(draft: ToolDraft, separators: Separators): ToolChange {
  const vendor = readChosen(draft.vendor);
  return {
    name: draft.name.trim(),
    ...(vendor.kind === 'new' ? { vendorName: vendor.name } : { vendorId: chosenId(draft.vendor) }),
    category: textOrNull(draft.category),
    description: textOrNull(draft.description),
    source: sourceOf(draft.source),
    lane: laneOf(draft.lane),
    stages: draft.stages.map(({ id, weight }) => ({ id, weight })),
    unitId: textOrNull(draft.unitId),
    businessOwnerId: chosenId(draft.businessOwner),
    deputyId: chosenId(draft.deputy),
    technicalOwnerId: chosenId(draft.technicalOwner),
    budgetOwnerId: chosenId(draft.budgetOwner),
    definedById: chosenId(draft.definedBy),
    definedDocument: textOrNull(draft.definedDocument),
    authorisedById: chosenId(draft.authorisedBy),
    authorisedDocument: textOrNull(draft.authorisedDocument),
    benefitUnitIds: [...draft.benefitUnitIds],
    benefitOwnerId: chosenId(draft.benefitOwner),
    contract: contractOf(draft, separators),
  };
}

function contractOf(draft: ToolDraft, separators: Separators): ToolContractInput | null {
  const currency = draft.contractCurrency;
  const amount = readAmount(draft.contractAmount, { currency, separators });
  const isEmpty = [draft.contractEndsOn, draft.contractNoticeBy, draft.contractRenews, draft.contractAmount].every(
    (part) => part.trim() === '',
  );
  return isEmpty
    ? null
    : {
        endsOn: textOrNull(draft.contractEndsOn),
        noticeBy: textOrNull(draft.contractNoticeBy),
        autoRenews: draft.contractRenews === '' ? null : draft.contractRenews === 'yes',
        ...(amount.ok ? { amount: { amount: amount.value.amount, currency } } : {}),
      };
}

function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

function sourceOf(value: string): FundSource {
  const source = SOURCES.find((known) => known === value);
  if (source === undefined) {
    throw new Error('A tool is sent only with a source; the form requires one.');
  }
  return source;
}

function laneOf(value: string): Lane | null {
  return value === 'sprint' || value === 'marathon' ? value : null;
}

function statusOf(value: string): ToolStatus {
  return STATUSES.find((known) => known === value) ?? 'proposed';
}
