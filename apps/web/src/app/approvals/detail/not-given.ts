import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TextPipe } from '../../platform';

/** What a requester may be asked for. */
export type Askable = 'whatFor' | 'successMeasure' | 'whyNotExisting' | 'vendorName' | 'stageIds';

/** Says in its place that a fact is not given, and offers to ask for it where there is somebody to ask. */
@Component({
  selector: 'tnd-not-given',
  imports: [TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    {{ 'approvals.notGiven' | tndText }}
    @if (canAsk()) {
      <button type="button" class="tnd-button tnd-button-quiet" (click)="ask.emit(field())">
        {{ 'approvals.facts.ask' | tndText }}
        <span class="tnd-visually-hidden">{{ label() | tndText }}</span>
      </button>
    }
  `,
})
export class NotGiven {
  readonly field = input.required<Askable>();
  readonly canAsk = input(false);
  readonly ask = output<Askable>();

  protected readonly label = computed(() => `approvals.field.${this.field()}` as const);
}
