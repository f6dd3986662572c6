import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { UI_TEXTS } from '../texts/ui-texts';
import { type UiFundSource } from '../texts/ui-shapes';

/** Whose money it is: swatch and word. Shadow is hatched, so that it is told apart without colour as well. */
@Component({
  selector: 'tnd-source-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="swatch" [attr.data-source]="source()"></span>{{ label() ?? texts().source(source()) }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      white-space: nowrap;
    }
    .swatch {
      flex: none;
      width: 12px;
      height: 12px;
      border-radius: 2px;
      forced-color-adjust: none;
    }
    [data-source='it'] {
      background: var(--sp-it);
    }
    [data-source='marketing'] {
      background: var(--sp-marketing);
    }
    [data-source='shadow'] {
      border: 1px solid var(--sp-shadow);
      background: repeating-linear-gradient(
        45deg,
        var(--sp-shadow) 0 1.5px,
        var(--mat-sys-surface-container-lowest) 1.5px 4px
      );
    }
  `,
})
export class SourceChip {
  readonly source = input.required<UiFundSource>();
  /** Another word than the name of the source, such as "no plan". */
  readonly label = input<string>();

  protected readonly texts = inject(UI_TEXTS);
}
