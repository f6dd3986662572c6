import {
  DOCUMENT,
  DestroyRef,
  Injectable,
  Injector,
  type Signal,
  afterNextRender,
  effect,
  inject,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { type DataTable } from '@tandem/ui';
import { filter } from 'rxjs';

/** Where somebody was in a list when they left it. */
interface Place {
  /** The whole address of the list, with its filters. */
  readonly address: string;
  /** The page they went to. */
  readonly to: string;
  readonly row: string;
  readonly shown: number;
  readonly scroll: number;
  readonly table: { readonly top: number; readonly left: number };
}

/** The last place that was left for a page behind a row. It lives as long as the application, not on the disk. */
@Injectable({ providedIn: 'root' })
export class LastPlace {
  place: Place | null = null;
}

/** What coming back needs to know and do. */
export interface ReturningList {
  readonly rows: {
    readonly items: Signal<readonly unknown[]>;
    readonly hasMore: Signal<boolean>;
    readonly isLoadingMore: Signal<boolean>;
    readonly moreProblem: Signal<unknown>;
    loadMore(): Promise<void>;
  };
}

type Table = Pick<DataTable<unknown>, 'place' | 'focusRow'>;

/**
 * Brings somebody who comes back to a list to the row they left it from, with scroll and focus. Needs an injection
 * context, while the navigation to the list is under way.
 *
 * @returns whether somebody is still on their way to a row, which has to be drawn for that
 */
export function returnToRow(list: () => ReturningList, table: () => Table | undefined): Signal<boolean> {
  const injector = inject(Injector);
  const last = inject(LastPlace);
  const router = inject(Router);
  const document = inject(DOCUMENT);
  let coming = comingBack(router, last.place);
  const isComing = signal(coming !== null);

  effect(() => {
    const { rows } = list();
    const place = coming;
    if (place === null || rows.items().length === 0) {
      return;
    }
    if (rows.items().length < place.shown && rows.hasMore() && rows.moreProblem() === undefined) {
      if (!rows.isLoadingMore()) {
        void rows.loadMore();
      }
      return;
    }
    coming = null;
    afterNextRender(
      {
        read: () => {
          show(place, table(), document);
          isComing.set(false);
        },
      },
      { injector },
    );
  });

  router.events
    .pipe(
      filter((event) => event instanceof NavigationStart),
      takeUntilDestroyed(inject(DestroyRef)),
    )
    .subscribe(({ url }) => {
      const found = table()?.place();
      if (found?.row != null && pathOf(url) !== pathOf(router.url)) {
        const { row, ...scrolled } = found;
        const scroll = document.defaultView?.scrollY ?? 0;
        last.place = { address: router.url, to: url, row, shown: list().rows.items().length, scroll, table: scrolled };
      }
    });
  return isComing.asReadonly();
}

/** The place left behind, when this navigation returns to it: by Back, or by a link on the page that was opened. */
function comingBack(router: Router, place: Place | null): Place | null {
  const navigation = router.currentNavigation();
  if (place === null || navigation === null || navigation.extractedUrl.toString() !== place.address) {
    return null;
  }
  const from = navigation.previousNavigation?.finalUrl?.toString() ?? '';
  return navigation.trigger === 'popstate' || pathOf(from) === pathOf(place.to) ? place : null;
}

function show(place: Place, table: Table | undefined, document: Document): void {
  const focused = document.activeElement;
  // Whoever has already gone on to something else on the page is not pulled away from it.
  const isWaiting = focused === null || focused === document.body || focused.hasAttribute('data-page-heading');
  if (isWaiting) {
    table?.focusRow(place.row, place.table);
  }
  document.defaultView?.scrollTo(0, place.scroll);
}

function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? '';
}
