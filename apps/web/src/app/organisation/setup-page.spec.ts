import { openPage } from '../../testing/open-page';
import { SetupPage } from './setup-page';

async function openSetup(state: 'ready' | 'needs-setup') {
  const page = await openPage({ path: 'setup', component: SetupPage, address: '/setup', scopes: ['organisation'] });
  page.asked('/setup').flush({ state, isDemo: false, demoAccounts: [] });
  await page.settle();
  return page.element;
}

describe('the first run', () => {
  it('asks a company that is not set up yet', async () => {
    const element = await openSetup('needs-setup');
    expect(element.querySelectorAll('form input')).toHaveLength(5);
  });

  it('lets nobody fill in what was answered long ago, and leads to the sign-in', async () => {
    const element = await openSetup('ready');
    expect(element.querySelector('form')).toBeNull();
    expect(element.querySelector('a.tnd-button')?.getAttribute('href')).toBe('/sign-in');
  });
});
