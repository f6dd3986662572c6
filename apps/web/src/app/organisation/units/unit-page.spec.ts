import { type UnitDetail } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { UnitPage } from './unit-page';

const LUIS = { id: 'p1', name: 'Luis Ortiz', title: 'Head of growth' };
const GROWTH: UnitDetail = {
  id: 'u2',
  code: 'GRO',
  name: 'Growth',
  parentId: null,
  manager: LUIS,
  managerAbove: null,
  managers: [
    { id: 't1', person: LUIS, beginsOn: '2026-01-01', endsOn: '2026-07-01', state: 'present' },
    { id: 't0', person: LUIS, beginsOn: '2020-01-01', endsOn: null, state: 'past' },
  ],
};

const open = (unit: UnitDetail, permissions: readonly string[]): Promise<OpenPage> =>
  openPage({
    path: 'people/units/:id',
    component: UnitPage,
    address: `/people/units/${unit.id}`,
    scopes: ['organisation'],
    permissions,
  });

async function openUnit(unit: UnitDetail, permissions: readonly string[]): Promise<OpenPage> {
  const page = await open(unit, permissions);
  page.asked(`/units/${unit.id}`).flush(unit);
  page.asked('/units').flush({ items: [unit], nextCursor: null });
  await page.settle();
  return page;
}

async function press({ element, settle }: OpenPage, words: string): Promise<void> {
  [...element.querySelectorAll('button')].find((button) => button.textContent.includes(words))?.click();
  await settle();
}

describe('a unit', () => {
  it('has a heading before its name is known', async () => {
    const page = await open(GROWTH, []);
    expect(page.element.querySelector('h1')?.textContent).toBe('Unit');
    page.asked(`/units/${GROWTH.id}`).flush(GROWTH);
    await page.settle();
    expect(page.element.querySelector('h1')?.textContent).toBe('Growth');
  });

  it('says of each manager the first and the last day', async () => {
    const { element } = await openUnit(GROWTH, []);
    const days = [...element.querySelectorAll('td[data-label="Until the day"]')].map((cell) => cell.textContent.trim());
    expect(days).toEqual(['30 Jun 2026', 'until further notice']);
  });

  it('says who answers for it while nobody manages it', async () => {
    const { element } = await openUnit({ ...GROWTH, manager: null, managerAbove: LUIS, managers: [] }, []);
    expect(element.textContent).toContain('Nobody manages it now; Luis Ortiz does from above.');
  });

  it('is changed only by those who may, and says who they are', async () => {
    const { element } = await openUnit(GROWTH, []);
    expect(element.querySelector('section .head button')).toBeNull();
    expect(element.textContent).toContain('Administrators and finance appoint managers.');
  });

  it('asks for somebody before it appoints', async () => {
    const page = await openUnit(GROWTH, ['organisation.edit']);
    await press(page, 'Appoint a manager');
    await press(page, 'Appoint from');
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain('Choose one of the people found');
  });

  it('is left without a manager from a day on, and a day on record is told at the day', async () => {
    const page = await openUnit(GROWTH, ['organisation.edit']);
    await press(page, 'Appoint a manager');
    page.element.querySelector<HTMLInputElement>('tnd-manager-form input[type=checkbox]')?.click();
    const day = page.element.querySelector<HTMLInputElement>('tnd-manager-form input[type=date]');
    Object.assign(day ?? {}, { value: '2026-05-01' });
    day?.dispatchEvent(new Event('input'));
    await page.settle();
    await press(page, 'Leave without a manager from');
    const sent = page.asked('/units/u2/managers', 'POST');
    expect(sent.request.body).toEqual({ personId: null, beginsOn: '2026-05-01' });
    sent.flush(
      { code: 'validation.failed', errors: [{ pointer: '/beginsOn', code: 'past_day', detail: '' }] },
      { status: 422, statusText: 'Unprocessable' },
    );
    await page.settle();
    expect(page.element.querySelector('mat-error')?.textContent).toContain('What was on that day is on record');
  });
});
