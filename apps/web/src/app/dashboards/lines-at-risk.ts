import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ConsolidatedLine, type ConsolidatedView } from '@tandem/api-client';
import { Bullet, DataTable, MoneyText, Panel, READY, type RowLink, TableCell } from '@tandem/ui';
import { Formatting, TextPipe, Texts, lineName } from '../platform';
import { ExportMenu, type ListColumn } from '../platform/listing';
import { panelFile } from './panel-file';
import { rowsBehind } from './rows-behind';
import { riskAnswer } from './spend-answers';

const AMOUNTS = ['funded', 'actual', 'committed', 'available'] as const;
type AmountKey = (typeof AMOUNTS)[number];

/** The lines that are over their limit or nearly there, the tightest first. */
@Component({
  selector: 'tnd-lines-at-risk',
  imports: [Bullet, DataTable, ExportMenu, MoneyText, Panel, RouterLink, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'dashboards.risk.question' | tndText" [face]="ready">
      <a headAction class="tnd-button tnd-button-quiet" routerLink="/budgets" [queryParams]="allLines()">
        {{ 'dashboards.risk.all' | tndText }}
      </a>
      @if (lines().length > 0) {
        <tnd-export-menu headAction data-no-print [list]="file" [about]="'dashboards.risk.question' | tndText" />
      }
      <p>{{ answer() }}</p>
      @if (lines().length > 0) {
        <tnd-data-table
          [caption]="'dashboards.risk.question' | tndText"
          [columns]="columns()"
          [rows]="lines()"
          [rowKey]="keyOf"
          [rowLink]="linkOf"
        >
          @for (key of amounts; track key) {
            <ng-template [tndCell]="key" [tndCellOf]="lines()" let-line>
              @if (rows(line, key); as link) {
                <a [routerLink]="link.path" [queryParams]="link.params"><tnd-money [value]="line[key]" /></a>
              } @else {
                <tnd-money [value]="line[key]" />
              }
            </ng-template>
          }
          <ng-template tndCell="bullet" [tndCellOf]="lines()" let-line>
            <tnd-bullet [line]="line" [source]="line.fundSource" [hasBudget]="line.hasBudget" />
          </ng-template>
        </tnd-data-table>
      }
    </tnd-panel>
  `,
  styles: `
    p {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class LinesAtRisk {
  readonly view = input.required<ConsolidatedView>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly ready = READY;
  protected readonly amounts = AMOUNTS;
  protected readonly lines = computed(() => this.view().lines.filter(({ isAtRisk }) => isAtRisk));
  protected readonly answer = computed(() =>
    riskAnswer(this.view().lines, { texts: this.texts, format: this.format() }),
  );
  protected readonly allLines = computed(() => ({ fiscalYear: this.view().fiscalYear.id }));
  protected readonly columns = computed((): readonly ListColumn<ConsolidatedLine>[] => [
    {
      key: 'line',
      header: this.texts.t('dashboards.risk.line'),
      text: (line) => `${line.code} ${lineName(line, this.texts)}`,
      note: (line) => line.unit.name,
      minWidth: '180px',
      file: [
        { key: 'line', header: this.texts.t('dashboards.risk.line') },
        { key: 'unit', header: this.texts.t('dashboards.filter.unit') },
      ],
    },
    ...AMOUNTS.map((key) => ({
      key,
      header: this.texts.t(`dashboards.risk.${key}`),
      text: (line: ConsolidatedLine) => this.format().money(line[key]),
      isNumber: true,
    })),
    { key: 'bullet', header: this.texts.t('dashboards.risk.bullet'), text: () => '', minWidth: '150px', file: [] },
  ]);
  /** The same rows as a file. */
  protected readonly file = panelFile('spend-lines', {
    total: computed(() => this.lines().length),
    columns: this.columns,
  });

  protected readonly keyOf = (line: ConsolidatedLine): string => line.id;
  protected readonly linkOf: RowLink<ConsolidatedLine> = (line) => ({ path: `/budgets/${line.id}` });

  protected rows(line: ConsolidatedLine, key: AmountKey): ReturnType<typeof rowsBehind> {
    return rowsBehind({ amount: line[key], drill: line.drills[key] });
  }
}
