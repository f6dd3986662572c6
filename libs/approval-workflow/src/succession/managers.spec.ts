import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Organisation, holdsOn, managerOf, managersOf } from './managers';

const COMPANY: Organisation = {
  units: [
    { id: 'company', parentId: null },
    { id: 'marketing', parentId: 'company' },
    { id: 'growth', parentId: 'marketing' },
  ],
  tenures: [
    { unitId: 'company', personId: 'elena', beginsOn: '2020-01-01', endsOn: null },
    { unitId: 'marketing', personId: 'marta', beginsOn: '2025-01-01', endsOn: '2026-03-01' },
    { unitId: 'marketing', personId: 'luis', beginsOn: '2026-03-01', endsOn: null },
  ],
};

describe('the manager of a unit', () => {
  it('is whoever was appointed, on every day from the first', () => {
    expect(managerOf('marketing', '2025-01-01', COMPANY)).toBe('marta');
    expect(managerOf('marketing', '2026-02-28', COMPANY)).toBe('marta');
  });

  it('is the successor from the day on which the predecessor ends', () => {
    expect(managerOf('marketing', '2026-03-01', COMPANY)).toBe('luis');
  });

  it('is that of the unit above as long as it has none of its own', () => {
    expect(managerOf('growth', '2026-06-15', COMPANY)).toBe('luis');
    expect(managerOf('marketing', '2024-12-31', COMPANY)).toBe('elena');
  });

  it('is that of the unit above for the manager themselves', () => {
    expect(managerOf('marketing', '2026-06-15', COMPANY, ['luis'])).toBe('elena');
  });

  it('is nobody for whoever stands above all', () => {
    expect(managerOf('company', '2026-06-15', COMPANY, ['elena'])).toBeUndefined();
  });

  it('is nobody on a day before the company had one', () => {
    expect(managersOf('growth', '2019-12-31', COMPANY)).toEqual([]);
  });

  it('is nobody for a unit that does not exist', () => {
    expect(managerOf('nowhere', '2026-06-15', COMPANY)).toBeUndefined();
  });

  it('is named once, however many units on the way up are theirs', () => {
    const both = [...COMPANY.tenures, { unitId: 'growth', personId: 'luis', beginsOn: '2026-01-01', endsOn: null }];
    expect(managersOf('growth', '2026-06-15', { ...COMPANY, tenures: both })).toEqual(['luis', 'elena']);
  });

  it('is never looked for in a circle', () => {
    const units = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(() => managersOf('a', '2026-01-01', { units, tenures: [] })).toThrow('above itself');
  });
});

describe('tenures of one unit that follow each other', () => {
  const aDay = fc.integer({ min: 0, max: 3_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

  it('give every day from the first on exactly one manager', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aDay, { minLength: 1, maxLength: 8 }), aDay, (days, day) => {
        const begins = days.toSorted();
        const tenures = begins.map((beginsOn, index) => ({
          unitId: 'u',
          personId: `p${index}`,
          beginsOn,
          endsOn: begins[index + 1] ?? null,
        }));
        const present = tenures.filter((tenure) => holdsOn(tenure, day));
        const last = begins.findLastIndex((begin) => begin <= day);
        expect(present.map(({ personId }) => personId)).toEqual(last === -1 ? [] : [`p${last}`]);
        expect(managerOf('u', day, { units: [{ id: 'u', parentId: null }], tenures })).toBe(present[0]?.personId);
      }),
    );
  });
});
