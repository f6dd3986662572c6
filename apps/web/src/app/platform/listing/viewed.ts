import { type Signal } from '@angular/core';
import { type UrlFields } from '../page/url-fields';
import { type ListLayout } from './list-layout';
import { type SavedView, type SavedViews, type ViewContent } from './saved-views';

/** What there are saved views of: a list, or a page that is none, such as a dashboard. */
export interface Viewed {
  /** All that it keeps in the address. */
  readonly fields: UrlFields<string>;
  readonly views: SavedViews;
  /** The one that the address names. */
  readonly view: Signal<SavedView | null>;
  /** Whether it opens with a view for the role of the person. */
  readonly hasDefault: Signal<boolean>;
  /** The view as it would be saved now. */
  readonly content: Signal<ViewContent>;
  readonly layout: Signal<ListLayout>;
  readonly isLayoutChanged: Signal<boolean>;
  /** Takes every filter away, and leaves the view. */
  clear(): void;
  resetLayout(): void;
}
