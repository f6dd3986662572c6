import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  type TemplateRef,
  afterNextRender,
  computed,
  contentChildren,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
  DestroyRef,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';
import { afterPaint } from '../paint/after-paint';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { ColumnResizer, type ColumnWidth } from './column-resizer';
import { CopyButton } from './copy-button';
import { focusOf, rowAct } from './row-keys';
import { keysBetween, withKeys } from './row-selection';
import { drawableRows } from './row-portions';
import { type BodyRow, bodyOf } from './table-body';
import { TableCell, type TableCellContext } from './table-cell';
import { type RowLink, type TableColumn, nextSort, sortDirection } from './table-column';
import { cellText, selectedCells, tabSeparated } from './table-copy';

const PATIENCE_MS = 10_000;
/** So many columns need the room between them. */
const MANY_COLUMNS = 10;

/**
 * A table of the product: typed columns, sorting that the caller puts in the address, a total of the whole filter, "Load
 * more", and cards below 600 px. Only the first cell of a row is a link, so that the text of a row can be selected. While
 * a row has the focus, J and K or the arrows move it; what is copied of several cells is a range for a spreadsheet.
 */
@Component({
  selector: 'tnd-data-table',
  imports: [ColumnResizer, CopyButton, Icon, NgTemplateOutlet, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.cards]': 'cards()', '[attr.data-density]': 'density() ?? null' },
  templateUrl: './data-table.html',
  styleUrl: './data-table.scss',
})
export class DataTable<Row> {
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly TableColumn<Row>[]>();
  readonly rows = input.required<readonly Row[]>();
  readonly rowKey = input.required<(row: Row) => string>();
  readonly rowLink = input<RowLink<Row>>(() => null);
  /** Cells that a component around the table was given, beside those between its own tags. */
  readonly cells = input<readonly TableCell<Row>[]>([]);
  /** Nothing to show yet: the head stands, and the rows are blank at their final height. */
  readonly isLoading = input(false);
  readonly skeletonRows = input(12);
  /** The row that is open beside the table, by its key. */
  readonly selected = input<string>();
  /** The rows that are ticked, by their keys; without a set rows cannot be ticked. */
  readonly ticked = input<ReadonlySet<string>>();
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
  /** Rows of this table are higher or lower than elsewhere. */
  readonly density = input<'comfortable' | 'compact' | null>();
  /** The widths that columns were given, in pixels, by their keys. */
  readonly widths = input<Readonly<Record<string, number>>>({});
  /** The edges of the heads drag, because somebody keeps the widths. */
  readonly canResize = input(false);
  /** Every row is drawn at once, because somebody comes back to one of them. */
  readonly isWhole = input(false);
  /** Off for a person who switched single letters off as shortcuts; the arrows stay. */
  readonly hasLetterKeys = input(true);

  readonly sortChange = output<string>();
  readonly tickedChange = output<ReadonlySet<string>>();
  readonly more = output();
  readonly widthChange = output<ColumnWidth>();

  protected readonly manyColumns = MANY_COLUMNS;
  protected readonly texts = inject(UI_TEXTS);
  private readonly format = inject(UI_FORMAT);
  private readonly ownCells = contentChildren<TableCell<Row>>(TableCell);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly table = viewChild.required<ElementRef<HTMLElement>>('table');

  /** Wider than its place: only then is the table a region that scrolls, and takes a Tab stop for it. */
  protected readonly isWide = signal(false);
  protected readonly isSlow = signal(false);
  /** A column that is being dragged to another width. */
  private readonly dragged = signal<{ readonly key: string; readonly width: number } | null>(null);
  private readonly focused = signal<string | null>(null);
  private lastTicked: string | null = null;

  protected readonly templates = computed(
    () =>
      new Map<string, TemplateRef<TableCellContext<Row>>>(
        [...this.cells(), ...this.ownCells()].map((cell) => [cell.tndCell(), cell.template]),
      ),
  );
  protected readonly heads = computed(() =>
    this.columns().map((column) => ({ column, direction: sortDirection(this.sort(), column) })),
  );
  /** The widths to show: those given, and the one that is being dragged. */
  protected readonly given = computed((): Readonly<Record<string, number | undefined>> => {
    const dragged = this.dragged();
    return dragged === null ? this.widths() : { ...this.widths(), [dragged.key]: dragged.width };
  });
  /** The order that the rows came in, whatever was asked for since. */
  private readonly order = computed(() => {
    this.rows();
    return untracked(this.sort);
  });
  protected readonly body = computed(() =>
    bodyOf(this.rows(), this.columns(), { keyOf: this.rowKey(), linkOf: this.rowLink(), order: this.order() }),
  );
  /** How many rows are drawn: new ones come in portions, each in a turn of its own. */
  private readonly drawnCount = linkedSignal<readonly BodyRow<Row>[], number>({
    source: this.body,
    computation: (body, previous) =>
      this.isWhole() ? body.length : drawable(body, previous?.source.slice(0, previous.value)),
  });
  protected readonly drawn = computed(() => this.body().slice(0, this.drawnCount()));
  /** Their room is kept, so that nothing below the rows jumps. */
  protected readonly undrawn = computed(() => this.body().length - this.drawnCount());
  protected readonly hasFoot = computed(() => this.totals() !== undefined && !this.isLoading());
  protected readonly bones = computed(() => Array.from({ length: this.skeletonRows() }, (_, index) => index));
  protected readonly shownWords = computed(() => this.texts().shown(this.rows().length, this.total()));
  private readonly keys = computed(() => this.body().map(({ key }) => key));
  /** Tab reaches one row of those that lead nowhere; from there the keys of the list move on. */
  protected readonly reachable = computed(() => {
    const focused = this.focused();
    return focused !== null && this.keys().includes(focused) ? focused : this.keys()[0];
  });
  protected readonly isAllTicked = computed(() => this.keys().every((key) => this.ticked()?.has(key) === true));

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
    effect((onCleanup) => {
      if (this.undrawn() > 0) {
        let isOld = false;
        onCleanup(() => (isOld = true));
        void afterPaint().then(() => isOld || this.drawnCount.set(drawable(this.body(), this.drawn())));
      }
    });
    effect((onCleanup) => {
      this.isSlow.set(false);
      if (this.isLoading()) {
        const timer = setTimeout(() => this.isSlow.set(true), PATIENCE_MS);
        onCleanup(() => clearTimeout(timer));
      }
    });
  }

  /** The row that has the focus or had it last, and how far the table was scrolled: what coming back needs. */
  place(): { readonly row: string | null; readonly top: number; readonly left: number } {
    const { scrollTop: top, scrollLeft: left } = this.scroller().nativeElement;
    return { row: this.focused(), top, left };
  }

  /** Gives a row the focus as it stands on the screen; false when the row is not here. */
  focusRow(key: string, scrolled: { readonly top: number; readonly left: number }): boolean {
    const row = this.rowOf(key);
    Object.assign(this.scroller().nativeElement, { scrollTop: scrolled.top, scrollLeft: scrolled.left });
    row?.focus({ preventScroll: true });
    return row !== undefined;
  }

  protected drag(key: string, width: number): void {
    this.dragged.set({ key, width });
  }

  protected drop(): void {
    const dragged = this.dragged();
    this.dragged.set(null);
    if (dragged !== null) {
      this.widthChange.emit(dragged);
    }
  }

  protected sortBy(column: TableColumn<Row>): void {
    const { sort, sortFirst } = column;
    if (sort !== undefined) {
      this.sortChange.emit(nextSort(this.sort(), { sort, ...(sortFirst === undefined ? {} : { sortFirst }) }));
    }
  }

  protected noteFocus(event: FocusEvent): void {
    this.focused.set(keyAt(event.target));
  }

  protected press(event: KeyboardEvent): void {
    const key = keyAt(event.target);
    const act = rowAct(event, this.hasLetterKeys());
    // On the region itself the arrows scroll, as they do in every region.
    if (act === null || (key === null && event.key.startsWith('Arrow'))) {
      return;
    }
    switch (act) {
      case 'next':
      case 'previous':
        event.preventDefault();
        this.step(key, act === 'next' ? 1 : -1);
        return;
      case 'open':
        this.rowOf(key ?? '')
          ?.querySelector<HTMLElement>('summary')
          ?.click();
        return;
      case 'select':
      case 'select-range':
        this.tick(key, act === 'select-range');
    }
  }

  protected tick(key: string | null, isRange: boolean): void {
    const ticked = this.ticked();
    if (key === null || ticked === undefined) {
      return;
    }
    const from = isRange ? (this.lastTicked ?? key) : key;
    this.lastTicked = key;
    this.tickedChange.emit(
      isRange ? withKeys(ticked, keysBetween(this.keys(), from, key), true) : withKeys(ticked, [key], !ticked.has(key)),
    );
  }

  protected tickAll(): void {
    this.tickedChange.emit(withKeys(this.ticked() ?? new Set(), this.keys(), !this.isAllTicked()));
  }

  protected copy(event: ClipboardEvent): void {
    const selection = this.table().nativeElement.ownerDocument.getSelection();
    const texts = selection === null || selection.isCollapsed ? this.tickedTexts() : this.selectedTexts(selection);
    if (texts.length > 0) {
      event.clipboardData?.setData('text/plain', tabSeparated(texts));
      event.preventDefault();
    }
  }

  private selectedTexts(selection: Selection): readonly (readonly string[])[] {
    const cells = selectedCells(this.table().nativeElement, selection) ?? [];
    const separators = this.format().separators();
    return cells.map((row) => {
      const written = row.map((cell) => this.textOf(cell, separators));
      // A range that begins in the middle of a row keeps its columns in line with the rows below.
      return [...Array.from({ length: cells.length > 1 ? columnOf(row[0]) : 0 }, () => ''), ...written];
    });
  }

  /** Rows that are ticked are whole rows, in the order of the table. */
  private tickedTexts(): readonly (readonly string[])[] {
    const separators = this.format().separators();
    const rows = this.rows().filter((row) => this.ticked()?.has(this.rowKey()(row)) === true);
    return rows.map((row) => this.columns().map((column) => cellText(column, row, separators)));
  }

  private textOf(cell: HTMLElement, separators: Parameters<typeof cellText>[2]): string {
    const column = this.columns()[columnOf(cell)];
    const row = this.rows()[this.keys().indexOf(keyAt(cell) ?? '')];
    return column === undefined || row === undefined ? '' : cellText(column, row, separators);
  }

  private step(key: string | null, step: 1 | -1): void {
    const keys = this.keys();
    const next = key === null ? keys[0] : keys[keys.indexOf(key) + step];
    this.rowOf(next ?? '')?.focus();
  }

  private rowOf(key: string): HTMLElement | undefined {
    const rows = [...this.table().nativeElement.querySelectorAll<HTMLElement>('tr[data-row]')];
    const row = rows.find((candidate) => candidate.dataset['row'] === key);
    return row && focusOf(row);
  }
}

function drawable<Row>(body: readonly BodyRow<Row>[], drawn: readonly BodyRow<Row>[] = []): number {
  return drawableRows(
    body.map(({ identity }) => identity),
    new Set(drawn.map(({ identity }) => identity)),
  );
}

function keyAt(target: EventTarget | null): string | null {
  return target instanceof HTMLElement ? (target.closest<HTMLElement>('tr[data-row]')?.dataset['row'] ?? null) : null;
}

function columnOf(cell: HTMLElement | undefined): number {
  return cell instanceof HTMLTableCellElement ? cell.cellIndex : 0;
}
