import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type ToolList } from '@tandem/api-client';
import { openPage } from '../../testing/open-page';
import { aTool, someStages } from './tool.sample';
import { ToolsPage } from './tools-page';

const LIST: ToolList = {
  items: [aTool, { ...aTool, id: 't2', slug: 'semrush', name: 'Semrush' }],
  nextCursor: null,
  total: 2,
  totalCost12Months: { amount: '72000.00', currency: 'EUR' },
  costScope: 'all',
};
const NOTHING: ToolList = { ...LIST, items: [], total: 0, totalCost12Months: { amount: '0.00', currency: 'EUR' } };

const open = (address: string, permissions: readonly string[] = ['tool.read', 'entry.read']) =>
  openPage({ path: 'tools', component: ToolsPage, address, scopes: ['registry', 'listing'], permissions });

describe('the page of the register', () => {
  it('asks for the costliest first unless its address says otherwise', async () => {
    const { asked } = await open('/tools');
    expect(asked('/tools').request.params.toString()).toBe('sort=-cost');
  });

  it('asks for what its address says', async () => {
    const { asked } = await open('/tools?q=mail&source=shadow&stage=find&accountability=missing&sort=name');
    expect(asked('/tools').request.params.toString()).toBe(
      'q=mail&source=shadow&stage=find&accountability=missing&sort=name',
    );
  });

  it('puts the order of a pressed column into the address', async () => {
    const { element, settle, asked } = await open('/tools?source=it');
    asked('/tools').flush(LIST);
    await settle();
    element.querySelector<HTMLButtonElement>('th button')?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/tools?source=it&sort=name');
  });

  it('sums the whole filter, not the rows shown', async () => {
    const { element, settle, asked } = await open('/tools');
    asked('/tools').flush({ ...LIST, total: 64, nextCursor: 'c1' });
    await settle();
    expect(element.querySelector('tfoot')?.textContent).toContain('Total of 64');
    expect(element.querySelector('tfoot')?.textContent).toContain('72,000.00');
  });

  it('draws the course of the costs, with words for those who do not see it', async () => {
    const { element, settle, asked } = await open('/tools');
    const month = (name: string, amount: string) => ({ month: name, amount: { amount, currency: 'EUR' } });
    const monthlyCosts = [month('2026-09', '50.00'), month('2026-10', '90.00'), month('2026-11', '0.00')];
    asked('/tools').flush({
      ...LIST,
      items: [
        { ...aTool, monthlyCosts },
        { ...aTool, id: 't2' },
      ],
    });
    await settle();
    const [drawn, nothing] = [...element.querySelectorAll('td[data-label="Trend"]')];
    expect(drawn?.querySelector('svg')?.getAttribute('aria-label')).toContain('+40.00');
    expect(nothing?.querySelector('svg')).toBeNull();
  });

  it('leads from a cost to its rows for those who may see them', async () => {
    const { element, settle, asked } = await open('/tools');
    asked('/tools').flush(LIST);
    await settle();
    const link = element.querySelector('td[data-label="12 months, EUR"] a')?.getAttribute('href');
    expect(link).toBe(`/spend/entries?tool=${aTool.id}&from=2025-12-01`);
  });

  it('shows a cost without a link to those who may not see its rows', async () => {
    const { element, settle, asked } = await open('/tools', ['tool.read']);
    asked('/tools').flush(LIST);
    await settle();
    const cell = element.querySelector('td[data-label="12 months, EUR"]');
    expect([cell?.querySelector('a'), cell?.textContent.trim()]).toEqual([null, '36,000.00']);
  });

  it.each([
    ['all', 'D A B', '72,000.00'],
    ['part', 'the budgets that this account may see', '72,000.00'],
    ['none', 'may see no costs', undefined],
  ] as const)('says whose money its costs count: %s', async (costScope, said, sum) => {
    const { element, settle, asked } = await open('/tools');
    asked('/tools').flush({ ...LIST, costScope, items: LIST.items.map((tool) => ({ ...tool, costScope })) });
    await settle();
    expect([...element.querySelectorAll('.tnd-note')].at(-1)?.textContent).toContain(said);
    expect(element.querySelector('tfoot')?.textContent.match(/[\d,]+\.\d\d/)?.[0]).toBe(sum);
  });

  it('says how many tools there are when the filters hide them all', async () => {
    const { element, settle, asked } = await open('/tools?source=shadow&stage=purchase');
    asked('/life-cycle-stages').flush({ items: someStages, nextCursor: null });
    asked('/tools').flush(NOTHING);
    await settle();
    asked('/tools').flush(LIST);
    await settle();
    expect(element.textContent).toContain('No tools match Shadow IT + Purchase. Without filters there are 2.');
  });

  it('reads who owns a tool when somebody comes to that filter, all of them and once', async () => {
    const { element, settle, asked } = await open('/tools', ['tool.read']);
    asked('/tools').flush(NOTHING);
    await settle();
    const owner = [...element.querySelectorAll('label.choice')].find((label) => label.textContent.includes('Owner'));
    const come = () => owner?.querySelector('select')?.dispatchEvent(new Event('focus'));
    come();
    asked('/tool-owners').flush({ items: [{ id: 'p1', name: 'Blas Ortiz' }], nextCursor: 'more' });
    await settle();
    const next = asked('/tool-owners');
    expect(next.request.params.get('cursor')).toBe('more');
    next.flush({ items: [{ id: 'p2', name: 'Zoe Sanz' }], nextCursor: null });
    await settle();
    come();
    TestBed.inject(HttpTestingController).expectNone('/api/v1/tool-owners');
    expect([...(owner?.querySelectorAll('option') ?? [])].map((option) => option.textContent)).toEqual([
      'All',
      'me',
      'Blas Ortiz',
      'Zoe Sanz',
    ]);
  });

  it('asks for no lines where they may not be seen', async () => {
    const { element, settle, asked } = await open('/tools');
    asked('/tools').flush(LIST);
    await settle();
    element.querySelectorAll('select').forEach((select) => select.dispatchEvent(new Event('focus')));
    TestBed.inject(HttpTestingController).expectNone(({ url }) => /budget-lines/.test(url));
    expect(element.querySelector('tbody')?.textContent).toContain('Semrush');
  });

  it('offers the first tool to add when there is none at all', async () => {
    const { element, settle, asked } = await open('/tools', ['tool.read', 'tool.edit']);
    asked('/tools').flush(NOTHING);
    await settle();
    expect(element.querySelector('tnd-panel a[href="/tools/new"]')?.textContent).toContain('Add a tool');
  });

  it('offers to add a tool, or to request one, only to those who may', async () => {
    const { element } = await open('/tools', ['tool.read', 'request.create']);
    const actions = [...element.querySelectorAll('tnd-page-header a.tnd-button')].map((link) =>
      link.getAttribute('href'),
    );
    expect(actions).toEqual(['/requests/new']);
  });
});
