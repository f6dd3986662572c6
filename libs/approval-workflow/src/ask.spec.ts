import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import { expire, revise, submit, withdraw } from './ask';
import { decide } from './decide';
import { type RequestState, draftRequest } from './request-state';
import {
  CIO,
  FINANCE,
  MARTA,
  approvedBy,
  assignedRoute,
  euros,
  outcomeOf,
  person,
  sampleDraft,
  sentBackBy,
  submittedTo,
} from './workflow.sample';

const CHARGE = { budgetLineId: 'mkt-03', amount: euros(4800n) };

const REJECTED = outcomeOf(
  decide(submittedTo('cio'), CIO, { verdict: 'reject', version: 1, reason: 'Already owned' }),
).request;
const APPROVED = approvedBy(submittedTo('cio'), CIO);
const WITHDRAWN = outcomeOf(withdraw(submittedTo('cio'), MARTA)).request;
const EXPIRED = outcomeOf(expire(submittedTo('cio'))).request;
const FINAL: [string, RequestState][] = [REJECTED, APPROVED, WITHDRAWN, EXPIRED].map((request) => [
  request.status,
  request,
]);

describe('a new draft', () => {
  it('has content version 1, no round yet and nothing reserved', () => {
    expect(sampleDraft()).toMatchObject({ status: 'draft', version: 1, round: 0, steps: [] });
    expect(sampleDraft().reservation).toBeUndefined();
  });

  it('cannot ask for a negative amount', () => {
    const charge = { budgetLineId: 'mkt-03', amount: euros(-1n) };
    expect(() => draftRequest({ id: 'x', requesterId: 'marta', charge })).toThrow('negative');
  });
});

/** A step that nobody else is asked beside. */
const ALONE = { approvals: 1, rejection: 'ends' };

describe('submitting', () => {
  it('begins the first round, asks the first step, freezes the policy and reserves the amount', () => {
    expect(submit(sampleDraft(), MARTA, assignedRoute('finance', 'cio'))).toEqual({
      ok: true,
      value: {
        request: {
          ...sampleDraft(),
          status: 'submitted',
          round: 1,
          reservation: CHARGE,
          policy: { policyId: 'martech-spend', policyVersion: 7, lane: 'marathon' },
          steps: [
            { ...ALONE, key: 'step-1', role: 'finance', namedRole: 'finance', turn: 1, status: 'pending' },
            { ...ALONE, key: 'step-2', role: 'cio', namedRole: 'cio', turn: 2, status: 'waiting' },
          ],
        },
        effects: [{ kind: 'reserve', ...CHARGE }],
      },
    });
  });

  it('reserves nothing for a free tool, which still has to be approved', () => {
    const { request, effects } = outcomeOf(submit(sampleDraft(euros(0n)), MARTA, assignedRoute('cio')));
    expect(request.status).toBe('submitted');
    expect(effects).toEqual([]);
  });

  it('is open to the person on whose behalf the request was written', () => {
    const draft = { ...sampleDraft(), onBehalfOf: 'paula' };
    expect(submit(draft, person('paula', 'requester'), assignedRoute('cio')).ok).toBe(true);
  });

  it('is not open to anybody else', () => {
    expect(submit(sampleDraft(), CIO, assignedRoute('cio'))).toMatchObject({ refusal: { kind: 'not-your-request' } });
  });

  it('is not open to somebody who has left', () => {
    expect(submit(sampleDraft(), { ...MARTA, isActive: false }, assignedRoute('cio'))).toMatchObject({
      refusal: { kind: 'inactive-actor' },
    });
  });

  it('happens once', () => {
    expect(submit(submittedTo('cio'), MARTA, assignedRoute('cio'))).toEqual({
      ok: false,
      refusal: { kind: 'wrong-status', status: 'submitted' },
    });
  });

  it('is impossible with a route that asks nobody', () => {
    expect(() => submit(sampleDraft(), MARTA, { ...assignedRoute('cio'), steps: [] })).toThrow('without a step');
  });

  it.each(FINAL)('is impossible after the end: %s', (status, request) => {
    expect(submit(request, MARTA, assignedRoute('cio'))).toEqual({
      ok: false,
      refusal: { kind: 'wrong-status', status },
    });
  });
});

describe('editing', () => {
  it('gives the draft a new content version', () => {
    const charge = { budgetLineId: 'mkt-04', amount: euros(3900n) };
    expect(revise(sampleDraft(), MARTA, { version: 1, charge })).toEqual({
      ok: true,
      value: { request: { ...sampleDraft(), version: 2, charge }, effects: [] },
    });
  });

  it('of a version that is no longer the present one is refused', () => {
    const edited = outcomeOf(revise(sampleDraft(), MARTA, { version: 1, charge: CHARGE })).request;
    expect(revise(edited, MARTA, { version: 1, charge: CHARGE })).toEqual({
      ok: false,
      refusal: { kind: 'stale-version', current: 2 },
    });
  });

  it('to a negative amount is refused', () => {
    const charge = { budgetLineId: 'mkt-03', amount: money(-1n, 'EUR') };
    expect(revise(sampleDraft(), MARTA, { version: 1, charge })).toEqual({
      ok: false,
      refusal: { kind: 'amount-invalid', problem: { kind: 'not-positive' } },
    });
  });

  it('is not possible while others decide', () => {
    expect(revise(submittedTo('cio'), MARTA, { version: 1, charge: CHARGE })).toMatchObject({
      refusal: { kind: 'wrong-status', status: 'submitted' },
    });
  });

  it('is not open to an approver', () => {
    expect(revise(sampleDraft(), FINANCE, { version: 1, charge: CHARGE })).toMatchObject({
      refusal: { kind: 'not-your-request' },
    });
  });

  it('keeps the reservation as it was until the resubmission', () => {
    const sentBack = sentBackBy(submittedTo('cio'), CIO);
    const charge = { budgetLineId: 'mkt-03', amount: euros(9000n) };
    const { request, effects } = outcomeOf(revise(sentBack, MARTA, { version: 1, charge }));
    expect(request).toMatchObject({ status: 'changes-requested', charge, reservation: CHARGE });
    expect(effects).toEqual([]);
  });
});

describe('resubmitting', () => {
  const sentBack = sentBackBy(approvedBy(submittedTo('finance', 'cio'), FINANCE), CIO);
  const route = assignedRoute('finance', 'cio');

  it('begins a new round in which nobody has decided yet', () => {
    expect(outcomeOf(submit(sentBack, MARTA, route)).request).toMatchObject({
      round: 2,
      steps: [{ status: 'pending' }, { status: 'waiting' }],
    });
    expect(outcomeOf(submit(sentBack, MARTA, route)).request.steps[0]).not.toHaveProperty('decidedBy');
  });

  it('keeps the reservation when the charge is the same', () => {
    const { request, effects } = outcomeOf(submit(sentBack, MARTA, route));
    expect(effects).toEqual([]);
    expect(request.reservation).toEqual(CHARGE);
  });

  it.each([
    ['amount', { budgetLineId: 'mkt-03', amount: euros(3900n) }],
    ['budget line', { budgetLineId: 'mkt-04', amount: euros(4800n) }],
    ['currency', { budgetLineId: 'usd-01', amount: money(480_000n, 'USD') }],
  ])('releases and reserves anew when the %s changed', (_, charge) => {
    const edited = outcomeOf(revise(sentBack, MARTA, { version: 1, charge })).request;
    const { request, effects } = outcomeOf(submit(edited, MARTA, route));
    expect(effects).toEqual([
      { kind: 'release', ...CHARGE },
      { kind: 'reserve', ...charge },
    ]);
    expect(request.reservation).toEqual(charge);
  });
});

describe('withdrawing', () => {
  it('a draft has no effect on the budget', () => {
    expect(withdraw(sampleDraft(), MARTA)).toMatchObject({
      ok: true,
      value: { request: { status: 'withdrawn' }, effects: [] },
    });
  });

  it.each([
    ['submitted', submittedTo('finance', 'cio')],
    ['half approved', approvedBy(submittedTo('finance', 'cio'), FINANCE)],
    ['sent back', sentBackBy(submittedTo('finance', 'cio'), FINANCE)],
  ])('a request that is %s releases the whole reservation and closes its steps', (_, request) => {
    const outcome = outcomeOf(withdraw(request, MARTA));
    expect(outcome.effects).toEqual([{ kind: 'release', ...CHARGE }]);
    expect(outcome.request.reservation).toBeUndefined();
    expect(outcome.request.steps.filter(({ status }) => status === 'pending' || status === 'waiting')).toEqual([]);
  });

  it('keeps on record who had decided before', () => {
    const halfApproved = approvedBy(submittedTo('finance', 'cio'), FINANCE);
    expect(outcomeOf(withdraw(halfApproved, MARTA)).request.steps).toMatchObject([
      { status: 'approved', decidedBy: 'pilar' },
      { status: 'closed' },
    ]);
  });

  it('is not open to the decider', () => {
    expect(withdraw(submittedTo('cio'), CIO)).toMatchObject({ refusal: { kind: 'not-your-request' } });
  });

  it.each(FINAL)('is impossible after the end: %s', (status, request) => {
    expect(withdraw(request, MARTA)).toMatchObject({ refusal: { kind: 'wrong-status', status } });
  });
});

describe('expiring', () => {
  it.each([
    ['submitted', submittedTo('cio')],
    ['sent back', sentBackBy(submittedTo('cio'), CIO)],
  ])('a request that is %s releases its reservation', (_, request) => {
    expect(expire(request)).toMatchObject({
      ok: true,
      value: { request: { status: 'expired' }, effects: [{ kind: 'release', ...CHARGE }] },
    });
  });

  it('leaves drafts alone', () => {
    expect(expire(sampleDraft())).toMatchObject({ refusal: { kind: 'wrong-status', status: 'draft' } });
  });

  it.each(FINAL)('is impossible after the end: %s', (status, request) => {
    expect(expire(request)).toMatchObject({ refusal: { kind: 'wrong-status', status } });
  });
});
