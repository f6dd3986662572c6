import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';
import { UI_TEXTS } from '../texts/ui-texts';
import { type PanelFace } from './panel-face';

const PATIENCE_MS = 10_000;

/**
 * A part of a page that loads and fails alone. Its content is projected, so it guards itself:
 * `<tnd-panel [face]="face()">@if (value(); as rows) { … }</tnd-panel>`.
 */
@Component({
  selector: 'tnd-panel',
  imports: [Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.frameless]': 'frameless()', '[attr.aria-busy]': 'isBusy()' },
  templateUrl: './panel.html',
  styleUrl: './panel.scss',
})
export class Panel {
  readonly face = input.required<PanelFace>();
  readonly heading = input<string>();
  readonly level = input<2 | 3>(2);
  /** How many rows the skeleton has, so that nothing moves when the data land. */
  readonly skeletonRows = input(4);
  /** Without border and padding, where the panel is the page. */
  readonly frameless = input(false);

  readonly retry = output();
  readonly refresh = output();
  readonly clearFilters = output();

  protected readonly texts = inject(UI_TEXTS);
  protected readonly isBusy = computed(() => {
    const face = this.face();
    return face.state === 'loading' || (face.state === 'ready' && face.isRefreshing === true);
  });
  protected readonly rows = computed(() => Array.from({ length: this.skeletonRows() }, (_, index) => index));
  protected readonly isSlow = signal(false);

  constructor() {
    effect((onCleanup) => {
      this.isSlow.set(false);
      if (this.face().state === 'loading') {
        const timer = setTimeout(() => this.isSlow.set(true), PATIENCE_MS);
        onCleanup(() => clearTimeout(timer));
      }
    });
  }
}
