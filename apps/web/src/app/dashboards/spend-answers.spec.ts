import { spokenWords } from '../../testing/spoken-words';
import { aLine, aUnit, aView } from './spend.sample';
import { comparison, isAtRisk, periodsAnswer, riskAnswer, shadowAnswer, shadowBars } from './spend-answers';
import { chartPeriods } from './spend-periods';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const before = (amount: string) => ({
  fiscalYear: { id: '2025', label: '2025', startsOn: '2025-01-01', endsOn: '2025-12-31' },
  period: aView.period,
  total: { amount: eur(amount), drill: aView.total.drill },
  sources: [],
});

describe('how much was spent', () => {
  it('is answered by the share of shadow and the largest period', async () => {
    const words = await spokenWords('dashboards');
    const periods = chartPeriods(aView.months, aView.fiscalYear, words);
    expect(periodsAnswer(aView, periods, words)).toBe(
      'Shadow IT is 0.1% of 3,603.96\u00a0EUR. The most was spent in Q1: 900.99\u00a0EUR.',
    );
  });

  it('is answered by nothing where nothing was spent', async () => {
    const nothing = { ...aView, total: { ...aView.total, amount: eur('0.00') } };
    expect(periodsAnswer(nothing, [], await spokenWords('dashboards', 'es'))).toBe('En 2026 aún no se gastó nada.');
  });
});

describe('how much of it was shadow', () => {
  it('is answered by the unit with most of it and its exact share', async () => {
    expect(shadowAnswer(aView, await spokenWords('dashboards'))).toBe('Growth has 66.7% of 0.36\u00a0EUR.');
  });

  it('is drawn from the most to the least, without units that have none', async () => {
    expect(
      shadowBars(aView, await spokenWords('dashboards')).map(({ label, amount }) => [label, amount.amount]),
    ).toEqual([
      ['Growth', '0.24'],
      ['Sales', '0.12'],
    ]);
  });

  it('keeps to ten units and adds the others up', async () => {
    const units = Array.from({ length: 12 }, (_, index) => aUnit(`Unit ${index}`, `${12 - index}.01`));
    const bars = shadowBars({ ...aView, units }, await spokenWords('dashboards'));
    expect(bars).toHaveLength(11);
    expect(bars.at(-1)).toMatchObject({ label: '2 other units', amount: eur('3.02'), link: null });
  });

  it('is answered by none where there is none', async () => {
    expect(shadowAnswer({ ...aView, units: [] }, await spokenWords('dashboards'))).toBe('No shadow spend in 2026.');
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

describe('a line at risk', () => {
  it.each([
    ['over its limit', '100.00', '-0.01', true],
    ['with a cent less than a tenth left', '100.00', '9.99', true],
    ['with a tenth left', '100.00', '10.00', false],
    ['without money', '0.00', '0.00', false],
  ])('is a line %s', (_what, funded, available, isRisky) => {
    expect(isAtRisk(aLine('MKT-01', funded, available))).toBe(isRisky);
  });

  it('is never one without a limit', () => {
    expect(isAtRisk({ ...aLine('SHD-1', '0.00', '-50.00'), hasBudget: false })).toBe(false);
  });

  it('is counted among the lines with a limit', async () => {
    const lines = [
      aLine('MKT-01', '100.00', '5.00'),
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
