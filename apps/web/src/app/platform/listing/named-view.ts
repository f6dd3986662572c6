import { type Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type UrlFields } from '../page/url-fields';
import { EVERY_ROW, VIEW } from './list-address';
import { type ViewedKey } from './list-column';
import { ListLayouts } from './list-layouts';
import { openList } from './list-opening';
import { SavedViews } from './saved-views';

/** The saved views of a list or a page, and the one that its address names. Needs an injection context. */
export class NamedView {
  private readonly router = inject(Router);
  private readonly layouts = inject(ListLayouts);
  private readonly params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  readonly all: SavedViews;
  /** Nothing is asked for until the address says what to ask for. */
  readonly isOpening: Signal<boolean>;

  constructor(
    private readonly key: ViewedKey,
    fields: UrlFields<string>,
  ) {
    this.all = new SavedViews(key);
    this.isOpening = openList({ key, fields, params: this.params, views: this.all });
    void this.layouts.load();
  }

  /** Null also while the views are being read. */
  readonly view = computed(() => {
    const id = this.params().get(VIEW);
    return this.all.all()?.find((view) => view.id === id) ?? null;
  });
  readonly hasDefault = computed(() => this.layouts.defaultView(this.key) !== undefined);
  /** The view that the address names and that is not there, as the address has it. */
  readonly unknown = computed((): readonly string[] => {
    const named = this.params().get(VIEW);
    const isKnown = named === null || named === EVERY_ROW || this.all.all() === undefined || this.view() !== null;
    return isKnown ? [] : [`${VIEW}=${named}`];
  });

  /** Out of the view, which is its filters, and of what else goes by these names. */
  leave(names: readonly string[]): void {
    const gone = Object.fromEntries(names.map((name) => [name, null]));
    void this.go({ ...gone, [VIEW]: this.hasDefault() ? EVERY_ROW : null }, false);
  }

  /** Takes out of the address what means nothing here. */
  correct(dropped: readonly string[]): void {
    const names = dropped.map((said) => said.split('=')[0] ?? '');
    void this.go(Object.fromEntries(names.map((name) => [name, null])), true);
  }

  go(changes: Readonly<Record<string, string | null>>, isCorrection: boolean): Promise<boolean> {
    return this.router.navigate([], {
      queryParams: changes,
      queryParamsHandling: 'merge',
      replaceUrl: isCorrection,
    });
  }
}
