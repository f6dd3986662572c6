import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bullet, Panel } from '@tandem/ui';
import { type FundSource, Texts, TextPipe, panelFace, read } from '../platform';
import { type LinePage } from './home-views';

/** What is left on the budget lines, the tightest first. */
@Component({
  selector: 'tnd-budget-left',
  imports: [Bullet, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'home.budget.heading' | tndText" [face]="face()" (retry)="lines.reload()">
      <a headAction class="tnd-button tnd-button-quiet" routerLink="/budgets">{{ 'home.budget.all' | tndText }}</a>
      <ul class="rows">
        @for (line of lines.value()?.items; track line.id) {
          <li class="line">
            <a [routerLink]="['/budgets', line.id]">{{ line.code }} {{ line.name }}</a>
            <tnd-bullet [line]="line" [source]="line.fundSource" [hasBudget]="line.hasBudget" />
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
  protected readonly lines = read<LinePage>(() => ({
    path: '/budget-lines',
    query: { source: this.source(), sort: 'available', limit: 6 },
  }));
  protected readonly face = panelFace(this.lines, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('home.budget.empty'),
  });
}
