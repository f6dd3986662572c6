import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALLS, type LateStep, callDue, peopleAbove } from './call';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 23, hour));
const MOMENTS = { remindAt: at(10), dueAt: at(12), escalateAt: at(14) };

describe('what is told of the time of a step', () => {
  it.each([
    ['nothing before half of it is over', 0, 9, undefined],
    ['a reminder from that moment on', 0, 10, 50],
    ['nothing again after it', 50, 11, undefined],
    ['that it is due', 50, 12, 100],
    ['that it is late', 100, 14, 150],
    ['only the last of what was passed over', 0, 15, 150],
    ['nothing after that', 150, 20, undefined],
  ] as const)('is %s', (_what, told, hour, call) => {
    expect(callDue(told, MOMENTS, at(hour))).toBe(call);
  });

  it('is told once each, in its order, however often somebody looks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 8, max: 16 }), { maxLength: 20 }), (hours) => {
        const told = hours
          .toSorted((left, right) => left - right)
          .reduce<(typeof CALLS)[number][]>((calls, hour) => {
            const call = callDue(calls.at(-1) ?? 0, MOMENTS, at(hour));
            return call === undefined ? calls : [...calls, call];
          }, []);
        expect(told).toEqual([...new Set(told)].toSorted((left, right) => left - right));
      }),
    );
  });
});

describe('who is told that a step is late', () => {
  const REQUEST = { requesterId: 'marta', recused: ['rosa'] };
  const late = (changes: Partial<LateStep>): LateStep => ({
    asked: ['ana'],
    managers: new Map([['ana', 'elena']]),
    standIns: ['carlos'],
    ...changes,
  });

  it('is the manager of whoever is asked', () => {
    expect(peopleAbove(late({}), REQUEST)).toEqual(['elena']);
  });

  it('is one manager once, of however many', () => {
    const managers = new Map([
      ['ana', 'elena'],
      ['luis', 'elena'],
    ]);
    expect(peopleAbove(late({ asked: ['ana', 'luis'], managers }), REQUEST)).toEqual(['elena']);
  });

  it.each([
    ['nobody manages them', new Map<string, string>()],
    ['their manager asks for it', new Map([['ana', 'marta']])],
    ['their manager stood aside', new Map([['ana', 'rosa']])],
    ['their manager is asked as well', new Map([['ana', 'ana']])],
  ])('is whoever would stand in where %s', (_why, managers) => {
    expect(peopleAbove(late({ managers }), REQUEST)).toEqual(['carlos']);
  });

  it('is nobody where nobody is left', () => {
    expect(peopleAbove(late({ managers: new Map(), standIns: ['marta', 'ana'] }), REQUEST)).toEqual([]);
  });

  it('is never somebody who is asked, asks, or stood aside', () => {
    const aPerson = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const some = fc.uniqueArray(aPerson);
    const aStep = fc.record({
      asked: some,
      managers: fc.array(fc.tuple(aPerson, aPerson)).map((pairs) => new Map(pairs)),
      standIns: some,
    });
    fc.assert(
      fc.property(
        aStep,
        aPerson,
        fc.option(aPerson, { nil: undefined }),
        some,
        (step, requesterId, onBehalfOf, recused) => {
          const excluded: (string | undefined)[] = [...step.asked, ...recused, requesterId, onBehalfOf];
          const told = peopleAbove(step, { requesterId, onBehalfOf, recused });
          expect(told.filter((person) => excluded.includes(person))).toEqual([]);
        },
      ),
    );
  });
});
