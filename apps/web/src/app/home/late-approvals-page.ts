import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LateApproval, type LateApprovalList } from '@tandem/api-client';
import { DataTable, Icon, Panel, type RowLink, type TableColumn, TableCell } from '@tandem/ui';
import { Formatting, PageHeader, ProblemTexts, Session, TextPipe, Texts, panelFace, readList } from '../platform';

/** The requests behind an auditor's count: approved when the tool had already been paid for. */
@Component({
  selector: 'tnd-late-approvals-page',
  imports: [DataTable, Icon, PageHeader, Panel, RouterLink, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-page-header [heading]="'home.late.heading' | tndText" [summary]="summary()">
      <a before class="tnd-back" routerLink="/home"><tnd-icon name="arrow_back" /> {{ 'home.late.back' | tndText }}</a>
    </tnd-page-header>
    <tnd-panel [frameless]="true" [face]="face()" [skeletonRows]="6" (retry)="list.reload()">
      <tnd-data-table
        [caption]="'home.late.heading' | tndText"
        [columns]="columns()"
        [rows]="list.items()"
        [rowKey]="keyOf"
        [rowLink]="link"
        [total]="list.value()?.total"
        [hasMore]="list.hasMore()"
        [isLoadingMore]="list.isLoadingMore()"
        [moreProblem]="moreProblem()"
        (more)="list.loadMore()"
      >
        <ng-template tndCell="tool" [tndCellOf]="list.items()" let-row>
          <a [routerLink]="['/tools', row.tool.slug]">{{ row.tool.name }}</a>
        </ng-template>
        <ng-template tndCell="payments" [tndCellOf]="list.items()" let-row>
          <a routerLink="/spend/entries" [queryParams]="{ tool: row.tool.id }">{{ count(row.payments) }}</a>
        </ng-template>
      </tnd-data-table>
    </tnd-panel>
  `,
})
export class LateApprovalsPage {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);

  protected readonly list = readList<LateApproval, LateApprovalList>(() => ({ path: '/home/approved-after-payment' }));
  protected readonly face = panelFace(this.list, {
    isEmpty: ({ items }) => items.length === 0,
    empty: () => this.texts.t('home.late.empty'),
  });
  protected readonly summary = computed(() =>
    this.texts.t('home.late.summary', { year: this.session.organisation().currentFiscalYear }),
  );
  protected readonly columns = computed((): readonly TableColumn<LateApproval>[] => {
    const [texts, format] = [this.texts, this.format()];
    return [
      { key: 'request', header: texts.t('home.late.request'), text: ({ request }) => request.ref, isReference: true },
      { key: 'tool', header: texts.t('home.late.tool'), text: ({ tool }) => tool.name },
      { key: 'paid', header: texts.t('home.late.paid'), text: ({ firstPaidOn }) => format.day(firstPaidOn) },
      { key: 'payments', header: texts.t('home.late.payments'), text: ({ payments }) => format.count(payments) },
      { key: 'decided', header: texts.t('home.late.decided'), text: ({ decidedAt }) => format.instant(decidedAt) },
      {
        key: 'by',
        header: texts.t('home.late.by'),
        text: ({ decidedBy }) => decidedBy.name,
        note: ({ decidedBy }) => decidedBy.title ?? '',
      },
    ];
  });
  protected readonly moreProblem = computed(() => {
    const problem = this.list.moreProblem();
    return problem && this.problems.sentence(problem);
  });
  protected readonly keyOf = ({ id }: LateApproval): string => id;
  protected readonly link: RowLink<LateApproval> = ({ request }) => ({ path: `/requests/${request.id}` });

  protected count(payments: number): string {
    return this.format().count(payments);
  }
}
