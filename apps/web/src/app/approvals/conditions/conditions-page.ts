import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { type RequestTaskList, type RequestTaskView } from '@tandem/api-client';
import { StatusChip, TableCell } from '@tandem/ui';
import { Formatting, PageHeader, TextPipe, Texts } from '../../platform';
import { Listing, ListingFrame } from '../../platform/listing';
import { RequestsNav } from '../requests-nav';
import { SORTS, STATUSES, conditionColumns, conditionFilters } from './condition-columns';
import { conditionStatus, conditionTone } from './condition-words';

/** Every condition of an approval that the person may see; each leads to its request, where it is acted on. */
@Component({
  selector: 'tnd-conditions-page',
  imports: [ListingFrame, PageHeader, RequestsNav, StatusChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-page-header
      [heading]="'approvals.conditions.heading' | tndText"
      [summary]="'approvals.conditions.summary' | tndText"
    />
    <tnd-requests-nav />
    <tnd-listing [list]="list">
      <ng-template tndCell="status" [tndCellOf]="list.rows.items()" let-task>
        <tnd-status-chip [tone]="tone(task)">{{ status(task) }}</tnd-status-chip>
      </ng-template>
    </tnd-listing>
  `,
})
export class ConditionsPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly tone = conditionTone;
  protected readonly list = new Listing<
    RequestTaskView,
    RequestTaskList,
    'q' | 'status' | 'mine' | 'setBy' | 'awaiting' | 'overdue' | 'sort'
  >({
    key: 'request-tasks',
    path: '/request-tasks',
    fields: {
      q: {},
      status: { allowed: STATUSES },
      mine: { allowed: ['true'] },
      setBy: { allowed: ['me'] },
      awaiting: { allowed: ['me'] },
      overdue: { allowed: ['true'] },
      sort: { initial: 'due', allowed: SORTS },
    },
    columns: () => conditionColumns({ texts: this.texts, format: this.format() }),
    filters: () => conditionFilters(this.texts),
    sorts: () => SORTS.map((value) => ({ value, label: this.texts.t(`approvals.conditions.sort.${value}`) })),
    link: ({ request }) => ({ path: `/requests/${request.id}` }),
    words: {
      heading: () => this.texts.t('approvals.conditions.heading'),
      search: () => this.texts.t('approvals.conditions.search'),
      empty: () => this.texts.t('approvals.conditions.empty'),
      filteredOut: (filters) => this.texts.t('approvals.conditions.filteredOut', { filters }),
      notAllowed: () => this.texts.t('approvals.conditions.notAllowed'),
    },
  });

  protected status(task: RequestTaskView): string {
    return conditionStatus(task, this.texts);
  }
}
