import { Injectable, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import { Session } from '../session/session';
import { type ListKey } from './list-column';
import { AS_IT_COMES, type ListLayout } from './list-layout';

type Layouts = Readonly<Record<string, Partial<ListLayout> | undefined>>;

interface Kept {
  readonly person: string | undefined;
  readonly layouts: Layouts;
}

/**
 * How the person arranged each list. It is kept on the server, so that it is the same on another device. A list stands
 * as it comes until that is read; where it cannot be read or kept, the arrangement lasts as long as the page.
 */
@Injectable({ providedIn: 'root' })
export class ListLayouts {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly kept = signal<Kept | null>(null);
  /** One after the other, so that the last choice is the one that stays. */
  private writing: Promise<unknown> = Promise.resolve();

  of(list: ListKey): ListLayout {
    const kept = this.kept();
    const layout = kept?.person === this.person() ? kept?.layouts[list] : undefined;
    return { ...AS_IT_COMES, ...layout };
  }

  /** Brings what this person chose before, once. */
  async load(): Promise<void> {
    const person = this.person();
    if (person === undefined || this.kept()?.person === person) {
      return;
    }
    this.kept.set({ person, layouts: {} });
    try {
      const { lists } = await this.api.get<{ readonly lists: Layouts }>('/me/preferences');
      // What was chosen while the answer was on its way is newer than the answer.
      this.kept.update((kept) => (kept?.person === person ? { person, layouts: { ...lists, ...kept.layouts } } : kept));
    } catch {
      this.kept.update((kept) => (kept?.person === person ? null : kept));
    }
  }

  choose(list: ListKey, layout: ListLayout): void {
    const person = this.person();
    this.kept.update((kept) => ({ person, layouts: { ...kept?.layouts, [list]: layout } }));
    const sent = layout.columns === null && layout.density === null ? null : layout;
    // A matter of taste: where it cannot be kept nobody is interrupted, and the next choice tries again.
    this.writing = this.writing
      .then(() => this.api.patch('/me/preferences', { lists: { [list]: sent } }))
      .catch(() => undefined);
  }

  private person(): string | undefined {
    return this.session.me()?.person.id;
  }
}
