import { type BulkToolPreview, type BulkToolsPreview, type PickedTool, type RefusedTool } from '@tandem/api-client';
import { type Texts } from '../../platform';
import { type BulkTold } from '../../platform/bulk';
import { stageWords } from '../stage-words';
import { type EditDraft, type EditField } from './edit-draft';
import { type EditWords, fieldWords } from './edit-words';

/** What several tools can be given at once. */
export type BulkAction = EditField;

/** The tools that are ticked, as they were on the screen, or the filter whose every match is meant. */
export type BulkSelection =
  { readonly tools: readonly PickedTool[] } | { readonly filter: Readonly<Record<string, string>> };

/** What an edit would do to each of several tools, before it is made: "HubSpot: Marta Gil → Pilar Sosa". */
export function bulkToldWords(
  { tools, same }: BulkToolsPreview,
  action: BulkAction,
  draft: EditDraft,
  words: EditWords,
): BulkTold {
  const { texts } = words;
  const after = fieldWords(action, draft, words);
  const changing = tools.filter(({ outcome }) => outcome === 'changes');
  const brokenSeals = changing.filter(({ breaksSeal }) => breaksSeal).length;
  const skipped = tools.flatMap(({ tool, outcome }) =>
    outcome === 'changes' || outcome === 'same'
      ? []
      : [refusalWords({ id: tool.id, name: tool.name, code: outcome }, '', texts)],
  );
  return {
    changesHeading: texts.plural('registry.bulk.changes', changing.length),
    changes: changing.map((tool) => ({
      id: tool.tool.id,
      text: texts.t('registry.bulk.entry', {
        tool: tool.tool.name,
        before: presentWords(tool, action, words),
        after,
      }),
      ...(tool.breaksSeal ? { note: texts.t('registry.bulk.breaksSeal') } : {}),
    })),
    notes: [
      ...(brokenSeals === 0 ? [] : [texts.plural('registry.bulk.seals', brokenSeals)]),
      ...(same === 0 ? [] : [texts.plural('registry.bulk.same', same)]),
    ],
    skippedHeading: texts.plural('registry.bulk.skipped', skipped.length),
    skipped,
  };
}

/** Why a tool stays as it is: "Figma: it belongs to a unit that this account does not edit." */
export function refusalWords({ name, code }: RefusedTool, who: string, texts: Texts): string {
  const why = code === 'version.stale' && who !== '' ? who : texts.t(`registry.bulk.refusal.${code}`);
  return texts.t('registry.bulk.refused', { tool: name ?? texts.t('registry.tool.heading'), why });
}

function presentWords(tool: BulkToolPreview, action: BulkAction, { texts, stage, format }: EditWords): string {
  const said = {
    owner: tool.businessOwner?.name ?? '',
    deputy: tool.deputy?.name ?? '',
    stages: stageWords(tool.stages, stage, format),
  }[action];
  return said === '' ? texts.t('registry.noOwner') : said;
}
