import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type UiAmount } from '../texts/ui-shapes';
import { UI_FORMAT } from '../texts/ui-texts';

/** An amount on the screen: exact, tabular, never broken over two lines. */
@Component({
  selector: 'tnd-money',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ words() }}`,
  styles: `
    :host {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `,
})
export class MoneyText {
  readonly value = input.required<UiAmount>();
  /** `amount` leaves the code to the head of the column; `change` always carries a sign. */
  readonly show = input<'money' | 'amount' | 'change'>('money');

  private readonly format = inject(UI_FORMAT);
  protected readonly words = computed(() => this.format()[this.show()](this.value()));
}
