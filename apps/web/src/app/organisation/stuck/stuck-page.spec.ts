import { type StuckRequest } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { StuckPage } from './stuck-page';

const ANA = { id: 'p1', name: 'Ana Ruiz', title: 'CIO' };
const PILAR = { id: 'p2', name: 'Pilar Sosa', title: 'Finance' };
const STUCK: StuckRequest = {
  id: 'r1',
  ref: 'REQ-0142',
  toolName: 'Heat maps',
  requester: { id: 'p3', name: 'Marta Gil', title: 'CMO' },
  label: { en: 'Approval of the CIO', es: 'Aprobación del CIO' },
  role: 'cio',
  from: ANA,
  since: '2026-06-15T10:00:00Z',
  candidates: [PILAR],
};

async function openStuck(items: readonly StuckRequest[], permissions: readonly string[]): Promise<OpenPage> {
  const page = await openPage({
    path: 'people/stuck',
    component: StuckPage,
    address: '/people/stuck',
    scopes: ['organisation'],
    permissions,
  });
  page.asked('/stuck-requests').flush({ items, nextCursor: null });
  await page.settle();
  return page;
}

async function press({ element, settle }: OpenPage): Promise<void> {
  element.querySelector<HTMLButtonElement>('form .tnd-button-primary')?.click();
  await settle();
}

describe('the requests that nobody can decide', () => {
  it('say who asks, what waits, and who left it behind', async () => {
    const { element } = await openStuck([STUCK], []);
    expect(element.querySelector('tnd-stuck-request-card')?.textContent).toContain('Asked by Marta Gil.');
    expect(element.textContent).toContain('Ana Ruiz left it behind.');
  });

  it('are given away only by those who may, and say who they are', async () => {
    const { element } = await openStuck([STUCK], ['stuck-request.read']);
    expect(element.querySelector('form')).toBeNull();
    expect(element.textContent).toContain('Administrators give it to somebody.');
  });

  it('are given to somebody with a reason', async () => {
    const page = await openStuck([STUCK], ['request.re-route']);
    await press(page);
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain('Say why');
    const person = page.element.querySelector('select');
    Object.assign(person ?? {}, { value: 'p2' });
    person?.dispatchEvent(new Event('input'));
    person?.dispatchEvent(new Event('change'));
    const reason = page.element.querySelector('textarea');
    Object.assign(reason ?? {}, { value: 'Nobody follows the CIO yet.' });
    reason?.dispatchEvent(new Event('input'));
    await page.settle();
    expect(page.element.querySelector('form .tnd-button-primary')?.textContent).toContain(
      'Give REQ-0142 to Pilar Sosa',
    );
    await press(page);
    const sent = page.asked('/stuck-requests/r1/re-routes', 'POST');
    expect(sent.request.body).toEqual({ personId: 'p2', reason: 'Nobody follows the CIO yet.' });
    sent.flush({ items: [], nextCursor: null });
    await page.settle();
    expect(page.asked('/stuck-requests').request.method).toBe('GET');
  });

  it('lead to the people where nobody could decide', async () => {
    const { element } = await openStuck([{ ...STUCK, candidates: [] }], ['request.re-route']);
    expect(element.querySelector('tnd-stuck-request-card a')?.getAttribute('href')).toBe('/people');
  });

  it('are none while each has somebody who can decide', async () => {
    const { element } = await openStuck([], ['request.re-route']);
    expect(element.textContent).toContain('Every request that waits has somebody who can decide it.');
  });
});
