import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type IconName } from './icon-name';
import sprite from './icons.svg' with { loader: 'file' };

/** A symbol of the sprite `icons.svg`. Always hidden from screen readers: the words beside it, or the name of its button, say it. */
@Component({
  selector: 'tnd-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `<svg focusable="false"><use [attr.href]="symbol()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1.25em;
      height: 1.25em;
      font-size: 1rem;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: currentColor;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly symbol = computed(() => `${sprite}#${this.name()}`);
}
