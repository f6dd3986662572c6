import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';

let dialogs = 0;

/**
 * A question over the page, for what cannot be asked within it: while it is there, it is open. The browser keeps the focus
 * inside; it begins at what is marked `data-first-focus` and goes back to where it was.
 */
@Component({
  selector: 'tnd-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'leave($event)' },
  template: `
    <dialog
      #box
      [attr.role]="isAlert() ? 'alertdialog' : null"
      [attr.aria-labelledby]="id"
      [class.high]="isHigh()"
      (cancel)="leave($event)"
    >
      <h2 [id]="id" [class.tnd-visually-hidden]="isHeadingHidden()">{{ heading() }}</h2>
      <ng-content />
    </dialog>
  `,
  styles: `
    dialog {
      width: min(30rem, calc(100vw - 24px));
      max-height: calc(100dvh - 48px);
      padding: 24px;
      overflow-y: auto;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
      color: var(--mat-sys-on-surface);
      box-shadow: var(--tnd-shadow);
    }
    dialog::backdrop {
      background: var(--tnd-scrim);
    }
    h2 {
      margin-block-end: 12px;
    }
    .high {
      width: min(40rem, calc(100vw - 24px));
      margin-block-start: min(96px, 8dvh);
      padding: 0;
    }
    @media (width < 600px) {
      dialog {
        padding: 16px;
      }
    }
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly isHeadingHidden = input(false);
  /** It interrupts: assistive technology reads all of it at once. */
  readonly isAlert = input(false);
  /** Near the top of the page and wider, for what grows with its results. */
  readonly isHigh = input(false);

  /** Escape was pressed. The dialog stays until it is taken away. */
  readonly left = output();

  protected readonly id = `tnd-dialog-${(dialogs += 1)}`;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    const opener = inject(DOCUMENT).activeElement;
    afterNextRender(() => {
      const box = this.box().nativeElement;
      box.showModal();
      box.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    });
    inject(DestroyRef).onDestroy(() => {
      if (opener instanceof HTMLElement && opener.isConnected) {
        opener.focus();
      }
    });
  }

  /** By its own key first: the browser gives Escape to whatever is open beneath, and asks a second press no more. */
  protected leave(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.left.emit();
  }
}
