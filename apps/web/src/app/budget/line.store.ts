import { Injectable, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import {
  type BudgetEntryList,
  type BudgetEntryView,
  type BudgetLineView,
  type EntryAccountability,
  type FiscalYearList,
  type LineMonths,
} from '@tandem/api-client';
import { monthsBetween } from '@tandem/money';
import { type FilterField } from '@tandem/ui';
import { Formatting, Session, Texts, panelFace, read, readList, urlState } from '../platform';
import { ENTRY_KINDS } from './entry-words';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** One budget line and its history as filtered in the address. Provided by its page, so that it lives as long. */
@Injectable()
export class LineStore {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly route = inject(ActivatedRoute);
  private readonly parameters = toSignal(this.route.paramMap, { requireSync: true });
  private readonly fragment = toSignal(this.route.fragment, { requireSync: true });
  readonly format = inject(Formatting).current;

  private readonly id = computed(() => this.parameters().get('id') ?? '');
  readonly url = urlState({ kind: { allowed: ENTRY_KINDS }, month: {} });
  private readonly month = computed(() => {
    const { month } = this.url.values();
    return MONTH.test(month) ? month : '';
  });
  readonly dropped = computed(() => {
    const { month } = this.url.values();
    return month === this.month() ? this.url.dropped() : [...this.url.dropped(), `month=${month}`];
  });

  readonly line = read<BudgetLineView>(() => ({ path: `/budget-lines/${encodeURIComponent(this.id())}` }));
  readonly face = panelFace(this.line, { notAllowed: () => this.texts.t('budget.lines.notAllowed') });

  readonly course = read<LineMonths>(() => ({ path: `/budget-lines/${encodeURIComponent(this.id())}/months` }));
  readonly courseFace = panelFace(this.course);

  readonly entries = readList<BudgetEntryView, BudgetEntryList>(() =>
    this.session.can('entry.read')
      ? {
          path: `/budget-lines/${encodeURIComponent(this.id())}/entries`,
          query: { kind: this.url.values().kind, month: this.month() },
        }
      : undefined,
  );
  private readonly readFace = panelFace(this.entries, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('budget.line.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () => this.texts.t('budget.line.filteredOut', { filters: this.filterWords() }),
  });
  readonly entriesFace = computed(() =>
    this.session.can('entry.read')
      ? this.readFace()
      : ({ state: 'not-allowed', text: this.texts.t('budget.entries.notAllowed') } as const),
  );

  /** How well it is known who answers for all that the line was charged, out of its entries. */
  readonly answering = read<EntryAccountability>(() => {
    const line = this.line.value();
    return line !== undefined && line.chain.score !== null && this.session.can('entry.read')
      ? { path: '/entries/accountability', query: { line: line.id, currency: line.currency } }
      : undefined;
  });
  readonly answeringFace = panelFace(this.answering);

  private readonly years = read<FiscalYearList>(() => ({ path: '/fiscal-years' }));
  /** The months of the fiscal year of the line, and the one asked for, wherever it lies. */
  private readonly months = computed(() => {
    const year = this.years.value()?.items.find(({ id }) => id === this.line.value()?.fiscalYear);
    const known = year === undefined ? [] : monthsBetween(year.startsOn, year.endsOn);
    const asked = this.month();
    return asked === '' || known.includes(asked) ? known : [asked, ...known];
  });
  readonly filters = computed((): readonly FilterField[] => [
    {
      key: 'kind',
      label: this.texts.t('budget.columns.kind'),
      kind: 'select',
      options: ENTRY_KINDS.map((value) => ({ value, label: this.texts.t(`budget.kind.${value}`) })),
    },
    {
      key: 'month',
      label: this.texts.t('budget.filter.month'),
      kind: 'select',
      options: this.months().map((value) => ({ value, label: this.format().month(value) })),
    },
  ]);

  /** The entry that the address points at, such as the one that a reversal takes back. */
  readonly pointedAt = computed(() => /^entry-(\d+)$/.exec(this.fragment() ?? '')?.[1] ?? null);
  readonly isPointedAtShown = computed(() => this.entries.items().some(({ id }) => id === this.pointedAt()));

  constructor() {
    // An entry further down is brought page by page until it is on the screen.
    effect(() => {
      const isWanted = this.pointedAt() !== null && !this.isPointedAtShown();
      if (isWanted && this.entries.hasMore() && this.entries.moreProblem() === undefined) {
        untracked(() => void this.entries.loadMore());
      }
    });
  }

  /** After a change: what is on the screen stays until the new state is here. */
  reload(): void {
    this.line.reload();
    this.course.reload();
    this.answering.reload();
    this.entries.reload();
  }

  private filterWords(): string {
    const values: Readonly<Record<string, string>> = this.url.values();
    return this.filters()
      .flatMap(({ key, options }) => options.filter(({ value }) => value === values[key]))
      .map(({ label }) => label)
      .join(' + ');
  }
}
