import { ChangeDetectionStrategy, Component, ElementRef, inject, output, signal } from '@angular/core';

/** A width that a column is given; null leaves it to what it shows. */
export interface ColumnWidth {
  readonly key: string;
  readonly width: number | null;
}

export const NARROWEST = 40;
export const WIDEST = 1000;

/**
 * The edge of a column's head, which drags the column wider or narrower; pressed twice it fits again. It is for a pointer
 * alone: whoever works with keys chooses the width where columns are chosen.
 */
@Component({
  selector: 'tnd-column-resizer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    'aria-hidden': 'true',
    '[class.active]': 'isDragged()',
    '(pointerdown)': 'start($event)',
    '(pointermove)': 'move($event)',
    '(pointerup)': 'stop()',
    '(pointercancel)': 'stop()',
    '(dblclick)': 'fit.emit()',
  },
  template: '',
  styles: `
    :host {
      position: absolute;
      inset-block: 0;
      inset-inline-end: -6px;
      z-index: 1;
      width: 12px;
      cursor: col-resize;
      touch-action: none;
    }
    :host::after {
      content: '';
      position: absolute;
      inset-block: 25%;
      inset-inline-start: 5px;
      width: 2px;
      background: var(--mat-sys-outline-variant);
    }
    :host:hover::after,
    :host.active::after {
      inset-block: 0;
      background: var(--mat-sys-primary);
    }
    @media (width < 600px), print {
      :host {
        display: none;
      }
    }
  `,
})
export class ColumnResizer {
  /** The width under way, in pixels, as often as it changes. */
  readonly dragged = output<number>();
  /** The width stays as it was last dragged. */
  readonly dropped = output();
  readonly fit = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly origin = signal<{ readonly x: number; readonly width: number } | null>(null);
  protected readonly isDragged = (): boolean => this.origin() !== null;
  private hasMoved = false;

  protected start(event: PointerEvent): void {
    const head = this.host.nativeElement.parentElement;
    if (event.button !== 0 || head === null) {
      return;
    }
    event.preventDefault();
    this.hasMoved = false;
    this.host.nativeElement.setPointerCapture(event.pointerId);
    this.origin.set({ x: event.clientX, width: head.getBoundingClientRect().width });
  }

  protected move(event: PointerEvent): void {
    const origin = this.origin();
    if (origin === null || event.clientX === origin.x) {
      return;
    }
    this.hasMoved = true;
    const width = Math.round(origin.width + event.clientX - origin.x);
    this.dragged.emit(Math.min(Math.max(width, NARROWEST), WIDEST));
  }

  protected stop(): void {
    this.origin.set(null);
    if (this.hasMoved) {
      this.hasMoved = false;
      this.dropped.emit();
    }
  }
}
