import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Preferences } from './preferences';
import { SharedPreferences } from './shared-preferences';

const NOTHING = {
  language: null,
  region: null,
  theme: null,
  density: null,
  shortcuts: true,
  lists: {},
  defaultViews: [],
};
const PATH = '/api/v1/me/preferences';

async function fetched(kept: object, chosenHere: (preferences: Preferences) => void = () => undefined) {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  await loadTexts('en');
  const preferences = TestBed.inject(Preferences);
  chosenHere(preferences);
  const shared = TestBed.inject(SharedPreferences);
  const http = TestBed.inject(HttpTestingController);
  const done = shared.fetch();
  http.expectOne({ method: 'GET', url: PATH }).flush({ ...NOTHING, ...kept });
  await new Promise((later) => setTimeout(later));
  return { preferences, http, done };
}

describe('what a person chose in another browser', () => {
  it('is in force here, too', async () => {
    const { preferences, http } = await fetched({ language: 'es', region: 'es-MX', theme: 'dark', shortcuts: false });
    http.expectNone({ method: 'PATCH', url: PATH });
    expect(preferences.theme.value()).toBe('dark');
    expect(preferences.region.value()).toBe('es-MX');
    expect(preferences.language.value()).toBe('es');
    expect(preferences.shortcuts.value()).toBe('off');
  });

  it('wins over what this browser remembers', async () => {
    const { preferences } = await fetched({ density: 'compact' }, (here) => here.density.choose('comfortable'));
    expect(preferences.density.value()).toBe('compact');
  });

  it('is told what only this browser knew', async () => {
    const { http } = await fetched({ language: 'en', region: 'en-GB' }, (here) => here.theme.choose('dark'));
    expect(http.expectOne({ method: 'PATCH', url: PATH }).request.body).toEqual({ theme: 'dark' });
  });

  it('hears of a new choice, and of nothing else', async () => {
    const { preferences, http } = await fetched({ language: 'en', region: 'en-GB', theme: 'dark' });
    preferences.shortcuts.choose('off');
    TestBed.tick();
    const request = http.expectOne({ method: 'PATCH', url: PATH });
    expect(request.request.body).toEqual({ shortcuts: false });
    request.flush({});
  });

  it('keeps nobody from working when it cannot be read', async () => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: provideTestPlatform() });
    const http = TestBed.inject(HttpTestingController);
    const done = TestBed.inject(SharedPreferences).fetch();
    http.expectOne(PATH).flush({ code: 'not_found' }, { status: 404, statusText: 'Not Found' });
    await done;
    TestBed.inject(Preferences).theme.choose('light');
    TestBed.tick();
    http.expectNone({ method: 'PATCH', url: PATH });
  });
});
