import { Component, type Provider, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { TableCell } from '@tandem/ui';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { type Page } from '../api/read-list';
import { Texts } from '../i18n/texts';
import { Listing } from './listing';
import { ListingFrame } from './listing-frame';

export interface Tool {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly cost: string;
}
export type Answer = Page<Tool> & { readonly sum: string };

@Component({
  imports: [ListingFrame, TableCell],
  template: `
    <tnd-listing [list]="list" [hasBulk]="true">
      <ng-template tndCell="source" [tndCellOf]="list.rows.items()" let-tool>from {{ tool.source }}</ng-template>
      <a emptyAction href="/tools/new">Add a tool</a>
      <p belowRows>Legend</p>
      <output bulkAction>{{ picked() }}</output>
    </tnd-listing>
  `,
})
export class ToolsList {
  private readonly texts = inject(Texts);
  readonly list = new Listing<Tool, Answer, 'q' | 'source' | 'sort'>({
    key: 'tools',
    path: '/tools',
    fields: { q: {}, source: { allowed: ['it', 'shadow'] }, sort: { initial: '-cost', allowed: ['-cost', 'name'] } },
    columns: () => [
      { key: 'name', header: 'Tool', text: ({ name }) => name, sort: 'name' },
      {
        key: 'source',
        header: 'Source',
        text: ({ source }) => source,
        file: [{ key: 'source', header: 'Source', words: { shadow: 'Shadow IT' } }],
      },
      { key: 'cost', header: 'Cost, EUR', text: ({ cost }) => cost, isNumber: true, file: [] },
      { key: 'lane', header: 'Lane', text: () => 'Sprint', startsHidden: true },
    ],
    filters: () => [
      {
        key: 'source',
        label: 'Source',
        kind: 'select',
        options: [
          { value: 'it', label: 'IT' },
          { value: 'shadow', label: 'Shadow IT' },
        ],
      },
    ],
    totals: ({ sum }) => ({ cost: sum }),
    link: ({ id }) => ({ path: `/tools/${id}` }),
    words: {
      heading: () => 'Tools',
      search: () => 'Search tools',
      empty: () => 'No tools yet.',
      filteredOut: (filters) => `No tools match ${filters}.`,
      notAllowed: () => `Tools are open to ${this.texts.t('app.role.cio')}.`,
    },
  });

  /** What a bulk action would be given. */
  protected picked(): string {
    return JSON.stringify(this.list.selection.picked());
  }
}

@Component({ template: '' })
export class ToolPage {}

export const tool = (id: string): Tool => ({ id, name: `Tool ${id}`, source: 'shadow', cost: '1,200.00' });
export const ROWS: Answer = { items: [tool('a'), tool('b'), tool('c')], nextCursor: null, total: 3, sum: '3,600.00' };
export const VIEW = {
  id: 'v1',
  name: 'Shadow',
  query: 'source=shadow',
  columns: ['name', 'cost'],
  density: 'compact',
  widths: { cost: 96 },
  sharedWith: null,
  isDefault: false,
  owner: null,
  isMine: true,
  canEdit: true,
  version: 4,
};

export interface Given {
  readonly views?: readonly unknown[];
  readonly lists?: object;
  readonly defaultViews?: readonly object[];
  readonly permissions?: readonly string[];
  readonly providers?: readonly Provider[];
}

export async function open(address: string, { providers = [], ...given }: Given = {}): Promise<OpenPage> {
  const { lists = {}, defaultViews = [], permissions = ['export.create'] } = given;
  const setting = { path: 'tools', component: ToolsList, address, scopes: ['listing'] as const, permissions };
  const page = await openPage({ ...setting, providers, lists, defaultViews });
  page.asked('/views').flush({ items: given.views ?? [] });
  await page.settle();
  return page;
}

export async function openRows(address: string, given: Given = {}, answer: Answer = ROWS): Promise<OpenPage> {
  const page = await open(address, given);
  page.asked('/tools').flush(answer);
  await page.settle();
  return page;
}

export const url = (): string => TestBed.inject(Router).url;
export const heads = ({ element }: OpenPage): readonly string[] =>
  [...element.querySelectorAll('th')].map((head) => head.textContent.trim());

export async function press({ element, settle }: OpenPage, label: string | RegExp): Promise<void> {
  const name = (button: HTMLElement): string => (button.ariaLabel ?? button.textContent).trim().replace(/\s+/g, ' ');
  const buttons = [...element.querySelectorAll<HTMLElement>('button, nav a')];
  const found = buttons.find((button) =>
    typeof label === 'string' ? name(button) === label : label.test(name(button)),
  );
  expect(found).toBeDefined();
  found?.click();
  await settle();
}

export async function choose({ settle }: OpenPage, select: HTMLSelectElement | null, value: string): Promise<void> {
  expect(select).not.toBeNull();
  Object.assign(select ?? {}, { value });
  select?.dispatchEvent(new Event('change'));
  await settle();
}
