import { PARTS, readArguments } from './arguments';

describe('what is asked of the measurement of quality', () => {
  it('is everything unless it is limited', () => {
    const { parts, looks, isWriting } = readArguments([]);
    expect(parts).toEqual(PARTS);
    expect(looks).toHaveLength(8);
    expect(isWriting).toBe(false);
  });

  it('is single parts, screens and looks, and whether the reviewed files are renewed', () => {
    const { parts, screens, isWriting } = readArguments(['focus', 'axe', '--write', '--only', 'help']);
    expect(parts).toEqual(['focus', 'axe']);
    expect(screens.map(({ name }) => name)).toEqual(['help/page']);
    expect(isWriting).toBe(true);
  });

  it.each([
    [['speed'], /There is no part "speed"; there are lighthouse/],
    [['axe', '--only', 'nothing'], /--only does not know "nothing"/],
    [['--fast'], /--fast/],
  ])('is refused when %j is not known', (args, words) => {
    expect(() => readArguments(args)).toThrow(words);
  });
});
