import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatting } from '../formatting/formatting';
import { Texts } from '../i18n/texts';
import { panelFace } from '../page/panel-face';
import { readList } from '../api/read-list';
import { type ThingEvent, ThingHistory } from './thing-history';
import { trailWords } from './trail-words';

const EVENT: ThingEvent = {
  id: '7',
  at: '2026-11-18T10:14:00.000Z',
  actor: { id: 'p2', name: 'Ana Ruiz', title: 'CIO' },
  capacity: 'cio',
  action: 'tool.transition',
  reason: 'Nobody renews it',
  before: { status: 'active' },
  after: { status: 'sunset' },
};

@Component({
  selector: 'tnd-history-host',
  imports: [ThingHistory],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<tnd-thing-history
    objectType="tool"
    [history]="history"
    [face]="face()"
    [words]="words()"
    [kinds]="kinds"
    [(kind)]="kind"
  />`,
})
class HistoryHost {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  readonly kinds = [{ value: 'decisions', label: 'Decisions' }];
  readonly kind = signal('');
  readonly history = readList<ThingEvent>(() => ({ path: '/tools/t1/history', query: { kind: this.kind() } }));
  readonly face = panelFace(this.history);
  readonly words = computed(() => trailWords(this.texts, this.format(), () => undefined));
}

interface OpenHistory {
  readonly element: HTMLElement;
  readonly asked: () => TestRequest;
  readonly settle: () => Promise<void>;
}

async function open(): Promise<OpenHistory> {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  await loadTexts('en', 'audit');
  const fixture = TestBed.createComponent(HistoryHost);
  TestBed.tick();
  const asked = (): TestRequest =>
    TestBed.inject(HttpTestingController).expectOne(({ url }) => url.endsWith('/tools/t1/history'));
  const settle = async (): Promise<void> => {
    await fixture.whenStable();
    TestBed.tick();
  };
  return { element: fixture.nativeElement as HTMLElement, asked, settle };
}

const lines = (element: HTMLElement): readonly string[] =>
  [...element.querySelectorAll('li')].map((line) => line.textContent.replace(/\s+/g, ' ').trim());
const more = (element: HTMLElement): HTMLButtonElement | null => element.querySelector('tnd-panel > button');

describe('the history of a thing', () => {
  it('UX-38 says who did what in which post, why, and what was and is', async () => {
    const { element, asked, settle } = await open();
    asked().flush({ items: [EVENT], nextCursor: null });
    await settle();
    expect(lines(element)).toHaveLength(1);
    expect(lines(element)[0]).toMatch(
      /Ana Ruiz, CIO.*Reason: Nobody renews it.*Before: Active.*After: Being phased out/,
    );
  });

  it('keeps what is there when more cannot be read, and says why', async () => {
    const { element, asked, settle } = await open();
    asked().flush({ items: [EVENT], nextCursor: 'next' });
    await settle();
    more(element)?.click();
    TestBed.tick();
    asked().flush({ code: 'service.unavailable', requestId: '7f3a' }, { status: 503, statusText: 'unavailable' });
    await settle();
    expect(lines(element)).toHaveLength(1);
    expect(element.querySelector('[role=alert]')?.textContent).toContain('The service is not available');
    expect(more(element)?.textContent).toContain('Load more');
  });

  it('UX-38 shows one kind alone, and everything again', async () => {
    const { element, asked, settle } = await open();
    asked().flush({ items: [EVENT], nextCursor: null });
    await settle();
    const select = element.querySelector('select');
    const choose = (value: string): void => {
      Object.assign(select ?? {}, { value });
      select?.dispatchEvent(new Event('change'));
      TestBed.tick();
    };
    choose('decisions');
    expect(asked().request.params.get('kind')).toBe('decisions');
    choose('');
    expect(asked().request.params.has('kind')).toBe(false);
  });
});
