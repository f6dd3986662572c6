import { openPage } from '../../testing/open-page';
import { BypassesPage } from './bypasses-page';
import { aView, someBypasses } from './governance.sample';

const open = async (query: string, list: object = someBypasses) => {
  const page = await openPage({
    path: 'governance/bypasses',
    component: BypassesPage,
    address: `/governance/bypasses${query}`,
    scopes: ['governance', 'listing'],
    permissions: ['governance-figures.read', 'export.create'],
  });
  const asked = page.asked('/governance-figures/bypasses');
  asked.flush(list);
  page.asked('/governance-figures').flush(aView);
  await page.settle();
  return { ...page, params: asked.request.params };
};

const none = { ...someBypasses, items: [], total: 0 };

describe('the tools that were paid for without approval', () => {
  it('are those of the rule and the time of their address', async () => {
    const { params, element } = await open('?rule=sprint&months=24');
    expect([params.get('rule'), params.get('months')]).toEqual(['sprint', '24']);
    const chosen = [...element.querySelectorAll('select')].map(({ selectedOptions }) =>
      selectedOptions[0]?.textContent.trim(),
    );
    expect(chosen).toEqual(['24 months', 'Within the sprint limit.']);
  });

  it('lead to the tool, to the entries that were paid, and to the request that came too late', async () => {
    const { element } = await open('');
    const links = [...element.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/tools/hotjar', '/spend/entries?tool=t1&to=2026-03-09&figure=61.00', '/requests/r1']);
    expect(element.querySelector('tnd-page-header')?.textContent).toMatch(/Together: 61\.00\sEUR\./);
  });

  it('are none where everything was approved in time', async () => {
    expect((await open('', none)).element.textContent).toContain('Nothing was paid for without approval in this time.');
  });

  it('name the rule that hides them all', async () => {
    expect((await open('?rule=sprint', none)).element.textContent).toContain('approval: Within the sprint limit.');
  });
});
