import { keysBetween, withKeys } from './row-selection';

const KEYS = ['a', 'b', 'c', 'd'];

describe('ticking several rows at once', () => {
  it('takes every row between two, in either direction', () => {
    expect(keysBetween(KEYS, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(keysBetween(KEYS, 'c', 'a')).toEqual(['a', 'b', 'c']);
  });

  it('takes one row alone where the other has gone', () => {
    expect(keysBetween(KEYS, 'z', 'c')).toEqual(['c']);
  });

  it('adds and takes away without touching what was ticked before', () => {
    const before = new Set(['a']);
    expect([...withKeys(before, ['b', 'c'], true)]).toEqual(['a', 'b', 'c']);
    expect([...withKeys(before, ['a'], false)]).toEqual([]);
    expect([...before]).toEqual(['a']);
  });
});
