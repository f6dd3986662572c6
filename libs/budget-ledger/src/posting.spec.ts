import { describe, expect, it } from '@jest/globals';
import { money, ok, refuse, zero } from '@tandem/money';
import {
  type BudgetEntry,
  type EntryKind,
  type LineState,
  available,
  fold,
  isOverdrawn,
  openLine,
  openPartOf,
  post,
  postAll,
} from './index';

const itLine = { currency: 'EUR', allowsOverdraft: false };
const shadowLine = { currency: 'EUR', allowsOverdraft: true };

/** Texts such as 'reserve 60 r1' keep a history readable; the identifier of an entry is its position, from e1. */
function history(...texts: string[]): BudgetEntry[] {
  return texts.map((text, index) => entry(`e${index + 1}`, text));
}

function entry(id: string, text: string): BudgetEntry {
  const [kind, amount = '', reservationId] = text.split(' ');
  return { id, kind: kind as EntryKind, amount: money(BigInt(amount), 'EUR'), reservationId };
}

function reversal(id: string, original: BudgetEntry): BudgetEntry {
  return { ...original, id, reverses: original.id };
}

function lineWith(...texts: string[]): LineState {
  return fold(itLine, history(...texts));
}

function summary({ balances }: LineState): Record<string, bigint> {
  return {
    funded: balances.funded.minor,
    reserved: balances.reserved.minor,
    committed: balances.committed.minor,
    actual: balances.actual.minor,
    available: available(balances).minor,
  };
}

describe('the life of an amount on a line', () => {
  it('starts with nothing', () => {
    expect(summary(openLine(itLine))).toEqual({ funded: 0n, reserved: 0n, committed: 0n, actual: 0n, available: 0n });
  });

  it('goes from available to reserved to committed to actual', () => {
    const line = lineWith('original 100', 'reserve 60 r1', 'commit 50 r1', 'release 10 r1', 'liquidate 45 r1');
    expect(summary(line)).toEqual({ funded: 100n, reserved: 0n, committed: 5n, actual: 45n, available: 50n });
    expect(openPartOf(line, 'r1')).toEqual({ reserved: zero('EUR'), committed: money(5n, 'EUR') });
  });

  it('counts a commitment and its invoice once, not twice', () => {
    const line = lineWith('original 100', 'reserve 60 r1', 'commit 60 r1', 'liquidate 60 r1');
    expect(summary(line)).toMatchObject({ committed: 0n, actual: 60n, available: 40n });
  });

  it('follows supplements, cuts and transfers in what is funded', () => {
    const line = lineWith('original 100', 'supplement 20', 'cut 30', 'transfer-in 5', 'transfer-out 15');
    expect(summary(line)).toMatchObject({ funded: 80n, available: 80n });
  });

  it('knows nothing open of a reservation that it has never seen', () => {
    expect(openPartOf(openLine(itLine), 'r9')).toEqual({ reserved: zero('EUR'), committed: zero('EUR') });
  });
});

describe('room on a line', () => {
  it('lets the first of two requests of 6,000 on 10,000 pass and refuses the second', () => {
    const line = lineWith('original 10000', 'reserve 6000 r1');
    expect(post(line, entry('e3', 'reserve 6000 r2'))).toEqual(
      refuse({ reason: 'insufficient', available: money(4_000n, 'EUR'), needed: money(6_000n, 'EUR') }),
    );
  });

  it.each(['reserve 41 r2', 'commit-extra 41 r1', 'cut 41', 'transfer-out 41'])(
    'refuses %s when 40 is left, and accepts it for 40',
    (text) => {
      const line = lineWith('original 100', 'reserve 60 r1');
      expect(post(line, entry('e3', text))).toMatchObject({ ok: false, refusal: { reason: 'insufficient' } });
      expect(post(line, entry('e3', text.replace('41', '40')))).toMatchObject({ ok: true });
    },
  );

  it.each(['actual 500', 'actual 500 r1', 'liquidate 60 r1', 'credit 500', 'release 1 r2'])(
    'M5: never refuses %s for lack of room',
    (text) => {
      const line = lineWith('original 100', 'reserve 61 r1', 'commit 60 r1', 'reserve 1 r2', 'actual 300');
      expect(isOverdrawn(line.balances)).toBe(true);
      expect(post(line, entry('e6', text))).toMatchObject({ ok: true });
    },
  );

  it('M5: goes below zero by a fact, and then refuses every new intention', () => {
    const line = lineWith('original 100', 'actual 130');
    expect(summary(line)).toMatchObject({ actual: 130n, available: -30n });
    expect(post(line, entry('e3', 'reserve 1 r1'))).toEqual(
      refuse({ reason: 'insufficient', available: money(-30n, 'EUR'), needed: money(1n, 'EUR') }),
    );
  });

  it('M5: lets a refund exceed what was paid', () => {
    expect(summary(lineWith('original 100', 'actual 10', 'credit 25'))).toMatchObject({
      actual: -15n,
      available: 115n,
    });
  });

  it('is never asked for on a shadow line, which has no funding', () => {
    const posted = postAll(openLine(shadowLine), history('actual 70', 'reserve 10 r1', 'commit-extra 5 r1'));
    expect(posted).toMatchObject({ ok: true, value: { balances: { funded: zero('EUR') } } });
  });

  it('is not overdrawn when everything is used to the last cent', () => {
    expect(isOverdrawn(lineWith('original 100', 'actual 100').balances)).toBe(false);
  });
});

describe('what a line refuses whatever room it has', () => {
  const line = lineWith('original 100', 'reserve 30 r1', 'reserve 30 r2', 'commit 10 r1');

  it('M4: an amount in another currency', () => {
    const dollars: BudgetEntry = { id: 'e5', kind: 'reserve', amount: money(1n, 'USD'), reservationId: 'r1' };
    expect(post(line, dollars)).toEqual(
      refuse({ reason: 'currency-mismatch', lineCurrency: 'EUR', entryCurrency: 'USD' }),
    );
  });

  it.each(['supplement 0', 'supplement -1', 'actual -5', 'credit 0', 'reserve 0 r1'])(
    '%s, which moves nothing forward',
    (text) => {
      expect(post(line, entry('e5', text))).toMatchObject({ ok: false, refusal: { reason: 'not-positive' } });
    },
  );

  it.each(['release 21 r1', 'commit 21 r1', 'release 1 r9'])('%s, although others have reserved more', (text) => {
    expect(post(line, entry('e5', text))).toMatchObject({ ok: false, refusal: { reason: 'reservation-exceeded' } });
  });

  it.each(['decommit 11 r1', 'liquidate 11 r1', 'liquidate 1 r2', 'decommit 1 r9'])(
    '%s, which takes more than that request has committed',
    (text) => {
      expect(post(line, entry('e5', text))).toMatchObject({ ok: false, refusal: { reason: 'commitment-exceeded' } });
    },
  );

  it('says how much was reserved and how much was needed', () => {
    expect(post(line, entry('e5', 'release 21 r1'))).toEqual(
      refuse({ reason: 'reservation-exceeded', reserved: money(20n, 'EUR'), needed: money(21n, 'EUR') }),
    );
  });

  it('handing on more budget than it was ever given, even when a refund left room', () => {
    const refunded = lineWith('original 10', 'credit 50');
    expect(post(refunded, entry('e3', 'transfer-out 11'))).toEqual(
      refuse({ reason: 'funding-exceeded', funded: money(10n, 'EUR'), needed: money(11n, 'EUR') }),
    );
    expect(post(openLine(shadowLine), entry('e1', 'cut 1'))).toMatchObject({
      refusal: { reason: 'funding-exceeded' },
    });
  });
});

describe('the entries of one event', () => {
  it('are posted all or none', () => {
    const line = lineWith('original 100', 'reserve 60 r1');
    const approval = [entry('e3', 'commit 60 r1'), entry('e4', 'commit-extra 41 r1')];
    expect(postAll(line, approval)).toMatchObject({ ok: false, refusal: { reason: 'insufficient' } });
    expect(summary(line)).toMatchObject({ reserved: 60n, committed: 0n });
    expect(line.entries.has('e3')).toBe(false);
  });

  it('see the room that the ones before them made', () => {
    const line = lineWith('original 100', 'reserve 100 r1');
    expect(postAll(line, [entry('e3', 'release 100 r1'), entry('e4', 'reserve 100 r2')])).toMatchObject({ ok: true });
  });

  it('change nothing when there are none', () => {
    const line = lineWith('original 100');
    expect(postAll(line, [])).toEqual(ok(line));
  });

  it.each(['reserve 1', 'release 1', 'commit 1', 'commit-extra 1', 'decommit 1', 'liquidate 1'])(
    'cannot include %s without saying for which reservation',
    (text) => {
      expect(() => post(lineWith('original 100'), entry('e2', text))).toThrow('which reservation');
    },
  );

  it('cannot include the same entry twice', () => {
    expect(() => post(lineWith('original 100'), entry('e1', 'supplement 1'))).toThrow('already been posted');
  });
});

describe('reversing an entry', () => {
  it('gives back a payment that was booked on the wrong line', () => {
    const entries = history('original 100', 'actual 130');
    const undone = post(fold(itLine, entries), reversal('e3', entry('e2', 'actual 130')));
    expect(undone).toMatchObject({ ok: true, value: { balances: fold(itLine, history('original 100')).balances } });
  });

  it('undoes a refund that never came, even when there is no room left', () => {
    const line = lineWith('original 100', 'credit 50', 'reserve 150 r1');
    expect(post(line, reversal('e4', entry('e2', 'credit 50')))).toMatchObject({ ok: true });
  });

  it('does not take back a supplement that has been used', () => {
    const line = lineWith('original 100', 'supplement 50', 'reserve 120 r1');
    expect(post(line, reversal('e4', entry('e2', 'supplement 50')))).toEqual(
      refuse({ reason: 'insufficient', available: money(30n, 'EUR'), needed: money(50n, 'EUR') }),
    );
  });

  it('does not take back a release when the money has been reserved by others', () => {
    const line = lineWith('original 100', 'reserve 60 r1', 'release 60 r1', 'reserve 80 r2');
    expect(post(line, reversal('e5', entry('e3', 'release 60 r1')))).toMatchObject({
      refusal: { reason: 'insufficient' },
    });
  });

  it('does not take back a reservation that has become a commitment', () => {
    const line = lineWith('original 100', 'reserve 60 r1', 'commit 60 r1');
    expect(post(line, reversal('e4', entry('e2', 'reserve 60 r1')))).toMatchObject({
      refusal: { reason: 'reservation-exceeded' },
    });
  });

  it('reopens the commitment when the invoice is undone', () => {
    const line = lineWith('original 100', 'commit-extra 60 r1', 'liquidate 60 r1');
    const undone = post(line, reversal('e4', entry('e3', 'liquidate 60 r1')));
    expect(undone).toMatchObject({ value: { balances: { committed: money(60n, 'EUR'), actual: zero('EUR') } } });
  });

  it('M6: happens once', () => {
    const line = fold(itLine, [...history('original 100', 'actual 5'), reversal('e3', entry('e2', 'actual 5'))]);
    expect(post(line, reversal('e4', entry('e2', 'actual 5')))).toEqual(
      refuse({ reason: 'already-reversed', entryId: 'e2' }),
    );
  });

  it('is final: a reversal is not reversed', () => {
    const undone = reversal('e3', entry('e2', 'actual 5'));
    const line = fold(itLine, [...history('original 100', 'actual 5'), undone]);
    expect(post(line, reversal('e4', undone))).toEqual(refuse({ reason: 'reversal-of-reversal', entryId: 'e3' }));
  });

  it('needs an entry of the same line', () => {
    expect(post(lineWith('original 100'), reversal('e3', entry('e2', 'actual 5')))).toEqual(
      refuse({ reason: 'unknown-entry', entryId: 'e2' }),
    );
  });

  it.each(['actual 4', 'credit 5', 'actual 5 r1'])('is exact: %s does not undo an actual of 5', (text) => {
    const inexact = { ...entry('e3', text), reverses: 'e2' };
    expect(() => post(lineWith('original 100', 'actual 5'), inexact)).toThrow('not the exact reversal');
  });
});

describe('rebuilding a line from its history', () => {
  it('does not ask again for room that an override once gave', () => {
    expect(summary(lineWith('original 100', 'reserve 150 r1'))).toMatchObject({ reserved: 150n, available: -50n });
  });

  it.each([['release 1 r1'], ['cut 1'], ['original 0'], ['original 5', 'liquidate 5 r1']])(
    'fails loudly when the history contradicts itself: %s',
    (...texts) => {
      expect(() => lineWith(...texts)).toThrow('contradicts itself');
    },
  );
});
