import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type UiAmount, type UiFundSource } from '../texts/ui-shapes';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { type UiLineMoney, bulletGeometry } from './bullet-geometry';

/** Budget against limit: solid is spent, paler is committed, palest reserved, the tick is the limit; and the words. */
@Component({
  selector: 'tnd-bullet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-source]': 'source()' },
  template: `
    @let bars = geometry();
    <svg role="img" [attr.aria-label]="summary()">
      <rect class="ground" width="100%" y="2" height="12" />
      @if (bars.reserved > bars.committed) {
        <rect class="reserved" y="2" height="12" [attr.width]="bars.reserved + '%'" />
      }
      <rect class="committed" y="2" height="12" [attr.width]="bars.committed + '%'" />
      <rect class="actual" y="5" height="6" [attr.width]="bars.actual + '%'" />
      @if (hasBudget()) {
        <line class="limit" y1="0" y2="16" [attr.x1]="bars.limit + '%'" [attr.x2]="bars.limit + '%'" />
      }
    </svg>
    <span class="words">{{ rest() }}</span>
  `,
  styles: `
    :host {
      display: block;
      min-width: 120px;
      --tnd-bullet: var(--mat-sys-on-surface-variant);
    }
    :host([data-source='it']) {
      --tnd-bullet: var(--sp-it);
    }
    :host([data-source='marketing']) {
      --tnd-bullet: var(--sp-marketing);
    }
    :host([data-source='shadow']) {
      --tnd-bullet: var(--sp-shadow);
    }
    svg {
      display: block;
      width: 100%;
      height: 16px;
      overflow: visible;
    }
    .ground {
      fill: var(--mat-sys-surface-container-high);
    }
    /* The outline sets the palest part off from the track in the dark as well. */
    .reserved {
      fill: color-mix(in srgb, var(--tnd-bullet) 22%, var(--mat-sys-surface-container-lowest));
      stroke: color-mix(in srgb, var(--tnd-bullet) 70%, transparent);
    }
    .committed {
      fill: color-mix(in srgb, var(--tnd-bullet) 48%, var(--mat-sys-surface-container-lowest));
    }
    .actual {
      fill: var(--tnd-bullet);
    }
    :host([data-source='shadow']) .actual {
      fill: url(#tnd-hatch-shadow);
      stroke: var(--sp-shadow);
    }
    .limit {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 2px;
    }
    .words {
      display: block;
      font: var(--mat-sys-body-small);
      font-variant-numeric: tabular-nums;
    }
    @media (forced-colors: active) {
      .ground {
        stroke: CanvasText;
        stroke-width: 0.5px;
      }
      .reserved {
        fill: Canvas;
        stroke: CanvasText;
      }
      .committed {
        fill: GrayText;
        stroke: CanvasText;
      }
      .actual {
        fill: Highlight;
      }
      .limit {
        stroke: CanvasText;
      }
    }
  `,
})
export class Bullet {
  readonly line = input.required<UiLineMoney>();
  readonly source = input<UiFundSource>();
  /** False for a shadow line: nothing was ever authorised there, so there is no limit to draw. */
  readonly hasBudget = input(true);
  /** The largest amount of all bullets beside this one, so that they share a scale. */
  readonly scaleTo = input<UiAmount>();

  private readonly texts = inject(UI_TEXTS);
  private readonly format = inject(UI_FORMAT);

  protected readonly geometry = computed(() => bulletGeometry(this.line(), this.scaleTo()));
  protected readonly rest = computed(() => {
    const { available } = this.line();
    if (!this.hasBudget()) {
      return this.texts().noBudget;
    }
    const size = this.format().money({ ...available, amount: available.amount.replace('-', '') });
    return available.amount.startsWith('-') ? this.texts().over(size) : this.texts().left(size);
  });
  protected readonly summary = computed(() => {
    const { actual, committed, reserved, funded } = this.line();
    const format = this.format();
    return this.texts().bullet({
      actual: format.money(actual),
      committed: format.money(committed),
      reserved: format.money(reserved),
      limit: format.money(funded),
    });
  });
}
