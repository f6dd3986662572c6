import { Component } from '@angular/core';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type HomeLineKey, type HomeView } from '@tandem/api-client';
import { type OpenPage, openPage } from '../../testing/open-page';
import { type Language, type Role } from '../platform';
import { HOME_PARTS } from './home-parts';
import { HomePage } from './home-page';
import { homeRole } from './home-role';

@Component({ template: '<h1>Decisions</h1>' })
class Queue {}

const home = (as: Role, lines: Readonly<Partial<Record<HomeLineKey, number>>> = {}): HomeView => ({
  as,
  asOf: '2026-11-23T10:00:00Z',
  since: '2026-01-01',
  lines: Object.entries(lines).map(([key, count]) => ({
    key: key as HomeLineKey,
    count,
    path: '/audit',
    params: { from: '2026-01-01' },
  })),
  stages: [],
  notices: [],
  policyToSign: null,
});

async function open(roles: readonly Role[], address = '/home', language: Language = 'en'): Promise<OpenPage> {
  const page = openPage({
    path: 'home',
    component: HomePage,
    address,
    scopes: ['home', 'audit'],
    language,
    permissions: [
      ...(roles.includes('cmo') ? ['request.create'] : []),
      ...(roles.includes('auditor') ? ['governance-figures.read'] : []),
    ],
    roles,
    providers: [{ provide: HOME_PARTS, useValue: { cio: { scopes: [], load: () => Promise.resolve(Queue) } } }],
  });
  return page;
}

const text = ({ element }: OpenPage): string => (element.textContent ?? '').replace(/\s+/g, ' ');

beforeEach(() => localStorage.clear());

describe('the home page', () => {
  it('asks one question about the role that looks', async () => {
    const page = await open(['auditor']);
    expect(page.asked('/home').request.params.toString()).toBe('as=auditor');
  });

  it('leads to the figures of governance whoever may read them, and nobody else', async () => {
    const leads = async (role: Role): Promise<boolean> => {
      const page = await open([role]);
      page.asked('/home').flush(home(role));
      await page.settle();
      return page.element.querySelector('a[href="/governance"]') !== null;
    };
    expect(await leads('auditor')).toBe(true);
    TestBed.resetTestingModule();
    expect(await leads('requester')).toBe(false);
  });

  it('names the version of the policy that waits for their signature, once, and leads to it', async () => {
    const page = await open(['cio']);
    const policyToSign = { id: 'v8', version: 8, name: 'Martech spend', dueOn: '2026-11-27' };
    page.asked('/home').flush({ ...home('cio', { 'policy-drafts': 1 }), policyToSign });
    await page.settle();
    const link = page.element.querySelector('tnd-home-strip a');
    expect(link?.textContent).toBe('Version 8 of the policy waits for your signature until 27 Nov 2026');
    expect(link?.getAttribute('href')).toBe('/policies?version=8');
    expect(text(page)).not.toContain('policy draft');
  });

  it('is the decision queue for a CIO, under a line of what else waits', async () => {
    const page = await open(['cio']);
    page.asked('/home').flush(home('cio', { 'findings-new': 3, 'policy-drafts': 0 }));
    await page.settle();
    expect([...page.element.querySelectorAll('h1')].map((heading) => heading.textContent)).toEqual(['Decisions']);
    expect(text(page)).toContain('3 findings that nobody has looked at yet');
    expect(text(page)).not.toContain('policy draft');
  });

  it('shows a CIO no line at all when nothing applies', async () => {
    const page = await open(['cio']);
    page.asked('/home').flush(home('cio', { 'findings-new': 0 }));
    await page.settle();
    expect(page.element.querySelector('tnd-home-strip ul')).toBeNull();
  });

  it('shows an auditor each exception as a way to its rows, and says what was looked for in vain', async () => {
    const page = await open(['auditor']);
    page.asked('/home').flush(home('auditor', { 'refused-attempts': 7, 'policy-changes': 0 }));
    await page.settle();
    const link = page.element.querySelector('tnd-home-lines a');
    expect([link?.textContent?.trim(), link?.getAttribute('href')]).toEqual([
      '7 refused attempts',
      '/audit?from=2026-01-01',
    ]);
    expect(text(page)).toContain('Nothing found of: policy changes.');
  });

  it('UX-30 offers a new request to whom may make one, and to nobody else', async () => {
    const [auditor] = [await open(['auditor'])];
    expect(auditor.element.querySelector('a[href="/requests/new"]')).toBeNull();
    TestBed.resetTestingModule();
    const cmo = await open(['cmo']);
    expect(cmo.element.querySelector('a[href="/requests/new"]')).not.toBeNull();
  });

  it('asks nothing of an administrator that they may not read', async () => {
    const page = await open(['admin']);
    page.asked('/home').flush(home('admin'));
    await page.settle();
    const asked = TestBed.inject(HttpTestingController).match(() => true);
    expect(asked.map(({ request }) => request.url)).toEqual(['/readyz', '/api/v1/mail-delivery']);
  });

  it('places nothing of a CMO before it is known what stands above the rest', async () => {
    const page = await open(['cmo']);
    const shown = (): (string | null)[] =>
      [...page.element.querySelectorAll('tnd-panel')]
        .filter((panel) => panel.closest('[hidden]') === null)
        .map((panel) => panel.querySelector('h2')?.textContent ?? null);
    page.asked('/home').flush(home('cmo', { 'questions-to-answer': 2 }));
    await page.settle();
    expect(shown()).toEqual(['My requests', 'Budget left']);
    const http = TestBed.inject(HttpTestingController);
    for (const asked of http.match(({ url }) => url.endsWith('/requests'))) {
      asked.flush({ items: [], nextCursor: null });
    }
    await page.settle();
    expect(shown()).toEqual(['Needs you', 'My requests', 'Budget left', 'Live tools by stage']);
  });

  it('leaves out what a CMO has nothing of', async () => {
    const page = await open(['cmo']);
    page.asked('/home').flush(home('cmo', { 'questions-to-answer': 0 }));
    const http = TestBed.inject(HttpTestingController);
    http.expectOne(({ params }) => params.get('awaiting') === 'me').flush({ items: [], nextCursor: null });
    http.expectOne(({ params }) => params.get('mine') === 'true').flush({ items: [], nextCursor: null });
    await page.settle();
    const headings = [...page.element.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(headings).toEqual(['My requests', 'Budget left', 'Live tools by stage']);
  });

  it('lets somebody with two roles look at one at a time, in the address, and remembers which', async () => {
    const page = await open(['admin', 'auditor'], '/home?as=admin');
    const links = [...page.element.querySelectorAll('tnd-role-switch a')];
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual([
      ['/home?as=auditor', null],
      ['/home?as=admin', 'true'],
    ]);
    TestBed.resetTestingModule();
    const again = await open(['admin', 'auditor']);
    expect(again.asked('/home').request.params.get('as')).toBe('admin');
  });

  it('has no switch for somebody with one role', async () => {
    const page = await open(['auditor']);
    expect(page.element.querySelector('tnd-role-switch nav')).toBeNull();
  });

  it('tells an auditor who verified last, and verifies on demand', async () => {
    const page = await open(['auditor'], '/home', 'es');
    page.asked('/audit-events/verification/last').flush({ last: null });
    await page.settle();
    expect(text(page)).toContain('Aún no consta ninguna verificación.');
    page.element.querySelector<HTMLButtonElement>('tnd-trail-card button')?.click();
    page.asked('/audit-events/verification', 'POST').flush({
      intact: true,
      checkedEvents: 48_213,
      firstEvent: '1',
      lastEvent: '48213',
      checkedAt: '2026-11-23T05:00:00Z',
      by: { id: 'me', name: 'Ana Ruiz', title: null },
    });
    await page.settle();
    expect(text(page)).toContain('Eventos 1 a 48213, 48.213 comprobados.');
    expect(text(page)).toContain('Verificada por Ana Ruiz, 23 nov 2026, 06:00');
  });
});

describe('whose home is shown', () => {
  it.each([
    [['cio', 'admin'], 'admin', null, 'admin'],
    [['cio', 'admin'], 'finance', 'admin', 'admin'],
    [['admin', 'cio'], null, null, 'cio'],
    [['requester'], 'cio', 'cio', 'requester'],
    [[], 'cio', null, undefined],
  ] as const)('of %j who ask for %s and looked at %s is %s', (roles, asked, last, shown) => {
    expect(homeRole(roles, asked, last)).toBe(shown);
  });
});
