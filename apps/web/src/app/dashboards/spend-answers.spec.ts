import { spokenWords } from '../../testing/spoken-words';
import { QUARTERS, aLine, aView } from './spend.sample';
import { comparison, courseAnswer, periodsAnswer, riskAnswer, runningNote, sourceComparison } from './spend-answers';
import { chartPeriods } from './spend-periods';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const before = (amount: string) => ({
  fiscalYear: { id: '2025', label: '2025', startsOn: '2025-01-01', endsOn: '2025-12-31' },
  period: aView.period,
  total: { amount: eur(amount), drill: aView.total.drill },
  sources: [],
});

describe('how much was spent', () => {
  it('is answered by the largest period and the course of the last two that are over', async () => {
    const words = await spokenWords('dashboards');
    const dear = { amount: eur('1501.65'), drill: aView.total.drill };
    const dearer = QUARTERS.map((period) => (period.quarter === 3 ? { ...period, total: dear } : period));
    expect(periodsAnswer(aView, chartPeriods(dearer, words), words)).toBe(
      'The most was spent in Q3: 1,501.65\u00a0EUR. From Q2 to Q3, shadow IT changed by 0% and the total by +66.7%.',
    );
  });

  it('is answered by nothing where nothing was spent', async () => {
    expect(periodsAnswer(aView, [], await spokenWords('dashboards', 'es'))).toBe('En 2026 aún no se gastó nada.');
  });

  it('has no course before two periods are over', async () => {
    const words = await spokenWords('dashboards');
    const early = { ...aView, asOf: '2026-05-01T00:00:00.000Z' };
    expect(courseAnswer(early, chartPeriods(early.periods, words), words)).toBe('');
  });

  it.each([
    ['2026-11-23T05:06:30.335Z', 'Q4 is still running: data to 23 Nov 2026.'],
    ['2027-02-01T00:00:00.000Z', ''],
  ])('tells on %s which period is still running', async (asOf, said) => {
    const words = await spokenWords('dashboards');
    const view = { ...aView, asOf };
    expect(runningNote(view, chartPeriods(view.periods, words), words)).toBe(said);
  });
});

describe('the comparison with the year before', () => {
  const over = { ...aView, asOf: '2027-02-01T00:00:00.000Z' };

  it.each([
    [
      'sets a running year beside the whole of the other',
      { ...aView, previous: before('5000.00') },
      'So far; the whole of 2025 came to 5,000.00\u00a0EUR.',
    ],
    ['measures a year that is over', { ...over, previous: before('3000.00') }, '+20.1% on 2025 (+603.96\u00a0EUR)'],
    ['says that less was spent', { ...over, previous: before('4000.00') }, '−9.9% on 2025 (−396.04\u00a0EUR)'],
    ['says that it was the same', { ...over, previous: before('3603.96') }, 'The same as in 2025.'],
    ['gives no percentage of nought', { ...over, previous: before('0.00') }, '+3,603.96\u00a0EUR on 2025'],
    ['says nothing where there is no year before', over, ''],
  ])('%s', async (_what, view, said) => {
    expect(comparison(view, await spokenWords('dashboards'))).toBe(said);
  });
});

describe('the comparison of a source', () => {
  const previous = {
    ...before('9.00'),
    sources: [{ source: 'shadow' as const, spend: { amount: eur('0.30'), drill: aView.total.drill } }],
  };

  it.each([
    ['2027-02-01T00:00:00.000Z', '+20% on 2025 (+0.06\u00a0EUR)'],
    ['2026-11-23T00:00:00.000Z', ''],
  ])('is told on %s as %j: once the period is over', async (asOf, said) => {
    expect(sourceComparison({ ...aView, asOf, previous }, 'shadow', await spokenWords('dashboards'))).toBe(said);
  });

  it('names the quarter that it is measured against', async () => {
    const q4 = { quarter: '4' as const, startsOn: '2025-10-01', endsOn: '2025-12-31' };
    const view = { ...aView, asOf: '2027-02-01T00:00:00.000Z', previous: { ...previous, period: q4 } };
    expect(comparison(view, await spokenWords('dashboards'))).toContain('on 2025 Q4 (');
  });
});

describe('a line at risk', () => {
  it('is counted among the lines with a limit', async () => {
    const lines = [
      aLine('MKT-01', '100.00', '5.00', true),
      aLine('MKT-02', '100.00', '50.00'),
      { ...aLine('SHD-1', '0.00', '-50.00'), hasBudget: false },
    ];
    expect(riskAnswer(lines, await spokenWords('dashboards'))).toBe(
      '1 of 2 lines is over its limit or has less than a tenth of it left.',
    );
  });

  it.each([
    [[], 'No line with a limit is in view.'],
    [[aLine('MKT-01', '100.00', '50.00')], 'The 1 line with a limit has a tenth of it or more left.'],
  ])('is told of %# lines', async (lines, said) => {
    expect(riskAnswer(lines, await spokenWords('dashboards'))).toBe(said);
  });
});
