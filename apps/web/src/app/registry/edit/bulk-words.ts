import { type BulkToolPreview, type BulkToolsPreview, type PickedTool, type RefusedTool } from '@tandem/api-client';
import { type Texts } from '../../platform';
import { stageWords } from '../stage-words';
import { type EditDraft, type EditField } from './edit-draft';
import { type EditWords, fieldWords } from './edit-words';

/** What several tools can be given at once. */
export type BulkAction = EditField;

/** The tools that are ticked, as they were on the screen, or the filter whose every match is meant. */
export type BulkSelection =
  { readonly tools: readonly PickedTool[] } | { readonly filter: Readonly<Record<string, string>> };

export interface BulkPreviewWords {
  /** "HubSpot: Marta Gil → Pilar Sosa", with a warning where the edit breaks a seal. */
  readonly changes: readonly { readonly id: string; readonly text: string; readonly breaksSeal: boolean }[];
  readonly same: number;
  /** What stays as it is, each with the reason. */
  readonly skipped: readonly string[];
  readonly brokenSeals: number;
}

/** What an edit would do to each of several tools, before it is made. */
export function bulkPreviewWords(
  { tools, same }: BulkToolsPreview,
  action: BulkAction,
  draft: EditDraft,
  words: EditWords,
): BulkPreviewWords {
  const after = fieldWords(action, draft, words);
  const changes = tools
    .filter(({ outcome }) => outcome === 'changes')
    .map((tool) => ({
      id: tool.tool.id,
      text: words.texts.t('registry.bulk.entry', {
        tool: tool.tool.name,
        before: presentWords(tool, action, words),
        after,
      }),
      breaksSeal: tool.breaksSeal,
    }));
  return {
    changes,
    same,
    skipped: tools.flatMap(({ tool, outcome }) =>
      outcome === 'changes' || outcome === 'same'
        ? []
        : [refusalWords({ id: tool.id, name: tool.name, code: outcome }, '', words.texts)],
    ),
    brokenSeals: changes.filter(({ breaksSeal }) => breaksSeal).length,
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
