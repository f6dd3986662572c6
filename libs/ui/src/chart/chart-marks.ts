import {
  DestroyRef,
  Directive,
  ElementRef,
  afterNextRender,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { type ChartMark } from './chart-table';

/** Marks of our own drawings, and those of the library: bars, and the ribbons of a flow. */
const MARK = '[data-mark], g[ngx-charts-bar], g.link';

type MarkElement = HTMLElement | SVGElement;

/**
 * Makes the marks of a plot usable without a pointer. The plot is one Tab stop; the arrow keys, Home and End
 * move between its marks, Enter opens the rows behind one and Escape leaves. Every mark gets our words, because the
 * library names them in the format of the browser, and the plot is measured here, because the library measures once.
 */
@Directive({
  selector: '[uiChartMarks]',
  exportAs: 'uiChartMarks',
  host: {
    role: 'group',
    tabindex: '0',
    '[attr.aria-label]': 'label()',
    '(keydown)': 'onKey($event)',
    '(click)': 'onClick($event)',
    '(focusin)': 'point($event)',
    '(focusout)': 'leave()',
    '(pointerover)': 'point($event)',
    '(pointerleave)': 'leave()',
  },
})
export class ChartMarks {
  /** The question of the chart, and how to move in it. */
  readonly label = input.required<string>();
  /** One per mark, in drawing order. */
  readonly marks = input.required<readonly ChartMark[]>({ alias: 'uiChartMarks' });

  readonly opened = output<ChartMark>();

  /** The room there is, in pixels; a chart is drawn only once it is known. */
  readonly size = signal<[number, number] | null>(null);
  /** The mark under the pointer or with the focus. */
  readonly current = signal<ChartMark | null>(null);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const resizes = new ResizeObserver(() => this.measure());
      const draws = new MutationObserver(() => this.name());
      resizes.observe(this.host);
      draws.observe(this.host, { childList: true, subtree: true });
      destroyed.onDestroy(() => {
        resizes.disconnect();
        draws.disconnect();
      });
      this.measure();
    });
    effect(() => {
      this.marks();
      this.name();
    });
  }

  protected onKey(event: KeyboardEvent): void {
    const elements = this.elements();
    const at = elements.findIndex((element) => element === document.activeElement);
    const target = targetOf(event.key, at, elements.length);
    if (target !== null) {
      event.preventDefault();
      elements[target]?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && at >= 0) {
      event.preventDefault();
      this.open(at);
    } else if (event.key === 'Escape' && at >= 0) {
      event.stopPropagation();
      this.host.focus();
      this.current.set(null);
    }
  }

  protected onClick(event: Event): void {
    this.open(this.indexOf(event.target));
  }

  protected point(event: Event): void {
    this.current.set(this.marks()[this.indexOf(event.target)] ?? null);
  }

  protected leave(): void {
    this.current.set(null);
  }

  private open(index: number): void {
    const mark = this.marks()[index];
    if (mark?.link) {
      this.opened.emit(mark);
    }
  }

  private indexOf(target: EventTarget | null): number {
    const mark = target instanceof Element ? target.closest<MarkElement>(MARK) : null;
    return mark === null ? -1 : this.elements().indexOf(mark);
  }

  private elements(): MarkElement[] {
    return [...this.host.querySelectorAll<MarkElement>(MARK)];
  }

  private measure(): void {
    const { clientWidth, clientHeight } = this.host;
    const known = this.size();
    if (clientWidth > 0 && clientHeight > 0 && (known?.[0] !== clientWidth || known[1] !== clientHeight)) {
      this.size.set([clientWidth, clientHeight]);
    }
  }

  /** Chromium makes every SVG element with a focus listener a Tab stop; the -1 takes that back. */
  private name(): void {
    const marks = this.marks();
    this.elements().forEach((element, index) => {
      setAttribute(element, 'tabindex', '-1');
      setAttribute(element, 'role', 'img');
      setAttribute(element, 'aria-label', marks[index]?.words ?? '');
      element.toggleAttribute('data-opens', Boolean(marks[index]?.link));
      element.querySelectorAll('path').forEach((path) => {
        path.removeAttribute('role');
        path.removeAttribute('aria-label');
      });
    });
  }
}

/** The index a key moves to, or null for a key that does not move. From the plot itself any arrow enters at the first mark. */
function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Writing an equal value would wake the observer again. */
function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}
