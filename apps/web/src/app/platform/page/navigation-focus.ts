import { DOCUMENT, Injectable, type Injector, afterNextRender, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/** Pass as `info` of a navigation that must leave the focus where it is, such as opening an item beside its list. */
export const KEEP_FOCUS = 'keep-focus';

/**
 * Moves the focus to the heading of the new page, which also announces it once. A change of filter only changes the
 * query and leaves the focus alone, and so does the first page, where the browser starts at the top anyway.
 */
@Injectable({ providedIn: 'root' })
export class NavigationFocus {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private path: string | null = null;

  watch(injector: Injector): void {
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe((event) => {
      const path = event.urlAfterRedirects.split(/[?#]/)[0] ?? '';
      const isNewPage = this.path !== null && this.path !== path;
      this.path = path;
      if (isNewPage && this.router.lastSuccessfulNavigation()?.extras.info !== KEEP_FOCUS) {
        afterNextRender({ read: () => this.focusHeading() }, { injector });
      }
    });
  }

  private focusHeading(): void {
    this.document.querySelector<HTMLElement>('[data-page-heading]')?.focus();
  }
}
