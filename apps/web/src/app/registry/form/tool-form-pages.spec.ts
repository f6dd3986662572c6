import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { aTool } from '../tool.sample';
import { EditToolPage } from './edit-tool-page';
import { NewToolPage } from './new-tool-page';

const RIGHTS = ['tool.read', 'tool.edit'];
const UNITS = {
  items: [{ id: 'u1', code: 'MKT', name: 'Marketing', parentId: null, manager: null }],
  nextCursor: null,
};
const STAGES = { items: [{ id: 'find', sortKey: 1, name: { en: 'Find', es: 'Encontrar' } }], nextCursor: null };

async function openNew(permissions: readonly string[] = RIGHTS) {
  const page = await openPage({
    path: 'tools/new',
    component: NewToolPage,
    address: '/tools/new',
    scopes: ['registry', 'audit'],
    permissions,
  });
  page.asked('/units').flush(UNITS);
  page.asked('/life-cycle-stages').flush(STAGES);
  await page.settle();
  return page;
}

async function openEdit(tool = aTool) {
  const page = await openPage({
    path: 'tools/:slug/edit',
    component: EditToolPage,
    address: '/tools/hubspot/edit',
    scopes: ['registry', 'audit'],
    permissions: RIGHTS,
  });
  page.asked('/units').flush(UNITS);
  page.asked('/life-cycle-stages').flush(STAGES);
  page.asked('/tools/hubspot').flush(tool);
  await page.settle();
  return page;
}

function field(element: HTMLElement, label: string): HTMLInputElement | HTMLSelectElement {
  const labels = [...element.querySelectorAll('label')];
  const found = labels.find((candidate) => candidate.textContent.trim().replace('*', '') === label);
  const control = element.querySelector<HTMLInputElement | HTMLSelectElement>(`#${found?.htmlFor}`);
  if (control === null) {
    throw new Error(`No field ${label}`);
  }
  return control;
}

async function type({ element, settle }: OpenPage, label: string, text: string): Promise<void> {
  const control = field(element, label);
  control.value = text;
  control.dispatchEvent(new Event('input'));
  control.dispatchEvent(new Event('change'));
  await settle();
}

async function send({ element, settle }: OpenPage): Promise<void> {
  element.querySelector<HTMLButtonElement>('form .tnd-button-primary')?.click();
  await settle();
}

describe('adding a tool', () => {
  it('asks for a name and a source before anything is sent', async () => {
    const page = await openNew();
    await send(page);
    const summary = page.element.querySelector('tnd-error-summary')?.textContent;
    expect(summary).toContain('Enter the name of the tool');
    expect(summary).toContain('Choose whose money pays for it');
  });

  it('says on its button what it adds', async () => {
    const page = await openNew();
    await type(page, 'Name', 'Hotjar');
    expect(page.element.querySelector('form .tnd-button-primary')?.textContent).toContain('Add Hotjar to the register');
  });

  it('leads to the tool that is there already instead of adding it twice, and keeps what was typed', async () => {
    const page = await openNew();
    await type(page, 'Name', 'HubSpot');
    await type(page, 'Source', 'marketing');
    await send(page);
    page
      .asked('/tools', 'POST')
      .flush({ code: 'duplicate', toolId: 't1', slug: 'hubspot' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.element.querySelector('.existing a')?.getAttribute('href')).toBe('/tools/hubspot');
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain(
      'The register has a tool of this name and vendor already',
    );
    expect(field(page.element, 'Name').value).toBe('HubSpot');
  });

  it('opens the tool that was added', async () => {
    const page = await openNew();
    const navigated = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await type(page, 'Name', 'Hotjar');
    await type(page, 'Source', 'it');
    await send(page);
    const added = page.asked('/tools', 'POST');
    expect(added.request.body).toEqual({ name: 'Hotjar', source: 'it', status: 'proposed' });
    added.flush({ ...aTool, slug: 'hotjar' });
    await page.settle();
    expect(navigated).toHaveBeenCalledWith(['/tools', 'hotjar']);
  });

  it('hangs a refusal of the API on the field it is about', async () => {
    const page = await openNew();
    await type(page, 'Name', 'Hotjar');
    await type(page, 'Source', 'it');
    await send(page);
    const errors = [{ pointer: '/unitId', code: 'unknown' }];
    page
      .asked('/tools', 'POST')
      .flush({ code: 'validation.failed', errors }, { status: 422, statusText: 'Unprocessable Entity' });
    await page.settle();
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain('Choose another.');
    expect(field(page.element, 'Unit').getAttribute('aria-invalid')).toBe('true');
  });

  it('says who can to those who cannot', async () => {
    const { element } = await openNew(['tool.read']);
    expect(element.querySelector('form')).toBeNull();
    expect(element.textContent).toContain('Tools are edited by the CIO and administrators');
  });
});

describe('editing a tool', () => {
  it('waits for the units before it draws the choice among them', async () => {
    const page = await openPage({
      path: 'tools/:slug/edit',
      component: EditToolPage,
      address: '/tools/hubspot/edit',
      scopes: ['registry', 'audit'],
      permissions: RIGHTS,
    });
    page.asked('/tools/hubspot').flush(aTool);
    await page.settle();
    expect(page.element.querySelector('form')).toBeNull();
  });

  it('UX-30 is closed where the right does not reach this tool', async () => {
    const { element } = await openEdit({ ...aTool, canEdit: false });
    expect(element.querySelector('form')).toBeNull();
  });

  it('begins with what the register holds', async () => {
    const { element } = await openEdit();
    expect([field(element, 'Name').value, field(element, 'Vendor').value, field(element, 'Lane').value]).toEqual([
      'HubSpot',
      'HubSpot Inc.',
      'sprint',
    ]);
  });

  it('does not ask again who defined it when that was recorded as it happened', async () => {
    const { element } = await openEdit();
    expect(element.textContent).toContain('Defined by Marta Gil, REQ-0031: recorded when it happened');
    expect(element.textContent).toContain('Document of the approval');
  });

  it('sends what changed with the version it began with', async () => {
    const page = await openEdit();
    await type(page, 'Category', 'CRM and mail');
    await send(page);
    const { request } = page.asked(`/tools/${aTool.id}`, 'PATCH');
    expect([request.headers.get('If-Match'), request.body]).toEqual(['"3"', { category: 'CRM and mail' }]);
  });

  it('UX-01 shows theirs and mine when somebody else was faster, and sends mine on top of theirs', async () => {
    const page = await openEdit();
    await type(page, 'Category', 'SEO');
    await send(page);
    page.asked(`/tools/${aTool.id}`, 'PATCH').flush({ code: 'version.stale' }, { status: 412, statusText: 'Stale' });
    await page.settle();
    page.asked(`/tools/${aTool.id}`).flush({ ...aTool, category: 'Search', lane: 'marathon', version: 4 });
    await page.settle();
    const actor = { id: 'p1', name: 'Luis Ortiz', title: null };
    page.asked(`/tools/${aTool.id}/history`).flush({ items: [{ actor, at: '2026-11-03T09:41:00.000Z' }] });
    await page.settle();
    const box = page.element.querySelector('tnd-meanwhile')?.textContent;
    expect(box).toContain('Luis Ortiz changed this on 3 Nov 2026, 10:41, while this page was open.');
    expect(box).toContain('typed here: SEO');
    expect([field(page.element, 'Category').value, field(page.element, 'Lane').value]).toEqual(['SEO', 'marathon']);

    await send(page);
    const again = page.asked(`/tools/${aTool.id}`, 'PATCH').request;
    expect([again.headers.get('If-Match'), again.body]).toEqual(['"4"', { category: 'SEO' }]);
  });
});
