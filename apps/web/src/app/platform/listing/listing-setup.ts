import { type ActiveFilter, type FilterField, type FilterOption, type PanelFace, type RowLink } from '@tandem/ui';
import { type Query } from '../api/api';
import { type ProblemError } from '../api/problem';
import { type Page } from '../api/read-list';
import { type UrlFields } from '../page/url-fields';
import { type ListColumn, type ListKey } from './list-column';

/** What a list says of itself. Functions, because words follow the language. */
export interface ListWords {
  readonly heading: () => string;
  /** The words of the search field; a list without them has none. */
  readonly search?: () => string;
  readonly empty: () => string;
  /** Names the filters that hide every row: "No tools match Shadow IT + Purchase." A list without filters needs no words. */
  readonly filteredOut?: (filters: string) => string;
  /** Who may see the list, for somebody who may not. */
  readonly notAllowed?: () => string;
}

/** What is particular to one list; all that lists have in common is `Listing` and `tnd-listing`. */
export interface ListingSetup<Row, Answer extends Page<Row>, Name extends string> {
  readonly key: ListKey;
  /** The list of the API, such as /tools. */
  readonly path: string;
  /** What stands in the address. `q` is the search and `sort` the order, where the list has them. */
  readonly fields: UrlFields<Name>;
  /** What to ask the API for; a value that it would refuse is left out and told. Without it the values go as they are. */
  readonly asked?: (values: Readonly<Record<Name, string>>) => {
    readonly query: Query;
    readonly dropped: readonly string[];
  };
  /** What is asked for when nothing is filtered, where that is not nothing. */
  readonly withoutFilters?: () => Query;
  /** The columns; the first one names the row. */
  readonly columns: (answer: Answer | undefined) => readonly ListColumn<Row>[];
  readonly filters?: (values: Readonly<Record<Name, string>>, rows: readonly Row[]) => readonly FilterField[];
  /** Somebody comes to the choices of a filter: time to read what it offers beyond the rows on the screen. */
  readonly approach?: (filter: string) => void;
  /** Filters in force that have no control among the filters. */
  readonly chips?: (values: Readonly<Record<Name, string>>, rows: readonly Row[]) => readonly ActiveFilter[];
  /** The orders to choose from, for a screen too narrow for heads and for orders that no column shows. */
  readonly sorts?: () => readonly FilterOption[];
  /** Sums of the whole filter, by the key of their column. */
  readonly totals?: (answer: Answer) => Readonly<Record<string, string>> | undefined;
  /** Where the first cell of a row leads. */
  readonly link?: RowLink<Row>;
  /** What the list says to a refusal of its own, such as a currency without a rate, where trying again would not help. */
  readonly refusal?: (problem: ProblemError) => PanelFace | undefined;
  readonly words: ListWords;
}
