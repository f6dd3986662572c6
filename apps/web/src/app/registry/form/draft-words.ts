import { type ToolView, type UnitView } from '@tandem/api-client';
import { type Formatter, type TextKey, type Texts } from '../../platform';
import { type Choice, readChosen } from '../../platform/lookup';
import { SOURCES } from '../tools-filters';
import { type StageName, stageWords } from '../stage-words';
import { PERSON_LABELS } from './person-field';
import { type DraftField, type ToolDraft } from './tool-draft';

/** The words above the field of the form. */
export const FIELD_LABELS: Readonly<Record<DraftField, TextKey>> = {
  ...PERSON_LABELS,
  name: 'registry.form.name',
  vendor: 'registry.fact.vendor',
  category: 'registry.fact.category',
  description: 'registry.form.description',
  source: 'registry.filter.source',
  lane: 'registry.form.lane',
  status: 'registry.filter.status',
  stages: 'registry.tool.stages',
  unitId: 'registry.fact.unit',
  definedDocument: 'registry.form.definedDocument',
  authorisedDocument: 'registry.form.authorisedDocument',
  benefitUnitIds: 'app.ui.benefits',
  contractEndsOn: 'registry.contract.ends',
  contractNoticeBy: 'registry.contract.deadline',
  contractRenews: 'registry.contract.renews',
  contractAmount: 'registry.contract.amount',
  contractCurrency: 'registry.form.currency',
};

export interface DraftWords {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly stage: StageName;
  readonly units: readonly UnitView[];
  readonly choices: readonly Choice[];
}

/** What a field of the form holds, as somebody would say it. */
export function draftValueWords(field: DraftField, draft: ToolDraft, words: DraftWords): string {
  return valueWords(field, draft, words) || words.texts.t('registry.noOwner');
}

function valueWords(field: DraftField, draft: ToolDraft, words: DraftWords): string {
  const { texts, format } = words;
  switch (field) {
    case 'stages':
      return stageWords(draft.stages, words.stage, format);
    case 'benefitUnitIds':
      return draft.benefitUnitIds.map((id) => unitName(id, words)).join(', ');
    case 'unitId':
      return unitName(draft.unitId, words);
    case 'source':
      return SOURCES.filter((source) => source === draft.source)
        .map((source) => texts.t(`app.source.${source}`))
        .join('');
    case 'lane':
      return draft.lane === 'sprint' || draft.lane === 'marathon' ? texts.t(`app.ui.lane.${draft.lane}`) : '';
    case 'contractRenews':
      return draft.contractRenews === '' ? '' : texts.t(draft.contractRenews === 'yes' ? 'audit.yes' : 'audit.no');
    case 'contractEndsOn':
    case 'contractNoticeBy':
      return draft[field] === '' ? '' : format.day(draft[field]);
    case 'vendor':
    case 'businessOwner':
    case 'deputy':
    case 'technicalOwner':
    case 'budgetOwner':
    case 'definedBy':
    case 'authorisedBy':
    case 'benefitOwner':
      return choiceName(draft[field], words);
    case 'name':
    case 'category':
    case 'description':
    case 'status':
    case 'definedDocument':
    case 'authorisedDocument':
    case 'contractAmount':
    case 'contractCurrency':
      return draft[field];
  }
}

/** Everybody whom a tool names, so that their names are known without asking. */
export function peopleOf(tool: ToolView): readonly Choice[] {
  const { definedBy, authorisedBy, benefits } = tool.accountability;
  const people = [
    tool.businessOwner,
    tool.deputy,
    tool.technicalOwner,
    tool.budgetOwner,
    definedBy?.person ?? null,
    authorisedBy?.person ?? null,
    benefits?.owner ?? null,
  ];
  return people.flatMap((person) => (person === null ? [] : [{ id: person.id, name: person.name }]));
}

function unitName(id: string, { units }: DraftWords): string {
  return units.find((unit) => unit.id === id)?.name ?? '';
}

function choiceName(value: string, { choices }: DraftWords): string {
  const chosen = readChosen(value);
  switch (chosen.kind) {
    case 'nothing':
      return '';
    case 'known':
      return choices.find(({ id }) => id === chosen.id)?.name ?? `…${chosen.id.slice(-6)}`;
    case 'new':
      return chosen.name;
    case 'unclear':
      return chosen.typed;
  }
}
