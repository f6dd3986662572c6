import { describe, expect, it } from '@jest/globals';
import { decide } from '../decide';
import { escalateUndecidable } from '../escalate';
import { nextActions } from '../next-actions';
import { recuse } from '../recuse';
import { type Actor, type Principal, type RequestState } from '../request-state';
import { CIO, CMO, FINANCE, MARTA, PEOPLE, approvedBy, outcomeOf, person, submittedTo } from '../workflow.sample';
import { decidesFor } from './stand-in';

const away = (actor: Actor, isCovered = true): Principal => ({ ...actor, isCovered });
const standingIn = (actor: Actor, ...principals: Principal[]): Actor => ({ ...actor, standsInFor: principals });
const APPROVE = { verdict: 'approve', version: 1 } as const;

/** Whoever stands in for the CIO and holds another post themselves. */
const PILAR = standingIn(FINANCE, away(CIO));

describe('deciding for somebody who is away', () => {
  it('puts both names on the step, and the role is that of the principal', () => {
    const request = submittedTo('cio');
    expect(decidesFor(request, PILAR)).toBe('ana');
    expect(approvedBy(request, PILAR)).toMatchObject({
      status: 'approved',
      steps: [{ role: 'cio', status: 'approved', decidedBy: 'pilar', decidedFor: 'ana' }],
    });
  });

  it('comes after what somebody may decide in their own right', () => {
    const { request } = outcomeOf(decide(bothAtOnce(), PILAR, APPROVE));
    expect(request.steps.find(({ decidedBy }) => decidedBy === 'pilar')).toMatchObject({ role: 'finance' });
    expect(request.steps.some(({ decidedFor }) => decidedFor !== undefined)).toBe(false);
    expect(decidesFor(bothAtOnce(), PILAR)).toBeUndefined();
  });

  it('is no second voice for whoever has decided in their own right', () => {
    const request = approvedBy(submittedTo('finance', 'cio'), PILAR);
    expect(decide(request, PILAR, APPROVE)).toEqual({ ok: false, refusal: { kind: 'already-decided', by: 'pilar' } });
    expect(decide(request, CIO, APPROVE).ok).toBe(true);
  });

  it('leaves no second voice to the principal either', () => {
    const twoPosts = person('eva', 'cio', 'cmo');
    const request = approvedBy(submittedTo('cio', 'cmo'), standingIn(FINANCE, away(twoPosts)));
    expect(decide(request, twoPosts, APPROVE)).toEqual({ ok: false, refusal: { kind: 'already-decided', by: 'eva' } });
    expect(decide(request, CMO, APPROVE).ok).toBe(true);
  });

  it('is over once the principal has decided themselves', () => {
    const twoPosts = person('eva', 'cio', 'cmo');
    const request = approvedBy(submittedTo('cio', 'cmo'), twoPosts);
    expect(decide(request, standingIn(FINANCE, away(twoPosts)), APPROVE)).toEqual({
      ok: false,
      refusal: { kind: 'already-decided', by: 'eva' },
    });
  });

  it('is refused to whoever asks, whoever they stand in for', () => {
    expect(decide(submittedTo('cio'), standingIn(MARTA, away(CIO)), APPROVE)).toEqual({
      ok: false,
      refusal: { kind: 'own-request' },
    });
  });

  it('gives the delegate of whoever asks nothing', () => {
    const asker = person(MARTA.personId, 'cio');
    expect(decide(submittedTo('cio'), standingIn(FINANCE, away(asker)), APPROVE)).toEqual({
      ok: false,
      refusal: { kind: 'not-your-step', role: 'cio' },
    });
  });

  it('is refused for somebody who stood aside, and to somebody who did', () => {
    const aside = outcomeOf(recuse(submittedTo('cio'), CIO, { version: 1, reason: 'The vendor is family' })).request;
    expect(decide(aside, PILAR, APPROVE)).toEqual({ ok: false, refusal: { kind: 'not-your-step', role: 'cio' } });
    const mine = outcomeOf(recuse(submittedTo('cio'), PILAR, { version: 1, reason: 'The vendor is family' })).request;
    expect(decide(mine, PILAR, APPROVE)).toEqual({ ok: false, refusal: { kind: 'recused' } });
    expect(decide(mine, CIO, APPROVE).ok).toBe(true);
  });

  it('is refused, with whom it is about, for more than was delegated', () => {
    const little = standingIn(FINANCE, away(CIO, false));
    expect(decide(submittedTo('cio'), little, APPROVE)).toEqual({
      ok: false,
      refusal: { kind: 'beyond-delegation', principal: 'ana' },
    });
    expect(nextActions(submittedTo('cio'), little)).toEqual([]);
  });

  it('is refused for somebody who has left', () => {
    expect(decide(submittedTo('cio'), standingIn(FINANCE, away({ ...CIO, isActive: false })), APPROVE)).toEqual({
      ok: false,
      refusal: { kind: 'not-your-step', role: 'cio' },
    });
  });

  it('asks nobody else: a step waits for its principal, whoever stands in', () => {
    const request = submittedTo('cio');
    expect(outcomeOf(escalateUndecidable(request, PEOPLE)).request).toEqual(request);
  });
});

function bothAtOnce(): RequestState {
  const [cio, finance] = submittedTo('cio', 'finance').steps;
  const request = submittedTo('cio', 'finance');
  return {
    ...request,
    steps: [cio, finance].flatMap((step) =>
      step === undefined ? [] : [{ ...step, turn: 1, approvals: 2, status: 'pending' as const }],
    ),
  };
}
