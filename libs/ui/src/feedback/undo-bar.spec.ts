import { TestBed } from '@angular/core/testing';
import { provideUiWords } from '../testing/ui-words';
import { UndoBar } from './undo-bar';

const VISIBLE_MS = 10_000;

/** The bar, with what ends its time: in a browser that comes whenever it likes, also before a frame is drawn. */
function show() {
  const timers = jest.spyOn(globalThis, 'setTimeout');
  TestBed.configureTestingModule({ providers: provideUiWords() });
  const fixture = TestBed.createComponent(UndoBar);
  fixture.componentRef.setInput('text', 'Canva is linked');
  let closed = 0;
  fixture.componentInstance.closed.subscribe(() => (closed += 1));
  fixture.detectChanges();
  const bar = fixture.nativeElement as HTMLElement;
  return {
    closed: () => closed,
    hear: (event: string): boolean => bar.dispatchEvent(new Event(event)),
    draw: () => fixture.detectChanges(),
    endTime: () => {
      const [end] = timers.mock.calls.filter(([, after]) => after === VISIBLE_MS).at(-1) ?? [];
      end?.();
    },
  };
}

describe('the bar that takes something back', () => {
  afterEach(() => jest.restoreAllMocks());

  it('goes when its time is over', () => {
    const { endTime, closed } = show();
    endTime();
    expect(closed()).toBe(1);
  });

  it.each(['focusin', 'pointerenter'])('stays after %s, though its time ends in the very same moment', (event) => {
    const { hear, endTime, closed } = show();
    hear(event);
    endTime();
    expect(closed()).toBe(0);
  });

  it('has its whole time again once it was left', () => {
    const { hear, draw, endTime, closed } = show();
    hear('focusin');
    draw();
    hear('focusout');
    draw();
    endTime();
    expect(closed()).toBe(1);
  });
});
