import { describe, expect, it } from '@jest/globals';
import { type Money, money, subtract, zero } from '@tandem/money';
import fc from 'fast-check';
import { cancel } from './cancel';
import { type WorkflowResult } from './outcome';
import { type Approved, reduce } from './reduce';
import { CIO, CMO, MARTA, approvedBy, euros, outcomeOf, person, submittedTo } from './workflow.sample';

const REASON = 'Fewer seats are needed';
const request = { ...approvedBy(submittedTo('cio'), CIO), lineOwnerId: 'nora' };
const approved: Approved = { budgetLineId: 'mkt-03', amount: euros(4800n), spent: euros(1200n) };
const to = (amount: Money, reason = REASON): WorkflowResult => reduce(request, MARTA, approved, { amount, reason });

describe('lowering what was approved', () => {
  it('keeps every approval and gives the difference back at once', () => {
    expect(outcomeOf(to(euros(3000n)))).toEqual({
      request,
      effects: [{ kind: 'decommit', budgetLineId: 'mkt-03', amount: euros(1800n) }],
    });
  });

  it('goes down to what is spent, to the cent', () => {
    expect(to(euros(1200n))).toMatchObject({ ok: true });
    expect(to(subtract(euros(1200n), money(1n, 'EUR')))).toMatchObject({
      refusal: { problem: { kind: 'below-spent', atLeast: euros(1200n) } },
    });
  });

  it.each([
    ['more than was approved', euros(4801n)],
    ['as much as was approved', euros(4800n)],
  ])('is no way to get %s', (_, amount) => {
    expect(to(amount)).toMatchObject({ refusal: { problem: { kind: 'not-less', approved: euros(4800n) } } });
  });

  it.each([
    ['nothing, which is called off', euros(0n), { kind: 'not-positive' }],
    ['less than nothing', euros(-1n), { kind: 'not-positive' }],
    ['another currency', money(100n, 'USD'), { kind: 'other-currency', expected: 'EUR' }],
  ])('is not possible to %s', (_, amount, problem) => {
    expect(to(amount)).toMatchObject({ refusal: { kind: 'amount-invalid', problem } });
  });

  it.each(['', '  '])('says why: %j is no reason', (reason) => {
    expect(to(euros(3000n), reason)).toMatchObject({ refusal: { kind: 'reason-required' } });
  });

  it('is open to the owner of the line and the CIO, and to nobody else', () => {
    const by = (actor: typeof CIO): WorkflowResult =>
      reduce(request, actor, approved, { amount: euros(3000n), reason: REASON });
    expect([CIO, person('nora', 'approver')].map((actor) => by(actor).ok)).toEqual([true, true]);
    expect([CMO, person('root', 'admin')].map(by)).toEqual([
      { ok: false, refusal: { kind: 'not-yours-to-give-back' } },
      { ok: false, refusal: { kind: 'not-yours-to-give-back' } },
    ]);
  });

  it('is over once it is called off', () => {
    const cancelled = outcomeOf(cancel(request, MARTA, { reason: REASON })).request;
    expect(reduce(cancelled, MARTA, approved, { amount: euros(3000n), reason: REASON })).toMatchObject({
      refusal: { kind: 'wrong-status', status: 'cancelled' },
    });
  });
});

describe('however often it is lowered', () => {
  it('what was given back and what stays approved are what people approved, never less than is spent', () => {
    const steps = fc.array(fc.bigInt(-1n, 600n), { maxLength: 30 });
    fc.assert(
      fc.property(fc.bigInt(1n, 500n), fc.bigInt(0n, 500n), steps, (first, spentUpTo, amounts) => {
        const spent = euros(spentUpTo < first ? spentUpTo : first);
        const start = { approved: { budgetLineId: 'mkt-03', amount: euros(first), spent }, freed: zero('EUR') };
        const seen = amounts.reduce(
          (states, minor) => {
            const [{ approved: now, freed } = start] = states.slice(-1);
            const result = reduce(request, MARTA, now, { amount: euros(minor), reason: REASON });
            const back = result.ok
              ? result.value.effects.flatMap((e) => (e.kind === 'decommit' ? [e.amount.minor] : []))
              : [];
            const given = back.reduce((sum, part) => sum + part, 0n);
            const left = money(now.amount.minor - given, 'EUR');
            return [...states, { approved: { ...now, amount: left }, freed: money(freed.minor + given, 'EUR') }];
          },
          [start],
        );
        expect(seen.map(({ approved: now, freed }) => now.amount.minor + freed.minor)).toEqual(
          seen.map(() => euros(first).minor),
        );
        expect(seen.filter(({ approved: now }) => now.amount.minor < now.spent.minor)).toEqual([]);
      }),
    );
  });
});
