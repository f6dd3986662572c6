import type { Type } from '@nestjs/common';
import type { Language } from '@tandem/formatting';
import type { Permission, SignedIn } from '../identity';
import type { PageQuery } from '../platform';
import type { ExportColumns } from './export-column';

/** The lists that can be exported. Each feature registers its own when the product starts. */
export const EXPORT_LISTS = [
  'tools',
  'requests',
  'request-tasks',
  'budget-lines',
  'entries',
  'line-entries',
  'audit-events',
  'audit-samples',
  'people',
  'imports',
  'import-rows',
  'findings',
  'spend-periods',
  'spend-months',
  'spend-lines',
  'spend-tools',
  'spend-benefits',
  'spend-answering',
  'governance-lead-times',
  'governance-outcomes',
  'governance-rules',
  'governance-bypasses',
] as const;
export type ExportList = (typeof EXPORT_LISTS)[number];

/** Something to know of a file, such as how it is checked again, with what it is called. */
export type ExportFact = readonly [name: string, value: string];

interface ListPage<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

/**
 * A list as its feature hands it over. `read` is the one that answers the list's own address, with the same right and
 * the same scope, so an export cannot hold a row that its reader could not page to.
 */
export interface ExportableList<Query extends PageQuery = PageQuery, Row = unknown> {
  readonly key: ExportList;
  readonly title: Readonly<Record<Language, string>>;
  /** What its rows answer, where they stand for a panel. */
  readonly question?: Readonly<Record<Language, string>>;
  readonly permission: Permission;
  readonly query: Type<Query>;
  readonly columns: ExportColumns<Row>;
  read(query: Query, actor: SignedIn): Promise<ListPage<Row> & { readonly total: number }>;
  /** The same page without the total, where counting costs as much as reading. */
  readPage?(query: Query, actor: SignedIn): Promise<ListPage<Row>>;
  /** What is to be known of this list beside its filter and its sums, in the language of the file. */
  about?(language: Language): Promise<readonly ExportFact[]>;
}
