import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTestPlatform } from '../../../testing/test-platform';
import { Formatting } from '../formatting/formatting';
import { Session } from './session';
import { safeReturn, signedIn } from './session-guards';

@Component({ template: '<h1>Here</h1>' })
class SomePage {}

const ME = {
  person: { id: 'p1', name: 'Ana Ruiz', title: 'CIO', email: 'ana.ruiz@example.com', unit: null },
  roles: ['cio'],
  permissions: ['request.decide'],
  organisation: {
    name: 'Verdemar',
    functionalCurrency: 'EUR',
    timeZone: 'Europe/Madrid',
    isDemo: false,
    singleOfficer: false,
    currentFiscalYear: 'FY2026',
  },
};

async function navigateTo(url: string, answer: { status: number; body: object }): Promise<Router> {
  TestBed.configureTestingModule({
    providers: [
      ...provideTestPlatform(),
      provideRouter([
        { path: 'sign-in', component: SomePage },
        { path: '**', component: SomePage, canActivate: [signedIn] },
      ]),
    ],
  });
  const harness = await RouterTestingHarness.create();
  const arrival = harness.navigateByUrl(url);
  // The router asks its guards in a later turn of the event loop.
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.inject(HttpTestingController)
    .expectOne('/api/v1/me')
    .flush(answer.body, { status: answer.status, statusText: 'answer' });
  await arrival;
  return TestBed.inject(Router);
}

describe('a page for signed-in people', () => {
  it('opens when the session is known', async () => {
    const router = await navigateTo('/tools?q=hub', { status: 200, body: ME });
    expect(router.url).toBe('/tools?q=hub');
    expect(TestBed.inject(Session).person().name).toBe('Ana Ruiz');
  });

  it('shows instants in the time zone of the organisation from then on', async () => {
    await navigateTo('/home', { status: 200, body: ME });
    expect(TestBed.inject(Formatting).timeZone()).toBe('Europe/Madrid');
  });

  it('UX-04 leads to sign-in with the whole deep link when there is no session', async () => {
    const router = await navigateTo('/decisions/r1?lane=sprint#thread', {
      status: 401,
      body: { code: 'session.required' },
    });
    expect(router.parseUrl(router.url).queryParams).toEqual({ return: '/decisions/r1?lane=sprint#thread' });
  });

  it('tells what the person may do', async () => {
    await navigateTo('/home', { status: 200, body: ME });
    const session = TestBed.inject(Session);
    expect(session.can('request.decide')).toBe(true);
    expect(session.can('policy.edit')).toBe(false);
    expect(session.hasRole('finance', 'cio')).toBe(true);
  });
});

describe('the address that sign-in leads back to', () => {
  it('is the one that was asked for', () => {
    expect(safeReturn('/tools?q=hub#top')).toBe('/tools?q=hub#top');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    '/sign-in?return=/x',
  ])('is never %s', (address) => {
    expect(safeReturn(address)).toBe('/home');
  });

  it('is the home page when nothing was asked for', () => {
    expect(safeReturn(null)).toBe('/home');
  });
});
