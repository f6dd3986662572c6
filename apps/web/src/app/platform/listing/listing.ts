import { type Signal, computed, inject, untracked } from '@angular/core';
import {
  type ActiveFilter,
  type FilterField,
  type FilterOption,
  type FilterValues,
  type PanelFace,
  shownColumns,
} from '@tandem/ui';
import { type Query, queryOf } from '../api/api';
import { read } from '../api/read';
import { type Page, type ReadList, readList } from '../api/read-list';
import { Formatting } from '../formatting/formatting';
import { Texts } from '../i18n/texts';
import { panelFace } from '../page/panel-face';
import { type UrlField, type UrlFields } from '../page/url-fields';
import { type UrlState, urlState } from '../page/url-state';
import { queryText } from './list-address';
import { type ListColumn, type ListKey } from './list-column';
import {
  AS_IT_COMES,
  type ListLayout,
  PAGE_SIZES,
  type PageSize,
  type Remembered,
  USUAL_SIZE,
  isArranged,
  isAsItComes,
  isSameLayout,
} from './list-layout';
import { ListLayouts } from './list-layouts';
import { ListSelection } from './list-selection';
import { type ListingSetup } from './listing-setup';
import { NamedView } from './named-view';
import { type SavedView, type SavedViews } from './saved-views';
import { type Viewed } from './viewed';

/** What the parts around a table need of a list, whatever its rows are. */
export interface AnyListing extends Viewed {
  readonly setup: { readonly key: ListKey };
  readonly total: Signal<number | undefined>;
  readonly columns: Signal<readonly ListColumn<never>[]>;
  exported(): Readonly<Record<string, string>>;
}

/**
 * A list of the product: what stands in the address, the rows it asks for, the columns as somebody arranged them, and
 * what there is to say when there are no rows. A page states what is particular to its list, and `tnd-listing` shows it.
 */
export class Listing<Row extends { readonly id: string }, Answer extends Page<Row>, Name extends string> {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly layouts = inject(ListLayouts);
  private readonly url: UrlState<Name | 'size'>;
  private readonly asked: Signal<{ readonly query: Query; readonly dropped: readonly string[] }>;
  private readonly everything;

  readonly fields: UrlFields<Name | 'size'>;
  private readonly address: Signal<Readonly<Record<Name | 'size', string>>>;
  /** The filters and the order. */
  readonly values: Signal<Readonly<Record<Name, string>>>;
  readonly rows: ReadList<Row, Answer>;
  private readonly named: NamedView;
  readonly views: SavedViews;
  /** The saved view that the address names; null also while the views are being read. */
  readonly view: Signal<SavedView | null>;
  readonly hasDefault: Signal<boolean>;
  readonly selection: ListSelection;
  readonly face: Signal<PanelFace>;

  constructor(readonly setup: ListingSetup<Row, Answer, Name>) {
    const { fields, path, key } = setup;
    this.fields = { ...fields, size: { allowed: PAGE_SIZES.map(String) } };
    this.url = urlState(
      this.fields,
      namesOf(this.fields).filter((name) => name === 'sort' || name === 'size'),
    );
    this.address = this.url.values;
    this.values = computed(() => {
      const { size: _size, ...values } = this.address();
      return values as Readonly<Record<Name, string>>;
    });
    this.named = new NamedView(key, this.fields);
    this.views = this.named.all;
    this.view = this.named.view;
    this.hasDefault = this.named.hasDefault;
    this.asked = computed(() => setup.asked?.(this.values()) ?? { query: this.values(), dropped: [] });
    this.rows = readList<Row, Answer>(() => (this.named.isOpening() ? undefined : { path, query: this.paged() }));
    this.selection = new ListSelection({ query: this.query, keys: this.keys, total: this.total });
    const isFilteredOut = computed(() => this.isFiltered() && this.rows.value()?.items.length === 0);
    this.everything = read<Page<Row>>(() =>
      isFilteredOut() ? { path, query: { ...setup.withoutFilters?.(), limit: 1 } } : undefined,
    );
    const face = panelFace(this.rows, {
      isEmpty: (answer) => answer.items.length === 0,
      empty: () => setup.words.empty(),
      isFiltered: () => this.isFiltered(),
      filteredOut: () => this.filteredOut(),
      ...(setup.words.notAllowed === undefined ? {} : { notAllowed: setup.words.notAllowed }),
    });
    this.face = computed(() => {
      const problem = this.rows.problem();
      return (problem && setup.refusal?.(problem)) ?? face();
    });
  }

  readonly query: Signal<Query> = computed(() => this.asked().query);
  readonly keys = computed(() => this.rows.items().map(({ id }) => id));
  readonly total = computed(() => this.rows.value()?.total);
  readonly sort = computed(() => Object.entries<string>(this.values()).find(([name]) => name === 'sort')?.[1] ?? '');
  readonly isFiltered = computed(() => this.url.isFiltered());

  /** What narrows the list: another order makes no other filters, and its own value is an old one here. */
  private readonly narrowing = computed(() => this.values(), { equal: isSameButForSort });
  readonly filters = computed(
    (): readonly FilterField[] => this.setup.filters?.(this.narrowing(), this.rows.items()) ?? [],
  );
  /** Filters that have no control: a figure or another page set them. */
  readonly chips = computed((): readonly ActiveFilter[] => this.setup.chips?.(this.values(), this.rows.items()) ?? []);
  readonly sorts = computed((): readonly FilterOption[] => this.setup.sorts?.() ?? []);
  /** What the address says that means nothing here. */
  readonly dropped = computed(() => [...this.url.dropped(), ...this.asked().dropped, ...this.named.unknown()]);

  readonly allColumns = computed((): readonly ListColumn<Row>[] => this.setup.columns(this.rows.value()));
  /** The same columns in the same order are no reason to draw the rows again. */
  readonly columns = computed(() => shownColumns(this.allColumns(), this.layout().columns), { equal: isSameItems });
  readonly totals = computed(() => {
    const answer = this.rows.value();
    return answer && this.setup.totals?.(answer);
  });

  /** How many rows come at once: what the address says, or else what was chosen last. */
  readonly size = computed((): PageSize => {
    const asked = PAGE_SIZES.find((size) => String(size) === this.address().size);
    return asked ?? (this.view() === null ? this.layouts.of(this.setup.key).size : null) ?? USUAL_SIZE;
  });
  /** The same question at another address, such as by the name of a view, is not asked again. */
  private readonly paged = computed(
    (): Query => (this.size() === USUAL_SIZE ? this.query() : { ...this.query(), limit: this.size() }),
    { equal: (left, right) => JSON.stringify(left) === JSON.stringify(right) },
  );
  /** How this person moved the columns of a saved view; the view itself stays until somebody saves it. */
  private readonly moved = computed((): ListLayout | null => {
    const view = this.view();
    return view && this.layouts.ofView(this.setup.key, view.id);
  });
  readonly layout = computed((): ListLayout => {
    const view = this.view();
    return view === null ? this.layouts.of(this.setup.key) : (this.moved() ?? view);
  });
  /** The saved view as it would be saved now. */
  readonly content = computed(() => ({
    query: queryText(this.fields, this.address()),
    columns: this.columns().map(({ key }) => key),
    density: this.layout().density,
    widths: this.layout().widths,
  }));
  /** Whether there is anything for "Reset" to take back. */
  readonly isArranged = computed(() => {
    if (this.view() === null) {
      return !isAsItComes(this.layouts.of(this.setup.key));
    }
    const { columns, ...others } = this.layout();
    return isArranged({ ...others, columns: columns?.join() === this.usualColumns().join() ? null : columns });
  });
  readonly isLayoutChanged = computed(() => {
    const view = this.view();
    return view !== null && !isSameLayout({ ...this.content() }, view);
  });

  /** Changes filters; those that the list does not have are none of its business. */
  filter(changes: FilterValues): void {
    const known = namesOf(this.setup.fields).flatMap((name) => {
      const value = changes[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    this.url.set(Object.fromEntries(known) as Partial<Record<Name | 'size', string>>);
    const sort = changes['sort'];
    if (sort !== undefined) {
      this.remember({ sort: sort === (this.initialSort() ?? '') ? null : sort });
    }
  }

  choosePage(size: PageSize): void {
    const said = size === USUAL_SIZE ? '' : String(size);
    this.url.set({ size: said } as Partial<Record<Name | 'size', string>>);
    this.remember({ size: size === USUAL_SIZE ? null : size });
  }

  /** Back to every row, and out of a saved view, which is its filters. */
  clear(): void {
    this.named.leave(namesOf(this.setup.fields).filter((name) => name !== 'sort'));
  }

  /** Takes out of the address what means nothing here; the notice about it goes with it. */
  dismissDropped(): void {
    this.named.correct(this.dropped());
  }

  arrange(layout: ListLayout): void {
    const view = this.view();
    if (view === null) {
      this.remember(layout);
    } else {
      const columns = layout.columns ?? this.usualColumns();
      this.layouts.chooseForView(this.setup.key, view.id, { ...layout, columns });
    }
  }

  /** Columns, widths, rows and, outside of a saved view, order and page as the list comes. */
  arrangeAsItComes(): void {
    if (this.view() !== null) {
      this.arrange(AS_IT_COMES);
      return;
    }
    void this.named.go({ sort: null, size: null }, false).then(() => this.arrange(AS_IT_COMES));
  }

  /** Forgets how the columns of the open view were moved. */
  resetLayout(): void {
    const view = this.view();
    if (view !== null && this.moved() !== null) {
      this.layouts.chooseForView(this.setup.key, view.id, null);
    }
  }

  /** The query as an export asks for it: every value a text, without what is empty. */
  exported(): Readonly<Record<string, string>> {
    return untracked(() => queryOf(this.query()));
  }

  /** What was chosen of the list itself; what is chosen within a saved view is the view's. */
  private remember(chosen: Partial<Remembered>): void {
    const { key } = this.setup;
    const before = this.layouts.of(key);
    const after = { ...before, ...chosen };
    if (this.view() === null && JSON.stringify(after) !== JSON.stringify(before)) {
      this.layouts.choose(key, after);
    }
  }

  /** The columns that the list comes with. */
  private usualColumns(): readonly string[] {
    return shownColumns(this.allColumns(), null).map(({ key }) => key);
  }

  private initialSort(): string | undefined {
    return Object.entries<UrlField>(this.fields).find(([name]) => name === 'sort')?.[1].initial;
  }

  private filteredOut(): string {
    const q = Object.entries<string>(this.values()).find(([name]) => name === 'q')?.[1] ?? '';
    const said = [
      ...(q === '' ? [] : [this.texts.t('app.quoted', { text: q })]),
      ...this.filters().flatMap((field) => chosenLabels(field, this.values())),
      ...this.chips().map(({ words }) => words),
    ];
    const hidden = this.setup.words.filteredOut?.(said.join(' + ')) ?? '';
    const count = this.everything.value()?.total;
    return count === undefined
      ? hidden
      : `${hidden} ${this.texts.plural('listing.without', count, { count: this.format().count(count) })}`;
  }
}

/** "Shadow IT" for a choice, "Mine" for a switch that is on. */
function chosenLabels({ key, options }: FilterField, values: Readonly<Record<string, string>>): readonly string[] {
  return options.filter(({ value }) => value !== '' && value === values[key]).map(({ label }) => label);
}

function isSameItems<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}

function isSameButForSort(left: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>): boolean {
  return Object.keys(left).every((name) => name === 'sort' || left[name] === right[name]);
}

function namesOf<Name extends string>(fields: UrlFields<Name>): Name[] {
  return Object.keys(fields).filter((name): name is Name => name in fields);
}
