import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  type TemplateRef,
  afterNextRender,
  computed,
  contentChildren,
  inject,
  input,
  output,
  signal,
  viewChild,
  DestroyRef,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';
import { UI_TEXTS } from '../texts/ui-texts';
import { TableCell, type TableCellContext } from './table-cell';
import { type RowLink, type TableColumn, nextSort, sortDirection } from './table-column';

/**
 * A table of the product: typed columns, sorting that the caller puts in the address, a total of the whole filter, "Load
 * more", and cards below 600 px. Only the first cell of a row is a link, so that the text of a row can be selected.
 */
@Component({
  selector: 'tnd-data-table',
  imports: [Icon, NgTemplateOutlet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.cards]': 'cards()' },
  templateUrl: './data-table.html',
  styleUrl: './data-table.scss',
})
export class DataTable<Row> {
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly TableColumn<Row>[]>();
  readonly rows = input.required<readonly Row[]>();
  readonly rowKey = input.required<(row: Row) => string>();
  readonly rowLink = input<RowLink<Row>>(() => null);
  /** The row that is open beside the table, by its key. */
  readonly selected = input<string>();
  /** What the list is sorted by, as the API has it: 'name' or '-amount'. */
  readonly sort = input('');
  /** Sums of the whole filter, not of the rows shown, by the key of their column. */
  readonly totals = input<Readonly<Record<string, string>>>();
  /** The words of the totals row; "of the 213 filtered" belongs here. */
  readonly totalsLabel = input<string>();
  readonly total = input<number>();
  readonly hasMore = input(false);
  readonly isLoadingMore = input(false);
  /** Why "Load more" failed; the rows shown stay. */
  readonly moreProblem = input<string>();
  /** Below 600 px each row becomes a card. A ledger that is read across may scroll sideways instead. */
  readonly cards = input(true);

  readonly sortChange = output<string>();
  readonly more = output();

  protected readonly texts = inject(UI_TEXTS);
  private readonly cells = contentChildren<TableCell<Row>>(TableCell);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly table = viewChild.required<ElementRef<HTMLElement>>('table');

  /** Wider than its place: only then is the table a region that scrolls, and takes a Tab stop for it. */
  protected readonly isWide = signal(false);

  protected readonly templates = computed(
    () =>
      new Map<string, TemplateRef<TableCellContext<Row>>>(this.cells().map((cell) => [cell.tndCell(), cell.template])),
  );
  protected readonly heads = computed(() =>
    this.columns().map((column) => ({
      column,
      direction: sortDirection(this.sort(), column),
      template: this.templates().get(column.key),
    })),
  );
  protected readonly hasFoot = computed(() => this.totals() !== undefined);
  protected readonly shownWords = computed(() => this.texts().shown(this.rows().length, this.total()));

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const place = this.scroller().nativeElement;
      const content = this.table().nativeElement;
      const observer = new ResizeObserver(() => this.isWide.set(content.scrollWidth > place.clientWidth + 1));
      observer.observe(place);
      observer.observe(content);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  protected sortBy(column: TableColumn<Row>): void {
    const { sort, sortFirst } = column;
    if (sort !== undefined) {
      this.sortChange.emit(nextSort(this.sort(), { sort, ...(sortFirst === undefined ? {} : { sortFirst }) }));
    }
  }
}
