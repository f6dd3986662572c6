import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type StuckRequestList } from '@tandem/api-client';
import { Panel } from '@tandem/ui';
import { PageHeader, Session, TextPipe, Texts, panelFace, read } from '../../platform';
import { OrganisationNav } from '../organisation-nav';
import { StuckRequestCard } from './stuck-request-card';

/** The requests that nobody can decide: an administrator gives each to somebody, with a reason. */
@Component({
  selector: 'tnd-stuck-page',
  imports: [OrganisationNav, PageHeader, Panel, StuckRequestCard, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-page-header
      [heading]="'organisation.stuck.heading' | tndText"
      [summary]="'organisation.stuck.summary' | tndText"
    />
    <tnd-organisation-nav />
    <tnd-panel [frameless]="true" [face]="face()" (retry)="list.reload()">
      @for (request of items(); track request.id) {
        <tnd-stuck-request-card [request]="request" [canGive]="canGive()" (given)="list.reload()" />
      }
    </tnd-panel>
  `,
})
export class StuckPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);

  protected readonly list = read<StuckRequestList>(() => ({ path: '/stuck-requests' }));
  protected readonly items = computed(() => this.list.value()?.items ?? []);
  protected readonly canGive = computed(() => this.session.can('request.re-route'));
  protected readonly face = panelFace(this.list, {
    isEmpty: ({ items }) => items.length === 0,
    empty: () => this.texts.t('organisation.stuck.empty'),
  });
}
