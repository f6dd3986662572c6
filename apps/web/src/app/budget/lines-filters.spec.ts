import { spokenWords } from '../../testing/spoken-words';
import { type LineFilters, lineFilterFields, linesQuery } from './lines-filters';

const NONE: LineFilters = { q: '', source: '', fiscalYear: '', unit: '', owner: '', limitIs: '', sort: 'available' };
const MARKETING = '0191c9a4-1111-4111-8111-0000000000b1';

const OWNER = '0191c9a4-1111-4111-8111-0000000000c1';

async function choices() {
  const { texts } = await spokenWords('budget');
  const year = (id: string) => ({ id, label: `${id}: all of it`, startsOn: `${id}-01-01`, endsOn: `${id}-12-31` });
  return {
    texts,
    years: [year('2025'), year('2026')],
    units: [{ id: MARKETING, code: 'MKT', name: 'Marketing', parentId: null, manager: null }],
    currentYear: '2026',
    owners: [
      { id: OWNER, name: 'Marta Gil' },
      { id: OWNER, name: 'Marta Gil' },
    ],
  };
}

describe('the filters of the budget lines', () => {
  it('mean the current year where the address names none', () => {
    expect(linesQuery(NONE, '2026').query).toMatchObject({ fiscalYear: '2026', sort: 'available' });
  });

  it('ask for the lines of every year when that is chosen', () => {
    expect(linesQuery({ ...NONE, fiscalYear: 'all' }, '2026').query).toMatchObject({ fiscalYear: '' });
  });

  it('leave out and tell what a mangled link says', () => {
    const { query, dropped } = linesQuery({ ...NONE, unit: 'marketing', fiscalYear: '20<26' }, '2026');
    expect(query).toMatchObject({ unit: '', fiscalYear: '2026' });
    expect(dropped).toEqual(['unit=marketing', 'fiscalYear=20<26']);
  });

  it('ask for the lines of an owner, of nobody, and for those over their limit', () => {
    expect(linesQuery({ ...NONE, owner: OWNER, limitIs: 'over' }, '2026').query).toMatchObject({
      owner: OWNER,
      limitIs: 'over',
    });
    expect(linesQuery({ ...NONE, owner: 'none' }, '2026').query).toMatchObject({ owner: 'none' });
    expect(linesQuery({ ...NONE, owner: 'Marta' }, '2026')).toMatchObject({
      query: { owner: '' },
      dropped: ['owner=Marta'],
    });
  });

  it('name each owner once, and nobody last', async () => {
    const owner = lineFilterFields(NONE, await choices()).find(({ key }) => key === 'owner');
    expect(owner?.options.map(({ label }) => label)).toEqual(['Marta Gil', 'nobody on record']);
  });

  it('offer the current year once', async () => {
    const year = lineFilterFields(NONE, await choices()).find(({ key }) => key === 'fiscalYear');
    expect([year?.anyLabel, ...(year?.options ?? []).map(({ label }) => label)]).toEqual([
      '2026, current',
      '2025',
      'Every year',
    ]);
  });
});
