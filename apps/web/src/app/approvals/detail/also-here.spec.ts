import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { SessionExpiry } from '../../platform';
import { AlsoHere } from './also-here';

const LUIS = { id: 'p-9', name: 'Luis Ortiz', title: 'Head of IT' };
const PILAR = { id: 'p-8', name: 'Pilar Sosa', title: null };

async function open() {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  await loadTexts('en', 'approvals');
  jest.useFakeTimers();
  TestBed.inject(SessionExpiry).prolong(3600);
  const fixture = TestBed.createComponent(AlsoHere);
  fixture.componentRef.setInput('requestId', 'r-142');
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const pass = async (seconds: number): Promise<void> => {
    await jest.advanceTimersByTimeAsync(seconds * 1000);
    fixture.detectChanges();
  };
  return {
    pass,
    words: () => (fixture.nativeElement as HTMLElement).textContent.trim(),
    said: (): TestRequest[] => http.match({ method: 'POST', url: '/api/v1/requests/r-142/presence' }),
    answer: async (request: TestRequest | undefined, items: readonly object[]): Promise<void> => {
      request?.flush({ items, nextCursor: null });
      await pass(0);
    },
    leave: () => fixture.destroy(),
  };
}

describe('who else looks at a request', () => {
  afterEach(() => {
    TestBed.inject(SessionExpiry).forget();
    jest.useRealTimers();
  });

  it('UX-28 is said by name and post before it becomes a conflict, and no longer than they look', async () => {
    const { pass, said, answer, words } = await open();
    await pass(4);
    await answer(said()[0], [LUIS]);
    expect(words()).toBe('Luis Ortiz (Head of IT) is also looking at this request.');
    await pass(20);
    await answer(said()[0], [LUIS, PILAR]);
    expect(words()).toBe('Luis Ortiz (Head of IT) and Pilar Sosa are also looking at this request.');
    await pass(20);
    await answer(said()[0], []);
    expect(words()).toBe('');
  });

  it('is not asked by a window in which nobody stirs, so that it keeps no session open', async () => {
    const { pass, said, answer } = await open();
    await pass(4);
    await answer(said()[0], []);
    await pass(200);
    for (const late of said()) await answer(late, []);
    await pass(60);
    expect(said()).toHaveLength(0);
    document.dispatchEvent(new Event('keydown'));
    await pass(20);
    expect(said()).toHaveLength(1);
  });

  it('is not asked any more when the page is left, and a failure is no trouble', async () => {
    const { pass, said, words, leave } = await open();
    await pass(4);
    said()[0]?.error(new ProgressEvent('offline'));
    await pass(0);
    expect(words()).toBe('');
    leave();
    await pass(60);
    expect(said()).toHaveLength(0);
  });
});
