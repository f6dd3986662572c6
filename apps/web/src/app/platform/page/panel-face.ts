import { type Signal, computed, inject } from '@angular/core';
import { type PanelFace } from '@tandem/ui';
import { type Read } from '../api/read';
import { type ProblemError } from '../api/problem';
import { ProblemTexts } from '../api/problem-texts';
import { Texts } from '../i18n/texts';

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
  const texts = inject(Texts);
  return computed((): PanelFace => {
    const problem = source.problem();
    if (problem !== undefined) {
      return problemFace(problem, { problems, texts, notAllowed: words.notAllowed });
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

interface ProblemWords {
  readonly problems: ProblemTexts;
  readonly texts: Texts;
  readonly notAllowed: (() => string) | undefined;
}

function problemFace(problem: ProblemError, { problems, texts, notAllowed }: ProblemWords): PanelFace {
  if (problem.code === 'permission.denied') {
    return { state: 'not-allowed', text: notAllowed?.() ?? problems.sentence(problem) };
  }
  if (problem.code === 'not_found') {
    return {
      state: 'absent',
      heading: texts.t('app.notFound.heading'),
      text: texts.t('app.notFound.summary'),
      back: { path: '/home', label: texts.t('app.notFound.home') },
    };
  }
  return { state: 'failed', text: problems.sentence(problem), reference: problems.reference(problem) };
}
