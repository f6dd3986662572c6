import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ConsolidatedTool, type ConsolidatedView } from '@tandem/api-client';
import { DataTable, MoneyText, Panel, READY, type RowLink, SourceChip, TableCell } from '@tandem/ui';
import { Formatting, TextPipe, Texts } from '../platform';
import { ExportMenu, type ListColumn, codeWords } from '../platform/listing';
import { panelFile } from './panel-file';
import { rowsBehind } from './rows-behind';
import { SOURCES } from './spend-filters';

/** Which tools cost the most; all others and what belongs to no tool make the whole up. */
@Component({
  selector: 'tnd-top-tools',
  imports: [DataTable, ExportMenu, MoneyText, Panel, RouterLink, SourceChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'dashboards.tools.question' | tndText" [face]="ready">
      <tnd-export-menu headAction data-no-print [list]="file" [about]="'dashboards.tools.question' | tndText" />
      <tnd-data-table
        [caption]="'dashboards.tools.question' | tndText"
        [columns]="columns()"
        [rows]="view().tools"
        [rowKey]="keyOf"
        [rowLink]="linkOf"
        [totals]="totals()"
      >
        <ng-template tndCell="source" [tndCellOf]="view().tools" let-part>
          @if (part.source; as source) {
            <tnd-source-chip [source]="source" />
          }
        </ng-template>
        <ng-template tndCell="spend" [tndCellOf]="view().tools" let-part>
          @if (rows(part); as link) {
            <a [routerLink]="link.path" [queryParams]="link.params"
              ><tnd-money show="amount" [value]="part.spend.amount"
            /></a>
          } @else {
            <tnd-money show="amount" [value]="part.spend.amount" />
          }
        </ng-template>
      </tnd-data-table>
    </tnd-panel>
  `,
})
export class TopTools {
  readonly view = input.required<ConsolidatedView>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly ready = READY;
  protected readonly columns = computed((): readonly ListColumn<ConsolidatedTool>[] => [
    {
      key: 'tool',
      header: this.texts.t('dashboards.tools.tool'),
      text: ({ tool, part }) => tool?.name ?? this.texts.t(`dashboards.tools.${part === 'other' ? 'other' : 'none'}`),
      minWidth: '160px',
      file: [
        {
          key: 'tool',
          header: this.texts.t('dashboards.tools.tool'),
          words: codeWords(['other', 'none'], (part) => this.texts.t(`dashboards.tools.${part}`)),
        },
      ],
    },
    {
      key: 'source',
      header: this.texts.t('dashboards.filter.source'),
      text: ({ source }) => (source === null ? '' : this.texts.t(`app.source.${source}`)),
      file: [
        {
          key: 'source',
          header: this.texts.t('dashboards.filter.source'),
          words: codeWords(SOURCES, (source) => this.texts.t(`app.source.${source}`)),
        },
      ],
    },
    {
      key: 'spend',
      header: this.texts.t('dashboards.tools.spend', { currency: this.view().currency }),
      text: ({ spend }) => this.format().amount(spend.amount),
      isNumber: true,
      file: [{ key: 'spend', header: this.texts.t('dashboards.risk.actual') }],
    },
  ]);
  /** The same rows as a file. */
  protected readonly file = panelFile('spend-tools', {
    total: computed(() => this.view().tools.length),
    columns: this.columns,
  });
  protected readonly totals = computed(() => ({ spend: this.format().amount(this.view().total.amount) }));

  protected readonly keyOf = ({ tool, part }: ConsolidatedTool): string => tool?.id ?? part;
  protected readonly linkOf: RowLink<ConsolidatedTool> = ({ tool }) =>
    tool === null ? null : { path: `/tools/${tool.slug}` };

  protected rows(part: ConsolidatedTool): ReturnType<typeof rowsBehind> {
    return rowsBehind(part.spend);
  }
}
