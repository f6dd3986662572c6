import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type ImportView } from '@tandem/api-client';
import { ACTIVE_CURRENCIES } from '@tandem/money';
import { TextPipe, Texts } from '../../platform';
import { ImportStore } from './import.store';

const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;

/** What a person can say about the file as a whole: the currency of its amounts and the order of its dates. */
@Component({
  selector: 'tnd-dialect-fields',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      <span>{{ 'discovery.reading.currency' | tndText }}</span>
      <select class="tnd-select" (change)="chooseCurrency($event)">
        @for (choice of currencies(); track choice.code) {
          <option [value]="choice.code" [selected]="choice.code === currency()">{{ choice.label }}</option>
        }
      </select>
    </label>
    @if (canSayOrder()) {
      <label>
        <span>{{ 'discovery.reading.dateOrder' | tndText }}</span>
        <select class="tnd-select" (change)="chooseDateOrder($event)">
          @for (choice of dateOrders(); track choice.order) {
            <option [value]="choice.order" [selected]="choice.order === dateOrder()">{{ choice.label }}</option>
          }
        </select>
      </label>
    }
  `,
  styleUrl: './fields.scss',
})
export class DialectFields {
  private readonly texts = inject(Texts);
  private readonly store = inject(ImportStore);

  readonly view = input.required<ImportView>();

  protected readonly currency = computed(() => this.store.pending().currency ?? this.view().dialect.currency);
  protected readonly dateOrder = computed(() => this.store.pending().dateOrder ?? this.view().dialect.dateOrder);
  /** A question about the order is answered where it is asked. */
  protected readonly canSayOrder = computed(
    () => this.view().dialect.dateOrder !== null && !this.view().questions.some(({ id }) => id === 'date-order'),
  );
  protected readonly dateOrders = computed(() =>
    DATE_ORDERS.map((order) => ({ order, label: this.texts.t(`discovery.dialect.dates.${order}`) })),
  );
  protected readonly currencies = computed(() => {
    const names = new Intl.DisplayNames(this.texts.language(), { type: 'currency' });
    return ACTIVE_CURRENCIES.map((code) => ({ code, label: `${code} · ${names.of(code) ?? code}` }));
  });

  protected chooseCurrency(event: Event): void {
    this.store.say({ currency: chosenIn(event) });
  }

  protected chooseDateOrder(event: Event): void {
    const dateOrder = DATE_ORDERS.find((order) => order === chosenIn(event));
    if (dateOrder !== undefined) {
      this.store.say({ dateOrder });
    }
  }
}

function chosenIn(event: Event): string {
  return event.target instanceof HTMLSelectElement ? event.target.value : '';
}
