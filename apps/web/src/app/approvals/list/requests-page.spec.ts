import { openPage } from '../../../testing/open-page';
import { aRequest } from '../approvals.sample';
import { RequestsPage } from './requests-page';

const open = (address: string, permissions: readonly string[] = ['request.read', 'request.create']) =>
  openPage({ path: 'requests', component: RequestsPage, address, scopes: ['approvals', 'listing'], permissions });

const LIST = { items: [aRequest], nextCursor: null, total: 1 };
const NOTHING = { items: [], nextCursor: null, total: 0 };

describe('the list of requests', () => {
  it('asks for what its address says', async () => {
    const { asked } = await open('/requests?mine=true&lane=sprint&status=submitted&sort=due&q=hotjar');
    expect(asked('/requests').request.params.toString()).toBe(
      'q=hotjar&status=submitted&lane=sprint&mine=true&sort=due',
    );
  });

  it('leaves out what an old link asks for in vain, and tells it', async () => {
    const { element, settle, asked } = await open('/requests?status=lost');
    asked('/requests').flush(LIST);
    await settle();
    expect(element.textContent).toContain('status=lost');
  });

  it('names what is filtered behind More filters, each to be taken away', async () => {
    const { element, settle, asked } = await open(
      '/requests?cost=1000-10000&period=decided&from=2026-01-01&requester=me',
    );
    const { params } = asked('/requests').request;
    expect(params.toString()).toBe('cost=1000-10000&period=decided&from=2026-01-01&sort=-updated');
    await settle();
    const chips = [...element.querySelectorAll('.chips li span')].map(({ textContent }) =>
      textContent.replace(/\u00a0/g, ' '),
    );
    expect(chips).toEqual(['Cost a year: Over 1,000 EUR, up to 10,000 EUR', 'Decided', 'From 1 Jan 2026']);
    expect(element.querySelector('tnd-more-filters button')?.textContent.trim()).toBe('More filters (3)');
    expect(element.textContent).toContain('requester=me');
  });

  it('can be cut down to whoever made a request, whom it asks for when the filters are opened', async () => {
    const { element, settle, asked } = await open('/requests');
    asked('/requests').flush(LIST);
    await settle();
    element.querySelector<HTMLElement>('tnd-more-filters button')?.click();
    await settle();
    asked('/requesters').flush({ items: [{ id: 'p9', name: 'Zoe Sanz', title: null }], nextCursor: null });
    await settle();
    const asker = [...element.querySelectorAll('tnd-more-filters label')].find((label) =>
      label.textContent.includes('Requested by'),
    );
    expect([...(asker?.querySelectorAll('option') ?? [])].map((option) => option.textContent.trim())).toEqual([
      'All',
      'Zoe Sanz',
    ]);
  });

  it('says in each row whose move it is', async () => {
    const { element, settle, asked } = await open('/requests');
    asked('/requests').flush(LIST);
    await settle();
    expect(element.querySelector('tbody')?.textContent).toContain('With Ana Ruiz (CIO) since 17 Nov 2026, 10:00.');
  });

  it('names the filters when they hide everything, and how many there are without', async () => {
    const { element, settle, asked } = await open('/requests?status=rejected&lane=sprint&mine=true');
    asked('/requests').flush(NOTHING);
    await settle();
    asked('/requests').flush(LIST);
    await settle();
    expect(element.textContent).toContain('No requests match Rejected + Sprint + Mine. Without filters there is 1.');
  });

  it('offers the first request to whoever may make one, and to nobody else', async () => {
    const { element, settle, asked } = await open('/requests', ['request.read']);
    asked('/requests').flush(NOTHING);
    await settle();
    expect(element.querySelectorAll('a[href="/requests/new"]')).toHaveLength(0);
  });
});
