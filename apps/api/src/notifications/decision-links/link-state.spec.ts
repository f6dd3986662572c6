import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LinkFacts, linkState } from './link-state';

const NOW = new Date('2026-06-15T10:00:00Z');
const fresh: LinkFacts = {
  usedAt: null,
  expiresAt: new Date('2026-06-22T10:00:00Z'),
  isSubmitted: true,
  isSameContent: true,
  isStepPending: true,
  mayDecide: true,
};
const FLAGS = fc.record({
  usedAt: fc.constantFrom(null, NOW),
  expiresAt: fc.date({ noInvalidDate: true }),
  isSubmitted: fc.boolean(),
  isSameContent: fc.boolean(),
  isStepPending: fc.boolean(),
  mayDecide: fc.boolean(),
});

describe('a link in a mail to decide by', () => {
  it.each([
    ['can be used while all is as the mail said', {}, 'usable'],
    ['dies with its use', { usedAt: NOW }, 'used'],
    ['dies when the request ends', { isSubmitted: false }, 'over'],
    ['dies when the step is decided', { isStepPending: false }, 'over'],
    ['dies with a new version', { isSameContent: false }, 'changed'],
    ['dies when somebody else has to decide', { mayDecide: false }, 'reassigned'],
    ['dies by itself, at the instant that was set', { expiresAt: NOW }, 'expired'],
    ['says that it was used before all else', { usedAt: NOW, isSubmitted: false, isSameContent: false }, 'used'],
  ] as const)('%s', (_, facts, state) => {
    expect(linkState({ ...fresh, ...facts }, NOW)).toBe(state);
  });

  it('can be used only if nothing at all speaks against it', () => {
    fc.assert(
      fc.property(FLAGS, (facts) => {
        const isFine =
          facts.usedAt === null &&
          facts.expiresAt > NOW &&
          facts.isSubmitted &&
          facts.isSameContent &&
          facts.isStepPending &&
          facts.mayDecide;
        expect(linkState(facts, NOW) === 'usable').toBe(isFine);
      }),
    );
  });
});
