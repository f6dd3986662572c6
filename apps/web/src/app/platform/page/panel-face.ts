import { type Signal, computed, inject } from '@angular/core';
import { type PanelFace } from '@tandem/ui';
import { type Read } from '../api/read';
import { ProblemTexts } from '../api/problem-texts';

/** What a panel says when it has nothing to show. Functions, because words follow the language. */
export interface PanelWords<T> {
  readonly isEmpty?: (value: T) => boolean;
  readonly empty?: () => string;
  readonly isFiltered?: () => boolean;
  /** Names the filters that hide everything. */
  readonly filteredOut?: () => string;
  /** Says who can see this. */
  readonly notAllowed?: () => string;
}

/** The face of a panel that shows one read. Needs an injection context. */
export function panelFace<T>(source: Read<T>, words: PanelWords<T> = {}): Signal<PanelFace> {
  const problems = inject(ProblemTexts);
  return computed((): PanelFace => {
    const problem = source.problem();
    if (problem !== undefined) {
      return problem.code === 'permission.denied'
        ? { state: 'not-allowed', text: words.notAllowed?.() ?? problems.sentence(problem) }
        : { state: 'failed', text: problems.sentence(problem), reference: problems.reference(problem) };
    }
    const value = source.value();
    if (value === undefined) {
      return { state: 'loading' };
    }
    if (words.isEmpty?.(value) === true && !source.isRefreshing()) {
      return words.isFiltered?.() === true && words.filteredOut !== undefined
        ? { state: 'filtered-out', text: words.filteredOut() }
        : { state: 'empty', text: words.empty?.() ?? '' };
    }
    return { state: 'ready', isRefreshing: source.isRefreshing() };
  });
}
