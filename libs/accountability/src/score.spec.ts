import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { QUESTIONS, STRENGTHS, WEIGHTS } from './chain';
import { allAnsweredBy, chain, question } from './chain.sample';
import { score } from './score';

const known = allAnsweredBy('event');

describe('the accountability of a chain', () => {
  it('is counted in a hundred points, each question in points that a quarter of is whole', () => {
    expect(QUESTIONS.reduce((sum, asked) => sum + WEIGHTS[asked], 0)).toBe(100);
    expect(QUESTIONS.filter((asked) => WEIGHTS[asked] % 4 !== 0)).toEqual([]);
  });

  it.each([
    ['nothing is known', 'none', 0, false],
    ['everything is only said', 'declared', 50, false],
    ['documents prove everything', 'document', 75, true],
    ['Tandem saw everything happen', 'event', 100, true],
  ] as const)('comes to its points where %s', (_, strength, points, isProven) => {
    expect(score(allAnsweredBy(strength))).toMatchObject({ score: points, isProven });
  });

  it('is not full as long as one answer is only said', () => {
    expect(score({ ...known, operates: 'declared' })).toEqual({ score: 94, isProven: false, missing: ['operates'] });
  });

  it('names what is missing by the points it costs, and in the order of the questions where that is the same', () => {
    const { missing } = score({ ...known, asked: 'none', authorised: 'declared', benefits: 'none', how: 'none' });
    expect(missing).toEqual(['benefits', 'authorised', 'asked', 'how']);
  });

  it('leaves nothing missing where everything is proven by documents', () => {
    expect(score(allAnsweredBy('document')).missing).toEqual([]);
  });

  it('never falls when an answer is better proven', () => {
    fc.assert(
      fc.property(chain, question, (before, asked) => {
        const stronger = STRENGTHS.slice(STRENGTHS.indexOf(before[asked]));
        const scores = stronger.map((strength) => score({ ...before, [asked]: strength }).score);
        expect(scores).toEqual([...new Set(scores)].toSorted((left, right) => left - right));
      }),
    );
  });

  it('is whole and lies between nought and a hundred, and a hundred needs an event for every answer', () => {
    fc.assert(
      fc.property(chain, (any) => {
        const { score: points } = score(any);
        expect(Number.isInteger(points) && points >= 0 && points <= 100).toBe(true);
        expect(points === 100).toBe(QUESTIONS.every((asked) => any[asked] === 'event'));
      }),
    );
  });

  it('is full exactly where nothing is missing', () => {
    fc.assert(
      fc.property(chain, (any) => {
        const { isProven, missing } = score(any);
        expect(isProven).toBe(missing.length === 0);
        expect(missing.every((asked) => any[asked] === 'none' || any[asked] === 'declared')).toBe(true);
      }),
    );
  });
});
