import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { UI_TEXTS } from '../texts/ui-texts';
import { type UiLane } from '../texts/ui-shapes';

/** The lane of a request: icon and word, and on first use on a page what the word means. Lanes have no colour. */
@Component({
  selector: 'tnd-lane',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-icon [name]="lane() === 'sprint' ? 'bolt' : 'route'" />
    <strong>{{ texts().lane(lane()) }}</strong>
    @if (gloss()) {
      <span class="tnd-note">{{ texts().laneGloss(lane()) }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 6px;
    }
    strong {
      font-weight: 600;
    }
  `,
})
export class Lane {
  readonly lane = input.required<UiLane>();
  readonly gloss = input(false);

  protected readonly texts = inject(UI_TEXTS);
}
