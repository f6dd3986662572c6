import { ChangeDetectionStrategy, Component, computed, contentChildren, inject, input, viewChild } from '@angular/core';
import { DataTable, FilterBar, Icon, Panel, type PanelFace, type RowLink, TableCell } from '@tandem/ui';
import { ProblemTexts } from '../api/problem-texts';
import { type Page } from '../api/read-list';
import { Formatting } from '../formatting/formatting';
import { TextPipe } from '../i18n/text-pipes';
import { Texts } from '../i18n/texts';
import { ReadAt } from '../page/read-at';
import { Preferences } from '../preferences/preferences';
import { type Shortcut, pageShortcuts } from '../shortcuts/shortcuts';
import { BulkBar } from './bulk-bar';
import { ColumnChooser } from './column-chooser';
import { ExportMenu } from './export-menu';
import { PAGE_SIZES, withWidth } from './list-layout';
import { type Listing } from './listing';
import { returnToRow } from './return-to-row';
import { ViewTabs } from './view-tabs';

const LEADS_NOWHERE = (): null => null;

/**
 * A list as every page shows it: saved views, filters, columns, export, the table and its five faces. Between its tags
 * stand the cells that are drawn (`tndCell`), and by attribute what a page adds: `filter`, `aboveRows`, `belowRows`,
 * `emptyAction`, `bulkAction`.
 */
@Component({
  selector: 'tnd-listing',
  imports: [BulkBar, ColumnChooser, DataTable, ExportMenu, FilterBar, Icon, Panel, ReadAt, TextPipe, ViewTabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './listing-frame.html',
  styleUrl: './listing-frame.scss',
})
export class ListingFrame<Row extends { readonly id: string }, Answer extends Page<Row>, Name extends string> {
  readonly list = input.required<Listing<Row, Answer, Name>>();
  /** Rows can be ticked, because there is something to do with several of them at once. */
  readonly hasBulk = input(false);
  /** Below 600 px each row becomes a card. */
  readonly cards = input(true);

  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly preferences = inject(Preferences);
  private readonly format = inject(Formatting).current;
  protected readonly cells = contentChildren<TableCell<Row>>(TableCell);
  private readonly table = viewChild<DataTable<Row>>(DataTable);

  /** The table draws its own blank rows, so that head and filters are live while the first rows are read. */
  protected readonly face = computed((): PanelFace => {
    const face = this.list().face();
    return face.state === 'loading' ? { state: 'ready', isRefreshing: true } : face;
  });
  protected readonly isLoading = computed(() => this.list().face().state === 'loading');
  protected readonly hasRows = computed(() => this.list().rows.items().length > 0);
  /** Filters and buttons around something that a person may not see would only be dead. */
  protected readonly isOpen = computed(() => this.list().face().state !== 'not-allowed');
  protected readonly link = computed((): RowLink<Row> => this.list().setup.link ?? LEADS_NOWHERE);
  protected readonly keyOf = (row: Row): string => row.id;

  protected readonly hasLetterKeys = computed(() => this.preferences.shortcuts.value() === 'on');

  protected readonly sizes = PAGE_SIZES;
  /** Where everything fits into the smallest page there is nothing to choose. */
  protected readonly canPage = computed(() => (this.list().total() ?? 0) > PAGE_SIZES[0]);

  protected readonly notice = computed(() => {
    const dropped = this.list().dropped();
    return dropped.length === 0 ? undefined : this.texts.t('listing.dropped', { what: dropped.join(', ') });
  });
  protected readonly totalsLabel = computed(() => {
    const total = this.list().total() ?? 0;
    const key = this.list().isFiltered() ? 'listing.totalFiltered' : 'listing.total';
    return this.texts.plural(key, total, { count: this.format().count(total) });
  });
  protected readonly moreProblem = computed(() => {
    const problem = this.list().rows.moreProblem();
    return problem && this.problems.sentence(problem);
  });

  /** Made while the navigation that is under way still says where it comes from. */
  protected readonly isReturning = returnToRow(this.list, this.table);

  constructor() {
    pageShortcuts(() => this.keys());
  }

  protected order(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.list().filter({ sort: event.target.value });
    }
  }

  protected choosePage(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { value } = event.target;
      const size = PAGE_SIZES.find((known) => String(known) === value);
      if (size !== undefined) {
        this.list().choosePage(size);
      }
    }
  }

  protected resize({ key, width }: { readonly key: string; readonly width: number | null }): void {
    const layout = this.list().layout();
    this.list().arrange({ ...layout, widths: withWidth(layout.widths, key, width) });
  }

  /** The keys of the table, for the sheet that tells them; the table itself listens while it has the focus. */
  private keys(): readonly Shortcut[] {
    const keys = [
      { keys: ['J'], label: this.texts.t('listing.keys.next'), whileFocused: true },
      { keys: ['K'], label: this.texts.t('listing.keys.previous'), whileFocused: true },
      { keys: ['Enter'], label: this.texts.t('listing.keys.open'), whileFocused: true },
    ];
    return this.hasBulk()
      ? [
          ...keys,
          { keys: ['X'], label: this.texts.t('listing.keys.select'), whileFocused: true },
          { keys: ['Shift', 'X'], label: this.texts.t('listing.keys.selectRange'), whileFocused: true },
        ]
      : keys;
  }
}
