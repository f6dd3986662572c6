import { type FindingView } from '@tandem/api-client';
import { type Words } from '../imports/import-words';
import { amountsWords } from './finding-words';

export interface BulkPreview {
  readonly changes: readonly { readonly finding: FindingView; readonly words: string }[];
  /** What stays as it is, each with the reason. */
  readonly skipped: readonly string[];
}

/** What one decision would do to each of several findings, before it is made. */
export function bulkPreview(findings: readonly FindingView[], action: 'link' | 'ignore', words: Words): BulkPreview {
  const { texts } = words;
  const told = findings.map((finding) => {
    const { name, suggestedTool } = finding;
    const amount = amountsWords(finding, words);
    if (!finding.actions.includes(action)) {
      const status = texts.t(`app.findingStatus.${finding.status}`);
      return { finding, skipped: texts.t('discovery.bulk.notOpen', { name, status }) };
    }
    if (action === 'link' && suggestedTool === null) {
      return { finding, skipped: texts.t('discovery.bulk.noTool', { name }) };
    }
    return {
      finding,
      words:
        action === 'link'
          ? texts.t('discovery.bulk.link.entry', { name, amount, tool: suggestedTool?.name ?? '' })
          : texts.t('discovery.bulk.ignore.entry', { name, amount }),
    };
  });
  return {
    changes: told.flatMap(({ finding, words: said }) => (said === undefined ? [] : [{ finding, words: said }])),
    skipped: told.flatMap(({ skipped }) => (skipped === undefined ? [] : [skipped])),
  };
}
