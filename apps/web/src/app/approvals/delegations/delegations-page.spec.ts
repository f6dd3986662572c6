import { type DelegationView } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../../testing/open-page';
import { ANA, MARTA } from '../approvals.sample';
import { DelegationsPage } from './delegations-page';

const CURRENT: DelegationView = {
  id: 'd-1',
  principal: ANA,
  delegate: MARTA,
  from: '2026-11-23',
  until: '2026-12-04',
  lanes: ['sprint'],
  kinds: null,
  ceiling: { amount: '5000.00', currency: 'EUR' },
  reason: 'Holidays',
  state: 'current',
  createdAt: '2026-11-20T09:00:00.000Z',
  endedAt: null,
  endedBy: null,
  mayEnd: true,
};

async function open(items: readonly DelegationView[], permissions = ['request.decide', 'delegation.read']) {
  const page = await openPage({
    path: 'delegations',
    component: DelegationsPage,
    address: '/delegations',
    scopes: ['approvals'],
    permissions,
  });
  page.asked('/delegations').flush({ items, nextCursor: null, total: items.length });
  await page.settle();
  return page;
}

async function press({ element, settle }: OpenPage, words: string): Promise<void> {
  [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === words)?.click();
  await settle();
}

async function type({ element, settle }: OpenPage, selector: string, text: string): Promise<void> {
  const field = element.querySelector<HTMLInputElement>(selector);
  if (field !== null) {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }
  await settle();
}

describe('the delegations', () => {
  it('say who decides for whom, about what, and since when the principal is back', async () => {
    const { element } = await open([CURRENT]);
    const row = element.querySelector('tbody tr')?.textContent.replace(/\u00a0/g, ' ');
    expect(row).toContain('Ana Ruiz');
    expect(row).toContain('Marta Gil');
    expect(row).toContain('Sprint, up to 5,000.00 EUR');
    expect(row).toContain('4 Dec 2026');
    expect(row).toContain('Current');
  });

  it('say how there come to be some while there are none', async () => {
    const { element } = await open([]);
    expect(element.textContent).toContain('Whoever will be away can appoint a delegate for those days.');
  });

  it('are ended only after it was said what follows, by one of the two', async () => {
    const page = await open([CURRENT]);
    await press(page, 'End');
    expect(page.element.textContent).toContain('What is not decided waits for Ana Ruiz alone. What was decided stays.');
    await press(page, 'End the delegation');
    const sent = page.asked('/delegations/d-1/end', 'POST');
    expect(sent.request.headers.get('Idempotency-Key')).toBeTruthy();
    sent.flush({ ...CURRENT, state: 'over', mayEnd: false });
    await page.settle();
    expect(page.element.querySelector('[role="status"]')?.textContent).toContain('The delegation is over.');
  });

  it('are only read by whoever decides nothing', async () => {
    const { element } = await open([{ ...CURRENT, mayEnd: false }], ['delegation.read']);
    expect(element.querySelector('tnd-page-header button')).toBeNull();
    expect(element.querySelector('tbody button')).toBeNull();
  });

  it('ask for what is missing before anything is sent', async () => {
    const page = await open([]);
    await press(page, 'Appoint a delegate');
    await type(page, 'input[type="date"]', '2026-12-01');
    await press(page, 'Appoint the delegate');
    const errors = page.element.querySelector('tnd-error-summary')?.textContent;
    expect(errors).toContain('Choose who decides meanwhile.');
    expect(errors).toContain('Enter the day on which you are back.');
    expect(errors).toContain('Say why.');
  });
});
