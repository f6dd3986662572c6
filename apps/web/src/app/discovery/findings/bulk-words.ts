import { type BulkFindingPreview, type BulkTriagePreview, type RefusedFinding } from '@tandem/api-client';
import { type Texts } from '../../platform';
import { type BulkTold } from '../../platform/bulk';
import { type Words } from '../imports/import-words';
import { amountsWords } from './finding-words';

/** What can be decided about several findings at once. */
export type BulkAction = 'link' | 'ignore';

/** The findings that are ticked, or the filter whose every match is meant. */
export type FindingsSelection =
  { readonly findings: readonly string[] } | { readonly filter: Readonly<Record<string, string>> };

/** What one decision would do to each of several findings, before it is made. */
export function bulkToldWords({ findings }: BulkTriagePreview, action: BulkAction, words: Words): BulkTold {
  const { texts, format } = words;
  const changing = findings.filter(({ outcome }) => outcome === 'changes');
  const skipped = findings.flatMap((finding) => {
    const { outcome, name, status } = finding;
    return outcome === 'changes' ? [] : [refusalWords({ name, code: outcome, detail: '', status }, texts)];
  });
  return {
    changesHeading: texts.plural('discovery.bulk.changes', changing.length, { count: format.count(changing.length) }),
    changes: changing.map((finding) => ({ id: finding.id, text: entryWords(finding, action, words) })),
    notes: [],
    skippedHeading: texts.plural('discovery.bulk.skipped', skipped.length, { count: format.count(skipped.length) }),
    skipped,
  };
}

/** Why a finding stays as it is. A reason that has no words here is told as the API tells it, which is in English. */
export function refusalWords(
  { name, code, detail, status }: Omit<RefusedFinding, 'id'> & { readonly status?: BulkFindingPreview['status'] },
  texts: Texts,
): string {
  const finding = { name: name ?? texts.t('discovery.finding.heading') };
  if (code === 'finding.status' && status !== undefined) {
    return texts.t('discovery.bulk.notOpen', { ...finding, status: texts.t(`app.findingStatus.${status}`) });
  }
  if (code === 'finding.unsuggested') {
    return texts.t('discovery.bulk.noTool', finding);
  }
  if (code === 'permission.denied') {
    return texts.t('discovery.bulk.notYours', finding);
  }
  const why = texts.language() === 'en' && detail !== '' ? detail : texts.t('discovery.bulk.changed');
  return `${finding.name}: ${why}`;
}

function entryWords(finding: BulkFindingPreview, action: BulkAction, words: Words): string {
  const { name, suggestedTool } = finding;
  const amount = amountsWords(finding, words);
  return action === 'link'
    ? words.texts.t('discovery.bulk.link.entry', { name, amount, tool: suggestedTool?.name ?? '' })
    : words.texts.t('discovery.bulk.ignore.entry', { name, amount });
}
