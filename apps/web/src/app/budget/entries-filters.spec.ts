import { spokenWords } from '../../testing/spoken-words';
import { anEntry } from './budget.sample';
import { ENTRY_FILTERS, type EntryFilters, entriesQuery, filterPhrases, placeWords } from './entries-filters';

const NONE = Object.fromEntries(ENTRY_FILTERS.map((name) => [name, ''])) as EntryFilters;
const GROWTH = '0191c9a4-1111-4111-8111-0000000000b2';
const names = {
  units: [{ id: GROWTH, code: 'GRO', name: 'Growth', parentId: null, manager: null }],
  stages: [{ id: 'grow', sortKey: 5, name: { en: 'Grow', es: 'Crecer' } }],
  entries: [anEntry],
};

const phrases = (...[filters, found, words]: Parameters<typeof filterPhrases>): readonly string[] =>
  filterPhrases(filters, found, words).map((phrase) => phrase.words);

describe('the filter behind a figure', () => {
  it('is asked of the API as the figure said it', () => {
    const drill = { fiscalYear: '2026', currency: 'EUR', place: 'actual', source: 'shadow', month: '2026-10' };
    expect(entriesQuery({ ...NONE, ...drill })).toEqual({ query: drill, dropped: [] });
  });

  it.each([
    ['place', 'outside'],
    ['source', 'sales'],
    ['month', '2026-13'],
    ['from', '1/10/2026'],
    ['unit', 'growth'],
    ['stage', 'g w'],
    ['lane', 'walk'],
    ['tool', 'hubspot'],
    ['otherThan', `${GROWTH},hubspot`],
    ['kind', 'gift'],
    ['currency', 'euro'],
    ['definedBy', 'Ana'],
    ['authorisedBy', 'nobody'],
    ['benefits', `${GROWTH},none`],
  ] as const)('leaves out and tells a %s that means nothing', (name, value) => {
    expect(entriesQuery({ ...NONE, [name]: value })).toEqual({ query: {}, dropped: [`${name}=${value}`] });
  });

  it('tells actual money unless it says another place', async () => {
    const words = await spokenWords('budget');
    expect([placeWords(NONE, words), placeWords({ ...NONE, place: 'reserved' }, words)]).toEqual([
      'Actual',
      'Reserved',
    ]);
  });

  it('says the stage and the lane of the tools that it counts', async () => {
    expect(phrases({ ...NONE, stage: 'grow', lane: 'sprint' }, names, await spokenWords('budget'))).toEqual([
      'tools for Grow',
      'Sprint tools',
    ]);
  });

  it('is said by the names that people know', async () => {
    const filters = {
      ...NONE,
      source: 'shadow',
      fiscalYear: '2026',
      month: '2026-10',
      directUnit: GROWTH,
      tool: anEntry.tool?.id ?? '',
      line: anEntry.line.id,
    };
    expect(phrases(filters, names, await spokenWords('budget'))).toEqual([
      'Shadow IT',
      'fiscal year 2026',
      'Oct 2026',
      'Growth',
      'line MKT-03 Digital',
      'tool Creative Cloud',
    ]);
  });

  it('tells a unit with everything below it from the unit alone', async () => {
    expect(phrases({ ...NONE, unit: GROWTH }, names, await spokenWords('budget'))).toEqual(['Growth and units below']);
  });

  it('says what a thing is where its name is not at hand', async () => {
    const filters = { ...NONE, line: GROWTH, import: GROWTH };
    expect(phrases(filters, { units: [], stages: [], entries: [] }, await spokenWords('budget', 'es'))).toEqual([
      'una partida',
      'un archivo de pagos',
    ]);
  });

  it.each([
    [{ from: '2026-10-01', to: '2026-12-31' }, ['1 Oct 2026 to 31 Dec 2026']],
    [{ from: '2026-10-01' }, ['since 1 Oct 2026']],
    [{ to: '2026-12-31' }, ['until 31 Dec 2026']],
    [{ tool: 'none' }, ['no tool']],
    [{ otherThan: `${GROWTH},${GROWTH}` }, ['every tool but 2']],
    [{ source: 'shadow', filterSource: 'shadow' }, ['Shadow IT']],
    [{ kind: 'cut' }, ['Cut']],
    [{ month: '2026-13' }, []],
    [{ definedBy: 'none' }, ['defined by nobody on record']],
    [{ authorisedBy: GROWTH }, ['authorised by somebody']],
    [{ benefits: 'none' }, ['benefits nobody on record']],
    [{ benefits: GROWTH }, ['benefits Growth']],
    [{ lineCurrency: 'USD' }, ['lines in USD']],
  ])('says %j as %j', async (filters, said) => {
    expect(phrases({ ...NONE, ...filters }, names, await spokenWords('budget'))).toEqual(said);
  });
});
