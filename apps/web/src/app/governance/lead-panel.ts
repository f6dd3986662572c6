import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type LaneLead } from '@tandem/api-client';
import { type UiLink } from '@tandem/ui';
import { PairedRows } from '@tandem/ui/chart';
import { TextPipe, Texts } from '../platform';
import { ExportMenu } from '../platform/listing';
import { GovernanceStore } from './governance.store';
import { leadColumns, leadRows, leadTable, relationAnswer } from './lead-words';
import { panelFile } from './panel-file';

/** How long a lane took in each month, beside what the shadow cost in the next one. */
@Component({
  selector: 'tnd-lead-panel',
  imports: [ExportMenu, PairedRows, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-paired-rows
      [question]="question()"
      [answer]="answer()"
      [beforeHeader]="'governance.lead.before' | tndText"
      [afterHeader]="'governance.lead.after' | tndText"
      [rows]="rows()"
      fill="shadow"
      [table]="table()"
      [note]="note()"
      (opened)="opened.emit($event)"
    >
      <tnd-export-menu headAction data-no-print [list]="file" [about]="question()" />
    </tnd-paired-rows>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class LeadPanel {
  readonly lead = input.required<LaneLead>();
  readonly currency = input.required<string>();

  readonly opened = output<UiLink>();

  private readonly texts = inject(Texts);
  private readonly store = inject(GovernanceStore);

  protected readonly question = computed(() =>
    this.texts.t('governance.lead.question', { lane: this.texts.t(`app.ui.lane.${this.lead().lane}`) }),
  );
  protected readonly answer = computed(() => relationAnswer(this.lead().relation, this.store.words()));
  protected readonly rows = computed(() => leadRows(this.lead(), this.store.words()));
  protected readonly table = computed(() => leadTable(this.lead(), this.currency(), this.store.words()));
  protected readonly note = computed(() => {
    const running = this.lead().months.find(({ following }) => !following.isOver);
    return (
      running && this.texts.t('governance.lead.note', { month: this.store.format().month(running.following.month) })
    );
  });
  /** The months of every lane that the page shows. */
  protected readonly file = panelFile('governance-lead-times', {
    total: computed(() => (this.store.view()?.lanes ?? []).reduce((sum, { months }) => sum + months.length, 0)),
    columns: computed(() => leadColumns(this.store.words())),
  });
}
