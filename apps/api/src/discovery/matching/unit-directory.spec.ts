import { describe, expect, it } from '@jest/globals';
import { unitDirectory } from './unit-directory';

const find = unitDirectory(
  [
    { unitId: 'marketing', code: 'MKT', name: 'Marketing' },
    { unitId: 'it', code: 'IT', name: 'Tecnología e informática' },
    { unitId: 'north', code: 'N1', name: 'Sales' },
    { unitId: 'south', code: 'S1', name: 'Sales' },
  ],
  [
    { unitId: 'marketing', code: '4711', name: 'Brand & Design' },
    { unitId: 'it', code: 'MKT', name: 'Servers of marketing' },
  ],
);
const unitOf = (department: string | null, costCentre: string | null = null) => find({ department, costCentre });

describe('the unit of a payment', () => {
  it.each([
    ['the name of a unit', 'Marketing', 'marketing'],
    ['other capitals and blanks', '  MARKETING ', 'marketing'],
    ['no accents', 'Tecnologia e Informatica', 'it'],
    ['the code of a unit', 'it', 'it'],
    ['the code of a cost centre', '4711', 'marketing'],
    ['code and name', '4711 - Brand and Design', 'marketing'],
    ['name and code', 'Marketing (MKT)', 'marketing'],
  ])('is known by %s', (_, text, unit) => {
    expect(unitOf(text)).toBe(unit);
  });

  it.each([
    ['nothing', null],
    ['a blank', '  '],
    ['a part of a name', 'Market'],
    ['a name within others', 'Marketing of the North'],
    ['a name that two units have', 'Sales'],
    ['punctuation', '--'],
  ])('is not guessed from %s', (_, text) => {
    expect(unitOf(text)).toBeNull();
  });

  it('is the one of the cost centre where both are given, and a cost centre goes before a unit of the same code', () => {
    expect(unitOf('Tecnología e informática', '4711')).toBe('marketing');
    expect(unitOf('Marketing', 'unknown')).toBe('marketing');
    expect(unitOf('MKT')).toBe('it');
  });
});
