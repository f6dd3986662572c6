import { type Formatter, type Texts } from '../../platform';
import { changedFields } from '../../platform/editing';
import { readChosen } from '../../platform/lookup';
import { type StageName, stageWords } from '../stage-words';
import { type EditDraft, type EditField } from './edit-draft';

export interface EditWords {
  readonly texts: Texts;
  readonly format: Formatter;
  readonly stage: StageName;
  /** The name of somebody by the id, empty where nobody of that id is known here. */
  readonly nameOf: (id: string) => string;
}

export function fieldLabel(field: EditField, texts: Texts): string {
  switch (field) {
    case 'owner':
      return texts.t('registry.fact.businessOwner');
    case 'deputy':
      return texts.t('registry.fact.deputy');
    case 'stages':
      return texts.t('registry.columns.stages');
  }
}

/** What a field holds, as somebody would say it. */
export function fieldWords(field: EditField, draft: EditDraft, words: EditWords): string {
  const said =
    field === 'stages' ? stageWords(draft.stages, words.stage, words.format) : personWords(draft[field], words);
  return said === '' ? words.texts.t('registry.noOwner') : said;
}

/** "HubSpot: Business owner Marta Gil → Pilar Sosa." */
export function changesSentence(
  tool: string,
  { before, after }: { readonly before: EditDraft; readonly after: EditDraft },
  words: EditWords,
): string {
  const changes = changedFields(before, after).map((field) =>
    words.texts.t('registry.edit.change', {
      field: fieldLabel(field, words.texts),
      before: fieldWords(field, before, words),
      after: fieldWords(field, after, words),
    }),
  );
  return words.texts.t('registry.edit.done', { tool, changes: changes.join('; ') });
}

function personWords(value: string, { nameOf }: EditWords): string {
  const chosen = readChosen(value);
  return chosen.kind === 'known' ? nameOf(chosen.id) : chosen.kind === 'unclear' ? chosen.typed : '';
}
