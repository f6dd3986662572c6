import { addressesOfTheWeb } from './support/app-routes';
import { NOWHERE, routeOf, SCREENS } from './support/screens';

describe('the list of screens', () => {
  const routes = addressesOfTheWeb();
  const listed = new Set(SCREENS.map(routeOf));

  it('is compared with the routes that the web has', () => {
    expect(routes).toEqual(expect.arrayContaining(['sign-in', 'requests/:/edit', 'tools/:/edit', 'spend/entries']));
  });

  it.each(routes.filter((route) => route !== '**'))('has the page at /%s', (route) => {
    expect(listed).toContain(`/${route}`);
  });

  it.each([...listed].filter((route) => route !== NOWHERE))('leads to a page at %s', (route) => {
    expect(routes).toContain(route.slice(1));
  });

  it('gives each screen a name of its own', () => {
    expect(SCREENS.length).toBe(new Set(SCREENS.map(({ name }) => name)).size);
  });
});
