import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MoneyText, Panel } from '@tandem/ui';
import { Texts, TextPipe, panelFace, read } from '../platform';
import { type FindingPage, type FindingRow } from './home-views';

/** Spend without a request that nobody has looked at yet, the largest first. */
@Component({
  selector: 'tnd-findings-new',
  imports: [MoneyText, Panel, RouterLink, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'home.findings.heading' | tndText" [face]="face()" (retry)="findings.reload()">
      <a headAction class="tnd-button tnd-button-quiet" routerLink="/discovery">{{ 'home.findings.all' | tndText }}</a>
      <a emptyAction class="tnd-button" routerLink="/discovery/imports/new">{{ 'home.findings.import' | tndText }}</a>
      <ul class="rows">
        @for (finding of findings.value()?.items; track finding.id) {
          <li>
            <span class="main">
              <a [routerLink]="['/discovery', finding.id]">{{ finding.ref }} {{ finding.name }}</a>
              <span class="tnd-note">{{ detail(finding) }}</span>
            </span>
            <span class="side"><tnd-money [value]="finding.amount" /></span>
          </li>
        }
      </ul>
    </tnd-panel>
  `,
  styleUrl: './rows.scss',
})
export class FindingsNew {
  private readonly texts = inject(Texts);

  protected readonly findings = read<FindingPage>(() => ({
    path: '/findings',
    query: { status: 'new', sort: '-amount', limit: 5 },
  }));
  protected readonly face = panelFace(this.findings, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('home.findings.empty'),
  });

  protected detail(finding: FindingRow): string {
    const payments = this.texts.plural('home.findings.payments', finding.paymentCount);
    const units = finding.likelyUnits.map((unit) => unit.name).join(', ');
    return units === '' ? payments : `${payments} ${this.texts.t('home.findings.likely', { units })}`;
  }
}
