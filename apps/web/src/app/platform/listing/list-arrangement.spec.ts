import { TestBed } from '@angular/core/testing';
import { type OpenPage } from '../../../testing/open-page';
import { ROWS, VIEW, choose, heads, open, openRows, press, url } from './listing.sample';

function widthOf({ element }: OpenPage, column: string): HTMLSelectElement {
  const [found] = [...element.querySelectorAll<HTMLSelectElement>('select.width')].filter(
    (select) => select.ariaLabel === `Width of ${column}` || select.getAttribute('aria-label') === `Width of ${column}`,
  );
  if (found === undefined) {
    throw new Error(`No width of ${column}`);
  }
  return found;
}

describe('the columns of a list', () => {
  it('UX-06 are those that the person chose before, on any device', async () => {
    const page = await openRows('/tools', { lists: { tools: { columns: ['name', 'lane'], density: 'compact' } } });
    expect(heads(page)).toEqual(['Tool', 'Lane']);
    expect(page.element.querySelector('tnd-data-table')?.getAttribute('data-density')).toBe('compact');
  });

  it('UX-06 move by buttons as well as by dragging, are kept, and go back with one press', async () => {
    const page = await openRows('/tools');
    await press(page, 'Columns');
    await press(page, 'Up: Cost, EUR');
    expect(heads(page)).toEqual(['Tool', 'Cost, EUR', 'Source']);
    const kept = page.asked('/me/preferences', 'PATCH');
    expect(kept.request.body).toEqual({ lists: { tools: { columns: ['name', 'cost', 'source'] } } });
    kept.flush({});
    await press(page, 'Reset columns, rows and order');
    expect(heads(page)).toEqual(['Tool', 'Source', 'Cost, EUR']);
    expect(page.asked('/me/preferences', 'PATCH').request.body).toEqual({ lists: { tools: null } });
  });

  it('UX-06 keep the width that they are given, one by one, and go back to what fits', async () => {
    const page = await openRows('/tools', { lists: { tools: { widths: { name: 212 } } } });
    const widths = (): readonly string[] =>
      [...page.element.querySelectorAll('th')].map((head) => head.style.getPropertyValue('--width'));
    expect(widths()).toEqual(['212px', '', '']);
    await press(page, 'Columns');
    expect(widthOf(page, 'Tool').selectedOptions[0]?.textContent.trim()).toBe('212 px');
    await choose(page, widthOf(page, 'Source'), '320');
    expect(widths()).toEqual(['212px', '320px', '']);
    const kept = page.asked('/me/preferences', 'PATCH');
    expect(kept.request.body).toEqual({ lists: { tools: { widths: { name: 212, source: 320 } } } });
    kept.flush({});
    await choose(page, widthOf(page, 'Tool'), '');
    expect(widths()).toEqual(['', '320px', '']);
  });

  it('UX-06 bring as many rows as were chosen last, and say so in the address', async () => {
    const page = await open('/tools?source=shadow', { lists: { tools: { size: 100 } } });
    const first = page.asked('/tools');
    expect(first.request.params.get('limit')).toBe('100');
    first.flush({ ...ROWS, total: 213 });
    await page.settle();
    const size = page.element.querySelector<HTMLSelectElement>('.page select');
    await choose(page, size, '50');
    expect(url()).toBe('/tools?source=shadow&size=50');
    expect(page.asked('/tools').request.params.get('limit')).toBe('50');
    expect(page.asked('/me/preferences', 'PATCH').request.body).toEqual({ lists: { tools: { size: 50 } } });
  });

  it('offer no sizes of a page where every row fits into the smallest', async () => {
    const page = await openRows('/tools', {}, { ...ROWS, total: 25 });
    expect(page.element.querySelector('.page')).toBeNull();
  });

  it('UX-06 stand in the order that was chosen last, which the address then says', async () => {
    const page = await openRows('/tools?source=shadow', { lists: { tools: { sort: 'name' } } });
    expect(url()).toBe('/tools?source=shadow&sort=name');
    expect(page.element.querySelector('th')?.getAttribute('aria-sort')).toBe('ascending');
  });

  it('UX-06 remember an order when it is chosen', async () => {
    const page = await openRows('/tools');
    page.element.querySelector<HTMLElement>('th button')?.click();
    await page.settle();
    expect(url()).toBe('/tools?sort=name');
    expect(page.asked('/me/preferences', 'PATCH').request.body).toEqual({ lists: { tools: { sort: 'name' } } });
  });

  it('UX-07 stand in the order of the address whatever was chosen last, and forget an order that is no more', async () => {
    await openRows('/tools?sort=-cost', { lists: { tools: { sort: 'name' } } });
    expect(url()).toBe('/tools?sort=-cost');
    TestBed.resetTestingModule();
    const page = await openRows('/tools', { lists: { tools: { sort: 'age' } } });
    expect(url()).toBe('/tools');
    expect(page.element.textContent).not.toContain('Left out');
  });

  it('UX-06 forget columns, widths, density, order and page with one press', async () => {
    const arranged = { columns: ['name', 'lane'], widths: { name: 96 }, density: 'compact', sort: 'name', size: 50 };
    const page = await openRows('/tools', { lists: { tools: arranged } });
    await press(page, 'Columns');
    await press(page, 'Reset columns, rows and order');
    page.asked('/tools').flush(ROWS);
    expect([heads(page), url()]).toEqual([['Tool', 'Source', 'Cost, EUR'], '/tools']);
    expect(page.asked('/me/preferences', 'PATCH').request.body).toEqual({ lists: { tools: null } });
  });

  it('stay as arranged on the page when they cannot be kept', async () => {
    const page = await openRows('/tools');
    await press(page, 'Columns');
    await press(page, 'Down: Source');
    page.asked('/me/preferences', 'PATCH').flush({}, { status: 503, statusText: 'Busy' });
    await page.settle();
    expect(heads(page)).toEqual(['Tool', 'Cost, EUR', 'Source']);
  });
});

describe('a saved view that somebody arranges for themselves', () => {
  const FOREIGN = { ...VIEW, sharedWith: 'cio', isMine: false, canEdit: false, density: null };
  const widths = (page: OpenPage): readonly string[] =>
    [...page.element.querySelectorAll('th')].map((head) => head.style.getPropertyValue('--width'));

  it('UX-06 keeps a width, also in a view of somebody else that cannot be saved, and says that it is modified', async () => {
    const page = await openRows('/tools?view=v1', { views: [FOREIGN] });
    expect(widths(page)).toEqual(['', '96px']);
    await press(page, 'Columns');
    await choose(page, widthOf(page, 'Tool'), '320');
    expect(page.asked('/me/preferences', 'PATCH').request.body).toEqual({
      lists: { 'tools:v1': { columns: ['name', 'cost'], density: null, widths: { cost: 96, name: 320 } } },
    });
    expect(widths(page)).toEqual(['320px', '96px']);
    expect(page.element.querySelector('.changed')?.textContent).toContain('Modified');
  });

  it('UX-06 stands as it was left when the view is opened again, until it is reset', async () => {
    const lists = { 'tools:v1': { columns: ['name', 'cost'], widths: { name: 320 } }, tools: { columns: ['name'] } };
    const page = await openRows('/tools?view=v1', { views: [FOREIGN], lists });
    expect(widths(page)).toEqual(['320px', '']);
    expect(page.element.querySelector('.changed')?.textContent).toContain('Modified');
    await press(page, 'Reset');
    expect(page.asked('/me/preferences', 'PATCH').request.body).toEqual({ lists: { 'tools:v1': null } });
    expect(widths(page)).toEqual(['', '96px']);
    expect(page.element.querySelector('.changed')).toBeNull();
  });
});

describe('the view that a list opens with for a role', () => {
  const SHARED = { ...VIEW, sharedWith: 'cio', isDefault: true };
  const given = { views: [SHARED], defaultViews: [{ list: 'tools', id: 'v1', query: 'source=shadow' }] };
  const current = ({ element }: OpenPage): string =>
    element.querySelector('[aria-current=page]')?.textContent.trim() ?? '';

  it('stands in the address and as the chosen tab of whoever asks for nothing else', async () => {
    const page = await openRows('/tools', given);
    expect([url(), current(page)]).toEqual(['/tools?source=shadow&view=v1', 'Shadow']);
    expect(page.element.textContent).not.toContain('Modified');
  });

  it('leaves alone whoever asks for something', async () => {
    const page = await openRows('/tools?source=it', given);
    expect([url(), current(page)]).toEqual(['/tools?source=it', 'All']);
  });

  it('is left for every row by an address that says so', async () => {
    const page = await openRows('/tools', given);
    await press(page, 'All');
    expect(url()).toBe('/tools?view=all');
    expect(page.asked('/tools').request.params.get('source')).toBeNull();
  });

  it('is not opened again by the address of every row', async () => {
    const page = await openRows('/tools?view=all', given);
    expect([url(), current(page)]).toEqual(['/tools?view=all', 'All']);
    expect(page.element.textContent).not.toContain('Left out');
  });

  it('is chosen where the view is shared, and given up with the sharing', async () => {
    const page = await openRows('/tools?source=shadow&view=v1', { views: [{ ...SHARED, isDefault: false }] });
    await press(page, 'Edit view');
    const form = page.element.querySelector('tnd-view-form');
    const box = form?.querySelector<HTMLInputElement>('[name=default]');
    expect(box?.labels?.[0]?.textContent.trim()).toBe('This page opens with it for everybody who is CIO');
    box?.click();
    await press(page, 'Save the name');
    const kept = page.asked('/views/v1', 'PATCH');
    expect(kept.request.body).toEqual({ name: 'Shadow', sharedWith: 'cio', isDefault: true });
    await choose(page, form?.querySelector('select') ?? null, '');
    expect(form?.querySelector('[name=default]')).toBeNull();
  });
});
