import { plotScale, wordingThatFits } from './plot-scale';

describe('the axis of a chart', () => {
  it.each([
    [[289_600, 174_500], 0, [0, 100_000, 200_000, 300_000]],
    [[413], 0, [0, 200, 400, 600]],
    [[0.03], 0, [0, 0.01, 0.02, 0.03]],
    [[100], 0, [0, 25, 50, 75, 100]],
  ])('of %j with headroom %d has round ticks, nought first', (values, headroom, ticks) => {
    const scale = plotScale(values, headroom).ticks.map((tick) => Math.round(tick * 1_000) / 1_000);
    expect(scale).toEqual(ticks);
  });

  it('never has more than five ticks', () => {
    for (let value = 1; value < 3_000; value += 7) {
      expect(plotScale([value], 0.15).ticks.length).toBeLessThanOrEqual(5);
    }
  });

  it('keeps room for words above the largest value', () => {
    expect(plotScale([100], 0.12).max).toBeGreaterThanOrEqual(112);
  });

  it('goes below nought for money that came back', () => {
    expect(plotScale([100, -30]).min).toBeLessThanOrEqual(-30);
  });

  it('has one tick where there is nothing to draw', () => {
    expect(plotScale([0, 0]).ticks).toEqual([0]);
  });
});

describe('words beside marks', () => {
  const LONG = ['185,8 mil', '174,5 mil'];
  const SHORT = ['186 mil', '175 mil'];

  it.each([
    [80, LONG],
    [55, SHORT],
    [40, []],
  ])('in %d pixels are the longest that fit, or none', (room, words) => {
    expect(wordingThatFits([LONG, SHORT], room)).toEqual(words);
  });
});
