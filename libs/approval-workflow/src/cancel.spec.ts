import { describe, expect, it } from '@jest/globals';
import { revise, withdraw } from './ask';
import { cancel } from './cancel';
import { decide } from './decide';
import { nextActions } from './next-actions';
import { type RequestState } from './request-state';
import {
  CIO,
  CMO,
  FINANCE,
  MARTA,
  approvedBy,
  outcomeOf,
  person,
  sampleDraft,
  sentBackBy,
  submittedTo,
} from './workflow.sample';

const REASON = { reason: 'The vendor was bought by a rival' };
const OWNER = person('nora', 'approver');
const approved: RequestState = { ...approvedBy(submittedTo('cio'), CIO), lineOwnerId: OWNER.personId };
const cancelled = outcomeOf(cancel(approved, MARTA, REASON)).request;

describe('cancelling what was approved', () => {
  it.each([
    ['who asked', MARTA],
    ['who owns the line that pays', OWNER],
    ['the CIO, who approved it', CIO],
  ])('is open to %s', (_, actor) => {
    expect(cancel(approved, actor, REASON)).toMatchObject({
      ok: true,
      value: { request: { status: 'cancelled' }, effects: [{ kind: 'free-commitment' }] },
    });
    expect(nextActions(approved, actor)).toEqual(['reduce', 'cancel']);
  });

  it.each([
    ['the CMO', CMO],
    ['finance', FINANCE],
    ['an administrator', person('root', 'admin')],
    ['somebody who owns another line', person('otto', 'approver')],
  ])('is not open to %s', (_, actor) => {
    expect(cancel(approved, actor, REASON)).toMatchObject({ refusal: { kind: 'not-yours-to-give-back' } });
    expect(nextActions(approved, actor)).toEqual([]);
  });

  it('is not open to somebody who has left', () => {
    expect(cancel(approved, { ...MARTA, isActive: false }, REASON)).toMatchObject({
      refusal: { kind: 'inactive-actor' },
    });
  });

  it.each(['', '   '])('says why: %j is no reason', (reason) => {
    expect(cancel(approved, MARTA, { reason })).toMatchObject({ refusal: { kind: 'reason-required' } });
  });

  it('keeps every decision on record', () => {
    expect(cancelled.steps).toEqual(approved.steps);
  });

  it.each([
    ['draft', sampleDraft()],
    ['submitted', submittedTo('cio')],
    ['changes-requested', sentBackBy(submittedTo('cio'), CIO)],
    ['withdrawn', outcomeOf(withdraw(sampleDraft(), MARTA)).request],
    ['cancelled', cancelled],
  ])('does not exist for one that is %s', (status, request) => {
    expect(cancel(request, MARTA, REASON)).toMatchObject({ refusal: { kind: 'wrong-status', status } });
  });
});

describe('a cancelled request', () => {
  it('lets nobody do anything with it', () => {
    expect([MARTA, OWNER, CIO, FINANCE].flatMap((actor) => nextActions(cancelled, actor))).toEqual([]);
    expect(withdraw(cancelled, MARTA)).toMatchObject({ refusal: { kind: 'wrong-status', status: 'cancelled' } });
    expect(decide(cancelled, CIO, { verdict: 'approve', version: 1 })).toMatchObject({
      refusal: { kind: 'wrong-status', status: 'cancelled' },
    });
    expect(revise(cancelled, MARTA, { version: 1, charge: cancelled.charge })).toMatchObject({
      refusal: { kind: 'wrong-status', status: 'cancelled' },
    });
  });
});
