import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DataTable, type FilterField, FilterBar, Panel, StatusChip, TableCell } from '@tandem/ui';
import { Formatting, PageHeader, ProblemTexts, TextPipe, Texts } from '../platform';
import { auditColumns } from './audit-columns';
import { type AuditEventView, AuditStore } from './audit.store';

/** Who did what, when: every act and every refusal, the newest first. */
@Component({
  selector: 'tnd-audit-page',
  imports: [DataTable, FilterBar, PageHeader, Panel, StatusChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [AuditStore],
  templateUrl: './audit-page.html',
})
export class AuditPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  protected readonly store = inject(AuditStore);

  protected readonly columns = computed(() => auditColumns(this.texts, this.format()));
  protected readonly filters = computed((): readonly FilterField[] => [
    {
      key: 'result',
      label: this.texts.t('audit.columns.result'),
      kind: 'select',
      options: [
        { value: 'done', label: this.texts.t('audit.result.done') },
        { value: 'refused', label: this.texts.t('audit.result.refused') },
      ],
    },
  ]);
  protected readonly moreProblem = computed(() => {
    const problem = this.store.events.moreProblem();
    return problem && this.problems.sentence(problem);
  });

  protected readonly keyOf = (event: AuditEventView): string => event.id;
}
