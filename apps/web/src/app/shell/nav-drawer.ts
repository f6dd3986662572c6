import { ChangeDetectionStrategy, Component, type ElementRef, signal, viewChild } from '@angular/core';
import { Icon } from '@tandem/ui';
import { TextPipe } from '../platform';
import { NavList } from './nav-list';

/** The navigation of a narrow screen: a dialog of the browser, which keeps the focus and closes by itself on Escape or a press outside. */
@Component({
  selector: 'tnd-nav-drawer',
  imports: [Icon, NavList, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      type="button"
      class="tnd-button tnd-button-icon"
      [attr.aria-label]="'app.shell.menu' | tndText"
      (click)="open()"
    >
      <tnd-icon name="menu" />
    </button>
    <dialog #drawer closedby="any" [attr.aria-label]="'app.shell.navigation' | tndText">
      <div class="body">
        <button
          type="button"
          class="tnd-button tnd-button-icon"
          [attr.aria-label]="'app.shell.closeMenu' | tndText"
          (click)="close()"
        >
          <tnd-icon name="close" />
        </button>
        <nav [attr.aria-label]="'app.shell.navigation' | tndText">
          @if (wasOpened()) {
            <tnd-nav-list (followed)="close()" />
          }
        </nav>
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      width: min(300px, 88vw);
      max-width: none;
      height: 100dvh;
      max-height: none;
      margin: 0;
      padding: 0;
      border: 0;
      border-inline-end: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface-container-low);
      color: var(--mat-sys-on-surface);
    }
    dialog::backdrop {
      background: var(--tnd-scrim);
    }
    .body {
      min-height: 100%;
      padding: 8px 12px;
    }
  `,
})
export class NavDrawer {
  private readonly drawer = viewChild.required<ElementRef<HTMLDialogElement>>('drawer');

  /** Most visits to a page never open it. */
  protected readonly wasOpened = signal(false);

  protected open(): void {
    this.wasOpened.set(true);
    this.drawer().nativeElement.showModal();
  }

  protected close(): void {
    this.drawer().nativeElement.close();
  }
}
