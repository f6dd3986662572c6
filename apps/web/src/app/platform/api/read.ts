import { httpResource } from '@angular/common/http';
import { type Signal, computed, linkedSignal } from '@angular/core';
import { type Query, apiUrl, queryOf } from './api';
import { type ProblemError, asProblem } from './problem';

export interface ReadRequest {
  readonly path: string;
  readonly query?: Query;
}

/** Something read from the API and shown on a page. */
export interface Read<T> {
  /** The last answer. It stays while a filter is being applied or a refresh is under way. */
  readonly value: Signal<T | undefined>;
  readonly problem: Signal<ProblemError | undefined>;
  /** Under way, with nothing to show yet. */
  readonly isLoading: Signal<boolean>;
  /** Under way, with the previous answer still on the screen. */
  readonly isRefreshing: Signal<boolean>;
  reload(): void;
}

/**
 * Reads from the API whenever the request changes; undefined reads nothing. The previous answer is kept while the same
 * path is asked with another query, and dropped when another thing is asked for. Needs an injection context.
 */
export function read<T>(request: () => ReadRequest | undefined): Read<T> {
  const asked = computed(request);
  const resource = httpResource<T>(() => {
    const current = asked();
    return current && { url: apiUrl(current.path), params: queryOf(current.query ?? {}) };
  });
  const kept = linkedSignal<
    { path: string | undefined; value: T | undefined },
    { path: string | undefined; value: T | undefined }
  >({
    source: () => ({ path: asked()?.path, value: resource.hasValue() ? resource.value() : undefined }),
    computation: (now, previous) =>
      now.value === undefined && previous !== undefined && previous.value.path === now.path ? previous.value : now,
  });
  const value = computed(() => kept().value);
  const problem = computed(() => {
    const error = resource.error();
    return error && asProblem(error);
  });
  return {
    value,
    problem,
    isLoading: computed(() => resource.isLoading() && value() === undefined),
    isRefreshing: computed(() => resource.isLoading() && value() !== undefined),
    reload: () => {
      resource.reload();
    },
  };
}
