import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { loadTexts, provideTestPlatform } from '../../testing/test-platform';
import { type Language } from '../platform';
import { sectionsFor } from './home-views';
import { MyRequests } from './my-requests';

const REQUEST = {
  id: 'r1',
  ref: 'REQ-0142',
  status: 'submitted',
  toolName: 'Hotjar',
  whatFor: 'See where buyers leave',
  amount: { amount: '4800.00', currency: 'EUR' },
  lane: 'sprint',
  requester: { id: 'p1', name: 'Marta Gil', title: 'CMO' },
  holder: {
    people: [{ id: 'p2', name: 'Ana Ruiz', title: 'CIO' }],
    role: 'cio',
    since: '2026-11-17T09:00:00Z',
    due: '2026-11-20T17:00:00Z',
  },
  dueAt: '2026-11-20T17:00:00Z',
};

async function render(language: Language, status: number, body: object): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [...provideTestPlatform(), provideRouter([])] });
  await loadTexts(language, 'home');
  const fixture = TestBed.createComponent(MyRequests);
  TestBed.tick();
  TestBed.inject(HttpTestingController)
    .expectOne((request) => request.url === '/api/v1/requests' && request.params.get('mine') === 'true')
    .flush(body, { status, statusText: 'answer' });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const words = (page: HTMLElement): string => (page.textContent ?? '').replace(/\s+/g, ' ');

describe('my requests on the home page', () => {
  it('say with whom each lies and until when', async () => {
    const page = await render('en', 200, { items: [REQUEST], nextCursor: null });
    expect(words(page)).toContain('With Ana Ruiz (CIO) since 17 Nov 2026, 09:00. Due 20 Nov 2026, 17:00.');
  });

  it('say it in Spanish as well', async () => {
    const page = await render('es', 200, { items: [REQUEST], nextCursor: null });
    expect(words(page)).toContain('En manos de Ana Ruiz (CIO) desde el 17 nov 2026, 09:00.');
    expect(words(page)).toContain('4.800,00 EUR');
  });

  it('say what a request is when there is none, with one button', async () => {
    const page = await render('en', 200, { items: [], nextCursor: null });
    expect(words(page)).toContain('No requests yet.');
    expect(page.querySelector('a[href="/requests/new"]')).not.toBeNull();
  });

  it('fail alone, with a reference', async () => {
    const page = await render('en', 503, { code: 'service.unavailable', requestId: '7f3a' });
    expect(words(page)).toContain('The service is not available for the moment.');
    expect(words(page)).toContain('Reference 7f3a');
  });
});

describe('the sections of the home page', () => {
  it('put marketing money first for a CMO', () => {
    expect(sectionsFor(['cmo'])).toMatchObject({ requests: true, budget: true, source: 'marketing' });
  });

  it('show an auditor the trail and nobody’s requests', () => {
    expect(sectionsFor(['auditor'])).toMatchObject({ verification: true, requests: false, budget: false });
  });
});
