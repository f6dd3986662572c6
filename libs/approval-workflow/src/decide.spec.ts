import { describe, expect, it } from '@jest/globals';
import { type Money, money } from '@tandem/money';
import { expire, revise, submit, withdraw } from './ask';
import { decide } from './decide';
import { type RequestState } from './request-state';
import {
  CIO,
  CMO,
  FINANCE,
  FINANCE_COLLEAGUE,
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

const APPROVE = { verdict: 'approve', version: 1 } as const;
const REJECT = { verdict: 'reject', version: 1, reason: 'Already owned' } as const;
const SEND_BACK = { verdict: 'changes', version: 1, reason: 'Say who benefits' } as const;
const LINE = { budgetLineId: 'mkt-03' };

describe('approving', () => {
  it('a step that is not the last asks the next one and commits nothing', () => {
    const { request, effects } = outcomeOf(decide(submittedTo('finance', 'cio'), FINANCE, APPROVE));
    expect(effects).toEqual([]);
    expect(request).toMatchObject({
      status: 'submitted',
      reservation: { amount: euros(4800n) },
      steps: [
        { status: 'approved', decidedBy: 'pilar', agreedAmount: euros(4800n) },
        { key: 'step-2', status: 'pending' },
      ],
    });
  });

  it('the last step commits the whole reservation', () => {
    const { request, effects } = outcomeOf(decide(submittedTo('cio'), CIO, APPROVE));
    expect(effects).toEqual([{ kind: 'commit', ...LINE, amount: euros(4800n) }]);
    expect(request).toMatchObject({ status: 'approved', steps: [{ status: 'approved', decidedBy: 'ana' }] });
    expect(request.reservation).toBeUndefined();
  });

  it('for less commits less and releases the rest', () => {
    const { effects } = outcomeOf(decide(submittedTo('cio'), CIO, { ...APPROVE, amount: euros(1200n) }));
    expect(effects).toEqual([
      { kind: 'commit', ...LINE, amount: euros(1200n) },
      { kind: 'release', ...LINE, amount: euros(3600n) },
    ]);
  });

  it('after somebody agreed to less is for that amount unless less is said', () => {
    const request = outcomeOf(
      decide(submittedTo('finance', 'cio'), FINANCE, { ...APPROVE, amount: euros(2000n) }),
    ).request;
    expect(outcomeOf(decide(request, CIO, APPROVE)).effects).toEqual([
      { kind: 'commit', ...LINE, amount: euros(2000n) },
      { kind: 'release', ...LINE, amount: euros(2800n) },
    ]);
    expect(decide(request, CIO, { ...APPROVE, amount: euros(2001n) })).toEqual({
      ok: false,
      refusal: { kind: 'amount-invalid', problem: { kind: 'too-much', atMost: euros(2000n) } },
    });
  });

  it('a free tool moves no money', () => {
    const { request } = outcomeOf(submit(sampleDraft(euros(0n)), MARTA, assignedRoute('cio')));
    expect(decide(request, CIO, { ...APPROVE, amount: euros(0n) })).toMatchObject({
      ok: true,
      value: { request: { status: 'approved' }, effects: [] },
    });
  });

  it('records its condition, and none when the condition is blank', () => {
    const condition = 'Masking stays on';
    const request = submittedTo('cio');
    expect(outcomeOf(decide(request, CIO, { ...APPROVE, condition })).request.steps).toMatchObject([{ condition }]);
    expect(outcomeOf(decide(request, CIO, { ...APPROVE, condition: ' ' })).request.steps[0]?.condition).toBe(undefined);
  });

  it.each<[string, Money, object]>([
    ['more than was asked', euros(4801n), { kind: 'too-much', atMost: euros(4800n) }],
    ['nothing of what was asked', euros(0n), { kind: 'not-positive' }],
    ['a negative amount', euros(-1n), { kind: 'not-positive' }],
    ['another currency', money(1n, 'USD'), { kind: 'other-currency', expected: 'EUR' }],
  ])('is refused for %s', (_, amount, problem) => {
    expect(decide(submittedTo('cio'), CIO, { ...APPROVE, amount })).toEqual({
      ok: false,
      refusal: { kind: 'amount-invalid', problem },
    });
  });
});

describe('rejecting', () => {
  it('ends the request, closes the steps that waited and releases the reservation', () => {
    expect(decide(submittedTo('finance', 'cio'), FINANCE, REJECT)).toMatchObject({
      ok: true,
      value: {
        request: {
          status: 'rejected',
          steps: [{ status: 'rejected', decidedBy: 'pilar', reason: 'Already owned' }, { status: 'closed' }],
        },
        effects: [{ kind: 'release', ...LINE, amount: euros(4800n) }],
      },
    });
  });
});

describe('asking for changes', () => {
  it('gives the request back with its reservation', () => {
    expect(decide(submittedTo('cio'), CIO, SEND_BACK)).toMatchObject({
      ok: true,
      value: {
        request: {
          status: 'changes-requested',
          reservation: { amount: euros(4800n) },
          steps: [{ status: 'changes', decidedBy: 'ana', reason: 'Say who benefits' }],
        },
        effects: [],
      },
    });
  });

  it('lets the same person decide again in the next round', () => {
    const sentBack = sentBackBy(submittedTo('cio'), CIO);
    const resubmitted = outcomeOf(submit(sentBack, MARTA, assignedRoute('cio'))).request;
    expect(decide(resubmitted, CIO, APPROVE)).toMatchObject({ ok: true, value: { request: { status: 'approved' } } });
  });
});

describe('turning down', () => {
  it.each([
    ['rejecting', { verdict: 'reject', version: 1 }],
    ['rejecting', { verdict: 'reject', version: 1, reason: ' \n' }],
    ['asking for changes', { verdict: 'changes', version: 1 }],
    ['asking for changes', { verdict: 'changes', version: 1, reason: '' }],
  ] as const)('by %s without a reason is refused', (_, command) => {
    expect(decide(submittedTo('cio'), CIO, command)).toEqual({ ok: false, refusal: { kind: 'reason-required' } });
  });
});

describe('deciding on the own request', () => {
  const EVERY_POWER = person('marta', 'requester', 'cio', 'cmo', 'finance', 'approver', 'admin', 'auditor');

  it.each([
    ['the requester', person('marta', 'requester')],
    ['the requester who is the CIO', person('marta', 'cio')],
    ['the requester who is an administrator', person('marta', 'admin')],
    ['the requester who holds every role', EVERY_POWER],
    ['the person on whose behalf it was written', person('paula', 'cio', 'admin')],
  ])('is refused to %s', (_, actor) => {
    const request: RequestState = { ...submittedTo('cio'), onBehalfOf: 'paula' };
    expect([APPROVE, REJECT, SEND_BACK].map((command) => decide(request, actor, command))).toEqual(
      Array.from({ length: 3 }, () => ({ ok: false, refusal: { kind: 'own-request' } })),
    );
  });

  it('is refused in a later round as well', () => {
    const resubmitted = outcomeOf(submit(sentBackBy(submittedTo('cio'), CIO), MARTA, assignedRoute('cio'))).request;
    expect(decide(resubmitted, EVERY_POWER, APPROVE)).toMatchObject({ refusal: { kind: 'own-request' } });
  });
});

describe('deciding without the power to', () => {
  it.each([
    ['an administrator', person('admin', 'admin')],
    ['an auditor', person('auditor', 'auditor')],
    ['an administrator who audits', person('both', 'admin', 'auditor')],
    ['somebody who only asks', person('other', 'requester')],
    ['the CMO', CMO],
    ['somebody without any role', person('nobody')],
  ])('is refused to %s, naming who is asked', (_, actor) => {
    expect(decide(submittedTo('cio'), actor, APPROVE)).toEqual({
      ok: false,
      refusal: { kind: 'not-your-step', role: 'cio' },
    });
  });

  it('is refused to the CIO while finance has not decided', () => {
    expect(decide(submittedTo('finance', 'cio'), CIO, APPROVE)).toMatchObject({
      refusal: { kind: 'not-your-step', role: 'finance' },
    });
  });

  it('is refused to somebody who has left', () => {
    expect(decide(submittedTo('cio'), { ...CIO, isActive: false }, APPROVE)).toMatchObject({
      refusal: { kind: 'inactive-actor' },
    });
  });

  it('is open to an administrator who is also the CIO, as CIO', () => {
    expect(decide(submittedTo('cio'), person('eva', 'admin', 'cio'), APPROVE).ok).toBe(true);
  });
});

describe('deciding twice', () => {
  const BOTH = person('eva', 'finance', 'cio');

  it('is refused to one person with two roles in one round', () => {
    const request = approvedBy(submittedTo('finance', 'cio'), BOTH);
    expect(decide(request, BOTH, APPROVE)).toEqual({ ok: false, refusal: { kind: 'already-decided', by: 'eva' } });
  });

  it('is refused to a colleague who comes second, naming the first', () => {
    const request = approvedBy(submittedTo('finance', 'cio'), FINANCE);
    expect(decide(request, FINANCE_COLLEAGUE, REJECT)).toEqual({
      ok: false,
      refusal: { kind: 'already-decided', by: 'pilar' },
    });
  });

  it.each([
    ['approved', outcomeOf(decide(submittedTo('cio'), CIO, APPROVE)).request],
    ['rejected', outcomeOf(decide(submittedTo('cio'), CIO, REJECT)).request],
    ['sent back', outcomeOf(decide(submittedTo('cio'), CIO, SEND_BACK)).request],
  ])('is refused once the request is %s, naming who decided', (_, request) => {
    expect([CIO, person('eva', 'cio')].map((actor) => decide(request, actor, APPROVE))).toEqual(
      Array.from({ length: 2 }, () => ({ ok: false, refusal: { kind: 'already-decided', by: 'ana' } })),
    );
  });
});

describe('deciding on what was not seen', () => {
  it('is refused when the content changed since', () => {
    const charge = { ...LINE, amount: euros(9000n) };
    const edited = outcomeOf(revise(sentBackBy(submittedTo('cio'), CIO), MARTA, { version: 1, charge })).request;
    const resubmitted = outcomeOf(submit(edited, MARTA, assignedRoute('cio'))).request;
    expect([edited, resubmitted].map((request) => decide(request, CIO, APPROVE))).toEqual(
      Array.from({ length: 2 }, () => ({ ok: false, refusal: { kind: 'stale-version', current: 2 } })),
    );
  });
});

describe('deciding on what nobody is asked about', () => {
  it.each([
    ['draft', sampleDraft()],
    ['withdrawn', outcomeOf(withdraw(submittedTo('cio'), MARTA)).request],
    ['expired', outcomeOf(expire(submittedTo('cio'))).request],
  ])('is refused: %s', (status, request) => {
    expect(decide(request, CIO, APPROVE)).toEqual({ ok: false, refusal: { kind: 'wrong-status', status } });
  });
});
