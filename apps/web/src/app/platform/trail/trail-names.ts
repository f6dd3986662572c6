import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { type NameList, type NameView } from '@tandem/api-client';
import { Api } from '../api/api';
import { Texts } from '../i18n/texts';
import { type NameOf } from './trail-words';

/** As many as the API answers at once. */
const AT_ONCE = 100;

/**
 * Turns the ids in a change into names. Provided by the page that shows changes. The ids that are asked for while a page
 * is drawn are asked of the API together. Silent when it cannot answer: an id without a name is shown shortened, which
 * is worse to read and no less true.
 */
@Injectable()
export class TrailNames {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly known = signal<ReadonlyMap<string, NameView['name']>>(new Map());
  private readonly asked = new Set<string>();
  private wanted: string[] = [];
  private isGone = false;

  readonly nameOf = computed((): NameOf => {
    const known = this.known();
    return (id) => {
      const name = known.get(id);
      if (name === undefined) {
        this.want(id);
        return undefined;
      }
      return this.texts.local(name);
    };
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  private want(id: string): void {
    if (this.asked.has(id) || !/^[\w-]{1,60}$/.test(id)) {
      return;
    }
    this.asked.add(id);
    if (this.wanted.push(id) === 1) {
      queueMicrotask(() => void this.ask());
    }
  }

  private async ask(): Promise<void> {
    const ids = this.wanted;
    this.wanted = [];
    for (let first = 0; first < ids.length && !this.isGone; first += AT_ONCE) {
      try {
        const { items } = await this.api.get<NameList>('/names', { ids: ids.slice(first, first + AT_ONCE).join(',') });
        this.known.update((known) => new Map([...known, ...items.map(({ id, name }) => [id, name] as const)]));
      } catch {
        return;
      }
    }
  }
}
