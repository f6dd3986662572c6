import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RequestList, type RequestView, type StageList } from '@tandem/api-client';
import { Icon, Lane, StatusChip, TableCell } from '@tandem/ui';
import {
  Clock,
  Formatting,
  PageHeader,
  REQUEST_TONES,
  Session,
  TextPipe,
  Texts,
  read,
  stageNames,
} from '../../platform';
import { Listing, ListingFrame } from '../../platform/listing';
import { knownChoices } from '../request-words';
import { RequestsNav } from '../requests-nav';
import { DecisionPace } from './decision-pace';
import { MoreFilters } from './more-filters';
import { LIST_FILTERS, PERIODS, moreChips, requestsQuery } from './request-query';
import { requestColumns } from './requests-columns';
import { LANES, SORTS, STATUSES, requestFilterFields } from './requests-filters';

/** Every request that the person may see: where it stands, whose move it is and what it costs. */
@Component({
  selector: 'tnd-requests-page',
  imports: [
    DecisionPace,
    Icon,
    Lane,
    ListingFrame,
    MoreFilters,
    PageHeader,
    RequestsNav,
    RouterLink,
    StatusChip,
    TableCell,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './requests-page.html',
})
export class RequestsPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly stageList = read<StageList>(() => ({ path: '/life-cycle-stages' }));
  protected readonly stages = computed(() => this.stageList.value()?.items ?? []);

  protected readonly tones = REQUEST_TONES;
  protected readonly canRequest = computed(() => this.session.can('request.create'));
  protected readonly more = LIST_FILTERS;
  protected readonly known = computed(() => knownChoices(this.list.rows.items()));
  protected readonly list = new Listing<
    RequestView,
    RequestList,
    'q' | 'status' | 'lane' | 'mine' | 'team' | 'sort' | (typeof LIST_FILTERS)[number]
  >({
    key: 'requests',
    path: '/requests',
    fields: {
      q: {},
      status: { allowed: STATUSES },
      lane: { allowed: LANES },
      mine: { allowed: ['true'] },
      team: { allowed: ['true'] },
      stage: {},
      cost: {},
      requester: {},
      line: {},
      atRisk: { allowed: ['true'] },
      overdue: { allowed: ['true'] },
      reworked: { allowed: ['true'] },
      late: { allowed: ['true'] },
      byDelegate: { allowed: ['true'] },
      period: { allowed: PERIODS },
      from: {},
      to: {},
      sort: { initial: '-updated', allowed: SORTS },
    },
    asked: requestsQuery,
    columns: () =>
      requestColumns({
        texts: this.texts,
        format: this.format(),
        now: this.clock.now(),
        stage: stageNames(this.stages(), this.texts),
        stages: this.stages().map(({ id }) => id),
      }),
    filters: () => requestFilterFields(this.texts),
    chips: (values, rows) =>
      moreChips(values, {
        texts: this.texts,
        format: this.format(),
        stage: stageNames(this.stages(), this.texts),
        currency: this.session.organisation().functionalCurrency,
        nameOf: (id) => knownChoices(rows).find((known) => known.id === id)?.name,
      }),
    sorts: () => SORTS.map((value) => ({ value, label: this.texts.t(`approvals.sort.${value}`) })),
    link: ({ id }) => ({ path: `/requests/${id}` }),
    words: {
      heading: () => this.texts.t('approvals.requests.heading'),
      search: () => this.texts.t('approvals.filter.search'),
      empty: () => this.texts.t('approvals.requests.empty'),
      filteredOut: (filters) => this.texts.t('approvals.requests.filteredOut', { filters }),
      notAllowed: () => this.texts.t('approvals.requests.notAllowed'),
    },
  });
}
