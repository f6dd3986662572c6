import { isFiltered, readUrl, writeUrl } from './url-fields';

const FIELDS = { q: {}, source: { allowed: ['it', 'marketing', 'shadow'] }, sort: { initial: '-cost' } };
const from = (search: string) => {
  const query = new URLSearchParams(search);
  return readUrl(FIELDS, (name) => query.get(name));
};

describe('the address of a list', () => {
  it('says what is filtered and how it is sorted', () => {
    expect(from('q=hub&source=shadow&sort=name').values).toEqual({ q: 'hub', source: 'shadow', sort: 'name' });
  });

  it('stands for the initial order when it says nothing', () => {
    expect(from('').values).toEqual({ q: '', source: '', sort: '-cost' });
  });

  it('drops a value that means nothing and tells which', () => {
    const reading = from('source=petty-cash&q=hub');
    expect(reading.values.source).toBe('');
    expect(reading.dropped).toEqual(['source=petty-cash']);
  });

  it('leaves out what goes without saying', () => {
    expect(writeUrl(FIELDS, { sort: '-cost', source: 'it' })).toEqual({ sort: null, source: 'it' });
  });

  it('takes a cleared filter out', () => {
    expect(writeUrl(FIELDS, { source: '' })).toEqual({ source: null });
  });

  it('touches only the filters that changed', () => {
    expect(writeUrl(FIELDS, { q: 'hub' })).toEqual({ q: 'hub' });
  });

  it('reads back what it wrote', () => {
    const changes = { q: 'ñandú & co', source: 'marketing', sort: 'name' };
    const query = new URLSearchParams(Object.entries(writeUrl(FIELDS, changes)).map(([k, v]) => [k, v ?? '']));
    expect(from(query.toString()).values).toEqual(changes);
  });
});

describe('a list', () => {
  it('is filtered by any field but its order', () => {
    expect(isFiltered(FIELDS, from('source=it').values, ['sort'])).toBe(true);
    expect(isFiltered(FIELDS, from('sort=name').values, ['sort'])).toBe(false);
  });
});
