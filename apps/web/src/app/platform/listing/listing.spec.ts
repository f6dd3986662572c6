import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { ROUTES, Router } from '@angular/router';
import { type OpenPage } from '../../../testing/open-page';
import { Preferences } from '../preferences/preferences';
import { ROWS, ToolPage, VIEW, heads, open, openRows, press, tool, url } from './listing.sample';

describe('the faces of a list', () => {
  it('UX-24 UX-25 shows head, filters and blank rows while the first rows are read', async () => {
    const { element } = await open('/tools');
    expect(element.querySelectorAll('th')).toHaveLength(3);
    expect(element.querySelectorAll('.bone').length).toBeGreaterThan(0);
    expect(element.querySelector('input[type=search]')).not.toBeNull();
    expect(element.textContent).not.toContain('Legend');
  });

  it('UX-24 offers the first thing to do when there never was anything', async () => {
    const { element } = await openRows('/tools', {}, { ...ROWS, items: [], total: 0 });
    expect(element.querySelector('tnd-panel p')?.textContent.trim()).toBe('No tools yet.');
    expect(element.querySelector('tnd-panel a')?.textContent).toBe('Add a tool');
  });

  it('UX-24 names the filters that hide every row, says how many there are without, and clears them', async () => {
    const page = await openRows('/tools?source=shadow&q=mail', {}, { ...ROWS, items: [], total: 0 });
    page.asked('/tools').flush({ ...ROWS, total: 64 });
    await page.settle();
    expect(page.element.textContent).toContain('No tools match “mail” + Shadow IT. Without filters there are 64.');
    await press(page, 'Clear filters');
    expect(url()).toBe('/tools');
  });

  it('UX-24 keeps the filters where the rows could not be read, and tries again', async () => {
    const page = await open('/tools');
    page.asked('/tools').flush({ code: 'service.unavailable' }, { status: 503, statusText: 'Busy' });
    await page.settle();
    expect(page.element.querySelector('tnd-panel [role=alert]')?.textContent).toContain('not available');
    await press(page, 'Try again');
    page.asked('/tools').flush(ROWS);
    await page.settle();
    expect(page.element.querySelectorAll('tbody tr')).toHaveLength(3);
  });

  it('UX-24 says who may see the list, without dead filters and buttons around it', async () => {
    const page = await open('/tools');
    page.asked('/tools').flush({ code: 'permission.denied' }, { status: 403, statusText: 'Forbidden' });
    await page.settle();
    expect(page.element.textContent.trim()).toBe('Tools are open to CIO.');
    expect(page.element.querySelectorAll('button, input, select')).toHaveLength(0);
  });
});

describe('the address of a list', () => {
  it('UX-07 holds the filters, so that Back undoes the last one and not the visit', async () => {
    const page = await openRows('/tools');
    TestBed.inject(Router).setUpLocationChangeListener();
    const select = page.element.querySelector('select');
    Object.assign(select ?? {}, { value: 'shadow' });
    select?.dispatchEvent(new Event('change'));
    await page.settle();
    expect(url()).toBe('/tools?source=shadow');
    TestBed.inject(Location).back();
    await page.settle();
    expect(url()).toBe('/tools');
  });

  it('UX-07 leaves out what means nothing, says so, and forgets it when that was read', async () => {
    const page = await openRows('/tools?source=petty-cash&view=gone');
    expect(page.element.textContent).toContain('Left out, because it means nothing here: source=petty-cash, view=gone');
    await press(page, 'Dismiss');
    expect(url()).toBe('/tools');
    expect(page.element.textContent).not.toContain('Left out');
  });

  it('UX-11 says under an amount how many rows it sums, and whether they are filtered', async () => {
    const { element } = await openRows('/tools?source=shadow', {}, { ...ROWS, total: 213, sum: '98,000.00' });
    expect([...element.querySelectorAll('tfoot td')].map((cell) => cell.textContent.trim())).toEqual([
      'Total of the 213 filtered',
      '',
      '98,000.00',
    ]);
  });
});

describe('a saved view', () => {
  it('opens from its short address with its filters, columns and height of rows', async () => {
    const page = await openRows('/tools?view=v1', { views: [VIEW] });
    expect(url()).toBe('/tools?source=shadow&view=v1');
    expect(heads(page)).toEqual(['Tool', 'Cost, EUR']);
    expect(page.element.querySelector('[aria-current=page]')?.textContent.trim()).toBe('Shadow');
    expect(page.element.textContent).not.toContain('Modified');
  });

  it('says that it was modified, and is saved under the version that was read', async () => {
    const page = await openRows('/tools?source=it&view=v1', { views: [VIEW] });
    expect(page.element.textContent).toContain('Modified');
    await press(page, 'Save “Shadow”');
    const { request } = page.asked('/views/v1', 'PATCH');
    expect(request.body).toEqual({
      query: 'source=it',
      columns: ['name', 'cost'],
      density: 'compact',
      widths: { cost: 96 },
    });
    expect(request.headers.get('If-Match')).toBe('"4"');
  });

  it('goes back to how it was saved', async () => {
    const page = await openRows('/tools?source=it&view=v1', { views: [VIEW] });
    await press(page, 'Reset');
    expect(url()).toBe('/tools?source=shadow&view=v1');
  });

  it('of somebody else can be saved under another name only', async () => {
    const page = await openRows('/tools?source=it&view=v1', { views: [{ ...VIEW, isMine: false, canEdit: false }] });
    const buttons = page.element.querySelector('tnd-view-tabs')?.textContent ?? '';
    expect(buttons).toContain('Save as');
    expect(buttons).not.toMatch(/Save “|Edit view/);
  });

  it('is made of what is on the screen', async () => {
    const page = await openRows('/tools?source=shadow');
    await press(page, 'Save as');
    const name = page.element.querySelector<HTMLInputElement>('tnd-view-form input');
    Object.assign(name ?? {}, { value: 'Unapproved' });
    name?.dispatchEvent(new Event('input'));
    await press(page, 'Save the view');
    expect(page.asked('/views', 'POST').request.body).toEqual({
      list: 'tools',
      name: 'Unapproved',
      sharedWith: null,
      isDefault: false,
      query: 'source=shadow',
      columns: ['name', 'source', 'cost'],
      density: null,
      widths: {},
    });
  });
});

describe('the name of a saved view', () => {
  it('is refused where it is typed, once, and nothing typed is lost', async () => {
    const page = await openRows('/tools?source=shadow');
    await press(page, 'Save as');
    const name = page.element.querySelector<HTMLInputElement>('tnd-view-form input');
    Object.assign(name ?? {}, { value: 'Shadow' });
    name?.dispatchEvent(new Event('input'));
    await press(page, 'Save the view');
    page.asked('/views', 'POST').flush({ code: 'duplicate' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    const alerts = [...page.element.querySelectorAll('[role=alert]')].map((alert) => alert.textContent.trim());
    expect([alerts, name?.value]).toEqual([['This already exists.'], 'Shadow']);
  });
});

describe('several rows at once', () => {
  it('UX-23 says whether some are selected or all that match, and gives the server the filter', async () => {
    const page = await openRows('/tools?source=shadow', {}, { ...ROWS, total: 213, nextCursor: 'more' });
    page.element.querySelector<HTMLInputElement>('thead input')?.click();
    await page.settle();
    expect(page.element.querySelector('tnd-bulk-bar')?.textContent).toContain('3 selected');
    await press(page, 'Select all 213 that match');
    expect(page.element.querySelector('tnd-bulk-bar')?.textContent).toContain('All 213 that match selected');
    expect(JSON.parse(page.element.querySelector('output')?.textContent ?? '')).toEqual({
      kind: 'filter',
      query: { q: '', source: 'shadow', sort: '-cost' },
      total: 213,
    });
  });

  it('UX-23 begins with nothing selected under another filter', async () => {
    const page = await openRows('/tools');
    page.element.querySelector<HTMLInputElement>('tbody input')?.click();
    await page.settle();
    await TestBed.inject(Router).navigateByUrl('/tools?source=it');
    await page.settle();
    expect(page.element.querySelector('tnd-bulk-bar')).toBeNull();
  });
});

describe('the export of a list', () => {
  afterEach(() => jest.restoreAllMocks());
  beforeEach(() => {
    Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  });

  it('UX-33 says how many rows first, and asks for exactly what is on the screen', async () => {
    const page = await openRows('/tools?source=shadow', {}, { ...ROWS, total: 213 });
    await press(page, 'Export');
    expect(page.element.querySelector('tnd-export-menu')?.textContent).toContain('213 rows will be written.');
    await press(page, 'Download as XLSX');
    expect(page.asked('/exports', 'POST').request.body).toEqual({
      list: 'tools',
      format: 'xlsx',
      query: { source: 'shadow', sort: '-cost' },
      columns: [
        { key: 'name', header: 'Tool' },
        { key: 'source', header: 'Source', words: { shadow: 'Shadow IT' } },
      ],
      filters: [{ key: 'source', header: 'Source', words: { shadow: 'Shadow IT' } }],
      language: 'en',
      region: 'en-GB',
    });
  });

  it('UX-30 is not offered to somebody who may not export', async () => {
    const page = await openRows('/tools', { permissions: [] });
    expect(page.element.querySelectorAll('tnd-column-chooser button')).not.toHaveLength(0);
    expect(page.element.querySelectorAll('tnd-export-menu button')).toHaveLength(0);
  });

  it('UX-33 names the file that came', async () => {
    const page = await openRows('/tools');
    await press(page, 'Export');
    await press(page, 'Download as CSV');
    page.asked('/exports', 'POST').flush(new ArrayBuffer(3), {
      headers: { 'content-disposition': 'attachment; filename="tandem-tools-2026-11-23.csv"' },
    });
    await page.settle();
    expect(page.element.textContent).toContain('tandem-tools-2026-11-23.csv is in the downloads.');
  });

  it('says that a file could not be written, and tries again', async () => {
    const page = await openRows('/tools');
    await press(page, 'Export');
    await press(page, 'Download as CSV');
    page.asked('/exports', 'POST').error(new ProgressEvent('error'), { status: 503, statusText: 'Busy' });
    await page.settle();
    expect(page.element.querySelector('tnd-export-menu [role=alert]')?.textContent).toContain('could not be written');
    await press(page, 'Try again');
    expect(page.asked('/exports', 'POST').request.body).toMatchObject({ format: 'csv' });
  });
});

describe('coming back to a list', () => {
  const pages = { provide: ROUTES, multi: true, useValue: [{ path: 'tools/:id', component: ToolPage }] };

  beforeEach(() => jest.spyOn(window, 'scrollTo').mockReturnValue());

  async function leave(row: number): Promise<OpenPage> {
    const page = await openRows(
      '/tools?source=shadow',
      { providers: [pages] },
      { ...ROWS, nextCursor: 'c1', total: 6 },
    );
    TestBed.inject(Router).setUpLocationChangeListener();
    await press(page, 'Load more');
    page.asked('/tools').flush({ ...ROWS, items: [tool('d'), tool('e'), tool('f')] });
    await page.settle();
    const link = document.querySelectorAll<HTMLElement>('tbody a')[row];
    link?.focus();
    link?.click();
    await page.settle();
    return page;
  }

  async function answer({ asked, settle }: OpenPage): Promise<void> {
    asked('/tools').flush({ ...ROWS, nextCursor: 'c1', total: 6 });
    await settle();
  }

  it('UX-08 goes back from a detail to the same row, with focus, though it came with "Load more"', async () => {
    const page = await leave(4);
    expect(url()).toBe('/tools/e');
    TestBed.inject(Location).back();
    await page.settle();
    await answer(page);
    page.asked('/tools').flush({ ...ROWS, items: [tool('d'), tool('e'), tool('f')] });
    await page.settle();
    expect(url()).toBe('/tools?source=shadow');
    expect(document.activeElement?.textContent).toBe('Tool e');
  });

  it('UX-08 starts a list at its beginning for whoever comes another way', async () => {
    const page = await leave(1);
    await TestBed.inject(Router).navigateByUrl('/tools');
    await page.settle();
    await answer(page);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('the keys of a list', () => {
  it('are off for somebody who switched single letters off', async () => {
    const page = await openRows('/tools');
    TestBed.inject(Preferences).shortcuts.choose('off');
    await page.settle();
    const links = page.element.querySelectorAll<HTMLElement>('tbody a');
    document.body.append(page.element);
    links[0]?.focus();
    links[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    expect(document.activeElement).toBe(links[0]);
    TestBed.inject(Preferences).shortcuts.choose('on');
  });
});
