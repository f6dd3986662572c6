import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BypassCount, type BypassFigures, type RuleBypasses } from '@tandem/api-client';
import { DataTable, MoneyText, Panel, type PanelFace, TableCell, type UiLink } from '@tandem/ui';
import { TextPipe, Texts } from '../platform';
import { ExportMenu, type ListColumn } from '../platform/listing';
import { GovernanceStore } from './governance.store';
import { panelFile } from './panel-file';

/** The rules that were gone round, the most often bypassed first, each with its tools. */
@Component({
  selector: 'tnd-rules-panel',
  imports: [DataTable, ExportMenu, MoneyText, Panel, RouterLink, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'governance.rules.question' | tndText" [face]="face()">
      @if (bypasses().rules.length > 0) {
        <tnd-export-menu headAction data-no-print [list]="file" [about]="'governance.rules.question' | tndText" />
      }
      <p class="answer">{{ answer() }}</p>
      @if (bypasses().rules.length > 0) {
        <tnd-data-table
          [caption]="'governance.rules.question' | tndText"
          [columns]="columns()"
          [rows]="bypasses().rules"
          [rowKey]="keyOf"
          [rowLink]="linkOf"
        >
          <ng-template tndCell="paid" [tndCellOf]="bypasses().rules" let-row>
            <tnd-money show="amount" [value]="row.amount" />
          </ng-template>
        </tnd-data-table>
        <p class="tnd-note">{{ 'governance.rules.note' | tndText }}</p>
      } @else {
        <p class="tnd-note">{{ 'governance.rules.noRule' | tndText }}</p>
      }
      @let all = tools(bypasses().total);
      <a class="tnd-button" data-no-print [routerLink]="all.path" [queryParams]="all.params">{{
        'governance.rules.open' | tndText
      }}</a>
    </tnd-panel>
  `,
  styles: `
    .answer {
      margin: -4px 0 12px;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class RulesPanel {
  readonly bypasses = input.required<BypassFigures>();

  private readonly texts = inject(Texts);
  private readonly store = inject(GovernanceStore);

  protected readonly face = computed((): PanelFace => {
    const { late, never } = this.bypasses().total;
    return late + never === 0
      ? { state: 'empty', text: this.texts.t('governance.rules.none') }
      : { state: 'ready', isRefreshing: this.store.figures.isRefreshing() };
  });
  protected readonly answer = computed(() => {
    const { total, rules } = this.bypasses();
    const format = this.store.format();
    const [most] = rules;
    const all = this.texts.t('governance.rules.answer', {
      tools: this.texts.plural('governance.rules.tools', total.late + total.never),
      late: format.count(total.late),
      never: format.count(total.never),
      amount: format.money(total.amount),
    });
    return most === undefined
      ? all
      : `${all} ${this.texts.t('governance.rules.most', { rule: this.texts.local(most.rule.text) })}`;
  });
  protected readonly columns = computed((): readonly ListColumn<RuleBypasses>[] => {
    const { texts } = this;
    const format = this.store.format();
    const { total, rules } = this.bypasses();
    const rule = texts.t('governance.rules.rule');
    const words = Object.fromEntries(rules.map((one) => [one.rule.ruleId, texts.local(one.rule.text)]));
    return [
      {
        ...{ key: 'rule', header: rule, minWidth: '200px' },
        text: (row) => texts.local(row.rule.text),
        file: [{ key: 'rule', header: rule, words }],
      },
      {
        ...{ key: 'late', header: texts.t('governance.rules.late'), isNumber: true },
        text: ({ late }) => format.count(late),
      },
      {
        ...{ key: 'never', header: texts.t('governance.rules.never'), isNumber: true },
        text: ({ never }) => format.count(never),
      },
      {
        ...{
          key: 'paid',
          header: texts.t('governance.rules.paid', { currency: total.amount.currency }),
          isNumber: true,
        },
        text: ({ amount }) => format.amount(amount),
        file: [{ key: 'paid', header: texts.t('governance.rules.filePaid') }],
      },
    ];
  });
  protected readonly file = panelFile('governance-rules', {
    total: computed(() => this.bypasses().rules.length),
    columns: this.columns,
  });

  protected readonly keyOf = ({ rule }: RuleBypasses): string => rule.ruleId;
  protected readonly linkOf = (row: RuleBypasses): UiLink => this.tools(row);

  protected tools({ drill }: BypassCount): UiLink {
    return { path: '/governance/bypasses', params: drill.params };
  }
}
