import { type CumulativePoint, cumulativeScale, drawCumulative } from './cumulative-geometry';
import { noteWidth } from './plot-scale';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const point = (key: string, value: string | null, planned: string | null = null): CumulativePoint => ({
  ...{ key, label: key, link: null, isInProgress: key === 'Feb' },
  value: value === null ? null : eur(value),
  planned: planned === null ? null : eur(planned),
});
const draw = (points: readonly CumulativePoint[], limit: string | null) =>
  drawCumulative(points, limit === null ? null : eur(limit), [300, 236], {
    axis: String,
    widthOf: noteWidth,
  });

describe('a cumulative line', () => {
  it('has its limit inside the scale, however little was spent', () => {
    expect(cumulativeScale([point('Jan', '1.00')], eur('60000.00')).max).toBeGreaterThan(60_000);
  });

  it('has what was spent inside the scale, however small the limit is', () => {
    expect(cumulativeScale([point('Jan', '900.00')], eur('60.00')).max).toBeGreaterThan(900);
  });

  it('steps up in each month that has begun and ends there', () => {
    const { steps, actualPath } = draw([point('Jan', '10.00'), point('Feb', '30.00'), point('Mar', null)], null);
    expect(steps.map(({ key, isInProgress }) => [key, isInProgress])).toEqual([
      ['Jan', false],
      ['Feb', true],
    ]);
    expect(actualPath.match(/V[\d.]+H[\d.]+/g)).toHaveLength(2);
    expect(Number(steps[1]?.y)).toBeLessThan(Number(steps[0]?.y));
  });

  it('has the plan from nought to the limit, and none where there is no plan', () => {
    const planned = draw([point('Jan', '0.00', '30.00'), point('Feb', '0.00', '60.00')], '60.00');
    expect(planned.planPath.endsWith(` ${planned.limitY}`)).toBe(true);
    expect(draw([point('Jan', '1.00')], null).planPath).toBe('');
  });

  it('leaves labels out rather than laying one over another', () => {
    const months = Array.from({ length: 12 }, (_, index) => point(`sept ${index}`, '1.00'));
    expect(draw(months, null).labels.length).toBeLessThan(12);
  });
});
