import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type Drill, type EntryAccountability } from '@tandem/api-client';
import { type UiLink } from '@tandem/ui';
import { Bars } from '@tandem/ui/chart';
import { Formatting, TextPipe, Texts, panelFace, read } from '../platform';
import { ExportMenu } from '../platform/listing';
import { benefitAnswer, benefitBars, benefitRows } from './answering';
import { isNothing } from './exact';
import { panelFile } from './panel-file';

/** Who benefits from shadow spend. It reads the entries by itself, so that it fails by itself. */
@Component({
  selector: 'tnd-shadow-benefits',
  imports: [Bars, ExportMenu, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-bars
      [question]="'dashboards.shadow.question' | tndText"
      [answer]="answer()"
      [items]="bars()"
      [rows]="rows()"
      [itemHeader]="'dashboards.answering.benefits' | tndText"
      [amountHeader]="'dashboards.shadow.amount' | tndText"
      [face]="face()"
      (opened)="opened.emit($event)"
      (retry)="benefits.reload()"
    >
      @if (file.total()) {
        <tnd-export-menu headAction data-no-print [list]="file" [about]="'dashboards.shadow.question' | tndText" />
      }
    </tnd-bars>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class ShadowBenefits {
  /** The rows behind the shadow spend of the dashboard. */
  readonly drill = input.required<Drill>();
  /** What the total is of: "2026 Q4". */
  readonly period = input.required<string>();

  readonly opened = output<UiLink>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly words = computed(() => ({ texts: this.texts, format: this.format() }));

  protected readonly benefits = read<EntryAccountability>(() => ({
    path: `${this.drill().path}/accountability`,
    query: this.drill().params,
  }));
  protected readonly face = panelFace(this.benefits, {
    isEmpty: ({ total }) => isNothing(total.amount),
    empty: () => this.texts.t('dashboards.shadow.none', { year: this.period() }),
  });
  protected readonly answer = computed(() => {
    const value = this.benefits.value();
    return value === undefined ? '' : benefitAnswer(value, this.words());
  });
  protected readonly bars = computed(() => {
    const value = this.benefits.value();
    return value === undefined ? [] : benefitBars(value, this.words());
  });
  /** Each by itself, as the table and the file list them. */
  protected readonly rows = computed(() => {
    const value = this.benefits.value();
    return value === undefined ? [] : benefitRows(value, this.words());
  });
  protected readonly file = panelFile('spend-benefits', {
    total: computed(() => this.rows().length),
    columns: computed(() => {
      const header = this.texts.t('dashboards.answering.benefits');
      const words = { none: this.texts.t('dashboards.shadow.nobodyBar') };
      return [
        { key: 'benefits', header, file: [{ key: 'benefits', header, words }] },
        { key: 'spend', header: this.texts.t('dashboards.shadow.amount') },
      ];
    }),
    drill: this.drill,
  });
}
