import { movedColumn, shownColumns, withColumn } from './column-order';

const COLUMNS = [{ key: 'name' }, { key: 'owner' }, { key: 'cost' }, { key: 'lane', startsHidden: true }];
const shown = (chosen: readonly string[] | null) => shownColumns(COLUMNS, chosen).map(({ key }) => key);

describe('the columns of a list', () => {
  it('are all but those that start hidden until somebody chooses', () => {
    expect(shown(null)).toEqual(['name', 'owner', 'cost']);
  });

  it('stand in the order somebody gave them', () => {
    expect(shown(['name', 'lane', 'cost'])).toEqual(['name', 'lane', 'cost']);
  });

  it('begin with the one that names the row, whatever was chosen', () => {
    expect(shown(['cost', 'name'])).toEqual(['name', 'cost']);
    expect(shown([])).toEqual(['name']);
  });

  it('UX-32 survive a change of the product: what no longer exists is left out, and nothing stands twice', () => {
    expect(shown(['name', 'telex', 'cost', 'cost'])).toEqual(['name', 'cost']);
  });

  it('take a new one at their end and lose one without a gap', () => {
    expect(withColumn(['name', 'cost'], 'lane', true)).toEqual(['name', 'cost', 'lane']);
    expect(withColumn(['name', 'owner', 'cost'], 'owner', false)).toEqual(['name', 'cost']);
  });

  it.each([
    ['cost', 1, ['name', 'cost', 'owner', 'lane']],
    ['owner', 3, ['name', 'cost', 'lane', 'owner']],
    ['cost', 0, ['name', 'cost', 'owner', 'lane']],
    ['owner', 99, ['name', 'cost', 'lane', 'owner']],
    ['telex', 1, ['name', 'owner', 'cost', 'lane']],
  ])('let %s move to place %i, never before the first', (key, place, order) => {
    expect(movedColumn(['name', 'owner', 'cost', 'lane'], key, place)).toEqual(order);
  });
});
