import { describe, expect, it } from '@jest/globals';
import { addDays, money } from '@tandem/money';
import fc from 'fast-check';
import { type Appointment, type Delegation, appoint, delegationState } from './delegation';
import { covers, standInsOf } from './stand-in';
import { CIO, CMO, FINANCE, MARTA, euros, person } from '../workflow.sample';

const TODAY = '2026-11-23';
const FACTS = {
  today: TODAY,
  mayDecide: (id: string) => id !== MARTA.personId,
  isActive: (id: string) => id !== 'left',
  others: [] as Delegation[],
};
const WANTED: Appointment = {
  principalId: CIO.personId,
  delegateId: FINANCE.personId,
  from: '2026-11-30',
  until: '2026-12-14',
  scope: {},
};
const held = (change: Partial<Delegation>): Delegation => ({ ...WANTED, isEnded: false, ...change });

describe('appointing a delegate', () => {
  it('is accepted for days to come, and for today', () => {
    expect(appoint(WANTED, FACTS)).toEqual({ ok: true, value: { ...WANTED, isEnded: false } });
    expect(appoint({ ...WANTED, from: TODAY }, FACTS).ok).toBe(true);
  });

  it.each([
    ['nobody stands in for themselves', { delegateId: CIO.personId }, { kind: 'oneself' }],
    [
      'who decides nothing has nothing to hand over',
      { principalId: MARTA.personId },
      { kind: 'cannot-decide', who: 'principal' },
    ],
    ['who may not decide cannot take over', { delegateId: MARTA.personId }, { kind: 'cannot-decide', who: 'delegate' }],
    ['who has left takes nothing over', { delegateId: 'left' }, { kind: 'inactive' }],
    ['a day that is over cannot be its first', { from: '2026-11-22' }, { kind: 'begins-in-the-past' }],
    ['it lasts a day at least', { until: '2026-11-30' }, { kind: 'ends-before-it-begins' }],
    ['it does not end before it begins', { until: '2026-11-29' }, { kind: 'ends-before-it-begins' }],
    ['it lasts a year at most', { until: '2027-12-02' }, { kind: 'too-long' }],
    ['it covers one lane at least', { scope: { lanes: [] } }, { kind: 'empty-scope' }],
    ['it covers one kind at least', { scope: { kinds: [] } }, { kind: 'empty-scope' }],
    ['a ceiling is not below nought', { scope: { ceiling: euros(-1n) } }, { kind: 'ceiling-negative' }],
  ])('is refused: %s', (_, change, refusal) => {
    expect(appoint({ ...WANTED, ...change }, FACTS)).toEqual({ ok: false, refusal });
  });

  it.each([
    ['somebody decides for them already', { delegateId: CMO.personId }, 'already-delegated'],
    ['they stand in for somebody themselves', { principalId: CMO.personId, delegateId: CIO.personId }, 'chain'],
    ['the delegate is away', { principalId: FINANCE.personId, delegateId: CMO.personId }, 'chain'],
    ['the delegate would be their principal', { principalId: FINANCE.personId, delegateId: CIO.personId }, 'chain'],
  ])('is refused on days on which %s', (_, change, kind) => {
    const other = held(change);
    expect(appoint(WANTED, { ...FACTS, others: [other] })).toEqual({ ok: false, refusal: { kind, other } });
  });

  it.each([
    ['ends on the day on which it begins', { from: '2026-11-23', until: '2026-11-30' }],
    ['begins on the day on which it ends', { from: '2026-12-14', until: '2026-12-20' }],
    ['was ended', { isEnded: true }],
  ])('takes no notice of another one that %s', (_, change) => {
    expect(appoint(WANTED, { ...FACTS, others: [held(change)] }).ok).toBe(true);
  });

  it('lets one person stand in for several', () => {
    const other = held({ principalId: CMO.personId });
    expect(appoint(WANTED, { ...FACTS, others: [other] }).ok).toBe(true);
  });
});

describe('the days of a delegation', () => {
  it.each([
    ['2026-11-29', 'planned'],
    ['2026-11-30', 'current'],
    ['2026-12-13', 'current'],
    ['2026-12-14', 'over'],
  ])('on %s it is %s', (day, state) => {
    expect(delegationState(held({}), day)).toBe(state);
  });

  it('it is over from the moment it was ended', () => {
    expect(delegationState(held({ isEnded: true }), '2026-12-01')).toBe('over');
    expect(delegationState(held({ isEnded: true }), '2026-11-01')).toBe('over');
  });

  it('holds on exactly as many days as lie between its two dates, over every change of clocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 300 }), (start, length) => {
        const from = addDays('2026-01-01', start);
        const delegation = held({ from, until: addDays(from, length) });
        const days = Array.from({ length: length + 20 }, (_, index) => addDays(from, index - 10));
        const current = days.filter((day) => delegationState(delegation, day) === 'current');
        expect(current).toHaveLength(length);
        expect(current[0]).toBe(from);
      }),
    );
  });
});

describe('what was delegated', () => {
  const facts = {
    lane: 'sprint',
    kind: 'renewal',
    annualised: euros(1200n),
    totalContractValue: euros(3600n),
  } as const;

  it.each([
    ['nothing is limited', {}, true],
    ['the lane is named', { lanes: ['sprint'] }, true],
    ['another lane is named', { lanes: ['marathon'] }, false],
    ['the kind is named', { kinds: ['new-tool', 'renewal'] }, true],
    ['another kind is named', { kinds: ['new-tool'] }, false],
    ['all that it costs is just within the ceiling', { ceiling: euros(3600n) }, true],
    ['a year is within the ceiling and all of it is not', { ceiling: euros(3599n) }, false],
    ['the ceiling is in another currency', { ceiling: money(999_999n, 'USD') }, false],
    ['one limit holds and another does not', { lanes: ['sprint'], ceiling: euros(1n) }, false],
  ] as const)('covers a request or not: %s', (_, scope, isCovered) => {
    expect(covers(scope, facts)).toBe(isCovered);
  });

  it('counts what a year costs where that is more than the whole of a short term', () => {
    const month = { ...facts, annualised: euros(12_000n), totalContractValue: euros(1000n) };
    expect(covers({ ceiling: euros(5000n) }, month)).toBe(false);
  });

  it('is only what the principal could decide: not what they stand in for, nor of whoever has left', () => {
    const first = held({ principalId: CIO.personId, delegateId: FINANCE.personId });
    const second = held({ principalId: FINANCE.personId, delegateId: CMO.personId });
    const people = [CIO, FINANCE, CMO, person('left', 'cio')];
    const at = { people, day: '2026-12-01', facts };
    expect(standInsOf(CMO.personId, [first, second], at)).toEqual([{ ...FINANCE, isCovered: true }]);
    expect(standInsOf(CMO.personId, [held({ principalId: 'gone', delegateId: CMO.personId })], at)).toEqual([]);
    expect(standInsOf(FINANCE.personId, [first], { ...at, day: '2026-12-14' })).toEqual([]);
  });
});
