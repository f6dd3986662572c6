import { type Texts } from '../i18n/texts';

/** The fields that the trail keeps and that have words of their own. */
const FIELDS = [
  'name',
  'title',
  'email',
  'password',
  'unitId',
  'isActive',
  'grants',
  'code',
  'parent_id',
  'head_id',
  'unit_id',
  'from',
  'to',
  'rate',
  'date',
  'source',
  'rateSource',
  'status',
  'effectiveOn',
  'description',
  'category',
  'lane',
  'vendorId',
  'website',
  'formerNames',
  'origin',
  'firstSeen',
  'firstSeenOn',
  'businessOwnerId',
  'technicalOwnerId',
  'budgetOwnerId',
  'benefitOwnerId',
  'benefitUnitIds',
  'budgetLineId',
  'definedById',
  'definedEvidence',
  'definedSource',
  'definedOn',
  'authorisedById',
  'authorisedEvidence',
  'authorisedSource',
  'authorisedOn',
  'contractEndsOn',
  'contractNoticeBy',
  'contractAutoRenews',
  'contractAmount',
  'stages',
  'amount',
  'fundSource',
  'costCentreId',
  'account',
  'fiscalYear',
  'fiscalYearId',
  'currency',
  'original',
  'verdict',
  'condition',
  'version',
  'round',
  'fileName',
  'kind',
  'toolId',
  'toolName',
  'vendorName',
  'whatFor',
  'successMeasure',
  'dataClass',
  'termMonths',
  'billing',
  'requesterId',
] as const;

/** The label of a field; one without words of its own is shown by its name, cut into words. */
export function fieldLabel(field: string, texts: Texts): string {
  const known = FIELDS.find((candidate) => candidate === field);
  return known === undefined ? cutIntoWords(field) : texts.t(`audit.field.${known}`);
}

function cutIntoWords(field: string): string {
  const words = field
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
