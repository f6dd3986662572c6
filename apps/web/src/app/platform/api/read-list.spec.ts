import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { ApplicationRef, EnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTestPlatform } from '../../../testing/test-platform';
import { type Page, readList } from './read-list';

interface Tool {
  readonly name: string;
}

function setUp() {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const q = signal('');
  const list = runInInjectionContext(TestBed.inject(EnvironmentInjector), () =>
    readList<Tool, Page<Tool>>(() => ({ path: '/tools', query: { q: q(), limit: 2 } })),
  );
  return { list, q };
}

async function settle(): Promise<void> {
  TestBed.tick();
  await TestBed.inject(ApplicationRef).whenStable();
}

function asked(params: Record<string, string>): TestRequest {
  TestBed.tick();
  return TestBed.inject(HttpTestingController).expectOne(
    (request) =>
      request.url === '/api/v1/tools' &&
      Object.entries(params).every(([name, value]) => request.params.get(name) === value),
  );
}

const page = (names: readonly string[], nextCursor: string | null) => ({
  items: names.map((name) => ({ name })),
  nextCursor,
  total: 3,
});

describe('a list that grows', () => {
  it('appends the next page to what is shown', async () => {
    const { list } = setUp();
    asked({ limit: '2' }).flush(page(['Hotjar', 'HubSpot'], 'c1'));
    await settle();
    const more = list.loadMore();
    asked({ cursor: 'c1' }).flush(page(['Segment'], null));
    await more;
    expect(list.items().map((tool) => tool.name)).toEqual(['Hotjar', 'HubSpot', 'Segment']);
    expect(list.hasMore()).toBe(false);
  });

  it('keeps what is shown when the next page fails, and says why', async () => {
    const { list } = setUp();
    asked({ limit: '2' }).flush(page(['Hotjar'], 'c1'));
    await settle();
    const more = list.loadMore();
    asked({ cursor: 'c1' }).flush({ code: 'service.unavailable' }, { status: 503, statusText: 'Unavailable' });
    await more;
    expect(list.items()).toHaveLength(1);
    expect(list.moreProblem()?.code).toBe('service.unavailable');
  });

  it('starts again at the first page when the filter changes', async () => {
    const { list, q } = setUp();
    asked({ limit: '2' }).flush(page(['Hotjar'], 'c1'));
    await settle();
    q.set('seg');
    asked({ q: 'seg' }).flush(page(['Segment'], null));
    await settle();
    expect(list.items().map((tool) => tool.name)).toEqual(['Segment']);
  });

  it('does not append a page of the previous filter', async () => {
    const { list, q } = setUp();
    asked({ limit: '2' }).flush(page(['Hotjar'], 'c1'));
    await settle();
    const more = list.loadMore();
    const late = asked({ cursor: 'c1' });
    q.set('seg');
    asked({ q: 'seg' }).flush(page(['Segment'], null));
    await settle();
    late.flush(page(['HubSpot'], null));
    await more;
    expect(list.items().map((tool) => tool.name)).toEqual(['Segment']);
  });

  it('keeps the rows on the screen while a filter is being applied', async () => {
    const { list, q } = setUp();
    asked({ limit: '2' }).flush(page(['Hotjar'], null));
    await settle();
    expect(list.items()).toHaveLength(1);
    q.set('seg');
    TestBed.tick();
    expect(list.isRefreshing()).toBe(true);
    expect(list.items().map((tool) => tool.name)).toEqual(['Hotjar']);
  });
});
