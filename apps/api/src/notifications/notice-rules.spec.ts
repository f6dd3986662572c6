import { describe, expect, it } from '@jest/globals';
import {
  importNeeds,
  policyNeeds,
  requestNeeds,
  taskNeeds,
  type PolicyFacts,
  type RequestFacts,
  type TaskFacts,
} from './notice-rules';

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

describe('whom a condition of an approval needs', () => {
  const TODAY = '2026-06-15';
  const task = (facts: Partial<TaskFacts>): TaskFacts => ({
    status: 'open',
    version: 1,
    wasReopened: false,
    dueOn: '2026-07-01',
    ownerId: 'marta',
    setById: 'ana',
    mayJudge: ['ana', 'luis'],
    ...facts,
  });
  const told = (facts: Partial<TaskFacts>): string[] =>
    taskNeeds(task(facts), TODAY).map(({ personId, kind }) => `${kind} ${personId}`);

  it.each([
    ['nobody while its day is far', { dueOn: '2026-06-23' }, []],
    ['whoever has to meet it, a week before its day', { dueOn: '2026-06-22' }, ['task.due-soon marta']],
    ['whoever has to meet it, on its day', { dueOn: '2026-06-15' }, ['task.due-soon marta']],
    ['whoever set it too, once its day is over', { dueOn: '2026-06-14' }, ['task.overdue marta', 'task.overdue ana']],
    ['whoever has to meet it, when it comes back', { wasReopened: true }, ['task.reopened marta']],
    [
      'whoever has to meet it once, when it comes back in its last week',
      { wasReopened: true, dueOn: '2026-06-16' },
      ['task.reopened marta'],
    ],
    ['everybody who may judge what was shown', { status: 'done' }, ['task.met ana', 'task.met luis']],
    ['nobody else when it is late but said to be met', { status: 'done', dueOn: '2026-06-01', mayJudge: [] }, []],
    ['whoever met it, when that is confirmed', { status: 'confirmed' }, ['task.confirmed marta']],
    ['whoever had to meet it, when it is waived', { status: 'waived' }, ['task.waived marta']],
  ] as const)('is %s', (_, facts, people) => {
    expect(told(facts)).toEqual(people);
  });

  it('is asked anew each time that it comes back, and reminded once of one day', () => {
    const occasions = (facts: Partial<TaskFacts>): string[] =>
      taskNeeds(task(facts), TODAY).map(({ occasion }) => occasion);
    expect(occasions({ wasReopened: true, version: 3 })).toEqual(['3']);
    expect(occasions({ dueOn: '2026-06-20', version: 3 })).toEqual(['2026-06-20']);
  });
});
