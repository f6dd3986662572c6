import { type OpenPage, openPage } from '../../../testing/open-page';
import { aCondition } from '../approvals.sample';
import { ConditionsPage } from './conditions-page';

const open = (address: string): Promise<OpenPage> =>
  openPage({
    path: 'requests/conditions',
    component: ConditionsPage,
    address,
    scopes: ['approvals', 'listing'],
    permissions: ['request.read'],
  });

describe('the list of conditions of approvals', () => {
  it('asks for what its address says', async () => {
    const { asked } = await open('/requests/conditions?mine=true&status=open&overdue=true&q=dpa');
    expect(asked('/request-tasks').request.params.toString()).toBe('q=dpa&status=open&mine=true&overdue=true&sort=due');
  });

  it('says of each whose move it is, and leads to its request', async () => {
    const { element, settle, asked } = await open('/requests/conditions');
    asked('/request-tasks').flush({ items: [{ ...aCondition, isLate: true }], nextCursor: null, total: 1 });
    await settle();
    const row = element.querySelector('tbody tr');
    expect(row?.textContent).toContain('Overdue');
    expect(row?.textContent).toContain('Marta Gil had to meet it until 23 Dec 2026.');
    expect(row?.querySelector('a')?.getAttribute('href')).toBe('/requests/r-142');
  });

  it('says how there come to be some while there are none', async () => {
    const { element, settle, asked } = await open('/requests/conditions');
    asked('/request-tasks').flush({ items: [], nextCursor: null, total: 0 });
    await settle();
    expect(element.textContent).toContain('No conditions yet. Whoever approves a request can set some.');
  });
});
