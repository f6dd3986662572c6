import { nameKey, searchText, slugOf } from './names';

describe('names of tools and vendors', () => {
  it.each([
    ['HubSpot', 'hub spot'],
    ['Télé-fonica', 'TELEFONICA'],
    ['Ad.Roll', 'AdRoll'],
    ['  Canva ', 'canva'],
  ])('takes %j and %j for the same name', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Canva', 'Canvas'],
    ['Segment 1', 'Segment 2'],
    ['+', '-'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it.each([
    ['Salesforce Marketing Cloud', 'salesforce-marketing-cloud'],
    ['Análisis & más', 'analisis-mas'],
    ['株式会社', 'tool'],
    ['../../etc', 'etc'],
    ['Map', 'map-tool'],
    ['New', 'new-tool'],
  ])('makes an address of %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('searches without capitals and accents, and passes over what is not there', () => {
    expect(searchText('Café', null, 'Análisis', undefined)).toBe('cafe analisis');
  });
});
