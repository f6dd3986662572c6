import { inject, signal } from '@angular/core';
import { Api } from '../api/api';
import { type Page } from '../api/read-list';

/** As many at once as the API answers with. */
const MOST = 200;

/**
 * All that a filter offers, whatever rows are on the screen. It is read once, when somebody comes to the filter, so that a
 * list which nobody filters asks for nothing more. Needs an injection context.
 */
export class EveryChoice<Item> {
  private readonly api = inject(Api);
  private readonly found = signal<readonly Item[]>([]);
  private isAsked = false;

  readonly items = this.found.asReadonly();

  constructor(private readonly path: string) {}

  async read(): Promise<void> {
    if (this.isAsked) {
      return;
    }
    this.isAsked = true;
    try {
      let cursor: string | null = null;
      do {
        const page: Page<Item> = await this.api.get<Page<Item>>(this.path, { limit: MOST, cursor });
        this.found.update((items) => [...items, ...page.items]);
        cursor = page.nextCursor;
      } while (cursor !== null);
    } catch {
      // What is on the screen can be chosen all the same; whoever comes again asks again.
      this.found.set([]);
      this.isAsked = false;
    }
  }
}
