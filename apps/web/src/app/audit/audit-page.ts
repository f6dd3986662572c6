import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { type AuditEventView } from '@tandem/api-client';
import { DataTable, FilterBar, Icon, Panel, StatusChip, TableCell } from '@tandem/ui';
import { PageHeader, ProblemTexts, TextPipe, Texts, panelFace } from '../platform';
import { TrailNames } from '../platform/trail';
import { auditColumns } from './audit-columns';
import { AuditEventDetail } from './audit-event-detail';
import { auditFilterFields } from './audit-filters';
import { AuditStore } from './audit.store';
import { TrailVerification } from './trail-verification';

/** Who did what, when: every act and every refusal, the newest first, and whether the trail is whole. */
@Component({
  selector: 'tnd-audit-page',
  imports: [
    AuditEventDetail,
    DataTable,
    FilterBar,
    Icon,
    PageHeader,
    Panel,
    StatusChip,
    TableCell,
    TextPipe,
    TrailVerification,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [AuditStore, TrailNames],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
})
export class AuditPage {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  protected readonly store = inject(AuditStore);

  protected readonly verificationFace = panelFace(this.store.verification, {
    notAllowed: () => this.texts.t('audit.notAllowed'),
  });
  protected readonly columns = computed(() => auditColumns(this.store.words()));
  protected readonly filters = computed(() =>
    auditFilterFields(this.store.url.values(), {
      words: this.store.words(),
      people: this.store.people(),
      events: this.store.events.items(),
    }),
  );
  protected readonly notice = computed(() => {
    const dropped = this.store.dropped();
    return dropped.length === 0 ? undefined : this.texts.t('audit.dropped', { what: dropped.join(', ') });
  });
  protected readonly moreProblem = computed(() => {
    const problem = this.store.events.moreProblem();
    return problem && this.problems.sentence(problem);
  });

  protected readonly keyOf = (event: AuditEventView): string => event.id;

  protected setDay(key: 'from' | 'to', event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.store.url.set({ [key]: event.target.value });
    }
  }
}
