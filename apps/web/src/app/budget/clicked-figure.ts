import { type Signal, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { fromJson, isZero, subtract, toJson } from '@tandem/money';
import { type MoneyView, type Query } from '../platform';
import { type EntryWords } from './entry-words';
import { exact } from './exact';

/** The parameter by which the link of a figure says what the figure said. */
const FIGURE = 'figure';

/**
 * What the figure said that led to these rows; null where no figure did. It is told of one filter: under another one it
 * says nothing any more, and goes out of the address. Needs an injection context.
 */
export function clickedFigure(query: Signal<Query>): Signal<string | null> {
  const router = inject(Router);
  const params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  const said = computed(() => params().get(FIGURE));
  const filter = computed(() => JSON.stringify(query()));
  const toldOf = linkedSignal({ source: said, computation: () => untracked(filter) });
  const isToldOfThese = computed(() => toldOf() === filter());
  effect(() => {
    if (said() !== null && !isToldOfThese()) {
      void router.navigate([], {
        queryParams: { [FIGURE]: null },
        queryParamsHandling: 'merge',
        replaceUrl: true,
      });
    }
  });
  return computed(() => (isToldOfThese() ? said() : null));
}

/** What the rows come to beside what the figure said; empty where they add up to it, or where it is no amount. */
export function differenceWords(said: string | null, sum: MoneyView, { texts, format }: EntryWords): string {
  const figure = fromJson({ amount: said ?? '', currency: sum.currency });
  if (!figure.ok) {
    return '';
  }
  const difference = subtract(exact(sum), figure.value);
  return isZero(difference)
    ? ''
    : texts.t('budget.entries.differs', {
        sum: format.money(sum),
        figure: format.money(toJson(figure.value)),
        difference: format.change(toJson(difference)),
      });
}
