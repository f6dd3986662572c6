import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OutcomeShare } from '@tandem/api-client';
import { DataTable, Panel, READY, TableCell } from '@tandem/ui';
import { TextPipe, Texts } from '../platform';
import { ExportMenu, type ListColumn, codeWords } from '../platform/listing';
import { GovernanceStore } from './governance.store';
import { panelFile } from './panel-file';
import { requestsOf } from './rows-of';

const OUTCOMES = ['reworked', 'late', 'by-delegate', 'withdrawn', 'expired'] as const;

/** Which ways requests went: each count leads to them, and so does what it is a share of. */
@Component({
  selector: 'tnd-outcomes-panel',
  imports: [DataTable, ExportMenu, Panel, RouterLink, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'governance.outcomes.question' | tndText" [face]="ready">
      <tnd-export-menu headAction data-no-print [list]="file" [about]="'governance.outcomes.question' | tndText" />
      <p class="answer">{{ answer() }}</p>
      <tnd-data-table
        [caption]="'governance.outcomes.question' | tndText"
        [columns]="columns()"
        [rows]="outcomes()"
        [rowKey]="keyOf"
      >
        <ng-template tndCell="count" [tndCellOf]="outcomes()" let-row>
          @if (rows(row); as link) {
            <a [routerLink]="link.path" [queryParams]="link.params" [attr.aria-label]="see(row)">{{
              count(row.count)
            }}</a>
          } @else {
            {{ count(row.count) }}
          }
        </ng-template>
        <ng-template tndCell="of" [tndCellOf]="outcomes()" let-row>
          @if (allRows(row); as link) {
            <a [routerLink]="link.path" [queryParams]="link.params" [attr.aria-label]="seeAll(row)">{{ all(row) }}</a>
          } @else {
            {{ all(row) }}
          }
        </ng-template>
      </tnd-data-table>
    </tnd-panel>
  `,
  styles: `
    .answer {
      margin: -4px 0 12px;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class OutcomesPanel {
  readonly outcomes = input.required<readonly OutcomeShare[]>();

  private readonly texts = inject(Texts);
  private readonly store = inject(GovernanceStore);

  protected readonly ready = READY;
  protected readonly answer = computed(() => {
    const share = this.outcomes().find(({ outcome }) => outcome === 'reworked')?.share ?? null;
    return share === null
      ? this.texts.t('governance.outcomes.nothing')
      : this.texts.t('governance.outcomes.answer', { share: this.store.format().percent(share) });
  });
  protected readonly columns = computed((): readonly ListColumn<OutcomeShare>[] => {
    const { texts } = this;
    const words = codeWords(OUTCOMES, (outcome) => texts.t(`governance.outcomes.kind.${outcome}`));
    const what = texts.t('governance.outcomes.what');
    return [
      {
        ...{ key: 'outcome', header: what, minWidth: '160px' },
        text: ({ outcome }) => texts.t(`governance.outcomes.kind.${outcome}`),
        file: [{ key: 'outcome', header: what, words }],
      },
      {
        ...{ key: 'count', header: texts.t('governance.outcomes.count'), isNumber: true },
        text: ({ count }) => this.count(count),
      },
      { key: 'of', header: texts.t('governance.outcomes.of'), text: (row) => this.all(row), isNumber: true },
      {
        ...{ key: 'share', header: texts.t('governance.outcomes.share'), isNumber: true },
        text: ({ share }) => (share === null ? '–' : this.store.format().percent(share, { inColumn: true })),
      },
    ];
  });
  protected readonly file = panelFile('governance-outcomes', {
    total: computed(() => this.outcomes().length),
    columns: this.columns,
  });

  protected readonly keyOf = ({ outcome }: OutcomeShare): string => outcome;

  protected rows({ count, drill }: OutcomeShare): ReturnType<typeof requestsOf> {
    return requestsOf(count, drill);
  }

  protected allRows({ of, ofDrill }: OutcomeShare): ReturnType<typeof requestsOf> {
    return requestsOf(of, ofDrill);
  }

  protected count(value: number): string {
    return this.store.format().count(value);
  }

  protected all({ of, ofDrill }: OutcomeShare): string {
    const count = this.count(of);
    return ofDrill.params['period'] === 'decided'
      ? this.texts.t('governance.outcomes.decided', { count })
      : this.texts.t('governance.outcomes.ended', { count });
  }

  protected see({ count, outcome }: OutcomeShare): string {
    const what = this.texts.t(`governance.outcomes.kind.${outcome}`);
    return this.texts.t('governance.outcomes.see', { count: this.count(count), what });
  }

  protected seeAll(row: OutcomeShare): string {
    return this.texts.t('governance.outcomes.seeAll', { count: this.all(row) });
  }
}
