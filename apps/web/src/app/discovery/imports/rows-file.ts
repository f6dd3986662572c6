import { type FileOrder, codeWords } from '../../platform/listing';
import { ROW_REASONS, reasonWords } from './counts-words';
import { type RowsShown } from './fact';
import { type Words } from './import-words';
import { rowsQuery } from './row-columns';

const TEXTS = ['date', 'supplier', 'amount', 'department', 'account', 'purpose'] as const;

/** The rows behind a count as a file, with the reason of those that were refused. */
export function rowsFile(importId: string, shown: RowsShown, { texts }: Words): FileOrder {
  const header = (key: (typeof TEXTS)[number] | 'number' | 'reason' | 'detail'): string =>
    texts.t(`discovery.rows.columns.${key}`);
  return {
    list: 'import-rows',
    format: 'csv',
    query: { import: importId, ...rowsQuery(shown) },
    columns: [
      { key: 'number', header: header('number') },
      ...TEXTS.map((key) => ({ key, header: header(key) })),
      {
        key: 'reason',
        header: header('reason'),
        words: codeWords(ROW_REASONS, (reason) => reasonWords(reason, texts)),
      },
      { key: 'detail', header: header('detail') },
    ],
  };
}
