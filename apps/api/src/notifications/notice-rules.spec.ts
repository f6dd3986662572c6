import { describe, expect, it } from '@jest/globals';
import { importNeeds, policyNeeds, requestNeeds, type PolicyFacts, type RequestFacts } from './notice-rules';

const request = (facts: Partial<RequestFacts>): RequestFacts => ({
  status: 'submitted',
  round: 1,
  requesterId: 'marta',
  mayDecide: ['ana', 'luis'],
  turn: 2,
  told: 0,
  toldAbove: [],
  haveDecided: [],
  sprint: null,
  officers: ['ana', 'luis'],
  ...facts,
});
const policy = (facts: Partial<PolicyFacts>): PolicyFacts => ({
  status: 'draft',
  revision: 3,
  maySign: [],
  officers: ['ana', 'marta'],
  isSigned: true,
  ...facts,
});

describe('whom a sprint needs', () => {
  it.each(['ending', 'ended'] as const)('is whoever asked, the CIO and the CMO as it is %s, each once', (sprint) => {
    const needs = requestNeeds(request({ status: 'approved', sprint, officers: ['ana', 'marta'] }));
    expect(needs).toEqual([
      { personId: 'marta', kind: 'request.approved', occasion: '1' },
      { personId: 'marta', kind: `sprint.${sprint}`, occasion: '1' },
      { personId: 'ana', kind: `sprint.${sprint}`, occasion: '1' },
    ]);
  });
});

describe('whom a request needs', () => {
  it('is everybody who may decide the step that is open', () => {
    expect(requestNeeds(request({}))).toEqual([
      { personId: 'ana', kind: 'request.decide', occasion: '1' },
      { personId: 'luis', kind: 'request.decide', occasion: '1' },
    ]);
  });

  it('is one person once, however many of its steps wait for them', () => {
    expect(requestNeeds(request({ mayDecide: ['ana', 'ana'] }))).toHaveLength(1);
  });

  it('is asked anew in the next round', () => {
    expect(requestNeeds(request({ round: 2 })).map(({ occasion }) => occasion)).toEqual(['2', '2']);
  });

  it.each([
    [50, 'request.half-time'],
    [100, 'request.overdue'],
  ] as const)('is reminded, once %p %% of its time is over, of %s', (told, kind) => {
    expect(requestNeeds(request({ told, mayDecide: ['ana'] }))).toEqual([
      { personId: 'ana', kind: 'request.decide', occasion: '1' },
      { personId: 'ana', kind, occasion: '1.2' },
    ]);
  });

  it('is told above, and is still overdue for whoever is asked, once it is late', () => {
    expect(requestNeeds(request({ told: 150, mayDecide: ['ana'], toldAbove: ['elena'] })).slice(1)).toEqual([
      { personId: 'ana', kind: 'request.overdue', occasion: '1.2' },
      { personId: 'elena', kind: 'request.escalated', occasion: '1.2' },
    ]);
  });

  it('is nobody above once changes are asked for', () => {
    const needs = requestNeeds(request({ status: 'changes-requested', told: 150, toldAbove: ['elena'] }));
    expect(needs.map(({ kind }) => kind)).toEqual(['request.change']);
  });

  it('is its requester alone while changes are asked for', () => {
    expect(requestNeeds(request({ status: 'changes-requested' }))).toEqual([
      { personId: 'marta', kind: 'request.change', occasion: '1' },
    ]);
  });

  it.each(['approved', 'rejected', 'expired'] as const)('is its requester, to be told that it is %s', (status) => {
    expect(requestNeeds(request({ status }))).toEqual([
      { personId: 'marta', kind: `request.${status}`, occasion: '1' },
    ]);
  });

  it('is whoever had decided about it, when it is withdrawn', () => {
    expect(requestNeeds(request({ status: 'withdrawn', haveDecided: ['luis'] }))).toEqual([
      { personId: 'luis', kind: 'request.withdrawn', occasion: '1' },
    ]);
  });

  it('is everybody who had asked or decided, when what was approved is cancelled', () => {
    const facts = request({ status: 'cancelled', haveDecided: ['luis', 'ana'] });
    expect(requestNeeds(facts).map(({ personId, kind }) => [personId, kind])).toEqual([
      ['marta', 'request.cancelled'],
      ['luis', 'request.cancelled'],
      ['ana', 'request.cancelled'],
    ]);
  });

  it('is nobody while it is a draft', () => {
    expect(requestNeeds(request({ status: 'draft' }))).toEqual([]);
  });
});

describe('whom a policy needs', () => {
  it('is whoever has to sign its text as it is', () => {
    expect(policyNeeds(policy({ maySign: ['ana'] }))).toEqual([
      { personId: 'ana', kind: 'policy.sign', occasion: '3' },
    ]);
  });

  it('is its officers once it is in force', () => {
    expect(policyNeeds(policy({ status: 'in-force' })).map(({ personId, kind }) => [personId, kind])).toEqual([
      ['ana', 'policy.in-force'],
      ['marta', 'policy.in-force'],
    ]);
  });

  it('is nobody for the one that the product brings along', () => {
    expect(policyNeeds(policy({ status: 'in-force', isSigned: false }))).toEqual([]);
  });

  it.each(['signed', 'superseded', 'discarded'] as const)('is nobody while it is %s', (status) => {
    expect(policyNeeds(policy({ status, maySign: ['ana'] }))).toEqual([]);
  });
});

describe('whom an import needs that could not be published', () => {
  it('is whoever asked for its publication', () => {
    expect(importNeeds('fina')).toEqual([{ personId: 'fina', kind: 'import.failed', occasion: '' }]);
  });

  it('is nobody where nobody is known to have asked', () => {
    expect(importNeeds(null)).toEqual([]);
  });
});
