import { type EditedTool, judgeEdit } from './judge-edit';

const TOOL: EditedTool = {
  version: 3,
  businessOwnerId: 'marta',
  deputyId: 'pilar',
  stages: [
    { id: 'find', weight: 40 },
    { id: 'grow', weight: 60 },
  ],
  isEditable: true,
};

describe('what an edit of several tools does to one of them', () => {
  it.each([
    ['another owner', { businessOwnerId: 'ana' }, 'changes'],
    ['no owner', { businessOwnerId: null }, 'changes'],
    ['the owner it has', { businessOwnerId: 'marta' }, 'same'],
    ['its deputy as the owner', { businessOwnerId: 'pilar' }, 'deputy.same'],
    ['its owner as the deputy', { deputyId: 'marta' }, 'deputy.same'],
    ['owner and deputy in each other’s place', { businessOwnerId: 'pilar', deputyId: 'marta' }, 'changes'],
    ['its owner as the deputy of another', { businessOwnerId: 'ana', deputyId: 'marta' }, 'changes'],
    ['nobody as the deputy', { deputyId: null }, 'changes'],
    ['other stages', { stages: [{ id: 'find', weight: 100 }] }, 'changes'],
    [
      'other weights',
      {
        stages: [
          { id: 'find', weight: 41 },
          { id: 'grow', weight: 59 },
        ],
      },
      'changes',
    ],
    [
      'its stages in another order',
      {
        stages: [
          { id: 'grow', weight: 60 },
          { id: 'find', weight: 40 },
        ],
      },
      'same',
    ],
    ['no stage', { stages: [] }, 'changes'],
  ])('with %s', (_name, change, outcome) => {
    expect(judgeEdit(TOOL, change, 3)).toBe(outcome);
  });

  it.each([
    ['a tool that is not there', undefined, 3, 'not_found'],
    ['a tool of other units', { ...TOOL, isEditable: false }, 3, 'permission.denied'],
    ['a tool that somebody changed since', TOOL, 2, 'version.stale'],
  ])('refuses %s', (_name, tool, seen, outcome) => {
    expect(judgeEdit(tool, { businessOwnerId: 'ana' }, seen)).toBe(outcome);
  });

  it('asks for no version where a filter chose the tool', () => {
    expect(judgeEdit(TOOL, { businessOwnerId: 'ana' }, null)).toBe('changes');
  });

  it('leaves nobody as owner and as deputy alone: two people who are not there are not the same one', () => {
    expect(judgeEdit({ ...TOOL, deputyId: null }, { businessOwnerId: null }, 3)).toBe('changes');
  });
});
