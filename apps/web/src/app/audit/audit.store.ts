import { Injectable, computed, inject } from '@angular/core';
import { type AuditEventView, type TrailVerificationView } from '@tandem/api-client';
import { Formatting, type Page, Texts, panelFace, read, readList, urlState } from '../platform';
import { TrailNames, trailWords } from '../platform/trail';
import { auditQuery, filterWords } from './audit-filters';

/** The trail as filtered in the address, and whether it is whole. Provided by its page, so that it lives as long. */
@Injectable()
export class AuditStore {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly names = inject(TrailNames);

  readonly url = urlState({
    actor: {},
    action: {},
    object: {},
    result: { allowed: ['done', 'refused'] },
    from: {},
    to: {},
  });
  private readonly asked = computed(() => auditQuery(this.url.values()));

  readonly events = readList<AuditEventView, Page<AuditEventView>>(() => ({
    path: '/audit-events',
    query: this.asked().query,
  }));

  readonly people = this.names.people;
  readonly words = computed(() => trailWords(this.texts, this.format(), this.names.nameOf()));
  /** What the address said that means nothing here. */
  readonly dropped = computed(() => [...this.url.dropped(), ...this.asked().dropped]);

  readonly face = panelFace(this.events, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('audit.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () =>
      this.texts.t('audit.filteredOut', {
        filters: filterWords(this.url.values(), { words: this.words(), events: this.events.items() }),
      }),
    notAllowed: () => this.texts.t('audit.notAllowed'),
  });

  readonly verification = read<TrailVerificationView>(() => ({ path: '/audit-events/verification' }));
}
