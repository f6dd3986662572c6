import { type TableColumn } from '@tandem/ui';

/** The lists that people arrange and export, by the names the API has for them. */
export type ListKey =
  'tools' | 'requests' | 'request-tasks' | 'budget-lines' | 'entries' | 'audit-events' | 'people' | 'imports';
/** What people save views of: the lists, and the dashboard. */
export type ViewedKey = ListKey | 'spend';

/** What there is a file of: the lists, and what is no list that people arrange. */
export type FileKey =
  | ListKey
  | 'audit-samples'
  | 'import-rows'
  | 'spend-periods'
  | 'spend-months'
  | 'spend-lines'
  | 'spend-tools'
  | 'spend-benefits'
  | 'spend-answering'
  | 'governance-lead-times'
  | 'governance-outcomes'
  | 'governance-rules'
  | 'governance-bypasses';

/** A column of an exported file. */
export interface FileColumn {
  /** The name the API has for it. */
  readonly key: string;
  /** Without a currency: the file has a column for that. */
  readonly header: string;
  /** The words of the screen for the codes of the API. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A column of a list, on the screen and in a file. */
export interface ListColumn<Row> extends TableColumn<Row> {
  /** What stands for it in a file: itself where nothing is said, nothing for a drawing of other columns. */
  readonly file?: readonly FileColumn[];
}

/** What a file needs to know of a column. */
export type FiledColumn = Pick<ListColumn<never>, 'key' | 'header' | 'file'>;

/** The columns of a file that holds what these columns show, each once. */
export function fileColumns(columns: readonly FiledColumn[]): readonly FileColumn[] {
  const all = columns.flatMap(({ key, header, file }) => file ?? [{ key, header }]);
  return all.filter((column, index) => all.findIndex(({ key }) => key === column.key) === index);
}

/** The words of codes, for a file: `codeWords(LANES, (lane) => texts.t(`app.ui.lane.${lane}`))`. */
export function codeWords<Code extends string>(
  codes: readonly Code[],
  word: (code: Code) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.map((code) => [code, word(code)]));
}
