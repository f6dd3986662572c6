import { money } from '@tandem/money';
import { defaultPolicy } from '@tandem/spend-policy';
import { routeAlternatives } from './route-alternatives';
import { routeReasons } from './route-reasons';
import { routeOf } from './route-finder';

const POLICY = defaultPolicy('EUR');
const QUESTION = {
  kind: 'new-tool',
  billing: 'monthly',
  termMonths: 12,
  fundSource: 'marketing',
  dataClass: 'none',
  requesterRoles: ['requester'],
  unitId: null,
  category: null,
} as const;
const LIMIT = { amount: '10000.00', currency: 'EUR' };
const total = money(480_000n, 'EUR');

describe('what would change the lane of a request', () => {
  it('is a cost above the limit of the policy, or data of people', () => {
    expect(routeAlternatives(POLICY, QUESTION, { total, lane: 'sprint' })).toEqual([
      { because: 'cost-above', limit: LIMIT, dataClasses: [], lane: 'marathon', approvals: 2 },
      { because: 'data', limit: null, dataClasses: ['personal', 'sensitive'], lane: 'marathon', approvals: 2 },
    ]);
  });

  it('is a cost within the limit for what costs too much for a sprint', () => {
    const large = { total: money(2_000_000n, 'EUR'), lane: 'marathon' } as const;
    expect(routeAlternatives(POLICY, QUESTION, large)).toEqual([
      { because: 'cost-up-to', limit: LIMIT, dataClasses: [], lane: 'sprint', approvals: 1 },
    ]);
  });

  it('is no lower cost where the data alone asks for a marathon', () => {
    const personal = { ...QUESTION, dataClass: 'personal' } as const;
    expect(routeAlternatives(POLICY, personal, { total, lane: 'marathon' })).toEqual([
      { because: 'data', limit: null, dataClasses: ['none', 'internal'], lane: 'sprint', approvals: 1 },
    ]);
  });

  it('is nothing that the policy would not allow', () => {
    expect(routeAlternatives(POLICY, { ...QUESTION, fundSource: 'shadow' }, { total, lane: 'sprint' })).toEqual([]);
  });
});

describe('why a request takes its lane', () => {
  it('leaves out the rules that only ask for an answer', () => {
    const route = routeOf(POLICY, QUESTION, total);
    expect(route.ok ? routeReasons(POLICY, route.value).map(({ en }) => en) : route).toEqual([
      'The cost is within the sprint limit and no personal data is involved.',
    ]);
  });
});
