import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AuditEventView } from '@tandem/api-client';
import { Icon, StatusChip, TableCell } from '@tandem/ui';
import { Formatting, type Page, PageHeader, TextPipe, Texts } from '../platform';
import { Listing, ListingFrame } from '../platform/listing';
import { TrailNames, trailWords } from '../platform/trail';
import { ActorFilter } from './actor-filter';
import { auditColumns } from './audit-columns';
import { AuditEventDetail } from './audit-event-detail';
import {
  type AuditFilters,
  CONSEQUENCES,
  actorChips,
  auditFilterFields,
  auditQuery,
  periodWords,
} from './audit-filters';
import { TrailGaps } from './trail-gaps';
import { TrailVerification } from './trail-verification';
import { UtcTime } from './utc-time';

/** Who did what, when: every act and every refusal, the newest first, and whether the trail is whole. */
@Component({
  selector: 'tnd-audit-page',
  imports: [
    ActorFilter,
    AuditEventDetail,
    Icon,
    ListingFrame,
    PageHeader,
    RouterLink,
    StatusChip,
    TableCell,
    TextPipe,
    TrailGaps,
    TrailVerification,
    UtcTime,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [TrailNames],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
})
export class AuditPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly names = inject(TrailNames);

  protected readonly words = computed(() => trailWords(this.texts, this.format(), this.names.nameOf()));
  protected readonly list = new Listing<AuditEventView, Page<AuditEventView>, keyof AuditFilters>({
    key: 'audit-events',
    path: '/audit-events',
    fields: {
      actor: {},
      action: {},
      object: {},
      consequence: { allowed: CONSEQUENCES },
      result: { allowed: ['done', 'refused'] },
      from: {},
      to: {},
    },
    asked: auditQuery,
    columns: () => auditColumns(this.words()),
    filters: (values, events) => auditFilterFields(values, { words: this.words(), events }),
    chips: (values) => actorChips(values, this.words()),
    link: ({ id }) => ({ path: `/audit/${id}` }),
    words: {
      heading: () => this.texts.t('audit.heading'),
      empty: () => this.texts.t('audit.empty'),
      filteredOut: (filters) => this.filteredOut(filters),
      notAllowed: () => this.texts.t('audit.notAllowed'),
    },
  });

  protected setDay(key: 'from' | 'to', event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.list.filter({ [key]: event.target.value });
    }
  }

  private filteredOut(filters: string): string {
    const said = [filters, periodWords(this.inForce(), this.words())].filter((part) => part !== '');
    return this.texts.t('audit.filteredOut', { filters: said.join(' + ') });
  }

  protected inForce(): Pick<AuditFilters, 'actor' | 'from' | 'to'> {
    return this.list.values();
  }
}
