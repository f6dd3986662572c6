import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatting } from '../formatting/formatting';
import { ReadAt } from './read-at';

describe('of when figures are', () => {
  afterEach(() => jest.useRealTimers());

  async function shown(answer: object | undefined) {
    TestBed.configureTestingModule({ providers: provideTestPlatform() });
    await loadTexts('en');
    TestBed.inject(Formatting).timeZone.set('Europe/Madrid');
    jest.useFakeTimers({ now: new Date('2026-11-20T08:41:00Z') });
    const fixture = TestBed.createComponent(ReadAt);
    const say = (next: object | undefined): string => {
      fixture.componentRef.setInput('answer', next);
      fixture.detectChanges();
      return (fixture.nativeElement as HTMLElement).textContent.trim();
    };
    return { say, first: say(answer) };
  }

  it('UX-13 says nothing before there are any', async () => {
    expect((await shown(undefined)).first).toBe('');
  });

  it('UX-13 says by itself that what was left open is old, until another answer is there', async () => {
    const answer = { items: [] };
    const { first, say } = await shown(answer);
    expect(first).toBe('Data to 20 Nov 2026, 09:41');
    jest.advanceTimersByTime(15 * 60_000 - 1);
    expect(say(answer)).toBe('Data to 20 Nov 2026, 09:41');
    jest.advanceTimersByTime(1);
    expect(say(answer)).toContain('Older than a quarter of an hour: it may have changed.');
    expect(say({ items: [] })).toBe('Data to 20 Nov 2026, 09:56');
  });
});
