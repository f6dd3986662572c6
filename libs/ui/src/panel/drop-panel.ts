import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Icon } from '../icon/icon';
import { type IconName } from '../icon/icon-name';

/** The widest that a panel beneath a button usually gets. */
const USUAL_WIDTH = 360;
let panels = 0;

/** A button with a panel beneath it. A disclosure, not a menu: it may hold form controls. Escape closes it and gives the focus back. */
@Component({
  selector: 'tnd-drop-panel',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[class.start]': 'isFromStart()',
    '(keydown.escape)': 'close()',
    '(document:click)': 'closeOutside($event)',
    '(focusout)': 'closeWhenLeft($event)',
  },
  template: `
    <button
      #opener
      type="button"
      class="tnd-button"
      [class.tnd-button-quiet]="!isField()"
      [class.field]="isField()"
      [attr.aria-controls]="id"
      [attr.aria-expanded]="isOpen()"
      (click)="toggle()"
    >
      @if (icon(); as name) {
        <tnd-icon [name]="name" />
      }
      {{ label() }}
      @if (about(); as words) {
        <span class="tnd-visually-hidden">{{ words }}</span>
      }
      <tnd-icon name="keyboard_arrow_down" />
    </button>
    <div [id]="id" class="panel" role="group" [attr.aria-label]="label()" [hidden]="!isOpen()">
      @if (isOpen()) {
        <ng-content />
      }
    </div>
  `,
  styles: `
    :host {
      position: relative;
      display: inline-block;
    }
    button {
      color: var(--mat-sys-on-surface);
    }
    /* It stands among choices, as one of them. */
    .field {
      justify-content: space-between;
      width: 100%;
      padding: 4px 8px;
      border-radius: 4px;
      background: var(--mat-sys-surface-container-lowest);
      font: var(--mat-sys-body-medium);
      text-align: start;
      overflow-wrap: anywhere;
    }
    .panel {
      position: absolute;
      inset-block-start: calc(100% + 4px);
      inset-inline-end: 0;
      z-index: 15;
      display: grid;
      gap: 12px;
      width: max-content;
      min-width: 240px;
      max-width: min(var(--tnd-drop-width, 360px), calc(100vw - 2 * var(--tnd-gutter)));
      max-height: 70dvh;
      padding: 16px;
      overflow-y: auto;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
      box-shadow: var(--tnd-shadow);
    }
    :host(.start) .panel {
      inset-inline: 0 auto;
    }
    .panel[hidden] {
      display: none;
    }
    @media (width < 600px) {
      :host {
        position: static;
      }
      .panel,
      :host(.start) .panel {
        inset-block-start: auto;
        inset-inline: var(--tnd-gutter);
        width: auto;
        max-width: none;
      }
    }
  `,
})
export class DropPanel {
  readonly label = input.required<string>();
  readonly icon = input<IconName>();
  /** What else it is called where nobody sees beside what it stands. */
  readonly about = input('');
  /** Where the panel begins: at the start of its button only as long as the screen does not end before it. */
  readonly hangs = input<'start' | 'end'>('end');
  /** What it opens is the value of a field, which the label says: it looks as a choice does. */
  readonly isField = input(false);
  readonly opened = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');
  protected readonly id = `tnd-drop-${(panels += 1)}`;
  protected readonly isOpen = signal(false);
  protected readonly isFromStart = signal(false);

  close(): void {
    if (this.isOpen()) {
      this.isOpen.set(false);
      this.opener().nativeElement.focus();
    }
  }

  protected toggle(): void {
    this.isOpen.update((isOpen) => !isOpen);
    if (this.isOpen()) {
      this.isFromStart.set(this.hangs() === 'start' && this.hasRoom());
      this.opened.emit();
    }
  }

  protected closeOutside(event: Event): void {
    // What was pressed may be gone by now, as a row that moved is: only what is elsewhere on the page is outside.
    const { target } = event;
    if (target instanceof Node && target.isConnected && !this.contains(target)) {
      this.isOpen.set(false);
    }
  }

  protected closeWhenLeft(event: FocusEvent): void {
    if (event.relatedTarget !== null && !this.contains(event.relatedTarget)) {
      this.isOpen.set(false);
    }
  }

  private hasRoom(): boolean {
    const { left } = this.host.nativeElement.getBoundingClientRect();
    return left + USUAL_WIDTH < this.host.nativeElement.ownerDocument.body.clientWidth;
  }

  private contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.host.nativeElement.contains(target);
  }
}
