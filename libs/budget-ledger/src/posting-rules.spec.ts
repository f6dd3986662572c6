import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Money, money, negate, ok, refuse, subtract, sumOf, zero } from '@tandem/money';
import {
  type EntryDraft,
  entriesForApproval,
  entriesForPayment,
  entriesForRelease,
  entriesForReversal,
  entriesForSubmission,
  entriesForTransfer,
} from './index';

const anyAmount = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(eur);

function eur(minor: bigint): Money {
  return money(minor, 'EUR');
}

function totalOf(entries: readonly EntryDraft[]): Money {
  return sumOf(
    entries.map((entry) => entry.amount),
    'EUR',
  );
}

describe('a submitted request', () => {
  it('reserves its amount', () => {
    expect(entriesForSubmission(eur(6_000_00n))).toEqual([{ kind: 'reserve', amount: eur(6_000_00n) }]);
  });

  it('reserves nothing when it asks for nothing, such as a free trial', () => {
    expect(entriesForSubmission(eur(0n))).toEqual([]);
  });

  it('cannot ask for less than nothing', () => {
    expect(() => entriesForSubmission(eur(-1n))).toThrow('never negative');
  });
});

describe('an approved request', () => {
  it('commits what it had reserved', () => {
    expect(entriesForApproval({ reserved: eur(100n), approved: eur(100n) })).toEqual([
      { kind: 'commit', amount: eur(100n) },
    ]);
  });

  it('commits the approved amount and releases the rest when less was approved', () => {
    expect(entriesForApproval({ reserved: eur(100n), approved: eur(70n) })).toEqual([
      { kind: 'commit', amount: eur(70n) },
      { kind: 'release', amount: eur(30n) },
    ]);
  });

  it('commits more than it had reserved when more was approved', () => {
    expect(entriesForApproval({ reserved: eur(100n), approved: eur(130n) })).toEqual([
      { kind: 'commit', amount: eur(100n) },
      { kind: 'commit-extra', amount: eur(30n) },
    ]);
  });

  it('releases everything when it was approved for nothing', () => {
    expect(entriesForApproval({ reserved: eur(100n), approved: eur(0n) })).toEqual([
      { kind: 'release', amount: eur(100n) },
    ]);
  });

  it('commits straight from what is available when nothing was reserved', () => {
    expect(entriesForApproval({ reserved: eur(0n), approved: eur(40n) })).toEqual([
      { kind: 'commit-extra', amount: eur(40n) },
    ]);
  });

  it('makes no entry for a trial that costs nothing', () => {
    expect(entriesForApproval({ reserved: eur(0n), approved: eur(0n) })).toEqual([]);
  });

  it('always leaves nothing reserved and exactly the approved amount committed', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (reserved, approved) => {
        const entries = entriesForApproval({ reserved, approved });
        const ofKind = (...kinds: string[]): Money => totalOf(entries.filter(({ kind }) => kinds.includes(kind)));
        expect(ofKind('commit', 'release')).toEqual(reserved);
        expect(ofKind('commit', 'commit-extra')).toEqual(approved);
      }),
    );
  });

  it.each([
    [-1n, 5n],
    [5n, -1n],
    [-2n, -1n],
  ])('cannot have %d reserved and %d approved', (reserved, approved) => {
    expect(() => entriesForApproval({ reserved: eur(reserved), approved: eur(approved) })).toThrow('never negative');
  });

  it('M4: cannot be approved in another currency than it was reserved in', () => {
    expect(() => entriesForApproval({ reserved: eur(1n), approved: money(1n, 'USD') })).toThrow('do not mix');
  });
});

describe('a request or order that ends', () => {
  it('gives back its reservation when it was rejected, withdrawn or has expired', () => {
    expect(entriesForRelease({ reserved: eur(100n), committed: eur(0n) })).toEqual([
      { kind: 'release', amount: eur(100n) },
    ]);
  });

  it('gives back the rest of its commitment when the order is closed', () => {
    expect(entriesForRelease({ reserved: eur(0n), committed: eur(25n) })).toEqual([
      { kind: 'decommit', amount: eur(25n) },
    ]);
  });

  it('gives back both when it has both', () => {
    expect(entriesForRelease({ reserved: eur(1n), committed: eur(2n) }).map(({ kind }) => kind)).toEqual([
      'release',
      'decommit',
    ]);
  });

  it('gives back nothing when nothing is open', () => {
    expect(entriesForRelease({ reserved: eur(0n), committed: eur(0n) })).toEqual([]);
  });

  it('cannot give back less than nothing', () => {
    expect(() => entriesForRelease({ reserved: eur(-1n), committed: eur(0n) })).toThrow('never negative');
    expect(() => entriesForRelease({ reserved: eur(0n), committed: eur(-1n) })).toThrow('never negative');
  });
});

describe('a payment', () => {
  it('liquidates the commitment that it settles in full', () => {
    expect(entriesForPayment({ openCommitment: eur(100n), amount: eur(100n) })).toEqual([
      { kind: 'liquidate', amount: eur(100n) },
    ]);
  });

  it('liquidates the commitment partially when the invoice is partial', () => {
    expect(entriesForPayment({ openCommitment: eur(100n), amount: eur(40n) })).toEqual([
      { kind: 'liquidate', amount: eur(40n) },
    ]);
  });

  it('M5: is an actual for whatever goes beyond the commitment', () => {
    expect(entriesForPayment({ openCommitment: eur(100n), amount: eur(130n) })).toEqual([
      { kind: 'liquidate', amount: eur(100n) },
      { kind: 'actual', amount: eur(30n) },
    ]);
  });

  it('is an actual when nobody had committed anything', () => {
    expect(entriesForPayment({ openCommitment: eur(0n), amount: eur(30n) })).toEqual([
      { kind: 'actual', amount: eur(30n) },
    ]);
  });

  it('is a credit when it is a refund, and leaves the commitment alone', () => {
    expect(entriesForPayment({ openCommitment: eur(100n), amount: eur(-30n) })).toEqual([
      { kind: 'credit', amount: eur(30n) },
    ]);
  });

  it('makes no entry when nothing was paid', () => {
    expect(entriesForPayment({ openCommitment: eur(100n), amount: eur(0n) })).toEqual([]);
  });

  it('is always booked whole, and never liquidates more than is open', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (openCommitment, amount) => {
        const entries = entriesForPayment({ openCommitment, amount });
        const liquidated = totalOf(entries.filter(({ kind }) => kind === 'liquidate'));
        expect(totalOf(entries)).toEqual(amount);
        expect(liquidated.minor).toBeLessThanOrEqual(openCommitment.minor);
      }),
    );
  });

  it('cannot settle a commitment of less than nothing, nor one in another currency', () => {
    expect(() => entriesForPayment({ openCommitment: eur(-1n), amount: eur(1n) })).toThrow('never negative');
    expect(() => entriesForPayment({ openCommitment: eur(1n), amount: money(1n, 'USD') })).toThrow('do not mix');
  });
});

describe('a reversal', () => {
  it('is the same movement, pointing at what it undoes', () => {
    expect(entriesForReversal({ id: 'e1', kind: 'commit', amount: eur(5n), reservationId: 'r1' })).toEqual([
      { kind: 'commit', amount: eur(5n), reservationId: 'r1', reverses: 'e1' },
    ]);
  });
});

describe('a transfer', () => {
  const rate = { from: 'EUR', to: 'JPY', rate: '162.5', date: '2026-03-02', source: 'European Central Bank' };

  it('takes from the donor exactly what the receiver gets', () => {
    expect(entriesForTransfer(eur(500n))).toEqual(
      ok({
        donor: [{ kind: 'transfer-out', amount: eur(500n) }],
        receiver: [{ kind: 'transfer-in', amount: eur(500n) }],
      }),
    );
  });

  it('M4: gives the receiver the amount at the stated rate when the lines have different currencies', () => {
    expect(entriesForTransfer(eur(100n), { rate, rounding: 'half-up' })).toEqual(
      ok({
        donor: [{ kind: 'transfer-out', amount: eur(100n) }],
        receiver: [{ kind: 'transfer-in', amount: money(163n, 'JPY') }],
      }),
    );
  });

  it.each([0n, -1n])('of %d is refused', (minor) => {
    expect(entriesForTransfer(eur(minor))).toEqual(refuse({ reason: 'not-positive', amount: eur(minor) }));
  });

  it('is refused when nothing would arrive after conversion', () => {
    const tiny = { rate: { ...rate, rate: '0.001' }, rounding: 'half-up' as const };
    expect(entriesForTransfer(eur(1n), tiny)).toEqual(refuse({ reason: 'not-positive', amount: zero('JPY') }));
  });

  it('cannot be converted at a rate from another currency', () => {
    expect(() => entriesForTransfer(money(1n, 'USD'), { rate, rounding: 'half-up' })).toThrow('does not convert');
  });

  it('never makes a refund look like a transfer', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(entriesForTransfer(subtract(negate(amount), eur(1n))).ok).toBe(false);
      }),
    );
  });
});
