import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChartMarks } from './chart-marks';
import { type ChartMark } from './chart-table';

class NoResizes {
  observe(): void {
    // The plot of this spec has no size.
  }
  disconnect(): void {
    // Nothing was observed.
  }
}

const mark = (words: string, path: string | null): ChartMark => ({ words, link: path === null ? null : { path } });

@Component({
  imports: [ChartMarks],
  template: `
    <div label="How much? Arrow keys move." [uiChartMarks]="marks()" (opened)="opened.push($event.words)">
      <svg>
        <g ngx-charts-bar><path role="img" aria-label="shadow 38,400" /></g>
        <g ngx-charts-bar><path role="img" aria-label="it 171,300" /></g>
        <g ngx-charts-bar><path role="img" aria-label="none" /></g>
      </svg>
    </div>
  `,
})
class Page {
  readonly marks = signal([
    mark('Oct, Shadow IT: 38,400.00 EUR', '/spend/entries'),
    mark('Oct, IT: 171,300.00 EUR', '/spend/entries'),
    mark('Oct, Marketing: 0.00 EUR', null),
  ]);
  readonly opened: string[] = [];
}

async function render() {
  Object.assign(globalThis, { ResizeObserver: NoResizes });
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const plot = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('[role=group]');
  const press = (key: string): void => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  };
  plot?.focus();
  return { fixture, plot, press, marks: [...(plot?.querySelectorAll('g') ?? [])] };
}

const focused = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;

describe('a chart without a pointer', () => {
  it('is one Tab stop', async () => {
    const { plot, marks } = await render();
    expect(plot?.getAttribute('tabindex')).toBe('0');
    expect(marks.map((element) => element.getAttribute('tabindex'))).toEqual(['-1', '-1', '-1']);
  });

  it('names its marks in our words and takes those of the library back', async () => {
    const { marks } = await render();
    expect(marks[0]?.getAttribute('aria-label')).toBe('Oct, Shadow IT: 38,400.00 EUR');
    expect(marks[0]?.querySelector('path')?.getAttribute('aria-label')).toBeNull();
  });

  it('names them again when the figures change', async () => {
    const { fixture, marks } = await render();
    fixture.componentInstance.marks.set([mark('Nov, Shadow IT: 1.00 EUR', null)]);
    await fixture.whenStable();
    expect(marks[0]?.getAttribute('aria-label')).toBe('Nov, Shadow IT: 1.00 EUR');
  });

  it('moves with the arrow keys and stays within its marks', async () => {
    const { press } = await render();
    press('ArrowRight');
    expect(focused()).toBe('Oct, Shadow IT: 38,400.00 EUR');
    press('ArrowLeft');
    expect(focused()).toBe('Oct, Shadow IT: 38,400.00 EUR');
    press('End');
    press('ArrowDown');
    expect(focused()).toBe('Oct, Marketing: 0.00 EUR');
    press('Home');
    expect(focused()).toBe('Oct, Shadow IT: 38,400.00 EUR');
  });

  it('opens the rows behind a mark with Enter', async () => {
    const { fixture, press } = await render();
    press('ArrowRight');
    press('ArrowRight');
    press('Enter');
    expect(fixture.componentInstance.opened).toEqual(['Oct, IT: 171,300.00 EUR']);
  });

  it('opens nothing where there are no rows', async () => {
    const { fixture, press } = await render();
    press('End');
    press('Enter');
    expect(fixture.componentInstance.opened).toEqual([]);
  });

  it('goes back to the plot with Escape', async () => {
    const { plot, press } = await render();
    press('ArrowRight');
    press('Escape');
    expect(document.activeElement).toBe(plot);
  });

  it('leaves keys alone that are not its own', async () => {
    const { plot } = await render();
    const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    plot?.dispatchEvent(tab);
    expect(tab.defaultPrevented).toBe(false);
  });
});
