import { Component, signal, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideUiWords } from '../testing/ui-words';
import { DataTable } from './data-table';
import { type TableColumn } from './table-column';

interface Request {
  readonly ref: string;
  readonly amount: string;
}

const COLUMNS: readonly TableColumn<Request>[] = [
  { key: 'ref', header: 'Number', text: ({ ref }) => ref, isReference: true },
  { key: 'amount', header: 'Amount', text: ({ amount }) => amount, isNumber: true },
];

@Component({
  imports: [DataTable],
  template: `
    <tnd-data-table
      caption="Requests"
      [columns]="columns"
      [rows]="rows"
      [rowKey]="keyOf"
      [rowLink]="linkOf"
      [isLoading]="isLoading()"
      [hasLetterKeys]="hasLetterKeys()"
      [ticked]="ticked()"
      (tickedChange)="ticked.set($event)"
    />
  `,
})
class Page {
  readonly table = viewChild.required<DataTable<Request>>(DataTable);
  readonly columns = COLUMNS;
  readonly rows: readonly Request[] = ['0001', '0002', '0003'].map((number) => ({
    ref: `REQ-${number}`,
    amount: '1,200.00',
  }));
  readonly isLoading = signal(false);
  readonly hasLetterKeys = signal(true);
  readonly ticked = signal<ReadonlySet<string> | undefined>(new Set());
  readonly isLinked = signal(true);
  readonly keyOf = ({ ref }: Request): string => ref;
  readonly linkOf = ({ ref }: Request) => (this.isLinked() ? { path: `/requests/${ref}` } : null);
}

class NoResizes {
  observe(): void {
    // Nothing is laid out here.
  }
  disconnect(): void {
    // Nothing was observed.
  }
}

async function render(change: (page: Page) => void = () => undefined) {
  Object.assign(globalThis, { ResizeObserver: NoResizes });
  const writeText = jest.fn();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  TestBed.configureTestingModule({ providers: [...provideUiWords(), provideRouter([])] });
  const fixture = TestBed.createComponent(Page);
  change(fixture.componentInstance);
  const element = fixture.nativeElement as HTMLElement;
  document.body.replaceChildren(element);
  await fixture.whenStable();
  const press = async (key: string, shiftKey = false): Promise<void> => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
    await fixture.whenStable();
  };
  return { fixture, page: fixture.componentInstance, element, press, writeText };
}

const focused = (): string => document.activeElement?.textContent?.trim() ?? '';
const firstLink = (element: HTMLElement) => element.querySelector<HTMLElement>('tbody a');

describe('a list with the focus', () => {
  it.each([
    ['j', 'k'],
    ['ArrowDown', 'ArrowUp'],
  ])('moves to the next row with %s and back with %s', async (down, up) => {
    const { element, press } = await render();
    firstLink(element)?.focus();
    await press(down);
    await press(down);
    expect(focused()).toBe('REQ-0003');
    await press(up);
    expect(focused()).toBe('REQ-0002');
  });

  it('stays on the last row', async () => {
    const { element, press } = await render();
    firstLink(element)?.focus();
    for (const key of ['j', 'j', 'j', 'j']) {
      await press(key);
    }
    expect(focused()).toBe('REQ-0003');
  });

  it('leaves letters alone when somebody switched them off, and keeps the arrows', async () => {
    const { element, press } = await render((page) => page.hasLetterKeys.set(false));
    firstLink(element)?.focus();
    await press('j');
    expect(focused()).toBe('REQ-0001');
    await press('ArrowDown');
    expect(focused()).toBe('REQ-0002');
  });

  it('leaves keys with a modifier to the browser', async () => {
    const { element } = await render();
    firstLink(element)?.focus();
    const print = new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(print);
    expect([focused(), print.defaultPrevented]).toEqual(['REQ-0001', false]);
  });

  it('makes one row a Tab stop where rows lead nowhere', async () => {
    const { element, press } = await render((page) => page.isLinked.set(false));
    const stops = (): (string | null)[] =>
      [...element.querySelectorAll('tbody tr')].map((row) => row.getAttribute('tabindex'));
    expect(stops()).toEqual(['0', '-1', '-1']);
    element.querySelector<HTMLElement>('tbody tr')?.focus();
    await press('ArrowDown');
    expect(stops()).toEqual(['-1', '0', '-1']);
  });

  it('ticks a row with X and a range with Shift+X', async () => {
    const { element, page, press } = await render();
    firstLink(element)?.focus();
    await press('x');
    expect([...(page.ticked() ?? [])]).toEqual(['REQ-0001']);
    await press('j');
    await press('j');
    await press('X', true);
    expect([...(page.ticked() ?? [])]).toEqual(['REQ-0001', 'REQ-0002', 'REQ-0003']);
  });

  it('has nothing to tick where nothing can be done with several rows', async () => {
    const { element, page, press } = await render((shown) => shown.ticked.set(undefined));
    firstLink(element)?.focus();
    await press('x');
    expect([element.querySelector('input'), page.ticked()]).toEqual([null, undefined]);
  });

  it('says where somebody is and brings them back', async () => {
    const { element, page, press } = await render();
    firstLink(element)?.focus();
    await press('j');
    const { row } = page.table().place();
    firstLink(element)?.blur();
    expect(row).toBe('REQ-0002');
    expect(page.table().focusRow('REQ-0002', { top: 0, left: 0 })).toBe(true);
    expect(focused()).toBe('REQ-0002');
    expect(page.table().focusRow('REQ-9999', { top: 0, left: 0 })).toBe(false);
  });
});

describe('a table', () => {
  it('UX-05 copies a short number and says that it did', async () => {
    const { fixture, element, writeText } = await render();
    const button = element.querySelector<HTMLElement>('tnd-copy-button button');
    expect(button?.getAttribute('aria-label')).toBe('Copy REQ-0001');
    button?.click();
    await fixture.whenStable();
    expect(writeText).toHaveBeenCalledWith('REQ-0001');
    expect(element.querySelector('tnd-copy-button [role=status]')?.textContent).toBe('REQ-0001 copied');
  });

  it('UX-25 has its head and blank rows while it waits, and nothing below that would jump', async () => {
    const { element } = await render((page) => page.isLoading.set(true));
    expect(element.querySelectorAll('thead th')).toHaveLength(2);
    expect(element.querySelectorAll('tbody tr')).toHaveLength(12);
    expect([element.querySelector('tfoot'), element.querySelector('.paging')]).toEqual([null, null]);
  });

  it('UX-34 copies several cells as a range with clean numbers', async () => {
    const { element } = await render();
    const cells = element.querySelectorAll('tbody td');
    getSelection()?.setBaseAndExtent(cells[1] ?? element, 0, cells[3] ?? element, cells[3]?.childNodes.length ?? 0);
    const clipboardData = { setData: jest.fn() };
    const copying = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData });
    cells[1]?.dispatchEvent(copying);
    expect(clipboardData.setData).toHaveBeenCalledWith('text/plain', '\t1200.00\nREQ-0002\t1200.00');
    expect(copying.defaultPrevented).toBe(true);
  });

  it('leaves a copy within one cell to the browser', async () => {
    const { element } = await render();
    const cell = element.querySelector('tbody td:nth-child(2)');
    getSelection()?.selectAllChildren(cell ?? element);
    const copying = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), {
      clipboardData: { setData: jest.fn() },
    });
    cell?.dispatchEvent(copying);
    expect(copying.defaultPrevented).toBe(false);
  });
});
