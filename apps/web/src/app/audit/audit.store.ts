import { Injectable, inject } from '@angular/core';
import { type Page, type PersonRef, Texts, panelFace, readList, urlState } from '../platform';

export interface AuditEventView {
  readonly id: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly actor: PersonRef | null;
  readonly capacity: string | null;
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string; readonly label: string };
  readonly result: 'done' | 'refused';
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly sealed: boolean;
}

/** The trail as filtered in the address. Provided by its page, so that it lives as long as the page. */
@Injectable()
export class AuditStore {
  private readonly texts = inject(Texts);

  readonly url = urlState({
    result: { allowed: ['done', 'refused'] },
    object: {},
    actor: {},
    from: {},
    to: {},
  });

  readonly events = readList<AuditEventView, Page<AuditEventView>>(() => ({
    path: '/audit-events',
    query: this.url.values(),
  }));

  readonly face = panelFace(this.events, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('audit.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () => this.texts.t('audit.filteredOut'),
    notAllowed: () => this.texts.t('audit.notAllowed'),
  });
}
