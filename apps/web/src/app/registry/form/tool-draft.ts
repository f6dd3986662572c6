import { type StageWeightView, type ToolView } from '@tandem/api-client';
import { type Formatter } from '../../platform';

/** A tool as it stands in the form: what was typed, as it was typed. */
export interface ToolDraft {
  readonly name: string;
  /** A look-up field: the id of a vendor or a new name. */
  readonly vendor: string;
  readonly category: string;
  readonly description: string;
  readonly source: string;
  readonly lane: string;
  readonly status: string;
  readonly stages: readonly StageWeightView[];
  readonly unitId: string;
  readonly businessOwner: string;
  readonly deputy: string;
  readonly technicalOwner: string;
  readonly budgetOwner: string;
  readonly definedBy: string;
  readonly definedDocument: string;
  readonly authorisedBy: string;
  readonly authorisedDocument: string;
  readonly benefitUnitIds: readonly string[];
  readonly benefitOwner: string;
  readonly contractEndsOn: string;
  readonly contractNoticeBy: string;
  readonly contractRenews: string;
  /** As typed. */
  readonly contractAmount: string;
  readonly contractCurrency: string;
}

export type DraftField = keyof ToolDraft;

/** A form with nothing in it yet. The money of a new tool is in the currency of the organisation unless said otherwise. */
export function emptyDraft(currency: string): ToolDraft {
  return {
    name: '',
    vendor: '',
    category: '',
    description: '',
    source: '',
    lane: '',
    status: 'proposed',
    stages: [],
    unitId: '',
    businessOwner: '',
    deputy: '',
    technicalOwner: '',
    budgetOwner: '',
    definedBy: '',
    definedDocument: '',
    authorisedBy: '',
    authorisedDocument: '',
    benefitUnitIds: [],
    benefitOwner: '',
    contractEndsOn: '',
    contractNoticeBy: '',
    contractRenews: '',
    contractAmount: '',
    contractCurrency: currency,
  };
}

/** A tool of the register, ready to be edited. */
export function draftOf(tool: ToolView, format: Formatter, currency: string): ToolDraft {
  const { definedBy, authorisedBy, benefits } = tool.accountability;
  return {
    name: tool.name,
    vendor: tool.vendor?.id ?? '',
    category: tool.category ?? '',
    description: tool.description ?? '',
    source: tool.source,
    lane: tool.lane ?? '',
    status: tool.status,
    stages: tool.stages.map(({ id, weight }) => ({ id, weight })),
    unitId: tool.unit?.id ?? '',
    businessOwner: tool.businessOwner?.id ?? '',
    deputy: tool.deputy?.id ?? '',
    technicalOwner: tool.technicalOwner?.id ?? '',
    budgetOwner: tool.budgetOwner?.id ?? '',
    definedBy: definedBy?.person.id ?? '',
    definedDocument: documentOf(definedBy),
    authorisedBy: authorisedBy?.person.id ?? '',
    authorisedDocument: documentOf(authorisedBy),
    benefitUnitIds: benefits?.units.map(({ id }) => id) ?? [],
    benefitOwner: benefits?.owner?.id ?? '',
    ...contractOf(tool, format, currency),
  };
}

function documentOf(party: ToolView['accountability']['definedBy']): string {
  return party?.evidence === 'document' ? (party.source ?? '') : '';
}

function contractOf(
  { contract }: ToolView,
  format: Formatter,
  currency: string,
): Pick<ToolDraft, 'contractEndsOn' | 'contractNoticeBy' | 'contractRenews' | 'contractAmount' | 'contractCurrency'> {
  return {
    contractEndsOn: contract?.endsOn ?? '',
    contractNoticeBy: contract?.noticeBy ?? '',
    contractRenews: contract?.autoRenews == null ? '' : contract.autoRenews ? 'yes' : 'no',
    contractAmount: contract?.amount == null ? '' : format.amount(contract.amount),
    contractCurrency: contract?.amount?.currency ?? currency,
  };
}
