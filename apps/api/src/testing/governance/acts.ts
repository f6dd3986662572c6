import fc from 'fast-check';
import { PEOPLE } from './governance-model';

const LIMITS = [200_000n, 500_000n, 1_000_000n, 1_500_000n];

const person = fc.constantFrom(...PEOPLE);
const cents = fc.oneof(
  fc.bigInt({ min: 1n, max: 2_500_000n }),
  fc.constantFrom(...LIMITS.flatMap((limit) => [limit, limit + 1n])),
);
const which = fc.nat({ max: 30 });
/** Mostly the version as it is, sometimes the one before. */
const lag = fc.constantFrom(0, 0, 0, 0, 1);

/** One act of a history. People and requests are any, so that most of what must be refused is tried as well. */
const anyAct = fc.oneof(
  {
    weight: 13,
    arbitrary: fc.record({ act: fc.constant('ask' as const), who: person, cents, isPersonal: fc.boolean() }),
  },
  {
    weight: 7,
    arbitrary: fc.record({ act: fc.constant('edit' as const), who: person, isOwn: fc.boolean(), which, cents, lag }),
  },
  {
    weight: 17,
    arbitrary: fc.record({ act: fc.constant('submit' as const), who: person, isOwn: fc.boolean(), which }),
  },
  {
    weight: 47,
    arbitrary: fc.record({
      act: fc.constant('decide' as const),
      who: person,
      which,
      lag,
      verdict: fc.constantFrom(
        'approve' as const,
        'approve' as const,
        'approve' as const,
        'changes' as const,
        'reject' as const,
      ),
      cents: fc.option(cents, { nil: undefined, freq: 3 }),
    }),
  },
  { weight: 7, arbitrary: fc.record({ act: fc.constant('stand-aside' as const), who: person, which, lag }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('withdraw' as const), who: person, isOwn: fc.boolean(), which }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('pass' as const),
      days: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(6, 7, 29, 30)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('delegate' as const),
      who: person,
      to: person,
      start: fc.constantFrom(0, 0, 0, 1, -1),
      days: fc.integer({ min: 0, max: 9 }),
      cents: fc.option(cents, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('end-delegation' as const), who: person, back: fc.nat({ max: 2 }) }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('sign-limit' as const), cents: fc.constantFrom(...LIMITS) }) },
);
export type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;
/** A line with so much on it, and what people try on it. */
export const anyHistory = fc.record({
  funded: fc.bigInt({ min: 1_000_000n, max: 8_000_000n }),
  acts: fc.array(anyAct, { minLength: 40, maxLength: 120, size: 'max' }),
});
