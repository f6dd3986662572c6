import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatting } from '../../platform';
import { costWords, moreChips, requestsQuery } from './request-query';

const MARTA = '11111111-1111-4111-8111-111111111111';

async function words(language: 'en' | 'es' = 'en') {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts(language, 'approvals');
  return {
    texts,
    format: TestBed.inject(Formatting).current(),
    stage: () => 'Purchase',
    currency: 'EUR',
    nameOf: (id: string) => (id === MARTA ? 'Marta Gil' : undefined),
  };
}

const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

describe('the filters of the requests in an address', () => {
  it('ask the API for what means something, and tell the rest', () => {
    const good = { q: 'x', stage: 'purchase', cost: '-1000', requester: MARTA, period: 'decided', from: '2026-01-01' };
    expect(requestsQuery(good)).toEqual({ query: good, dropped: [] });
  });

  it.each([
    ['cost', '-'],
    ['cost', 'cheap'],
    ['requester', 'marta'],
    ['line', '7'],
    ['from', '2026-13-01'],
    ['to', 'yesterday'],
    ['period', 'created'],
    ['overdue', 'yes'],
    ['stage', "' or 1"],
  ])('leave out %s=%s, which the API would refuse', (name, value) => {
    expect(requestsQuery({ status: 'draft', [name]: value })).toEqual({
      query: { status: 'draft' },
      dropped: [`${name}=${value}`],
    });
  });

  it.each([
    ['en', '-1000', 'Up to 1,000 EUR'],
    ['en', '1000-10000', 'Over 1,000 EUR, up to 10,000 EUR'],
    ['es', '50000-', 'Más de 50.000 EUR'],
  ] as const)('say a range of cost in %s: %s', async (language, cost, said) => {
    expect(plain(costWords(cost, 'EUR', await words(language)))).toBe(said);
  });

  it('are told one by one, by name where the name is on the screen', async () => {
    const values = {
      stage: 'purchase',
      requester: MARTA,
      line: MARTA.replace('1', '2'),
      period: 'decided',
      to: '2026-11-20',
    };
    expect(moreChips(values, await words())).toEqual([
      { key: 'stage', words: 'Stage: Purchase' },
      { key: 'requester', words: 'Requested by: Marta Gil' },
      { key: 'line', words: 'Budget line' },
      { key: 'period', words: 'Decided' },
      { key: 'to', words: 'Until 20 Nov 2026' },
    ]);
  });

  it('say what happened to requests on their way, and that the days are those of the end', async () => {
    const values = { reworked: 'true', late: 'true', byDelegate: 'true', period: 'ended' };
    expect(requestsQuery({ ...values, late: 'yes' }).dropped).toEqual(['late=yes']);
    expect(
      moreChips(values, await words())
        .map((chip) => chip.words)
        .join(', '),
    ).toBe(
      'Sent back for changes at least once, Answered after the time promised, Decided on behalf of somebody, Ended',
    );
  });
});
