import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input, signal } from '@angular/core';

/** A moment in UTC beside its local time, while the cell that it stands in is hovered or holds the focus. */
@Component({
  selector: 'tnd-utc-time',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.shown]': 'isShown()' },
  template: `<time [attr.datetime]="at()">{{ at().slice(0, 19).replace('T', ' ') }} UTC</time>`,
  styles: `
    :host {
      position: absolute;
      z-index: 2;
      padding: 4px 8px;
      border-radius: 4px;
      background: var(--mat-sys-inverse-surface);
      color: var(--mat-sys-inverse-on-surface);
      font: var(--mat-sys-body-small);
      white-space: nowrap;
      pointer-events: none;
    }
    :host(:not(.shown)) {
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
      padding: 0;
    }
  `,
})
export class UtcTime {
  readonly at = input.required<string>();

  protected readonly isShown = signal(false);

  constructor() {
    const own = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      const cell = own.closest('td') ?? own;
      for (const [name, shown] of [
        ['focusin', true],
        ['mouseenter', true],
        ['focusout', false],
        ['mouseleave', false],
      ] as const) {
        cell.addEventListener(name, () => this.isShown.set(shown));
      }
    });
  }
}
