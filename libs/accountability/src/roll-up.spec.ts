import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WEIGHTS } from './chain';
import { allAnsweredBy, part } from './chain.sample';
import { meanScore, type Part, provenPerMille, type RollUp, rollUp } from './roll-up';

const known = allAnsweredBy('event');
const unknown = allAnsweredBy('none');
const parts = fc.array(part, { maxLength: 12 });

const lostOf = ({ gaps }: RollUp): bigint => gaps.reduce((sum, { lost }) => sum + lost, 0n);

describe('the accountability of spend', () => {
  it('weighs each chain by its money', () => {
    const spend = rollUp([
      { chain: known, minor: 75_00n },
      { chain: unknown, minor: 25_00n },
    ]);
    expect([meanScore(spend), provenPerMille(spend)]).toEqual([75, 750]);
  });

  it.each([
    ['nothing was spent', []],
    [
      'all of it came back',
      [
        { chain: known, minor: 5n },
        { chain: known, minor: -5n },
      ],
    ],
    ['more came back than was spent', [{ chain: known, minor: -5n }]],
  ] satisfies [string, Part[]][])('is not a number where %s', (_, money) => {
    const spend = rollUp(money);
    expect([meanScore(spend), provenPerMille(spend)]).toEqual([null, null]);
  });

  it('stays a share where one chain got back more than it spent', () => {
    const spend = rollUp([
      { chain: known, minor: 10n },
      { chain: unknown, minor: -4n },
    ]);
    expect([meanScore(spend), provenPerMille(spend)]).toEqual([100, 1_000]);
    const other = rollUp([
      { chain: known, minor: -4n },
      { chain: unknown, minor: 10n },
    ]);
    expect([meanScore(other), provenPerMille(other)]).toEqual([0, 0]);
  });

  it('rounds a tie to the even neighbour', () => {
    expect([1n, 3n].map((points) => meanScore({ points, whole: 2n }))).toEqual([0, 2]);
    expect([1n, 3n].map((proven) => provenPerMille({ proven, whole: 2_000n }))).toEqual([0, 2]);
  });

  it('D-3 falls by exactly the weight of a line that is 8 % of the money when its authorisation is no longer proven', () => {
    const others = { chain: known, minor: 92_000_00n };
    const line = { chain: known, minor: 8_000_00n };
    const before = rollUp([others, line]);
    const after = rollUp([others, { ...line, chain: { ...known, authorised: 'none' } }]);
    expect([provenPerMille(before), provenPerMille(after)]).toEqual([1_000, 920]);
    expect(before.proven - after.proven).toBe(line.minor);
    expect(before.points - after.points).toBe(line.minor * BigInt(WEIGHTS.authorised));
    expect(after.gaps).toEqual([
      { question: 'authorised', unanswered: line.minor, declared: 0n, lost: line.minor * 20n },
    ]);
  });

  it('falls by exactly the weight of any part whose authorisation is no longer on record', () => {
    fc.assert(
      fc.property(parts, part, (others, { minor }) => {
        const before = rollUp([...others, { chain: known, minor }]);
        const after = rollUp([...others, { chain: { ...known, authorised: 'none' }, minor }]);
        expect(before.proven - after.proven).toBe(minor);
        expect(before.points - after.points).toBe(minor * BigInt(WEIGHTS.authorised));
      }),
    );
  });

  it('is the same in whichever order its parts come', () => {
    const shuffled = parts.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(fc.property(shuffled, ([some, mixed]) => expect(rollUp(mixed)).toEqual(rollUp(some))));
  });

  it('adds up: the parts of a split come to the whole', () => {
    fc.assert(
      fc.property(parts, parts, (some, others) => {
        const [left, right, whole] = [rollUp(some), rollUp(others), rollUp([...some, ...others])];
        expect(left.whole + right.whole).toBe(whole.whole);
        expect(left.proven + right.proven).toBe(whole.proven);
        expect(left.points + right.points).toBe(whole.points);
      }),
    );
  });

  it('tells for every question how much money has no answer and how much only a statement, the costliest first', () => {
    const spend = rollUp([
      { chain: { ...known, asked: 'none' }, minor: 10n },
      { chain: { ...known, asked: 'declared', authorised: 'declared' }, minor: 30n },
    ]);
    expect(spend.gaps).toEqual([
      { question: 'authorised', unanswered: 0n, declared: 30n, lost: 300n },
      { question: 'asked', unanswered: 10n, declared: 30n, lost: 200n },
    ]);
  });

  it('loses no points but those of its gaps and of what documents prove less than events', () => {
    const said = part.filter(({ chain }) => Object.values(chain).every((strength) => strength !== 'document'));
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (some) => {
        const spend = rollUp(some);
        expect(spend.points + lostOf(spend)).toBe(spend.whole * 100n);
      }),
    );
  });
});
