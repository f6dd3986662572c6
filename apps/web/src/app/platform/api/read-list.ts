import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import { Api } from './api';
import { type ProblemError, asProblem } from './problem';
import { type Read, type ReadRequest, read } from './read';

/** A page of a list as the API sends it; lists with sums add them beside `items`. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

/** A list that grows by "Load more". `value` is the first page, with the totals of the whole filter. */
export interface ReadList<Item, Answer extends Page<Item>> extends Read<Answer> {
  readonly items: Signal<readonly Item[]>;
  readonly hasMore: Signal<boolean>;
  readonly isLoadingMore: Signal<boolean>;
  /** Why the last "Load more" failed; what is on the screen stays. */
  readonly moreProblem: Signal<ProblemError | undefined>;
  loadMore(): Promise<void>;
}

interface Growth<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly isLoading: boolean;
  readonly problem: ProblemError | undefined;
}

/** Reads a list page by page. A new request, or a reload, starts again at the first page. Needs an injection context. */
export function readList<Item, Answer extends Page<Item> = Page<Item>>(
  request: () => ReadRequest | undefined,
): ReadList<Item, Answer> {
  const api = inject(Api);
  const asked = computed(request);
  const first = read<Answer>(asked);
  const growth = linkedSignal<Answer | undefined, Growth<Item>>({
    source: first.value,
    computation: (answer) => ({
      items: answer?.items ?? [],
      nextCursor: answer?.nextCursor ?? null,
      isLoading: false,
      problem: undefined,
    }),
  });

  const loadMore = async (): Promise<void> => {
    const current = asked();
    const before = growth();
    const answered = first.value();
    if (current === undefined || before.nextCursor === null || before.isLoading) {
      return;
    }
    growth.set({ ...before, isLoading: true, problem: undefined });
    try {
      const page = await api.get<Answer>(current.path, { ...current.query, cursor: before.nextCursor });
      // An answer to a question that is no longer on the screen is not appended to another list.
      if (first.value() === answered) {
        growth.set({
          items: [...before.items, ...page.items],
          nextCursor: page.nextCursor,
          isLoading: false,
          problem: undefined,
        });
      }
    } catch (error) {
      if (first.value() === answered) {
        growth.set({ ...before, isLoading: false, problem: asProblem(error) });
      }
    }
  };

  return {
    ...first,
    items: computed(() => growth().items),
    hasMore: computed(() => growth().nextCursor !== null),
    isLoadingMore: computed(() => growth().isLoading),
    moreProblem: computed(() => growth().problem),
    loadMore,
  };
}
