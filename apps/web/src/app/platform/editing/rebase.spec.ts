import fc from 'fast-check';
import { changedFields, rebase } from './rebase';

describe('what I typed on top of what somebody else saved', () => {
  it('is never lost', () => {
    const draft = fc.record({ name: fc.string(), price: fc.string(), units: fc.array(fc.string()) });
    fc.assert(
      fc.property(draft, draft, draft, (before, mine, theirs) => {
        const rebased = rebase(before, mine, theirs);
        expect(changedFields(before, mine).map((field) => rebased.draft[field])).toEqual(
          changedFields(before, mine).map((field) => mine[field]),
        );
      }),
    );
  });

  it('leaves theirs wherever I typed nothing', () => {
    const draft = fc.record({ name: fc.string(), price: fc.string(), units: fc.array(fc.string()) });
    fc.assert(
      fc.property(draft, draft, (before, theirs) => expect(rebase(before, before, theirs).draft).toEqual(theirs)),
    );
  });
});
