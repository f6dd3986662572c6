import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type Drill, type EntryAccountability } from '@tandem/api-client';
import { Bars, type UiLink } from '@tandem/ui';
import { Formatting, TextPipe, Texts, panelFace, read } from '../platform';
import { benefitAnswer, benefitBars } from './answering';
import { isNothing } from './exact';

/** Who benefits from shadow spend. It reads the entries by itself, so that it fails by itself. */
@Component({
  selector: 'tnd-shadow-benefits',
  imports: [Bars, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-bars
      [question]="'dashboards.shadow.question' | tndText"
      [answer]="answer()"
      [items]="bars()"
      [itemHeader]="'dashboards.answering.benefits' | tndText"
      [amountHeader]="'dashboards.shadow.amount' | tndText"
      [face]="face()"
      (opened)="opened.emit($event)"
      (retry)="benefits.reload()"
    />
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
}
