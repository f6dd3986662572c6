import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bullet, Panel } from '@tandem/ui';
import { type FundSource, Session, Texts, TextPipe, panelFace, read } from '../platform';
import { type LinePage } from './home-views';

const SHOWN = 6;
const hasBudget = (line: LinePage['items'][number]): boolean => line.hasBudget;

/** What is left on the budget lines, the tightest first. */
@Component({
  selector: 'tnd-budget-left',
  imports: [Bullet, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'home.budget.heading' | tndText" [face]="face()" [skeletonRows]="9" (retry)="lines.reload()">
      <a headAction class="tnd-button tnd-button-quiet" routerLink="/budgets">{{ 'home.budget.all' | tndText }}</a>
      <ul class="rows">
        @for (line of tightest(); track line.id) {
          <li class="line">
            <a [routerLink]="['/budgets', line.id]">{{ line.code }} {{ line.name }}</a>
            <tnd-bullet [line]="line" [source]="line.fundSource" />
          </li>
        }
      </ul>
    </tnd-panel>
  `,
  styleUrl: './rows.scss',
})
export class BudgetLeft {
  /** Only the lines of one pocket. */
  readonly source = input<FundSource>();

  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  protected readonly lines = read<LinePage>(() => ({
    path: '/budget-lines',
    query: {
      source: this.source(),
      fiscalYear: this.session.organisation().currentFiscalYear,
      sort: 'available',
      limit: 100,
    },
  }));
  /** Of lines that nobody funded nothing can be left; shadow spend has a panel of its own. */
  protected readonly tightest = computed(() => (this.lines.value()?.items ?? []).filter(hasBudget).slice(0, SHOWN));
  protected readonly face = panelFace(this.lines, {
    isEmpty: (page) => !page.items.some(hasBudget),
    empty: () => this.texts.t('home.budget.empty'),
  });
}
