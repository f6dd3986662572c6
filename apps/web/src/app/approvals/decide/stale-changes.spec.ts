import { TestBed } from '@angular/core/testing';
import { loadTexts, provideTestPlatform } from '../../../testing/test-platform';
import { Formatter, asProblem } from '../../platform';
import { parseProblem } from '../../platform/api/problem';
import { type RequestWords } from '../request-words';
import { staleRequest } from './stale-changes';

async function words(): Promise<RequestWords> {
  TestBed.configureTestingModule({ providers: provideTestPlatform() });
  const texts = await loadTexts('en', 'approvals');
  return {
    texts,
    format: new Formatter({ language: 'en', region: 'en-GB', timeZone: 'Europe/Madrid' }),
    now: new Date('2026-11-18T08:00:00Z'),
  };
}

const stale = (changes: unknown) => parseProblem(409, { code: 'approval.stale', currentVersion: 4, changes });

describe('a request that changed while it was read', () => {
  it('says what was seen and what it is now, in words', async () => {
    const problem = stale([
      {
        field: 'amount',
        seen: { amount: '3900.00', currency: 'EUR' },
        now: { amount: '4800.00', currency: 'EUR' },
      },
      { field: 'dataClass', seen: 'none', now: 'personal' },
      { field: 'termMonths', seen: 1, now: 12 },
      { field: 'benefitUnitIds', seen: ['E-commerce'], now: ['E-commerce', 'Sales'] },
      { field: 'successMeasure', seen: null, now: 'Drop-off below 31 %' },
    ]);
    expect(staleRequest(problem, await words())).toEqual({
      currentVersion: 4,
      heading: 'The request changed while this page was open',
      changes: [
        { field: 'Amount', seen: '3,900.00\u00a0EUR', now: '4,800.00\u00a0EUR' },
        { field: 'Data that it will see', seen: 'No data of the company', now: 'Personal data' },
        { field: 'For how many months', seen: '1 month', now: '12 months' },
        { field: 'Who benefits', seen: 'E-commerce', now: 'E-commerce and Sales' },
        { field: 'How success will be seen', seen: 'Not given', now: 'Drop-off below 31 %' },
      ],
    });
  });

  it.each([[undefined], ['text'], [[null, 7, { now: 1 }, { field: 'unknown', now: 1 }]]])(
    'is told even where the changes make no sense: %s',
    async (changes) => {
      expect(staleRequest(stale(changes), await words())).toEqual({
        currentVersion: 4,
        heading: 'The request changed while this page was open',
        changes: [],
      });
    },
  );

  it('UX-02 names who changed it, and when', async () => {
    const problem = parseProblem(409, {
      code: 'approval.stale',
      currentVersion: 4,
      changes: [],
      changedBy: 'Marta Gil',
      changedAt: '2026-11-18T09:12:00Z',
    });
    expect(staleRequest(problem, await words())?.heading).toBe(
      'Marta Gil changed the request on 18 Nov 2026, 10:12, while this page was open',
    );
  });

  it('is no other refusal', async () => {
    expect(staleRequest(asProblem(undefined), await words())).toBeNull();
  });
});
