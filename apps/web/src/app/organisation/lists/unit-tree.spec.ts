import { unitTree } from './unit-tree';

const unit = (id: string, parentId: string | null) => ({ id, code: id, name: id, parentId, manager: null });

describe('the units', () => {
  it('are read as a structure, each behind the one above it', () => {
    const rows = unitTree([
      unit('growth', 'marketing'),
      unit('it', 'company'),
      unit('marketing', 'company'),
      unit('company', null),
    ]);
    expect(rows.map(({ unit: { id }, depth }) => [id, depth])).toEqual([
      ['company', 0],
      ['it', 1],
      ['marketing', 1],
      ['growth', 2],
    ]);
  });

  it('lose none whose parent is not to be seen', () => {
    expect(unitTree([unit('growth', 'elsewhere')])).toHaveLength(1);
  });
});
