import { PASSWORD, type Server, startServer } from './support/server';

describe('signing in', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('tells who the person is, with their roles and rights', async () => {
    const cio = await server.as('cio');
    const { body } = await cio.get<{ roles: string[]; permissions: string[] }>('/me');
    expect(body.roles).toEqual(['cio']);
    expect(body.permissions).toContain('request.decide');
    expect(body.permissions).not.toContain('person.edit');
  });

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await server.anonymous().signIn('cio@test.example', PASSWORD);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^tandem-sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('answers alike for a wrong password and an unknown address', async () => {
    const wrong = await server.anonymous().signIn('auditor@test.example', 'not the password');
    const unknown = await server.anonymous().signIn('nobody@test.example', 'not the password');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body['detail']).toBe(unknown.body['detail']);
  });

  it('slows guessing down after some failures and still tells when to come back', async () => {
    const statuses: number[] = [];
    let last = await server.anonymous().signIn('admin@test.example', 'guess 0 is wrong');
    for (let guess = 1; guess < 9; guess++) {
      last = await server.anonymous().signIn('admin@test.example', `guess ${guess} is wrong`);
      statuses.push(last.status);
    }
    expect(statuses).toContain(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    await server.db.query('delete from sign_in_failure');
  });

  it('ends the session at sign-out, for whoever kept the cookie too', async () => {
    const finance = await server.as('finance');
    expect((await finance.delete('/session')).status).toBe(204);
    expect((await finance.get('/me')).status).toBe(401);
  });

  describe('how long a session lasts', () => {
    const leftOf = ({ headers }: { headers: Headers }): number => Number(headers.get('session-seconds-left'));
    const ofCmo = "person_id = (select id from person where email = 'cmo@test.example')";

    it('is told with the answer to the sign-in: half an hour', async () => {
      const answer = await server.anonymous().signIn('finance@test.example', PASSWORD);
      expect(leftOf(answer)).toBeGreaterThan(1795);
      expect(leftOf(answer)).toBeLessThanOrEqual(1800);
    });

    it('is told with each answer, and each request prolongs it', async () => {
      const cmo = await server.as('cmo');
      await server.db.query(`update session set last_seen_at = now() - interval '29 minutes' where ${ofCmo}`);
      expect(leftOf(await cmo.get('/me'))).toBeGreaterThan(1795);
    });

    it('is never told longer than it is while requests follow each other within a minute', async () => {
      const cmo = await server.as('cmo');
      await server.db.query(`update session set last_seen_at = now() - interval '40 seconds' where ${ofCmo}`);
      expect(leftOf(await cmo.get('/me'))).toBeLessThanOrEqual(1760);
    });

    it('has an end that no request moves, twelve hours after the sign-in', async () => {
      const cmo = await server.as('cmo');
      await server.db.query(`update session set expires_at = now() + interval '90 seconds' where ${ofCmo}`);
      await cmo.get('/me');
      expect(leftOf(await cmo.get('/me'))).toBeLessThanOrEqual(90);
    });

    it('is not told to whoever has none', async () => {
      const answer = await server.anonymous().get('/me');
      expect(answer.status).toBe(401);
      expect(answer.headers.has('session-seconds-left')).toBe(false);
    });

    it('is told even with a refusal', async () => {
      const cmo = await server.as('cmo');
      const answer = await cmo.get('/audit-events');
      expect(answer.status).toBe(403);
      expect(leftOf(answer)).toBeGreaterThan(0);
    });
  });

  it('shuts out a disabled person at their next request', async () => {
    const approver = await server.as('approver');
    await server.db.query("update person set is_active = false where email = 'approver@test.example'");
    expect((await approver.get('/me')).status).toBe(401);
    await server.db.query("update person set is_active = true where email = 'approver@test.example'");
  });

  it('stores a hash of the session and of the password only', async () => {
    const [session] = await server.db.query<{ length: number }>('select length(secret_hash) from session limit 1');
    const [person] = await server.db.query<{ password_hash: string }>('select password_hash from person limit 1');
    expect(session?.length).toBe(32);
    expect(person?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('requests from elsewhere', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const send = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${server.origin}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ email: 'cio@test.example', password: PASSWORD }),
    });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['the null origin of a sandboxed frame', { origin: 'null' }],
    ['a cross-site form', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['a program that says nothing of where it comes from', {}],
    [
      'a page that claims to be ours from another origin',
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    ],
  ])('are refused from %s', async (_, headers) => {
    const answer = await send(headers);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'csrf.rejected' });
  });

  it.each([
    ['our own page in a browser', { 'sec-fetch-site': 'same-origin' }],
    ['a program that names our origin', {}],
  ])('pass from %s', async (_, headers) => {
    expect((await send({ origin: server.origin, ...headers })).status).toBe(200);
  });

  it('get no permission to read across origins', async () => {
    const answer = await fetch(`${server.origin}/api/v1/setup`, { headers: { origin: 'https://evil.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('bad input', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it.each([
    ['text that is not JSON', '{', 'application/json'],
    ['a body of another type', 'a=1', 'application/x-www-form-urlencoded'],
    ['a poisoned prototype', '{"__proto__": {"polluted": true}}', 'application/json'],
    ['an empty body', '', 'application/json'],
  ])('is refused with a problem document: %s', async (_, body, type) => {
    const answer = await fetch(`${server.origin}/api/v1/session`, {
      method: 'POST',
      headers: { origin: server.origin, 'content-type': type },
      body,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('points at the field that needs another value', async () => {
    const admin = await server.as('admin');
    const answer = await admin.post('/people', { name: '', email: 'not an address' });
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/name' }),
        expect.objectContaining({ pointer: '/email' }),
      ]),
    );
  });

  it('refuses a property that the operation does not know', async () => {
    const admin = await server.as('admin');
    const answer = await admin.post('/units', { code: 'X', name: 'X', isAdmin: true });
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toEqual([expect.objectContaining({ pointer: '/isAdmin' })]);
  });

  it('answers an address that does not exist with a problem document', async () => {
    const cio = await server.as('cio');
    const unknown = await cio.get('/nothing-here');
    const malformed = await cio.get('/people/not-an-id');
    expect([unknown.status, malformed.status]).toEqual([404, 404]);
  });
});
