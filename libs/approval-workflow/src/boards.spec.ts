import { describe, expect, it } from '@jest/globals';
import { type Route } from '@tandem/spend-policy';
import { submit } from './ask';
import { assignSteps } from './assign-steps';
import { decide } from './decide';
import { escalateUndecidable } from './escalate';
import { recuse } from './recuse';
import { type Actor, type RequestState } from './request-state';
import {
  CIO,
  CMO,
  FINANCE,
  FINANCE_COLLEAGUE,
  MARTA,
  PEOPLE,
  approvedBy,
  euros,
  outcomeOf,
  person,
  routeOfTurns,
  sampleDraft,
  sentBackBy,
} from './workflow.sample';

function submitted(route: Route, people: readonly Actor[] = PEOPLE): RequestState {
  const assigned = assignSteps(route, { requesterId: MARTA.personId }, people);
  if (!assigned.ok) {
    throw new Error(assigned.refusal.kind);
  }
  return outcomeOf(submit(sampleDraft(), MARTA, assigned.value)).request;
}

function rejectedBy(request: RequestState, actor: Actor): RequestState {
  return outcomeOf(decide(request, actor, { verdict: 'reject', version: request.version, reason: 'No' })).request;
}

const statuses = ({ steps }: RequestState): string => steps.map(({ status }) => status).join(' ');
const VOTE = { asks: ['finance', 'cmo', 'cio'], approvals: { count: 2 }, rejection: 'counts' } as const;
const BOTH = { asks: ['cmo', 'cio'], approvals: { percent: 100 }, rejection: 'ends' } as const;
const THEN_FINANCE = { asks: ['finance'], approvals: { percent: 100 }, rejection: 'ends' } as const;
const EVERYONE = {
  asks: [{ role: 'finance', people: 'everyone' }],
  approvals: { percent: 50 },
  rejection: 'counts',
} as const;

describe('people who decide at the same time', () => {
  it('are all asked at once, and the next ones only when they have agreed', () => {
    const start = submitted(routeOfTurns(BOTH, THEN_FINANCE));
    expect(statuses(start)).toBe('pending pending waiting');
    const halfway = approvedBy(start, CIO);
    expect(statuses(halfway)).toBe('pending approved waiting');
    expect(statuses(approvedBy(halfway, CMO))).toBe('approved approved pending');
  });

  it('are asked no more once enough of them have agreed', () => {
    const agreed = approvedBy(approvedBy(submitted(routeOfTurns(VOTE)), CIO), FINANCE);
    expect([agreed.status, statuses(agreed)]).toEqual(['approved', 'approved closed approved']);
  });

  it('outvote a rejection where rejections count', () => {
    const once = rejectedBy(submitted(routeOfTurns(VOTE)), CIO);
    expect([once.status, statuses(once)]).toEqual(['submitted', 'pending pending rejected']);
    expect(approvedBy(approvedBy(once, CMO), FINANCE).status).toBe('approved');
  });

  it('have rejected as soon as too few are left to agree, and what was held is released', () => {
    const once = rejectedBy(submitted(routeOfTurns(VOTE)), CIO);
    const end = outcomeOf(decide(once, CMO, { verdict: 'reject', version: 1, reason: 'Nor I' }));
    expect([end.request.status, statuses(end.request)]).toEqual(['rejected', 'closed rejected rejected']);
    expect(end.effects).toEqual([{ kind: 'release', budgetLineId: 'mkt-03', amount: euros(4800n) }]);
  });

  it('are stopped by one of them where a rejection is a veto', () => {
    const end = rejectedBy(submitted(routeOfTurns({ ...VOTE, rejection: 'ends' })), CIO);
    expect([end.status, statuses(end)]).toEqual(['rejected', 'closed closed rejected']);
  });

  it('give it back together when one of them asks for changes', () => {
    const back = sentBackBy(approvedBy(submitted(routeOfTurns(BOTH)), CIO), CMO);
    expect([back.status, statuses(back)]).toEqual(['changes-requested', 'changes approved']);
  });

  it('agree to the least that one of them agreed to, in whatever order', () => {
    const start = submitted(routeOfTurns(BOTH));
    const less = outcomeOf(decide(start, CIO, { verdict: 'approve', version: 1, amount: euros(4000n) })).request;
    const end = outcomeOf(decide(less, CMO, { verdict: 'approve', version: 1 }));
    expect(end.effects).toEqual([
      { kind: 'commit', budgetLineId: 'mkt-03', amount: euros(4000n) },
      { kind: 'release', budgetLineId: 'mkt-03', amount: euros(800n) },
    ]);
    expect(decide(less, CMO, { verdict: 'approve', version: 1, amount: euros(4500n) })).toMatchObject({
      refusal: { kind: 'amount-invalid' },
    });
  });

  it('count once each: nobody fills two seats', () => {
    const once = approvedBy(submitted(routeOfTurns({ ...EVERYONE, approvals: { percent: 100 } })), FINANCE);
    expect(decide(once, FINANCE, { verdict: 'approve', version: 1 })).toEqual({
      ok: false,
      refusal: { kind: 'already-decided', by: 'pilar' },
    });
    expect(approvedBy(once, FINANCE_COLLEAGUE).status).toBe('approved');
  });
});

describe('everyone of a role', () => {
  const finance = (count: number): Actor[] =>
    Array.from({ length: count }, (_, index) => person(`f${index}`, 'finance'));

  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [5, 3],
  ])('of %i people needs %i for a half of them', (people, needed) => {
    const { steps } = submitted(routeOfTurns(EVERYONE), finance(people));
    expect(steps.map(({ key, approvals }) => [key, approvals])).toEqual(
      steps.map((_, index) => [index === 0 ? 'step-1' : `step-1/${index + 1}`, needed]),
    );
    expect(steps).toHaveLength(people);
  });

  it('leaves out who asks', () => {
    const assigned = assignSteps(routeOfTurns(EVERYONE), { requesterId: 'f0' }, finance(3));
    expect(assigned).toMatchObject({ ok: true, value: { steps: { length: 2 } } });
  });

  it('is not agreed to by an empty group: somebody stands in', () => {
    expect(submitted(routeOfTurns(EVERYONE), [CMO, CIO]).steps).toMatchObject([{ role: 'cmo', namedRole: 'finance' }]);
  });

  it('is filled up by others where it is smaller than the approvals that are needed', () => {
    const { steps } = submitted(routeOfTurns({ ...EVERYONE, approvals: { count: 2 } }), [FINANCE, CMO]);
    expect(steps.map(({ role, approvals }) => [role, approvals])).toEqual([
      ['finance', 2],
      ['cmo', 2],
    ]);
  });

  it('cannot be asked where nobody at all could agree', () => {
    const assigned = assignSteps(routeOfTurns({ ...EVERYONE, approvals: { count: 3 } }), { requesterId: 'marta' }, [
      FINANCE,
      CMO,
    ]);
    expect(assigned).toEqual({
      ok: false,
      refusal: { kind: 'no-eligible-decider', step: 'step-1/3', role: 'finance' },
    });
  });
});

describe('somebody who stands aside', () => {
  const aside = (request: RequestState, actor: Actor): RequestState =>
    outcomeOf(recuse(request, actor, { version: request.version, reason: 'The vendor is family' })).request;

  it('decides nothing about the request any more, in no round', () => {
    const request = aside(submitted(routeOfTurns(BOTH)), CIO);
    expect(decide(request, CIO, { verdict: 'approve', version: 1 })).toEqual({
      ok: false,
      refusal: { kind: 'recused' },
    });
    expect(assignSteps(routeOfTurns(BOTH), request, PEOPLE)).toMatchObject({
      value: { steps: [{ deciders: ['luis'] }, { deciders: ['pilar', 'pedro'] }] },
    });
  });

  it('is replaced by whoever stands in, whom no other step of the turn needs', () => {
    const escalated = outcomeOf(escalateUndecidable(aside(submitted(routeOfTurns(BOTH)), CIO), PEOPLE));
    expect(escalated.request.steps.map(({ role }) => role)).toEqual(['cmo', 'finance']);
    expect(escalated.effects).toEqual([{ kind: 'escalate', step: 'step-2', from: 'cio', to: 'finance' }]);
  });

  it('leaves the others of the turn where they are', () => {
    const escalated = outcomeOf(escalateUndecidable(aside(submitted(routeOfTurns(BOTH)), CMO), PEOPLE));
    expect(escalated.request.steps.map(({ role }) => role)).toEqual(['finance', 'cio']);
  });

  it('is replaced by nobody where a colleague has the role', () => {
    const request = aside(submitted(routeOfTurns(THEN_FINANCE)), FINANCE);
    expect(outcomeOf(escalateUndecidable(request, PEOPLE))).toEqual({ request, effects: [] });
  });

  it('leaves a step that is never skipped when nobody is left, and helps the others first', () => {
    const request = aside(submitted(routeOfTurns(BOTH), [CIO, CMO]), CIO);
    const alarm = { kind: 'no-eligible-decider', step: 'step-2', role: 'cio' };
    expect(escalateUndecidable(request, [CIO, CMO])).toEqual({ ok: false, refusal: alarm });
    const people = [CIO, CMO, FINANCE];
    const alone = aside(aside(submitted(routeOfTurns(BOTH), people), CIO), CMO);
    expect(outcomeOf(escalateUndecidable(alone, people)).request.steps.map(({ role }) => role)).toEqual([
      'finance',
      'cio',
    ]);
  });

  it.each<[string, Actor, string, string]>([
    ['without a reason', CIO, '  ', 'reason-required'],
    ['about their own request', MARTA, 'Why', 'own-request'],
    ['who is not asked', FINANCE, 'Why', 'not-your-step'],
    ['who has left', { ...CIO, isActive: false }, 'Why', 'inactive-actor'],
  ])('cannot do so %s', (_, actor, reason, kind) => {
    expect(recuse(submitted(routeOfTurns(BOTH)), actor, { version: 1, reason })).toMatchObject({ refusal: { kind } });
  });

  it('does so on what they saw', () => {
    expect(recuse(submitted(routeOfTurns(BOTH)), CIO, { version: 0, reason: 'Why' })).toMatchObject({
      refusal: { kind: 'stale-version' },
    });
  });
});
