import { describe, expect, it } from '@jest/globals';
import { ENTRY_KINDS, type EntryKind } from './index';

const kinds = Object.entries(ENTRY_KINDS);

function asTable(): (string | number | boolean)[][] {
  return kinds.map(([kind, { from, to, deltas, isFact, needsRoom, reversalNeedsRoom }]) => [
    ...[kind, from, to],
    ...[deltas.funded, deltas.reserved, deltas.committed, deltas.actual],
    ...[isFact, needsRoom, reversalNeedsRoom],
  ]);
}

describe('the kinds of budget entry', () => {
  it('are a closed set, each with its movement and its need for room', () => {
    const [yes, no] = [true, false];
    expect(asTable()).toEqual([
      // kind, from, to, funded, reserved, committed, actual, is a fact, needs room, its reversal needs room
      ['original', 'outside', 'available', 1, 0, 0, 0, no, no, yes],
      ['supplement', 'outside', 'available', 1, 0, 0, 0, no, no, yes],
      ['cut', 'available', 'outside', -1, 0, 0, 0, no, yes, no],
      ['transfer-in', 'outside', 'available', 1, 0, 0, 0, no, no, yes],
      ['transfer-out', 'available', 'outside', -1, 0, 0, 0, no, yes, no],
      ['reserve', 'available', 'reserved', 0, 1, 0, 0, no, yes, no],
      ['release', 'reserved', 'available', 0, -1, 0, 0, no, no, yes],
      ['commit', 'reserved', 'committed', 0, -1, 1, 0, no, no, no],
      ['commit-extra', 'available', 'committed', 0, 0, 1, 0, no, yes, no],
      ['decommit', 'committed', 'available', 0, 0, -1, 0, no, no, yes],
      ['liquidate', 'committed', 'actual', 0, 0, -1, 1, yes, no, no],
      ['actual', 'available', 'actual', 0, 0, 0, 1, yes, no, no],
      ['credit', 'actual', 'available', 0, 0, 0, -1, yes, no, no],
    ]);
  });

  it('can be written to the database as they are', () => {
    expect(JSON.parse(JSON.stringify(ENTRY_KINDS))).toEqual(ENTRY_KINDS);
  });

  it('record as facts only what happened outside: invoices, payments and refunds', () => {
    const facts: EntryKind[] = ['liquidate', 'actual', 'credit'];
    expect(kinds.filter(([, rule]) => rule.isFact).map(([kind]) => kind)).toEqual(facts);
  });
});
