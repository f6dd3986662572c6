import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideUiWords } from '../testing/ui-words';
import { afterPaint } from '../paint/after-paint';
import { DataTable } from './data-table';
import { TableCell } from './table-cell';
import { type TableColumn, cellParts, isUnbroken, nextSort, sortDirection } from './table-column';

interface Tool {
  readonly id: string;
  readonly name: string;
  readonly cost: string;
}

const COLUMNS: readonly TableColumn<Tool>[] = [
  { key: 'name', header: 'Tool', text: (tool) => tool.name, sort: 'name' },
  { key: 'owner', header: 'Owner', text: () => 'Marta Gil' },
  {
    key: 'cost',
    header: '12 months, EUR',
    text: (tool) => tool.cost,
    isNumber: true,
    sort: 'cost',
    sortFirst: 'descending',
  },
];

@Component({
  imports: [DataTable, TableCell],
  template: `
    <tnd-data-table
      caption="Tools"
      [columns]="columns"
      [rows]="rows"
      [rowKey]="keyOf"
      [rowLink]="linkOf"
      [sort]="sort()"
      [totals]="{ cost: '98,000.00' }"
      [total]="64"
      [hasMore]="hasMore()"
      [ticked]="ticked()"
      [widths]="widths()"
      [canResize]="true"
      (sortChange)="sort.set($event)"
      (more)="asked = asked + 1"
      (widthChange)="resized.push($event)"
    >
      <ng-template tndCell="owner" [tndCellOf]="rows" let-tool let-words="text">
        owner of {{ tool.name }}: {{ words }}
      </ng-template>
    </tnd-data-table>
  `,
})
class Page {
  readonly columns = COLUMNS;
  readonly rows: readonly Tool[] = [
    { id: 't1', name: 'HubSpot', cost: '36,000.00' },
    { id: 't2', name: 'Hotjar', cost: '4,800.00' },
  ];
  readonly sort = signal('-cost');
  readonly hasMore = signal(true);
  readonly ticked = signal<ReadonlySet<string> | undefined>(undefined);
  readonly widths = signal<Readonly<Record<string, number>>>({});
  readonly resized: unknown[] = [];
  asked = 0;
  readonly keyOf = (tool: Tool): string => tool.id;
  readonly linkOf = (tool: Tool) => ({ path: `/tools/${tool.id}` });
}

class NoResizes {
  observe(): void {
    // Nothing is laid out here.
  }
  disconnect(): void {
    // Nothing was observed.
  }
}

async function render() {
  Object.assign(globalThis, { ResizeObserver: NoResizes });
  TestBed.configureTestingModule({ providers: [...provideUiWords(), provideRouter([])] });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  return { fixture, page: fixture.nativeElement as HTMLElement };
}

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('a table that is being read', () => {
  it('says that it is busy, since it has no rows yet', async () => {
    Object.assign(globalThis, { ResizeObserver: NoResizes });
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideUiWords()] });
    const fixture = TestBed.createComponent<DataTable<Tool>>(DataTable);
    const given = { caption: 'Tools', columns: COLUMNS, rows: [], rowKey: (tool: Tool) => tool.id, isLoading: true };
    Object.entries(given).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
    await fixture.whenStable();
    const table = (fixture.nativeElement as HTMLElement).querySelector('table');
    expect(table?.getAttribute('aria-busy')).toBe('true');
    fixture.componentRef.setInput('isLoading', false);
    await fixture.whenStable();
    expect(table?.hasAttribute('aria-busy')).toBe(false);
  });
});

describe('the rows under another order', () => {
  const draw = async (): Promise<{
    readonly rowOf: (key: string) => Element | null;
    readonly arrive: (sort: string, ids: readonly string[]) => Promise<void>;
  }> => {
    Object.assign(globalThis, { ResizeObserver: NoResizes });
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideUiWords()] });
    const fixture = TestBed.createComponent<DataTable<Tool>>(DataTable);
    const give = (name: string, value: unknown): void => fixture.componentRef.setInput(name, value);
    give('caption', 'Tools');
    give('columns', COLUMNS);
    give('rows', []);
    give('rowKey', (tool: Tool) => tool.id);
    const arrive = async (sort: string, ids: readonly string[]): Promise<void> => {
      give('sort', sort);
      await fixture.whenStable();
      give(
        'rows',
        ids.map((id) => ({ id, name: id, cost: '1.00' })),
      );
      await fixture.whenStable();
    };
    await arrive('-cost', ['t1', 't2']);
    const element = fixture.nativeElement as HTMLElement;
    return { arrive, rowOf: (key) => element.querySelector(`tr[data-row=${key}]`) };
  };

  it('are drawn anew, because a row that moves counts as a jump', async () => {
    const { arrive, rowOf } = await draw();
    const before = rowOf('t1');
    await arrive('name', ['t2', 't1']);
    expect(rowOf('t1')).not.toBeNull();
    expect(rowOf('t1')).not.toBe(before);
  });

  it('stay where they are when the same order comes again, with more of them', async () => {
    const { arrive, rowOf } = await draw();
    const before = rowOf('t1');
    await arrive('-cost', ['t1', 't2', 't3']);
    expect(rowOf('t1')).toBe(before);
    expect(rowOf('t3')).not.toBeNull();
  });
});

describe('a table', () => {
  it('links the first cell of a row and nothing else, so that text can be selected', async () => {
    const { page } = await render();
    const links = [...page.querySelectorAll('tbody a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/tools/t1', '/tools/t2']);
    expect(links.every((link) => link.closest('td')?.matches(':first-child'))).toBe(true);
  });

  it('says by which column it is sorted, and which way', async () => {
    const { page } = await render();
    const sorted = [...page.querySelectorAll('th')].map((head) => head.getAttribute('aria-sort'));
    expect(sorted).toEqual([null, null, 'descending']);
  });

  it('asks for the other direction when the sorted column is pressed', async () => {
    const { fixture, page } = await render();
    page.querySelector<HTMLElement>('th:last-child button')?.click();
    expect(fixture.componentInstance.sort()).toBe('cost');
  });

  it('draws a column with its template, which may say the text of the cell', async () => {
    const { page } = await render();
    expect(textOf(page.querySelector('tbody td:nth-child(2)'))).toBe('owner of HubSpot: Marta Gil');
  });

  it('totals the whole filter under the column it belongs to', async () => {
    const { page } = await render();
    expect([...page.querySelectorAll('tfoot td')].map(textOf)).toEqual(['Total', '', '98,000.00']);
  });

  it('says how much of the list is shown and brings more', async () => {
    const { fixture, page } = await render();
    expect(textOf(page.querySelector('.paging [role=status]'))).toBe('2 of 64 shown');
    page.querySelector<HTMLElement>('.paging button')?.click();
    expect(fixture.componentInstance.asked).toBe(1);
  });

  it('counts its rows on the screen only while there are more', async () => {
    const { fixture, page } = await render();
    expect(page.querySelector('.paging [role=status]')?.matches('.tnd-visually-hidden')).toBe(false);
    fixture.componentInstance.hasMore.set(false);
    await fixture.whenStable();
    expect(page.querySelector('.paging [role=status]')?.matches('.tnd-visually-hidden')).toBe(true);
  });

  it('keeps the width that a column was given, and tells the one that it is dragged to', async () => {
    const { fixture, page } = await render();
    fixture.componentInstance.widths.set({ name: 212 });
    await fixture.whenStable();
    const head = page.querySelector<HTMLElement>('th');
    expect(head?.style.getPropertyValue('--width')).toBe('212px');
    jest.spyOn(head ?? page, 'getBoundingClientRect').mockReturnValue({ width: 212 } as DOMRect);
    const edge = head?.querySelector<HTMLElement>('tnd-column-resizer');
    Object.assign(edge ?? {}, { setPointerCapture: () => undefined });
    const point = (type: string, clientX: number): boolean | undefined =>
      edge?.dispatchEvent(Object.assign(new MouseEvent(type, { clientX }), { pointerId: 1 }));
    point('pointerdown', 400);
    point('pointermove', 430);
    await fixture.whenStable();
    expect(head?.style.getPropertyValue('--width')).toBe('242px');
    point('pointermove', 0);
    point('pointerup', 0);
    expect(fixture.componentInstance.resized).toEqual([{ key: 'name', width: 40 }]);
  });

  it('leaves a column alone whose edge is pressed and not dragged, and lets it fit when that is done twice', async () => {
    const { fixture, page } = await render();
    const edge = page.querySelector<HTMLElement>('th:last-child tnd-column-resizer');
    Object.assign(edge ?? {}, { setPointerCapture: () => undefined });
    edge?.dispatchEvent(Object.assign(new MouseEvent('pointerdown', { clientX: 5 }), { pointerId: 1 }));
    edge?.dispatchEvent(new MouseEvent('pointerup', { clientX: 5 }));
    expect(fixture.componentInstance.resized).toEqual([]);
    edge?.dispatchEvent(new MouseEvent('dblclick'));
    expect(fixture.componentInstance.resized).toEqual([{ key: 'cost', width: null }]);
  });

  it('UX-34 gives the clipboard the rows that are ticked, with amounts a spreadsheet takes for numbers', async () => {
    const { fixture, page } = await render();
    fixture.componentInstance.ticked.set(new Set(['t2', 't1', 'elsewhere']));
    await fixture.whenStable();
    const setData = jest.fn();
    const copy = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: { setData } });
    page.querySelector('tbody input')?.dispatchEvent(copy);
    expect(setData).toHaveBeenCalledWith('text/plain', 'HubSpot\tMarta Gil\t36000.00\nHotjar\tMarta Gil\t4800.00');
  });

  it('UX-34 leaves the clipboard alone where nothing is selected and nothing ticked', async () => {
    const { page } = await render();
    const setData = jest.fn();
    const copy = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: { setData } });
    page.querySelector('tbody a')?.dispatchEvent(copy);
    expect([setData.mock.calls.length, copy.defaultPrevented]).toEqual([0, false]);
  });

  it('never breaks a date, a time or a reference, and lets sentences wrap', () => {
    expect(['18 Dec 2025', '20 Nov 2026, 10:17', 'REQ-0044'].map(isUnbroken)).toEqual([true, true, true]);
    expect(cellParts('20 Nov 2026, 10:17')).toEqual(['20 Nov 2026, ', '10:17']);
    expect(cellParts('Amazon, Google')).toEqual(['Amazon, Google']);
    expect(['Marta Gil', 'Overdue since 19 Nov 2026, 23:59', ''].map(isUnbroken)).toEqual([false, false, false]);
  });
});

describe('sorting', () => {
  it('starts with the largest amounts and with the first names', () => {
    expect(nextSort('name', { sort: 'cost', sortFirst: 'descending' })).toBe('-cost');
    expect(nextSort('-cost', { sort: 'name' })).toBe('name');
  });

  it('turns round a column that is already sorted', () => {
    expect(nextSort('-cost', { sort: 'cost', sortFirst: 'descending' })).toBe('cost');
    expect(nextSort('cost', { sort: 'cost', sortFirst: 'descending' })).toBe('-cost');
  });

  it('is not claimed by a column that cannot sort', () => {
    expect(sortDirection('', {})).toBeNull();
    expect(sortDirection('cost', { sort: 'name' })).toBeNull();
  });
});

describe('a table of many rows', () => {
  const many = (count: number): readonly Tool[] =>
    Array.from({ length: count }, (_, index) => ({ id: `t${index}`, name: `Tool ${index}`, cost: '1.00' }));

  const open = async (inputs: object = {}) => {
    Object.assign(globalThis, { ResizeObserver: NoResizes });
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideUiWords()] });
    const fixture = TestBed.createComponent<DataTable<Tool>>(DataTable);
    const given = { caption: 'Tools', columns: COLUMNS, rows: many(60), rowKey: (tool: Tool) => tool.id, ...inputs };
    Object.entries(given).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    return {
      fixture,
      rows: () => page.querySelectorAll('tr[data-row]').length,
      room: () => page.querySelector<HTMLElement>('.undrawn td')?.style.getPropertyValue('--rows'),
      isBusy: () => page.querySelector('table')?.getAttribute('aria-busy') === 'true',
      turn: async () => {
        await afterPaint();
        await fixture.whenStable();
      },
    };
  };

  it('draws them a few at a time, keeps their room, and is busy until the last one stands', async () => {
    const { rows, room, isBusy, turn } = await open();
    expect([rows(), room(), isBusy()]).toEqual([25, '35', true]);
    await turn();
    expect([rows(), room(), isBusy()]).toEqual([50, '10', true]);
    await turn();
    expect([rows(), room(), isBusy()]).toEqual([60, undefined, false]);
  });

  it('leaves those standing that it has, when the same rows come again or more are added', async () => {
    const { fixture, rows, turn } = await open({ rows: many(30) });
    await turn();
    fixture.componentRef.setInput('rows', many(30));
    await fixture.whenStable();
    expect(rows()).toBe(30);
    fixture.componentRef.setInput('rows', many(70));
    await fixture.whenStable();
    expect(rows()).toBe(55);
  });

  it('draws every row at once for somebody who comes back to one of them', async () => {
    const { rows, isBusy } = await open({ isWhole: true });
    expect([rows(), isBusy()]).toEqual([60, false]);
  });
});
