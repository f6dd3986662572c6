import { HttpTestingController } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTestPlatform } from '../../../testing/test-platform';
import { Session } from '../session/session';
import { mayOpen } from './may-open';
import { holdersOf, isPlace } from './places';

@Component({ template: '<h1>The trail</h1>' })
class TrailPage {}

@Component({ template: '<h1>Closed: {{ place }}</h1>' })
class ClosedPage {
  protected readonly place = inject(ActivatedRoute).snapshot.queryParamMap.get('place');
}

async function open(address: string, permissions: readonly string[]): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      ...provideTestPlatform(),
      provideRouter([
        { path: 'audit', component: TrailPage, canActivate: [mayOpen('audit')] },
        { path: 'not-allowed', component: ClosedPage },
      ]),
    ],
  });
  const restored = TestBed.inject(Session).restore();
  TestBed.inject(HttpTestingController)
    .expectOne('/api/v1/me')
    .flush({ person: { id: 'p1' }, roles: [], permissions, organisation: { timeZone: 'UTC' } });
  await restored;
  const harness = await RouterTestingHarness.create(address);
  return harness.routeNativeElement?.textContent ?? '';
}

describe('a page that needs a right', () => {
  it('opens for whoever has it', async () => {
    expect(await open('/audit?result=refused', ['audit.read'])).toBe('The trail');
  });

  it('UX-30 gives way to the one face of a closed door, without being built', async () => {
    expect(await open('/audit?result=refused', ['tool.read'])).toBe('Closed: audit');
  });

  it('keeps its own address, so that a reload asks again', async () => {
    await open('/audit?result=refused', []);
    const { extractedUrl, extras } = TestBed.inject(Router).lastSuccessfulNavigation() ?? {};
    expect(String(extractedUrl)).toBe('/not-allowed?place=audit');
    expect(extras?.browserUrl).toBe('/audit?result=refused');
  });
});

describe('who can open a place', () => {
  it('is every role that holds one of its rights, in the usual order', () => {
    expect(holdersOf('audit')).toEqual(['cio', 'auditor', 'admin']);
    expect(holdersOf('lineForm')).toEqual(['finance']);
  });

  it.each([null, '', 'nowhere', 'toString', '__proto__'])('is not asked about %s', (name) => {
    expect(isPlace(name)).toBe(false);
  });
});
