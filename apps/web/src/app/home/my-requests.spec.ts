import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { loadTexts, provideTestPlatform } from '../../testing/test-platform';
import { Clock, type Language } from '../platform';
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

const NOW = new Date('2026-11-18T09:00:00Z');

async function render(language: Language, status: number, body: object): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [...provideTestPlatform(), provideRouter([]), { provide: Clock, useValue: { now: () => NOW } }],
  });
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
    expect(words(page)).toContain('With Ana Ruiz (CIO) since 17 Nov 2026, 09:00. Due Fri, 20 Nov 2026, 17:00 UTC.');
  });

  it('say it in Spanish as well', async () => {
    const page = await render('es', 200, { items: [REQUEST], nextCursor: null });
    expect(words(page)).toContain('En manos de Ana Ruiz (CIO) desde el 17 nov 2026, 09:00.');
    expect(words(page)).toContain('4.800,00 EUR');
  });

  it('say so when one is overdue', async () => {
    const late = { ...REQUEST, holder: { ...REQUEST.holder, due: '2026-11-17T17:00:00Z' } };
    const page = await render('en', 200, { items: [late], nextCursor: null });
    expect(words(page)).toContain('Overdue since Tue, 17 Nov 2026, 17:00 UTC.');
  });

  it('begin with what lies with the requester: drafts, then what was sent back', async () => {
    const of = (id: string, status: string): object => ({ ...REQUEST, id, ref: id, status, holder: null });
    const items = [of('R1', 'submitted'), of('R2', 'draft'), of('R3', 'approved'), of('R4', 'changes-requested')];
    const page = await render('en', 200, { items, nextCursor: null });
    const links = [...page.querySelectorAll('li a')].map(({ textContent }) => textContent.trim().split(' ')[0]);
    expect(links).toEqual(['R2', 'R4', 'R1', 'R3']);
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
