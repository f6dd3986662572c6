import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { UI_TEXTS } from '../texts/ui-texts';

const VISIBLE_MS = 10_000;

/** What was just done, with the way back, for ten seconds that do not run while the bar is under the pointer or has the focus. */
@Component({
  selector: 'tnd-undo-bar',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '(pointerenter)': 'isHeld.set(true)',
    '(pointerleave)': 'isHeld.set(false)',
    '(focusin)': 'isHeld.set(true)',
    '(focusout)': 'isHeld.set(false)',
  },
  template: `
    <p role="status">{{ text() }}</p>
    @if (canUndo()) {
      <button type="button" class="tnd-button" (click)="undone.emit()">
        <tnd-icon name="undo" /> {{ texts().undo }}
      </button>
    }
    <button
      type="button"
      class="tnd-button tnd-button-icon"
      [attr.aria-label]="texts().dismiss"
      [title]="texts().dismiss"
      (click)="closed.emit()"
    >
      <tnd-icon name="close" />
    </button>
  `,
  styles: `
    :host {
      position: fixed;
      inset-block-end: 16px;
      inset-inline: 16px;
      z-index: 40;
      display: flex;
      align-items: center;
      gap: 8px;
      width: fit-content;
      max-width: min(640px, calc(100vw - 32px));
      margin-inline: auto;
      padding: 8px 8px 8px 16px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-highest);
      box-shadow: var(--tnd-shadow);
    }
    p {
      flex: 1;
      margin: 0;
    }
  `,
})
export class UndoBar {
  readonly text = input.required<string>();
  readonly canUndo = input(true);

  readonly undone = output();
  readonly closed = output();

  protected readonly texts = inject(UI_TEXTS);
  protected readonly isHeld = signal(false);

  constructor() {
    effect((onCleanup) => {
      this.text();
      if (!this.isHeld()) {
        const timer = setTimeout(() => this.close(), VISIBLE_MS);
        onCleanup(() => clearTimeout(timer));
      }
    });
  }

  /** Whoever came to it in the very moment that its time is over still finds it; it has its whole time once they leave. */
  private close(): void {
    if (!this.isHeld()) {
      this.closed.emit();
    }
  }
}
