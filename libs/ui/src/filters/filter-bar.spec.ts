import { TestBed } from '@angular/core/testing';
import { provideUiWords } from '../testing/ui-words';
import { FilterBar } from './filter-bar';
import { type FilterField, type FilterValues, activeFilters } from './filter-field';

const FIELDS: readonly FilterField[] = [
  {
    key: 'source',
    label: 'Source',
    kind: 'select',
    options: [
      { value: 'it', label: 'IT' },
      { value: 'shadow', label: 'Shadow IT' },
    ],
  },
  { key: 'mine', label: 'Mine', kind: 'switch', options: [{ value: 'true', label: 'Mine' }] },
];

async function render(values: FilterValues, fields: readonly FilterField[] = FIELDS) {
  TestBed.configureTestingModule({ providers: provideUiWords() });
  const fixture = TestBed.createComponent(FilterBar);
  fixture.componentRef.setInput('fields', fields);
  fixture.componentRef.setInput('values', values);
  fixture.componentRef.setInput('searchLabel', 'Search tools');
  const changes: FilterValues[] = [];
  fixture.componentInstance.valuesChange.subscribe((change) => changes.push(change));
  await fixture.whenStable();
  return { fixture, page: fixture.nativeElement as HTMLElement, changes };
}

describe('the filters of a list', () => {
  it('show what the address says', async () => {
    const { page } = await render({ source: 'shadow', q: 'hub' });
    expect(page.querySelector('select')?.value).toBe('shadow');
    expect(page.querySelector('input')?.value).toBe('hub');
  });

  it('tell only what changed', async () => {
    const { page, changes } = await render({ q: 'hub' });
    const select = page.querySelector('select');
    select?.querySelector('option[value="it"]')?.setAttribute('selected', '');
    Object.assign(select ?? {}, { value: 'it' });
    select?.dispatchEvent(new Event('change'));
    expect(changes).toEqual([{ source: 'it' }]);
  });

  it.each(['focus', 'pointerenter'])('tell which choice somebody comes to, by %s', async (way) => {
    const { page, fixture } = await render({});
    const approached: string[] = [];
    fixture.componentInstance.approach.subscribe((key) => approached.push(key));
    page.querySelector('select')?.dispatchEvent(new Event(way));
    expect(approached).toEqual(['source']);
  });

  it('turn a switch off again', async () => {
    const { page, changes } = await render({ mine: 'true' });
    page.querySelector<HTMLElement>('.switch')?.click();
    expect(changes).toEqual([{ mine: '' }]);
  });

  it('search when typing is finished, once', async () => {
    const { page, changes } = await render({});
    const input = page.querySelector('input');
    Object.assign(input ?? {}, { value: '  hotjar ' });
    input?.dispatchEvent(new Event('input'));
    input?.dispatchEvent(new Event('change'));
    expect(changes).toEqual([{ q: 'hotjar' }]);
  });

  it('offer to clear only what is set', async () => {
    const { page } = await render({});
    expect(page.textContent).not.toContain('Clear filters');
  });

  it('leave the way back to everything to a list that offers it itself', async () => {
    const { page, fixture } = await render({ source: 'shadow' });
    expect(page.textContent).toContain('Clear filters');
    fixture.componentRef.setInput('hasClear', false);
    await fixture.whenStable();
    expect(page.textContent).not.toContain('Clear filters');
  });

  it('can take away a filter that has no control', async () => {
    const { page, changes, fixture } = await render({});
    fixture.componentRef.setInput('chips', [{ key: 'tool', words: 'tool HubSpot' }]);
    await fixture.whenStable();
    expect(page.textContent).toContain('Clear filters');
    page.querySelector<HTMLElement>('[aria-label="Remove the filter tool HubSpot"]')?.click();
    expect(changes).toEqual([{ tool: '' }]);
  });

  describe('that are folded behind a button', () => {
    const folded = FIELDS.map((field) => ({ ...field, isFolded: field.key === 'source' }));
    const opener = (page: HTMLElement) => page.querySelector<HTMLElement>('tnd-drop-panel > button');

    it('are there once it is pressed, and change the list as the others do', async () => {
      const { page, changes, fixture } = await render({}, folded);
      expect([page.querySelector('select'), opener(page)?.getAttribute('aria-expanded')]).toEqual([null, 'false']);
      opener(page)?.click();
      await fixture.whenStable();
      const select = page.querySelector('select');
      Object.assign(select ?? {}, { value: 'it' });
      select?.dispatchEvent(new Event('change'));
      expect([changes, opener(page)?.getAttribute('aria-expanded')]).toEqual([[{ source: 'it' }], 'true']);
    });

    it('are counted on the button and told beneath while they are in force, those at hand are not', async () => {
      const { page } = await render({ source: 'shadow', mine: 'true' }, folded);
      expect(opener(page)?.textContent.trim()).toBe('More filters (1)');
      expect([...page.querySelectorAll('.chips span')].map((chip) => chip.textContent)).toEqual(['Source: Shadow IT']);
    });

    it('need no button where there are none', async () => {
      const { page } = await render({ source: 'shadow' });
      expect([opener(page), page.querySelector('.chips')]).toEqual([null, null]);
    });

    it('close with Escape, which gives the focus back to the button', async () => {
      const { page, fixture } = await render({}, folded);
      opener(page)?.click();
      await fixture.whenStable();
      page.querySelector('select')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await fixture.whenStable();
      expect([page.querySelector('select'), document.activeElement]).toEqual([null, opener(page)]);
    });

    it('leave the focus where it can go on when a chip is taken away', async () => {
      const { page, fixture, changes } = await render({ source: 'shadow' }, folded);
      fixture.componentRef.setInput('chips', [{ key: 'tool', words: 'tool HubSpot' }]);
      await fixture.whenStable();
      page.querySelector<HTMLElement>('[aria-label="Remove the filter Source: Shadow IT"]')?.click();
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove the filter tool HubSpot');
      fixture.componentRef.setInput('chips', []);
      await fixture.whenStable();
      page.querySelector<HTMLElement>('[aria-label="Remove the filter Source: Shadow IT"]')?.click();
      expect([document.activeElement, changes]).toEqual([opener(page), [{ source: '' }, { source: '' }]]);
    });
  });

  it('say what meant nothing until it has been read', async () => {
    const { page, fixture } = await render({});
    const dismissed = jest.fn();
    fixture.componentInstance.dismiss.subscribe(dismissed);
    fixture.componentRef.setInput('notice', 'Left out: source=petty-cash');
    await fixture.whenStable();
    page.querySelector<HTMLElement>('.notice button')?.click();
    expect(dismissed).toHaveBeenCalledTimes(1);
  });

  it('can be said in words', () => {
    expect(activeFilters(FIELDS, { source: 'shadow', mine: 'true' }).map((filter) => filter.words)).toEqual([
      'Source: Shadow IT',
      'Mine',
    ]);
  });

  it('leave out a value that means nothing', () => {
    expect(activeFilters(FIELDS, { source: 'petty-cash' })).toEqual([]);
  });
});
