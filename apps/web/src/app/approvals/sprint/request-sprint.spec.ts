import { type OpenPage, openPage } from '../../../testing/open-page';
import { anApproval } from '../approvals.sample';
import { RequestPage } from '../detail/request-page';

const SPRINT = {
  status: 'running',
  request: { id: 'r-142', ref: 'REQ-0142' },
  startedAt: '2026-11-18T10:14:00.000Z',
  endsOn: '2027-02-16',
  isProlonged: false,
  promotion: null,
};

async function open(sprint: object | null, rest: object = {}): Promise<OpenPage> {
  const page = await openPage({
    path: 'requests/:id',
    component: RequestPage,
    address: '/requests/r-142',
    scopes: ['approvals', 'audit'],
    permissions: ['request.read', 'request.create'],
  });
  page.asked('/requests/r-142').flush(anApproval);
  page.asked('/requests/r-142/history').flush({ items: [], nextCursor: null });
  await page.settle();
  page.asked('/requests/r-142/sprint').flush({ sprint, promotion: null, canPromote: true, ...rest });
  await page.settle();
  return page;
}

const section = ({ element }: OpenPage): Element | null => element.querySelector('tnd-request-sprint');
const words = (page: OpenPage): string => (section(page)?.textContent ?? '').replace(/\s+/g, ' ');

async function press(page: OpenPage, name: string): Promise<void> {
  [...(section(page)?.querySelectorAll('button') ?? [])]
    .find(({ textContent }) => textContent.trim() === name)
    ?.click();
  await page.settle();
}

async function type(page: OpenPage, selector: string, text: string, index = 0): Promise<void> {
  const field = section(page)?.querySelectorAll(selector)[index];
  Object.assign(field ?? {}, { value: text });
  field?.dispatchEvent(new Event('input'));
  await page.settle();
}

describe('the sprint on the page of its request', () => {
  it('says when it ends by itself and what becomes of its money', async () => {
    const page = await open(SPRINT);
    expect(words(page)).toContain(
      'It ends by itself on 16 Feb 2027. What is committed and not spent is then released.',
    );
  });

  it('says that only a marathon can follow once it has ended', async () => {
    const page = await open({ ...SPRINT, status: 'ended' });
    expect(words(page)).toContain('It ended without a decision.');
    expect(words(page)).toContain('Promote REQ-0142 to Marathon');
  });

  it('leads to the marathon that is asked for, and offers no second one', async () => {
    const promotion = { id: 'r-150', ref: 'REQ-0150' };
    const page = await open({ ...SPRINT, promotion, isProlonged: true }, { canPromote: false });
    expect(section(page)?.querySelector('a')?.getAttribute('href')).toBe('/requests/r-150');
    expect(words(page)).toContain('It goes on until 16 Feb 2027 at most');
    expect(section(page)?.querySelector('button')).toBeNull();
  });

  it('asks for all that has to be settled before it makes a draft', async () => {
    const page = await open(SPRINT);
    await press(page, 'Promote REQ-0142 to Marathon');
    await press(page, 'Start the draft');
    expect(section(page)?.querySelectorAll('tnd-error-summary li')).toHaveLength(4);
  });

  it('sends what was settled once, with a key of its own', async () => {
    const page = await open(SPRINT);
    await press(page, 'Promote REQ-0142 to Marathon');
    await type(page, 'textarea', 'Fewer leave.');
    await type(page, 'textarea', 'Monthly notice.', 1);
    await type(page, 'tnd-money-field input', '4800');
    section(page)?.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
    await page.settle();
    await press(page, 'Start the draft');
    const sent = page.asked('/requests/r-142/promotions', 'POST');
    expect(sent.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent.request.body).toEqual({
      ownerId: 'me',
      benefit: 'Fewer leave.',
      dataClass: 'internal',
      yearlyCost: { amount: '4800.00', currency: 'EUR' },
      exitPlan: 'Monthly notice.',
    });
  });
});
