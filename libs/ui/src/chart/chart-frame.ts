import { ChangeDetectionStrategy, ChangeDetectorRef, Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';
import { Panel } from '../panel/panel';
import { type PanelFace, READY } from '../panel/panel-face';
import { UI_TEXTS } from '../texts/ui-texts';
import { type ChartTable } from './chart-table';

/** What stands around every chart: the question, the answer in words, the plot, and its table twin one key away. */
@Component({
  selector: 'tnd-chart-frame',
  imports: [Icon, Panel, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(window:beforeprint)': 'print(true)',
    '(window:afterprint)': 'print(false)',
  },
  template: `
    <tnd-panel [face]="face()" [heading]="question()" [skeletonRows]="6" (retry)="retry.emit()">
      <button headAction type="button" class="tnd-button tnd-button-quiet" data-no-print (click)="toggle()">
        <tnd-icon [name]="isTable() ? 'bar_chart' : 'table_view'" />
        {{ isTable() ? texts().showChart : texts().showTable }}
        <span class="tnd-visually-hidden">{{ question() }}</span>
      </button>
      <ng-content select="[headAction]" ngProjectAs="[headAction]" />
      <p class="answer">{{ answer() }}</p>
      @if (!isTable()) {
        <ng-content />
      }
      @if (isTable() || isPrinting()) {
        <div class="tnd-scroll" role="region" tabindex="0" [attr.aria-label]="question()">
          <table role="table">
            <caption class="tnd-visually-hidden">
              {{
                question()
              }}
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                @for (column of table().columns; track $index) {
                  <th role="columnheader" scope="col" [class.number]="column.isNumber">{{ column.header }}</th>
                }
              </tr>
            </thead>
            <tbody role="rowgroup">
              @for (row of table().rows; track row.key) {
                <tr role="row" [class.total]="row.isTotal">
                  @for (cell of row.cells; track $index) {
                    @let column = table().columns[$index];
                    <td
                      [attr.role]="$first ? 'rowheader' : 'cell'"
                      [class.number]="column?.isNumber"
                      [attr.data-label]="$first ? null : column?.header"
                    >
                      @if (cell.link; as link) {
                        <a [routerLink]="link.path" [queryParams]="link.params">{{ cell.text }}</a>
                      } @else {
                        {{ cell.text }}
                      }
                    </td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
      @if (note(); as text) {
        <p class="tnd-note">{{ text }}</p>
      }
      <ng-content select="[below]" />
    </tnd-panel>
  `,
  styles: `
    :host {
      display: block;
      height: 100%;
      min-width: 0;
    }
    /* Panels beside each other are equally high. */
    tnd-panel {
      box-sizing: border-box;
      min-height: 100%;
    }
    .answer {
      margin: -4px 0 12px;
      color: var(--mat-sys-on-surface-variant);
    }
    .tnd-scroll {
      overflow-x: auto;
      container-type: inline-size;
    }
    /* Beside another panel six columns of amounts have room in small letters only. */
    @container (width < 500px) {
      table {
        font: var(--mat-sys-body-small);
      }
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 6px 12px 6px 0;
      border-block-end: 1px solid var(--mat-sys-outline-variant);
      text-align: start;
    }
    th {
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
      vertical-align: bottom;
    }
    .number {
      padding-inline: 8px 0;
      text-align: end;
    }
    td.number {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .total td {
      font-weight: 600;
    }
    /* On a phone each row is a card, whose values say by themselves what they are. */
    @container (width < 360px) {
      table,
      tbody,
      tr,
      td {
        display: block;
      }
      thead {
        display: none;
      }
      tr {
        padding-block: 8px;
        border-block-end: 1px solid var(--mat-sys-outline-variant);
      }
      td {
        padding: 2px 0;
        border: 0;
      }
      td:first-child {
        font: var(--mat-sys-title-small);
      }
      td[data-label] {
        display: flow-root;
        padding-inline: 0;
        text-align: end;
      }
      td[data-label]::before {
        content: attr(data-label);
        float: inline-start;
        margin-inline-end: 12px;
        color: var(--mat-sys-on-surface-variant);
      }
    }
    .tnd-note {
      margin: 8px 0 0;
    }
  `,
})
export class ChartFrame {
  readonly question = input.required<string>();
  /** The answer to the question, with its number. */
  readonly answer = input.required<string>();
  readonly table = input.required<ChartTable>();
  readonly face = input<PanelFace>(READY);
  /** How fresh the data are, or what to keep in mind. */
  readonly note = input<string>();

  readonly retry = output();

  protected readonly texts = inject(UI_TEXTS);
  private readonly changes = inject(ChangeDetectorRef);
  protected readonly isTable = signal(false);
  /** On paper the table stands below the chart: nobody can ask a sheet for it. */
  protected readonly isPrinting = signal(false);

  /** The browser prints what stands there when the event is over, so the table is put there at once. */
  protected print(isPrinting: boolean): void {
    this.isPrinting.set(isPrinting);
    this.changes.detectChanges();
  }

  protected toggle(): void {
    this.isTable.update((isTable) => !isTable);
  }
}
