import { describe, expect, it } from '@jest/globals';
import { drawableRows } from './row-portions';

const rows = (count: number): string[] => Array.from({ length: count }, (_, index) => `r${index}`);

describe('the rows of a table that come', () => {
  it('are drawn a usual page at a time', () => {
    expect(drawableRows(rows(60), new Set())).toBe(25);
    expect(drawableRows(rows(60), new Set(rows(25)))).toBe(50);
    expect(drawableRows(rows(60), new Set(rows(50)))).toBe(60);
  });

  it('are drawn at once when they are few, or on the screen already', () => {
    expect(drawableRows(rows(25), new Set())).toBe(25);
    expect(drawableRows(rows(100), new Set(rows(100)))).toBe(100);
    expect(drawableRows([], new Set(rows(3)))).toBe(0);
  });

  it('stay in their order: one that is on the screen waits for the new ones before it', () => {
    expect(drawableRows([...rows(30), 'known'], new Set(['known']))).toBe(25);
  });
});
