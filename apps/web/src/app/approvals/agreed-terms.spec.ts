import { money } from '@tandem/money';
import { aRequest, anApproval } from './approvals.sample';
import { shareOf, termChoices, termsSoFar, validUntil } from './agreed-terms';

const eur = (minor: bigint) => money(minor, 'EUR');
const approval = anApproval.decisions.slice(0, 1);

describe('what an approval agrees to', () => {
  it('is what was asked for, as long as nobody has agreed to less', () => {
    expect(termsSoFar(aRequest)).toEqual({ amount: eur(120_000n), months: 3 });
  });

  it('is what the step before agreed to, in this round alone', () => {
    const less = approval.map((made) => ({ ...made, amount: { amount: '400.00', currency: 'EUR' }, termMonths: 1 }));
    expect(termsSoFar({ ...aRequest, decisions: less })).toEqual({ amount: eur(40_000n), months: 1 });
    expect(termsSoFar({ ...aRequest, round: 2, decisions: less })).toEqual({ amount: eur(120_000n), months: 3 });
  });

  it('has no term where something is paid once', () => {
    expect(termsSoFar({ ...aRequest, billing: 'once' }).months).toBeNull();
    expect(termChoices({ amount: eur(1n), months: null }, 'once')).toEqual([]);
  });

  it.each([
    ['monthly', 12, [1, 2, 3, 6, 9, 12]],
    ['monthly', 1, [1]],
    ['monthly', 14, [1, 2, 3, 6, 9, 12, 14]],
    ['yearly', 36, [12, 24, 36]],
    ['yearly', 18, [12, 18]],
    ['yearly', 12, [12]],
  ] as const)('of what is paid %s over %s months can be for %j', (billing, months, choices) => {
    expect(termChoices({ amount: eur(1n), months }, billing)).toEqual(choices);
  });

  it.each([
    [100_000n, 12, 3, 25_000n],
    [100_000n, 12, 5, 41_666n],
    [100_000n, 12, 12, 100_000n],
    [100_000n, null, null, 100_000n],
  ])('%s for %s months costs for %s of them %s, never a cent more than its share', (minor, all, months, share) => {
    expect(shareOf({ amount: eur(minor), months: all }, months)).toEqual(eur(share));
  });

  it.each([
    ['2026-11-18T10:00:00Z', '2027-02-17'],
    ['2026-11-17T23:30:00Z', '2027-02-17'],
    ['2026-11-29T23:30:00Z', '2027-02-27'],
  ])('given at %s holds for three months until %s', (now, last) => {
    expect(validUntil(3, new Date(now), 'Europe/Madrid')).toBe(last);
  });
});
