import { answersFor, breaksSeal } from './tool-seal';

const TOOL = { businessOwnerId: 'marta', deputyId: 'pilar' };

describe('the seal of a tool', () => {
  it.each([
    ['marta', true],
    ['pilar', true],
    ['ana', false],
    [null, false],
  ])('is set by its owner and the deputy: %s %s', (person, expected) => {
    expect(answersFor(TOOL, person)).toBe(expected);
  });

  it('is set by nobody where nobody owns the tool', () => {
    expect(answersFor({ businessOwnerId: null, deputyId: null }, null)).toBe(false);
  });

  it.each([
    ['marta', ['category'], false],
    ['pilar', ['category'], false],
    ['ana', ['category'], true],
    [null, ['status'], true],
    ['ana', [], false],
  ])('stays whole unless somebody else changes something: %s changes %j', (person, fields, expected) => {
    expect(breaksSeal(TOOL, person, fields)).toBe(expected);
  });
});
