/** Where money of a budget line can stand; `outside` is the world beyond the line. */
export type Place = 'outside' | 'available' | 'reserved' | 'committed' | 'actual';

/** By how many times its amount an entry moves a total of its line. */
export type Delta = -1 | 0 | 1;

/** What an entry of a kind does. A reversal of such an entry moves the same amount from `to` back to `from`. */
export interface EntryKindRule {
  readonly from: Place;
  readonly to: Place;
  /** A fact records what has already happened, so it is never refused for lack of room; neither is its reversal. */
  readonly isFact: boolean;
  /** An entry of this kind is refused when it would leave less than nothing available. */
  readonly needsRoom: boolean;
  /** The same for the reversal of such an entry. */
  readonly reversalNeedsRoom: boolean;
  readonly deltas: {
    readonly funded: Delta;
    readonly reserved: Delta;
    readonly committed: Delta;
    readonly actual: Delta;
  };
}

/**
 * The closed set of reasons why money moves on a budget line. The database keeps the same table; a test compares the
 * two, so a change here needs a migration.
 */
export const ENTRY_KINDS = {
  original: intention('outside', 'available'),
  supplement: intention('outside', 'available'),
  cut: intention('available', 'outside'),
  'transfer-in': intention('outside', 'available'),
  'transfer-out': intention('available', 'outside'),
  reserve: intention('available', 'reserved'),
  release: intention('reserved', 'available'),
  commit: intention('reserved', 'committed'),
  'commit-extra': intention('available', 'committed'),
  decommit: intention('committed', 'available'),
  liquidate: fact('committed', 'actual'),
  actual: fact('available', 'actual'),
  credit: fact('actual', 'available'),
} as const satisfies Record<string, EntryKindRule>;

export type EntryKind = keyof typeof ENTRY_KINDS;

function intention(from: Place, to: Place): EntryKindRule {
  return {
    from,
    to,
    isFact: false,
    needsRoom: from === 'available',
    reversalNeedsRoom: to === 'available',
    deltas: deltasOf(from, to),
  };
}

function fact(from: Place, to: Place): EntryKindRule {
  return { from, to, isFact: true, needsRoom: false, reversalNeedsRoom: false, deltas: deltasOf(from, to) };
}

function deltasOf(from: Place, to: Place): EntryKindRule['deltas'] {
  return {
    // What comes in from outside is funding, what goes back outside no longer is.
    funded: deltaOf('outside', to, from),
    reserved: deltaOf('reserved', from, to),
    committed: deltaOf('committed', from, to),
    actual: deltaOf('actual', from, to),
  };
}

function deltaOf(place: Place, from: Place, to: Place): Delta {
  if (place === to) {
    return 1;
  }
  return place === from ? -1 : 0;
}
