import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { UI_TEXTS } from '../texts/ui-texts';

/** Copies a short name, such as REQ-0142, and says that it did. */
@Component({
  selector: 'tnd-copy-button',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (clipboard) {
      <button
        type="button"
        class="tnd-button tnd-button-quiet"
        [attr.aria-label]="texts().copyThis(text())"
        (click)="copy(clipboard)"
      >
        <tnd-icon [name]="isCopied() ? 'check' : 'content_copy'" />
        {{ isCopied() ? texts().copied : texts().copy }}
      </button>
    }
    <span class="tnd-visually-hidden" role="status">{{ isCopied() ? texts().copiedThis(text()) : '' }}</span>
  `,
  styles: `
    button {
      min-height: 1.5rem;
      padding: 2px 6px;
      font: var(--mat-sys-body-small);
    }
    tnd-icon {
      width: 0.875rem;
      height: 0.875rem;
    }
  `,
})
export class CopyButton {
  readonly text = input.required<string>();

  protected readonly texts = inject(UI_TEXTS);
  protected readonly isCopied = signal(false);
  /** A browser has one only on a page that came safely, over HTTPS or from this machine. */
  protected readonly clipboard: Clipboard | undefined = inject(DOCUMENT).defaultView?.navigator.clipboard;

  protected async copy(clipboard: Clipboard): Promise<void> {
    await clipboard.writeText(this.text());
    this.isCopied.set(true);
  }
}
