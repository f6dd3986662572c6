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
import { requestColumns } from './requests-columns';
import { LANES, SORTS, STATUSES, requestFilterFields } from './requests-filters';

/** Every request that the person may see: where it stands, whose move it is and what it costs. */
@Component({
  selector: 'tnd-requests-page',
  imports: [Icon, Lane, ListingFrame, PageHeader, RouterLink, StatusChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './requests-page.html',
})
export class RequestsPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly stageList = read<StageList>(() => ({ path: '/life-cycle-stages' }));
  private readonly stages = computed(() => this.stageList.value()?.items ?? []);

  protected readonly tones = REQUEST_TONES;
  protected readonly canRequest = computed(() => this.session.can('request.create'));
  protected readonly list = new Listing<RequestView, RequestList, 'q' | 'status' | 'lane' | 'mine' | 'sort'>({
    key: 'requests',
    path: '/requests',
    fields: {
      q: {},
      status: { allowed: STATUSES },
      lane: { allowed: LANES },
      mine: { allowed: ['true'] },
      sort: { initial: '-updated', allowed: SORTS },
    },
    columns: () =>
      requestColumns({
        texts: this.texts,
        format: this.format(),
        now: this.clock.now(),
        stage: stageNames(this.stages(), this.texts),
        stages: this.stages().map(({ id }) => id),
      }),
    filters: () => requestFilterFields(this.texts),
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
