import { spokenWords } from '../../testing/spoken-words';
import { type SpendFilters, spendFilterFields, spendFilterWords, spendQuery } from './spend-filters';

const NONE: SpendFilters = { fiscalYear: '', quarter: '', unit: '', source: '', stage: '', lane: '', currency: '' };
const GROWTH = '0191c9a4-1111-4111-8111-0000000000b2';

async function choices() {
  const { texts } = await spokenWords('dashboards');
  const year = (id: string) => ({ id, label: `${id}: all of it`, startsOn: `${id}-01-01`, endsOn: `${id}-12-31` });
  const rate = (from: string, to: string) => ({ from, to, rate: '1.08', date: '2026-01-01', source: 'ECB' });
  return {
    texts,
    years: [year('2025'), year('2026')],
    units: [{ id: GROWTH, code: 'GRO', name: 'Growth', parentId: null, manager: null }],
    stages: [{ id: 'grow', sortKey: 5, name: { en: 'Grow', es: 'Crecer' } }],
    rates: [rate('EUR', 'USD'), rate('GBP', 'EUR')],
    currentYear: '2026',
    functionalCurrency: 'EUR',
  };
}

describe('the selectors of the dashboard', () => {
  it('ask for the tools of a stage and of a lane, and leave out those that there are not', async () => {
    expect(spendQuery({ ...NONE, stage: 'grow', lane: 'sprint' })).toEqual({
      query: { stage: 'grow', lane: 'sprint' },
      dropped: [],
    });
    expect(spendQuery({ ...NONE, stage: 'g<w', lane: 'walk' }).dropped).toEqual(['stage=g<w', 'lane=walk']);
    expect(spendFilterWords({ ...NONE, stage: 'grow', lane: 'sprint' }, await choices())).toBe('Grow + Sprint');
  });

  it('ask the API for what they say and nothing else', () => {
    expect(spendQuery({ ...NONE, fiscalYear: '2025', currency: 'USD' })).toEqual({
      query: { fiscalYear: '2025', currency: 'USD' },
      dropped: [],
    });
  });

  it('leave out and tell what a mangled link says', () => {
    expect(spendQuery({ ...NONE, unit: 'growth', source: 'sales' })).toEqual({
      query: {},
      dropped: ['unit=growth', 'source=sales'],
    });
  });

  it('ask for a quarter, and leave out one that no year has', () => {
    expect(spendQuery({ ...NONE, quarter: '4' }).query).toEqual({ quarter: '4' });
    expect(spendQuery({ ...NONE, quarter: '5' }).dropped).toEqual(['quarter=5']);
  });

  it('offer the currencies that the books can be told in', async () => {
    const currency = spendFilterFields(NONE, await choices()).find(({ key }) => key === 'currency');
    expect([currency?.anyLabel, ...(currency?.options ?? []).map(({ label }) => label)]).toEqual(['EUR', 'USD']);
  });

  it('keep a currency that an old link asks for', async () => {
    const fields = spendFilterFields({ ...NONE, currency: 'JPY' }, await choices());
    expect(fields.at(-1)?.options.map(({ value }) => value)).toEqual(['JPY', 'USD']);
  });

  it('are said in one phrase when they hide everything', async () => {
    const filters = { ...NONE, fiscalYear: '2025', unit: GROWTH, source: 'shadow', currency: 'USD' };
    expect(spendFilterWords(filters, await choices())).toBe('2025 + Growth + Shadow IT + USD');
  });
});
