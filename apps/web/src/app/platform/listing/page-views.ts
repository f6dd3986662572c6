import { computed, signal } from '@angular/core';
import { type UrlFields } from '../page/url-fields';
import { type UrlState } from '../page/url-state';
import { queryText } from './list-address';
import { type ViewedKey } from './list-column';
import { AS_IT_COMES } from './list-layout';
import { NamedView } from './named-view';
import { type Viewed } from './viewed';

/** The saved views of a page that is no list: what it is filtered by, under a name. Needs an injection context. */
export class PageViews<Name extends string> implements Viewed {
  private readonly named: NamedView;
  readonly views: Viewed['views'];
  readonly view: Viewed['view'];
  readonly hasDefault: Viewed['hasDefault'];
  /** Nothing is asked for until the address says what to ask for. */
  readonly isOpening: NamedView['isOpening'];
  /** There are no columns to arrange. */
  readonly layout = signal(AS_IT_COMES).asReadonly();
  readonly isLayoutChanged = signal(false).asReadonly();

  constructor(
    key: ViewedKey,
    readonly fields: UrlFields<Name>,
    private readonly url: UrlState<Name>,
  ) {
    this.named = new NamedView(key, fields);
    this.views = this.named.all;
    this.view = this.named.view;
    this.hasDefault = this.named.hasDefault;
    this.isOpening = this.named.isOpening;
  }

  readonly content = computed(() => ({
    query: queryText(this.fields, this.url.values()),
    columns: [],
    density: null,
    widths: {},
  }));
  /** A view that the address names and that is not there. */
  readonly dropped = computed(() => this.named.unknown());

  clear(): void {
    this.named.leave(Object.keys(this.fields));
  }

  /** Takes out of the address what means nothing here. */
  correct(dropped: readonly string[]): void {
    this.named.correct(dropped);
  }

  resetLayout(): void {
    return;
  }
}
