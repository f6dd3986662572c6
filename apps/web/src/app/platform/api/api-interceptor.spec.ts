import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideTestPlatform } from '../../../testing/test-platform';
import { Session } from '../session/session';
import { Api } from './api';
import { newIntent } from './intent';
import { SessionExpiry } from './session-expiry';

const LUNCH = { headers: { 'session-seconds-left': '1800' } };
const OVER = { status: 401, statusText: 'Unauthorized' };

const me = (id: string) => ({
  person: { id, name: id },
  roles: [],
  permissions: [],
  organisation: { timeZone: 'UTC' },
});

function open() {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const http = TestBed.inject(HttpTestingController);
  return { api: TestBed.inject(Api), session: TestBed.inject(Session), expiry: TestBed.inject(SessionExpiry), http };
}

async function atWork() {
  const place = open();
  const restored = place.session.restore();
  place.http.expectOne('/api/v1/me').flush(me('ana'), LUNCH);
  await restored;
  return place;
}

const over = (request: TestRequest): void => request.flush({ code: 'session.required' }, OVER);

describe('a save that finds the session over', () => {
  it('UX-19 waits, and is made once more as it was when the same person is back', async () => {
    const { api, session, expiry, http } = await atWork();
    const saved = api.post('/requests', { toolName: 'Heat maps' }, { intent: newIntent() });
    const first = http.expectOne('/api/v1/requests');
    over(first);
    expect(expiry.phase()).toBe('ended');

    const back = session.signInAgain('ana@example.com', 'secret');
    http.expectOne('/api/v1/session').flush(me('ana'), LUNCH);
    await back;
    const second = http.expectOne('/api/v1/requests');
    second.flush({ id: 'r1' }, LUNCH);

    expect(await saved).toEqual({ id: 'r1' });
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    expect(second.request.body).toEqual({ toolName: 'Heat maps' });
    expect(expiry.phase()).toBe('running');
  });

  it('UX-19 is given up when somebody else signs in, who stays unknown to the page', async () => {
    const { api, session, http } = await atWork();
    const refused = expect(api.post('/requests', {})).rejects.toMatchObject({ code: 'session.required' });
    over(http.expectOne('/api/v1/requests'));

    const back = session.signInAgain('marta@example.com', 'secret');
    http.expectOne('/api/v1/session').flush(me('marta'), LUNCH);
    expect((await back).person.id).toBe('marta');

    await refused;
    http.expectNone('/api/v1/requests');
    expect(session.person().id).toBe('ana');
  });

  it('is not tried a third time', async () => {
    const { api, session, http } = await atWork();
    const refused = expect(api.get('/tools')).rejects.toMatchObject({ code: 'session.required' });
    over(http.expectOne('/api/v1/tools'));
    const back = session.signInAgain('ana@example.com', 'secret');
    http.expectOne('/api/v1/session').flush(me('ana'), LUNCH);
    await back;
    over(http.expectOne('/api/v1/tools'));
    await refused;
  });

  it('stays waiting after a wrong password', async () => {
    const { api, session, expiry, http } = await atWork();
    const saved = api.post('/requests', {});
    over(http.expectOne('/api/v1/requests'));
    const wrong = expect(session.signInAgain('ana@example.com', 'guess')).rejects.toMatchObject({
      code: 'session.credentials',
    });
    http.expectOne('/api/v1/session').flush({ code: 'session.credentials' }, OVER);
    await wrong;
    expect(expiry.phase()).toBe('ended');

    const back = session.signInAgain('ana@example.com', 'secret');
    http.expectOne('/api/v1/session').flush(me('ana'), LUNCH);
    await back;
    http.expectOne('/api/v1/requests').flush({ id: 'r1' }, LUNCH);
    expect(await saved).toEqual({ id: 'r1' });
  });

  it('is refused at once where nobody was signed in', async () => {
    const { api, http } = open();
    const refused = expect(api.get('/me')).rejects.toMatchObject({ code: 'session.required' });
    over(http.expectOne('/api/v1/me'));
    await refused;
  });

  it('is refused at once after somebody signed out', async () => {
    const { api, session, http } = await atWork();
    const out = session.signOut();
    http.expectOne('/api/v1/session').flush(null, { status: 204, statusText: 'No Content' });
    await out;
    const refused = expect(api.get('/tools')).rejects.toMatchObject({ code: 'session.required' });
    over(http.expectOne('/api/v1/tools'));
    await refused;
  });
});

describe('how long the session lasts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const minutes = (count: number): void => {
    jest.advanceTimersByTime(count * 60_000);
  };

  it('is warned of two minutes before, and counted down', () => {
    const { expiry } = open();
    expiry.prolong(1800);
    minutes(27.9);
    expect(expiry.phase()).toBe('running');
    minutes(0.1);
    expect([expiry.phase(), expiry.minutesLeft()]).toEqual(['ending', 2]);
    minutes(1);
    expect([expiry.phase(), expiry.minutesLeft()]).toEqual(['ending', 1]);
  });

  it('is over after the last minute, and not before', () => {
    const { expiry } = open();
    expiry.prolong(1800);
    minutes(30);
    expect(expiry.phase()).toBe('ending');
    jest.advanceTimersByTime(1000);
    expect(expiry.phase()).toBe('ended');
  });

  it('begins anew with each answer', () => {
    const { expiry } = open();
    expiry.prolong(1800);
    minutes(29);
    expiry.prolong(1800);
    expect(expiry.phase()).toBe('running');
    minutes(27);
    expect(expiry.phase()).toBe('running');
  });

  it('is warned of at once when no answer can prolong it any more', () => {
    const { expiry } = open();
    expiry.prolong(45);
    expect([expiry.phase(), expiry.minutesLeft()]).toEqual(['ending', 1]);
  });

  it('worries nobody who has signed out', () => {
    const { expiry } = open();
    expiry.prolong(1800);
    expiry.forget();
    minutes(60);
    expect(expiry.phase()).toBe('unknown');
  });
});
