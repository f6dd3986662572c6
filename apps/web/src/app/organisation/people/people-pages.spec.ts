import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type PersonView, type UnitList } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { PeoplePage } from './people-page';
import { PersonPage } from './person-page';

const UNITS: UnitList = {
  items: [{ id: 'u1', code: 'MKT', name: 'Marketing', parentId: null, manager: null }],
  nextCursor: null,
};
const MARTA: PersonView = {
  id: 'p1',
  name: 'Marta Gil',
  email: 'marta.gil@example.com',
  title: 'CMO',
  unit: { id: 'u1', code: 'MKT', name: 'Marketing' },
  grants: [{ role: 'cmo', unitId: 'u1', fundSource: null }],
  roles: ['cmo'],
  isActive: true,
  version: 4,
};

const openList = (address: string, permissions: readonly string[]) =>
  openPage({ path: 'people', component: PeoplePage, address, scopes: ['organisation', 'listing'], permissions });

async function openPerson(id: string, permissions: readonly string[] = ['person.edit']) {
  const page = await openPage({
    path: id === 'new' ? 'people/new' : 'people/:id',
    component: PersonPage,
    address: `/people/${id}`,
    scopes: ['organisation'],
    permissions,
  });
  jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  page.asked('/units').flush(UNITS);
  await page.settle();
  return page;
}

async function openMarta() {
  const page = await openPerson('p1');
  page.asked('/people/p1').flush(MARTA);
  await page.settle();
  return page;
}

async function type({ element, settle }: OpenPage, index: number, text: string): Promise<void> {
  const field = element.querySelectorAll<HTMLInputElement>('mat-form-field input')[index];
  if (field !== undefined) {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }
  await settle();
}

async function send({ element, settle }: OpenPage): Promise<void> {
  element.querySelector<HTMLButtonElement>('form .tnd-button-primary')?.click();
  await settle();
}

describe('the list of people', () => {
  it('asks for what its address says', async () => {
    const { asked } = await openList('/people?q=gil&role=cmo', ['person.read']);
    expect(asked('/people').request.params.toString()).toBe('q=gil&role=cmo');
  });

  it('leads to a person only those who may change one', async () => {
    const { element, settle, asked } = await openList('/people', ['person.read']);
    asked('/people').flush({ items: [MARTA], nextCursor: null });
    await settle();
    expect([element.querySelector('tbody a'), element.querySelector('a[href="/people/new"]')]).toEqual([null, null]);
  });

  it('says each role with its reach', async () => {
    const { element, settle, asked } = await openList('/people', ['person.edit']);
    asked('/units').flush(UNITS);
    asked('/people').flush({ items: [MARTA], nextCursor: null });
    await settle();
    expect(element.querySelector('td[data-label="Roles"]')?.textContent).toContain('CMO (Marketing)');
    expect(element.querySelector('tbody a')?.getAttribute('href')).toBe('/people/p1');
  });
});

describe('adding and changing a person', () => {
  it('asks for a name and an address', async () => {
    const page = await openPerson('new');
    await send(page);
    const summary = page.element.querySelector('tnd-error-summary')?.textContent;
    expect(summary).toContain('Enter a name');
    expect(summary).toContain('Enter an e-mail address');
  });

  it('tells at the address that somebody has it', async () => {
    const page = await openPerson('new');
    await type(page, 0, 'Clara Núñez');
    await type(page, 1, 'clara@example.com');
    await send(page);
    page.asked('/people', 'POST').flush({ code: 'duplicate' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.element.querySelector('mat-error')?.textContent).toContain('Somebody has this e-mail address already');
  });

  it('changes a role with the version it began with', async () => {
    const page = await openMarta();
    const role = page.element.querySelector<HTMLSelectElement>('tnd-grants-field select');
    role?.querySelectorAll('option').forEach((option) => (option.selected = option.value === 'approver'));
    role?.dispatchEvent(new Event('change'));
    await page.settle();
    await send(page);
    const { request } = page.asked('/people/p1', 'PATCH');
    expect(request.headers.get('If-Match')).toBe('"4"');
    expect(request.body).toEqual({ grants: [{ role: 'approver', unitId: 'u1', fundSource: null }] });
  });

  it('says before it is saved what somebody who leaves leaves behind, and to whom it goes', async () => {
    const page = await openMarta();
    page.element.querySelector<HTMLInputElement>('form .tick input')?.click();
    await page.settle();
    const asked = page.asked('/people/p1/departure');
    expect(asked.request.params.toString()).toBe('');
    const ana = { id: 'p2', name: 'Ana Ruiz', title: 'CIO' };
    asked.flush({
      requests: 3,
      stay: 1,
      moves: [
        { rule: 'manager', heirs: [ana], steps: 2 },
        { rule: 'queue', heirs: [], steps: 1 },
      ],
    });
    await page.settle();
    const told = page.element.querySelector('tnd-departure-panel')?.textContent;
    expect(told).toContain('3 requests wait for them now.');
    expect(told).toContain('1 goes on with those who are asked beside them.');
    expect(told).toContain('2 steps go to Ana Ruiz, who manages them.');
    expect(told).toContain('1 step can be decided by nobody and waits for an administrator.');
  });

  it('asks what is left behind with the roles that stay when one is taken away', async () => {
    const page = await openMarta();
    page.element.querySelector<HTMLButtonElement>('tnd-grants-field li .tnd-button')?.click();
    await page.settle();
    const asked = page.asked('/people/p1/departure');
    asked.flush({ requests: 0, stay: 0, moves: [] });
    await page.settle();
    expect(page.element.querySelector('tnd-departure-panel')?.textContent).toContain('No request waits for them.');
  });

  it('says that the last administrator stays', async () => {
    const page = await openMarta();
    await type(page, 1, 'Chief Marketing Officer');
    await send(page);
    page.asked('/people/p1', 'PATCH').flush({ code: 'duplicate' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain(
      'Somebody has to stay administrator',
    );
  });

  it('shows theirs and mine when somebody else was faster', async () => {
    const page = await openMarta();
    await type(page, 1, 'Chief Marketing Officer');
    await send(page);
    page.asked('/people/p1', 'PATCH').flush({ code: 'version.stale' }, { status: 412, statusText: 'Stale' });
    await page.settle();
    page.asked('/people/p1').flush({ ...MARTA, title: 'Head of marketing', isActive: false, version: 5 });
    await page.settle();
    const box = page.element.querySelector('tnd-meanwhile')?.textContent;
    expect(box).toContain('now: Head of marketing');
    expect(box).toContain('typed here: Chief Marketing Officer');
    expect(box).toContain('now: switched off; taken over');
  });

  it('says who can to those who cannot', async () => {
    const { element } = await openPerson('new', ['person.read']);
    expect(element.querySelector('form')).toBeNull();
    expect(element.textContent).toContain('Administrators add people and change their roles.');
  });
});
