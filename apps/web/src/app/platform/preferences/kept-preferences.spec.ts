import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideTestPlatform } from '../../../testing/test-platform';
import { ListLayouts } from '../listing/list-layouts';
import { Session } from '../session/session';
import { KeptPreferences } from './kept-preferences';
import { SharedPreferences } from './shared-preferences';

const PATH = '/api/v1/me/preferences';
const ANSWER = {
  ...{ language: null, region: null, theme: null, density: null, shortcuts: true },
  lists: { tools: { sort: 'name' } },
  defaultViews: [{ list: 'tools', id: 'v1', query: 'source=shadow' }],
};
const ME = { person: { id: 'me' }, roles: ['cio'], permissions: [], organisation: { timeZone: 'Europe/Madrid' } };

async function signedIn() {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const http = TestBed.inject(HttpTestingController);
  const restored = TestBed.inject(Session).restore();
  http.expectOne('/api/v1/me').flush(ME);
  await restored;
  return http;
}

describe('what the server keeps of how somebody likes the interface', () => {
  it('is asked for once, for the frame of the page and for its list', async () => {
    const http = await signedIn();
    const layouts = TestBed.inject(ListLayouts);
    const both = Promise.all([TestBed.inject(SharedPreferences).fetch(), layouts.load()]);
    http.expectOne(PATH).flush(ANSWER);
    await both;
    http.expectNone('/api/v1/views/defaults');
    expect([layouts.of('tools').sort, layouts.defaultView('tools')?.id]).toEqual(['name', 'v1']);
  });

  it('is there at once for a list that is opened later', async () => {
    const http = await signedIn();
    const fetched = TestBed.inject(SharedPreferences).fetch();
    http.expectOne(PATH).flush(ANSWER);
    await fetched;
    const layouts = TestBed.inject(ListLayouts);
    await layouts.load();
    http.expectNone(PATH);
    expect(layouts.isKnown()).toBe(true);
  });

  it('is asked for again where it could not be read, and by whoever signs in next', async () => {
    const http = await signedIn();
    const kept = TestBed.inject(KeptPreferences);
    const failed = kept.read().catch(() => 'failed');
    http.expectOne(PATH).flush({}, { status: 503, statusText: 'Busy' });
    expect(await failed).toBe('failed');
    const read = kept.read();
    http.expectOne(PATH).flush(ANSWER);
    await read;
    const back = TestBed.inject(Session).signIn('ana.ruiz@example.com', 'x');
    http.expectOne('/api/v1/session').flush({ ...ME, person: { id: 'other' } });
    await back;
    void kept.read();
    http.expectOne(PATH).flush(ANSWER);
  });
});
