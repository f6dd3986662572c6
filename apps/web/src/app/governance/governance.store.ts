import { Injectable, computed, inject } from '@angular/core';
import { type GovernanceFigures } from '@tandem/api-client';
import { Formatting, Texts, isNothing, panelFace, queryOf, read, urlState } from '../platform';
import { LANES, MONTHS, filterWords, laneField, monthsField } from './figure-filters';

/** How governance itself does, as filtered in the address. Provided by its page, so that it lives as long. */
@Injectable()
export class GovernanceStore {
  private readonly texts = inject(Texts);
  readonly format = inject(Formatting).current;

  readonly url = urlState({ months: { allowed: MONTHS }, lane: { allowed: LANES } });
  readonly filters = computed(() => [monthsField(this.texts), laneField(this.texts)]);
  readonly words = computed(() => ({ texts: this.texts, format: this.format() }));

  readonly figures = read<GovernanceFigures>(() => ({ path: '/governance-figures', query: this.url.values() }));
  readonly view = this.figures.value;
  readonly face = panelFace(this.figures, {
    isEmpty: hasNothing,
    empty: () => this.texts.t('governance.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () =>
      this.texts.t('governance.filteredOut', { filters: filterWords(this.filters(), this.url.values()) }),
    notAllowed: () => this.texts.t('governance.notAllowed'),
  });

  /** What a file of a panel is asked for by. */
  exported(): Readonly<Record<string, string>> {
    return queryOf(this.url.values());
  }
}

function hasNothing({ lanes, outcomes, bypasses }: GovernanceFigures): boolean {
  return (
    outcomes.every(({ of }) => of === 0) &&
    bypasses.total.late + bypasses.total.never === 0 &&
    lanes.every(({ months }) => months.every(({ following }) => isNothing(following.spend.amount)))
  );
}
