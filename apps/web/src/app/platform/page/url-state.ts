import { PendingTasks, type Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { afterPaint } from '@tandem/ui';
import { type UrlFields, isFiltered, readUrl, writeUrl } from './url-fields';

/** Filters and order of a page, kept in its address: what is on the screen can be linked to, and Back undoes a filter. */
export interface UrlState<Name extends string> {
  readonly values: Signal<Readonly<Record<Name, string>>>;
  readonly isFiltered: Signal<boolean>;
  /** What the address said that means nothing here. */
  readonly dropped: Signal<readonly string[]>;
  set(changes: Readonly<Partial<Record<Name, string>>>): void;
  /** Back to the initial values, except the order. */
  clear(): void;
}

/** Needs an injection context: `protected readonly url = urlState({ q: {}, sort: { initial: '-updated' } }, ['sort']);` */
export function urlState<Name extends string>(
  fields: UrlFields<Name>,
  order: readonly NoInfer<Name>[] = [],
): UrlState<Name> {
  const router = inject(Router);
  const tasks = inject(PendingTasks);
  const query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  const reading = computed(() => readUrl(fields, (name) => query().get(name)));

  const navigate = (changes: Readonly<Record<string, string | null>>): Promise<boolean> => {
    const tree = router.parseUrl(router.url);
    const kept = Object.entries({ ...tree.queryParams, ...changes }).filter(([, value]) => value !== null);
    tree.queryParams = Object.fromEntries(kept);
    // Typing in a search field is one step of history, not one for each pause.
    const isTyping = Object.keys(changes).every((name) => name === 'q') && tree.queryParamMap.has('q');
    return router.navigateByUrl(tree, { replaceUrl: isTyping });
  };
  const go = (changes: Readonly<Record<string, string | null>>): void =>
    tasks.run(() => afterPaint().then(() => navigate(changes)));

  return {
    values: computed(() => reading().values),
    isFiltered: computed(() => isFiltered(fields, reading().values, order)),
    dropped: computed(() => reading().dropped),
    set: (changes) => go(writeUrl(fields, changes)),
    clear: () => {
      const names = Object.keys(fields).filter((name) => !order.some((kept) => kept === name));
      go(Object.fromEntries(names.map((name) => [name, null])));
    },
  };
}
