import type { ToolInput, ToolChange } from './tool-input.dto';
import { readMoney } from '../platform';
import type { ToolEntity } from './tool.entity';

const PLAIN = [
  'name',
  'vendorId',
  'description',
  'category',
  'lane',
  'source',
  'businessOwnerId',
  'deputyId',
  'technicalOwnerId',
  'budgetOwnerId',
  'unitId',
  'budgetLineId',
  'benefitOwnerId',
] as const satisfies readonly (keyof ToolInput & keyof ToolEntity)[];

type Statement = Pick<ToolEntity, 'definedById' | 'definedEvidence' | 'definedSource' | 'definedOn'>;
type Authorisation = Pick<ToolEntity, 'authorisedById' | 'authorisedEvidence' | 'authorisedSource' | 'authorisedOn'>;
type Contract = Pick<
  ToolEntity,
  'contractEndsOn' | 'contractNoticeBy' | 'contractAutoRenews' | 'contractAmountMinor' | 'contractCurrency'
>;

/** The columns that an input sets; a field that was not sent is not among them. */
export function columnsOf(input: ToolChange, today: string): Partial<ToolEntity> {
  return { ...plain(input), ...definition(input, today), ...authorisation(input, today), ...contract(input) };
}

function plain(input: ToolChange): Partial<ToolEntity> {
  return Object.fromEntries(PLAIN.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]));
}

/** Somebody is said to have defined it: a document proves it where one is named, otherwise it is a declaration. */
function definition({ definedById, definedDocument }: ToolChange, today: string): Statement | object {
  if (definedById === undefined) return {};
  if (definedById === null) return { definedById, definedEvidence: null, definedSource: null, definedOn: null };
  return {
    definedById,
    definedEvidence: definedDocument ? 'document' : 'declared',
    definedSource: definedDocument ?? null,
    definedOn: today,
  };
}

function authorisation({ authorisedById, authorisedDocument }: ToolChange, today: string): Authorisation | object {
  if (authorisedById === undefined) return {};
  if (authorisedById === null)
    return { authorisedById, authorisedEvidence: null, authorisedSource: null, authorisedOn: null };
  return {
    authorisedById,
    authorisedEvidence: authorisedDocument ? 'document' : 'declared',
    authorisedSource: authorisedDocument ?? null,
    authorisedOn: today,
  };
}

/** A contract is replaced as a whole. */
function contract(input: ToolChange): Contract | object {
  if (input.contract === undefined) return {};
  const { endsOn = null, noticeBy = null, autoRenews = null, amount } = input.contract ?? {};
  const money = amount ? readMoney(amount) : null;
  return {
    contractEndsOn: endsOn,
    contractNoticeBy: noticeBy,
    contractAutoRenews: autoRenews,
    contractAmountMinor: money?.minor ?? null,
    contractCurrency: money?.currency ?? null,
  };
}

type Fact = string | number | boolean | null;

/** The fields of which the trail keeps the change, without the seal, which has events of its own; amounts as text, since JSON has no whole numbers of that size. */
export function auditedFacts(tool: Partial<ToolEntity>): Record<string, Fact> {
  const {
    id: _id,
    slug: _slug,
    nameKey: _key,
    searchText: _text,
    version: _version,
    createdAt: _created,
    updatedAt: _updated,
    verifiedAt: _verified,
    verifiedById: _verifier,
    sealBrokenAt: _broken,
    sealBrokenById: _breaker,
    sealBrokenFields: _fields,
    ...facts
  } = tool;
  return Object.fromEntries(
    Object.entries(facts).map(([field, value]): [string, Fact] => [
      field,
      typeof value === 'bigint' ? value.toString() : (value as Fact),
    ]),
  );
}

/** What differs between two states, on both sides. */
export function differences<T extends object>(
  before: T,
  after: T,
): { before: Partial<T>; after: Partial<T>; isEmpty: boolean } {
  const fields = (Object.keys(after) as (keyof T)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const pick = (state: T): Partial<T> => Object.fromEntries(fields.map((field) => [field, state[field]])) as Partial<T>;
  return { before: pick(before), after: pick(after), isEmpty: fields.length === 0 };
}
