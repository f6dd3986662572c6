import { SCREENS } from '../support/screens';
import { readOptions } from './options';

describe('what the contact sheet is asked for', () => {
  it('is every screen in both languages, themes and widths unless it is limited', () => {
    const { screens, looks } = readOptions([]);
    expect(screens).toEqual(SCREENS);
    expect(looks).toHaveLength(8);
  });

  it('is limited to areas and single screens, and to looks', () => {
    const { screens, looks } = readOptions([
      '--only',
      'policies,budgets/new',
      '--themes',
      'dark',
      '--languages',
      'es',
      '--widths',
      '320',
    ]);
    expect(screens.map(({ name }) => name)).toEqual([
      'budgets/new',
      'policies/policy',
      'policies/waiting',
      'policies/draft',
      'policies/import',
    ]);
    expect(looks).toEqual([{ language: 'es', theme: 'dark', width: 320 }]);
  });

  it.each([
    [['--only', 'budget'], /--only does not know "budget"; it knows .*budgets/],
    [['--themes', 'sepia'], /--themes does not know "sepia"; it knows light, dark/],
    [['--languages', 'fr'], /--languages does not know "fr"/],
    [['--widths', '640'], /--widths does not know "640"/],
    [['--sizes', '640'], /--sizes/],
  ])('is refused when %j is not known', (args, words) => {
    expect(() => readOptions(args)).toThrow(words);
  });
});
