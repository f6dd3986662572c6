import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import fc from 'fast-check';
import { type OpenCommitment, type PaidTool, type Payee, type PaymentToPlan, planPostings } from './plan-postings';

const eur = (minor: bigint) => money(minor, 'EUR');
const tool = (change: Partial<PaidTool> = {}): PaidTool => ({
  id: 'tool',
  name: 'Tool',
  vendorId: null,
  source: 'marketing',
  unitId: 'unit-of-tool',
  budgetLineId: 'line-of-tool',
  ...change,
});
const registered = (change: Partial<PaidTool> = {}): Payee => ({ kind: 'registered', tool: tool(change) });
const payment = (change: Partial<PaymentToPlan> = {}): PaymentToPlan => ({
  amount: eur(60_00n),
  day: '2026-03-10',
  unitId: 'unit-that-paid',
  payee: registered(),
  isRecordedAlready: false,
  ...change,
});
const commitment = (change: Partial<OpenCommitment> = {}): OpenCommitment => ({
  id: 'commitment',
  lineId: 'line',
  toolId: 'tool',
  committed: eur(100_00n),
  openedOn: '2026-01-15',
  lineStartsOn: '2026-01-01',
  lineEndsOn: '2026-12-31',
  ...change,
});
const short = (payments: readonly PaymentToPlan[], commitments: readonly OpenCommitment[] = []) =>
  planPostings(payments, commitments).map(({ outcome, entries }) => [
    outcome,
    ...entries.map(({ kind, amount }) => `${kind} ${amount.minor}`),
  ]);

describe('a payment', () => {
  it('of a tool without a commitment is an unplanned actual of the tool, on its line if that fits', () => {
    const [planned] = planPostings([payment()], []);
    expect(planned).toEqual({
      outcome: 'registered',
      entries: [
        {
          kind: 'actual',
          amount: eur(60_00n),
          commitmentId: null,
          line: { fundSource: 'marketing', unitId: 'unit-of-tool', preferredLineId: 'line-of-tool' },
        },
      ],
    });
  });

  it('of a tool without a unit of its own is an actual of the unit that paid', () => {
    const [planned] = planPostings([payment({ payee: registered({ unitId: null, budgetLineId: null }) })], []);
    expect(planned?.entries[0]?.line).toEqual({
      fundSource: 'marketing',
      unitId: 'unit-that-paid',
      preferredLineId: null,
    });
  });

  it.each<[string, Payee]>([
    ['a tool that nobody registered', { kind: 'unknown-tool' }],
    ['a registered shadow tool', registered({ source: 'shadow' })],
  ])('of %s goes to the shadow budget of the unit that paid', (_, payee) => {
    const [planned] = planPostings([payment({ payee })], [commitment()]);
    expect(planned).toMatchObject({
      outcome: 'shadow',
      entries: [{ kind: 'actual', line: { fundSource: 'shadow', unitId: 'unit-that-paid' } }],
    });
  });

  it.each<[string, Payee, string]>([
    ['nobody is sure about', { kind: 'uncertain' }, 'review'],
    ['is for no tool', { kind: 'no-tool' }, 'notTool'],
  ])('that %s is posted nowhere', (_, payee, outcome) => {
    expect(short([payment({ payee })])).toEqual([[outcome]]);
  });

  it('liquidates what was committed for the tool as far as that reaches; the rest is an actual of the same line', () => {
    const planned = planPostings([payment(), payment()], [commitment()]);
    expect(planned.map(({ outcome }) => outcome)).toEqual(['commitment', 'commitment']);
    expect(
      planned
        .flatMap(({ entries }) => entries)
        .map(({ kind, amount, line, commitmentId }) => [kind, amount.minor, line, commitmentId]),
    ).toEqual([
      ['liquidate', 60_00n, { lineId: 'line' }, 'commitment'],
      ['liquidate', 40_00n, { lineId: 'line' }, 'commitment'],
      ['actual', 20_00n, { lineId: 'line' }, null],
    ]);
  });

  it('takes the oldest open commitment first, and the next one when that is used up', () => {
    const later = commitment({ id: 'b', lineId: 'later', openedOn: '2026-02-01' });
    const older = commitment({ id: 'a', lineId: 'older' });
    const planned = planPostings([payment({ amount: eur(100_00n) }), payment()], [later, older]);
    expect(planned.map(({ entries }) => entries[0]?.line)).toEqual([{ lineId: 'older' }, { lineId: 'later' }]);
  });

  it.each<[string, Partial<PaymentToPlan>, Partial<OpenCommitment>]>([
    ['was made before it was opened', { day: '2026-01-14' }, {}],
    ['belongs to another fiscal year', { day: '2027-01-01' }, {}],
    ['belongs to the year before', { day: '2025-12-31' }, { openedOn: '2025-06-01' }],
    ['is in another currency', { amount: money(60_00n, 'USD') }, {}],
    ['is for another tool', {}, { toolId: 'other' }],
    ['finds nothing left of it', {}, { committed: eur(0n) }],
  ])('does not touch a commitment when it %s', (_, change, terms) => {
    expect(short([payment(change)], [commitment(terms)])).toEqual([['registered', 'actual 6000']]);
  });

  it.each([
    ['the day that it was opened', '2026-01-15'],
    ['the last day of the year', '2026-12-31'],
  ])('touches it on %s', (_, day) => {
    expect(short([payment({ day })], [commitment()])).toEqual([['commitment', 'liquidate 6000']]);
  });

  it('that comes back is a credit and does not reopen the commitment', () => {
    expect(short([payment(), payment({ amount: eur(-60_00n) }), payment()], [commitment()])).toEqual([
      ['commitment', 'liquidate 6000'],
      ['registered', 'credit 6000'],
      ['commitment', 'liquidate 4000', 'actual 2000'],
    ]);
    expect(short([payment({ amount: eur(-5n), payee: { kind: 'unknown-tool' } })])).toEqual([['shadow', 'credit 5']]);
  });

  it('of nothing makes no entry', () => {
    expect(short([payment({ amount: eur(0n) })])).toEqual([['registered']]);
  });

  it('that an earlier import holds keeps its outcome, makes no entry and uses no commitment up', () => {
    expect(short([payment({ isRecordedAlready: true }), payment({ amount: eur(100_00n) })], [commitment()])).toEqual([
      ['commitment'],
      ['commitment', 'liquidate 10000'],
    ]);
  });

  it('is posted to the cent, and no commitment is liquidated beyond what is open', () => {
    const payees = fc.constantFrom<Payee>(registered(), registered({ source: 'shadow' }), { kind: 'unknown-tool' });
    const amounts = fc.bigInt({ min: -50_000n, max: 50_000n });
    const payments = fc.array(fc.record({ payee: payees, minor: amounts }), { maxLength: 30 });
    fc.assert(
      fc.property(payments, fc.array(fc.bigInt({ min: 0n, max: 60_000n }), { maxLength: 4 }), (list, open) => {
        const commitments = open.map((minor, index) => commitment({ id: `c${index}`, committed: eur(minor) }));
        const planned = planPostings(
          list.map(({ payee, minor }) => payment({ payee, amount: eur(minor) })),
          commitments,
        );
        const entries = planned.flatMap((one) => one.entries);
        const posted = entries.reduce(
          (sum, { kind, amount }) => sum + (kind === 'credit' ? -amount.minor : amount.minor),
          0n,
        );
        expect(posted).toBe(list.reduce((sum, { minor }) => sum + minor, 0n));
        const liquidated = (id: string) =>
          entries.filter((entry) => entry.commitmentId === id).reduce((sum, { amount }) => sum + amount.minor, 0n);
        expect(commitments.every(({ id, committed }) => liquidated(id) <= committed.minor)).toBe(true);
        expect(entries.every(({ amount }) => amount.minor > 0n)).toBe(true);
      }),
    );
  });
});
