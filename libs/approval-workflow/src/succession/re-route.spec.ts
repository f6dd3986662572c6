import { describe, expect, it } from '@jest/globals';
import { approvedBy, CIO, CMO, MARTA, PEOPLE, person, submittedTo } from '../workflow.sample';
import { type ReRouting, reRoute } from './re-route';

const NADIA = person('nadia', 'approver');
const routing = (changes: Partial<ReRouting> = {}): ReRouting => ({
  to: NADIA,
  by: 'tomas',
  reason: 'The CIO has left and nobody follows yet',
  ...changes,
});

describe('a step that nobody can decide', () => {
  it('is given to somebody who holds a deciding role, and stays undecided', () => {
    const given = reRoute(submittedTo('cio'), [MARTA], routing());
    expect(given).toMatchObject({ ok: true, value: { role: 'approver', step: { key: 'step-1' } } });
    expect(given).toMatchObject({ value: { request: { status: 'submitted', steps: [{ status: 'pending' }] } } });
  });

  it.each([
    ['the administrator themself', { to: person('tomas', 'cio') }, 'yourself'],
    ['whoever asks', { to: person('marta', 'cio') }, 'asks'],
    ['somebody without a deciding role', { to: person('eva', 'auditor', 'admin') }, 'no-role'],
    ['somebody who has left', { to: { ...NADIA, isActive: false } }, 'no-role'],
  ] as const)('is not given to %s', (_, changes, because) => {
    expect(reRoute(submittedTo('cio'), [MARTA], routing(changes))).toEqual({
      ok: false,
      refusal: { kind: 'unfit', because },
    });
  });

  it('is not given to whoever stood aside or has decided another step', () => {
    const request = approvedBy(submittedTo('cmo', 'cio'), CMO);
    const refusals = [
      reRoute({ ...request, recused: ['nadia'] }, [], routing()),
      reRoute(request, [], routing({ to: CMO })),
    ];
    expect(refusals).toMatchObject([{ refusal: { because: 'recused' } }, { refusal: { because: 'has-decided' } }]);
  });

  it('is not given away without a reason', () => {
    expect(reRoute(submittedTo('cio'), [], routing({ reason: '  ' }))).toMatchObject({
      refusal: { kind: 'reason-required' },
    });
  });
});

describe('a step that somebody can decide', () => {
  it('is not taken from them', () => {
    expect(reRoute(submittedTo('cio'), PEOPLE, routing())).toMatchObject({ refusal: { kind: 'decidable' } });
  });

  it('is not there once the request has ended', () => {
    expect(reRoute(approvedBy(submittedTo('cio'), CIO), [], routing())).toMatchObject({
      refusal: { kind: 'decidable' },
    });
  });
});
