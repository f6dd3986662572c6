import { Injectable, computed, inject } from '@angular/core';
import { type RequestList, type RequestView } from '@tandem/api-client';
import { Clock, Formatting, Texts, panelFace, read, readList, urlState } from '../../platform';
import { requestColumns } from './requests-columns';
import { LANES, SORTS, STATUSES, filterWords, requestFilterFields } from './requests-filters';

/** The requests as filtered and ordered in the address. Provided by its page, so that it lives as long as the page. */
@Injectable()
export class RequestsStore {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);

  readonly url = urlState(
    {
      q: {},
      status: { allowed: STATUSES },
      lane: { allowed: LANES },
      mine: { allowed: ['true'] },
      sort: { initial: '-updated', allowed: SORTS },
    },
    ['sort'],
  );

  readonly requests = readList<RequestView, RequestList>(() => ({ path: '/requests', query: this.url.values() }));
  private readonly isFilteredOut = computed(() => this.url.isFiltered() && this.requests.value()?.total === 0);
  /** How many requests there are without filters, asked only when the filters hide them all. */
  private readonly everything = read<RequestList>(() =>
    this.isFilteredOut() ? { path: '/requests', query: { limit: 1 } } : undefined,
  );

  readonly columns = computed(() =>
    requestColumns({ texts: this.texts, format: this.format(), now: this.clock.now() }),
  );
  readonly filters = computed(() => requestFilterFields(this.texts));

  readonly face = panelFace(this.requests, {
    isEmpty: (list) => list.items.length === 0,
    empty: () => this.texts.t('approvals.requests.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () => this.filteredOut(),
    notAllowed: () => this.texts.t('approvals.requests.notAllowed'),
  });

  private filteredOut(): string {
    const hidden = this.texts.t('approvals.requests.filteredOut', {
      filters: filterWords(this.url.values(), this.texts),
    });
    const count = this.everything.value()?.total;
    return count === undefined ? hidden : `${hidden} ${this.texts.plural('approvals.requests.without', count)}`;
  }
}
