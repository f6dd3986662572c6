import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';

/** A key of a page, for the sheet that `?` opens. Without `run` the part that has the focus listens for it by itself. */
export interface Shortcut {
  /** As they are pressed: ['A'], ['Shift', 'X'], ['G', 'D']. A key that `run` belongs to is a single one, as the browser names it. */
  readonly keys: readonly string[];
  /** What it does, in the language of the screen. */
  readonly label: string;
  /** Works only while a list or a region has the focus. */
  readonly whileFocused?: boolean;
  readonly run?: () => void;
}

type Keys = () => readonly Shortcut[];

/** The keys of the pages on the screen. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly added = signal<readonly Keys[]>([]);

  readonly ofPage = computed(() => this.added().flatMap((keys) => keys()));

  /** Adds keys until the answered function is called. */
  add(keys: Keys): () => void {
    this.added.update((all) => [...all, keys]);
    return () => this.added.update((all) => all.filter((other) => other !== keys));
  }
}

/** Adds keys while the page, or the part of one, is there. Needs an injection context. */
export function pageShortcuts(keys: Keys): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(keys));
}
