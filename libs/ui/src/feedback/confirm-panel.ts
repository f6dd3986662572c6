import {
  DOCUMENT,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
} from '@angular/core';
import { UI_TEXTS } from '../texts/ui-texts';
import { Icon } from '../icon/icon';
import { ReferenceText } from '../marks/reference-text';

/**
 * Confirms an act in place, over none of the facts it depends on. Its button repeats verb, object and amount; Control or
 * Command with Enter presses it, Escape leaves, and the focus goes back to what opened the panel.
 */
@Component({
  selector: 'tnd-confirm-panel',
  imports: [Icon, ReferenceText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'group',
    '[attr.aria-label]': 'heading()',
    '(keydown.control.enter)': 'press($event)',
    '(keydown.meta.enter)': 'press($event)',
    '(keydown.escape)': 'leave($event)',
  },
  template: `
    @if (level() === 2) {
      <h2 tabindex="-1"><tnd-reference-text [text]="heading()" /></h2>
    } @else {
      <h3 tabindex="-1"><tnd-reference-text [text]="heading()" /></h3>
    }
    <ng-content />
    @if (problem(); as text) {
      <p class="problem" role="alert"><tnd-icon name="error" /> {{ text }}</p>
    }
    <div class="buttons">
      <button
        type="button"
        class="tnd-button tnd-button-primary"
        [attr.aria-disabled]="isBusy() || isBlocked()"
        (click)="press()"
      >
        <tnd-reference-text [text]="action()" />
      </button>
      <button type="button" class="tnd-button tnd-button-quiet" (click)="leave()">{{ texts().cancel }}</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 16px;
      border: 1px solid var(--mat-sys-primary);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
    .problem {
      display: flex;
      gap: 8px;
      margin: 0;
      color: var(--mat-sys-error);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ConfirmPanel {
  readonly heading = input.required<string>();
  /** Of its heading: below the page itself, or below the part of it that the act is about. */
  readonly level = input<2 | 3>(3);
  /** Verb, object and amount: "Approve 1,200.00 EUR". */
  readonly action = input.required<string>();
  readonly isBusy = input(false);
  /** Something the act needs is missing; the reason stands in the content. */
  readonly isBlocked = input(false);
  readonly problem = input<string>();

  readonly confirmed = output();
  readonly cancelled = output();

  protected readonly texts = inject(UI_TEXTS);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const document = inject(DOCUMENT);
    const opener = document.activeElement;
    afterNextRender(() => {
      const field = this.host.querySelector<HTMLElement>('input, textarea, select');
      (field ?? this.host.querySelector<HTMLElement>('h2, h3'))?.focus();
    });
    inject(DestroyRef).onDestroy(() => {
      if (opener instanceof HTMLElement && opener.isConnected) {
        opener.focus();
      }
    });
  }

  protected press(event?: Event): void {
    event?.preventDefault();
    if (!this.isBusy() && !this.isBlocked()) {
      this.confirmed.emit();
    }
  }

  protected leave(event?: Event): void {
    event?.stopPropagation();
    this.cancelled.emit();
  }
}
