import { isFoundBy } from './palette-entry';

describe('what is typed into the palette', () => {
  it.each([
    ['martinez maria', 'María Martínez'],
    ['POLIT', 'Políticas'],
    ['', 'Anything'],
    ['  budget  ', 'New budget line'],
    ['ñandú', 'Nandu'],
  ])('UX-26 “%s” finds %s', (words, text) => {
    expect(isFoundBy(words, text)).toBe(true);
  });

  it.each([
    ['maria lopez', 'María Martínez'],
    ['budgets', 'New budget line'],
  ])('“%s” does not find %s', (words, text) => {
    expect(isFoundBy(words, text)).toBe(false);
  });
});
