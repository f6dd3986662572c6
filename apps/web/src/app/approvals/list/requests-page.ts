import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RequestView } from '@tandem/api-client';
import { DataTable, FilterBar, Icon, Lane, Panel, type RowLink, StatusChip, TableCell } from '@tandem/ui';
import { PageHeader, ProblemTexts, REQUEST_TONES, Session, TextPipe, Texts } from '../../platform';
import { SORTS } from './requests-filters';
import { RequestsStore } from './requests.store';

/** Every request that the person may see: where it stands, whose move it is and what it costs. */
@Component({
  selector: 'tnd-requests-page',
  imports: [DataTable, FilterBar, Icon, Lane, PageHeader, Panel, RouterLink, StatusChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [RequestsStore],
  templateUrl: './requests-page.html',
  styleUrl: './requests-page.scss',
})
export class RequestsPage {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);
  protected readonly store = inject(RequestsStore);

  protected readonly tones = REQUEST_TONES;
  protected readonly sorts = SORTS;
  protected readonly canRequest = computed(() => this.session.can('request.create'));
  protected readonly notice = computed(() => {
    const dropped = this.store.url.dropped();
    return dropped.length === 0 ? undefined : this.texts.t('approvals.requests.dropped', { what: dropped.join(', ') });
  });
  protected readonly moreProblem = computed(() => {
    const problem = this.store.requests.moreProblem();
    return problem && this.problems.sentence(problem);
  });

  protected readonly keyOf = (request: RequestView): string => request.id;
  protected readonly linkOf: RowLink<RequestView> = (request) => ({ path: `/requests/${request.id}` });

  protected sort(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.store.url.set({ sort: event.target.value });
    }
  }
}
