import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from './evaluate';
import { aSmallCoveringPolicy, someFacts } from './policy-arbitraries.sample';
import { policyWith, rule } from './policy.sample';
import { type RoleHolder, roleProblems, selfApprovals } from './role-holders';
import { ROLES, type Role, substitutesOf } from './roles';

/** Everything is a marathon: the CIO and finance decide. The step of the CMO is defined, and asked for by no rule. */
const POLICY = policyWith([rule('all', { kind: 'lane', lane: 'marathon' })]);

function people(roles: Readonly<Record<string, readonly Role[]>>): RoleHolder[] {
  return Object.entries(roles).map(([personId, held]) => ({ personId, roles: held }));
}

describe('the roles that a policy asks', () => {
  it('are well filled by two people each', () => {
    const holders = people({ ana: ['cio'], bea: ['cio', 'finance'], carl: ['finance'] });
    expect(roleProblems(POLICY, holders)).toEqual([]);
  });

  it('are told of when nobody holds them, or one person only', () => {
    expect(roleProblems(POLICY, people({ ana: ['cio', 'admin'], bea: ['admin', 'cmo'] }))).toEqual([
      { kind: 'one-person', role: 'cio', steps: ['cio'] },
      { kind: 'nobody', role: 'finance', steps: ['finance'] },
    ]);
  });

  it('are not filled by one person who is named twice', () => {
    const holders = [...people({ ana: ['cio', 'finance'], carl: ['finance'] }), ...people({ ana: ['cio'] })];
    expect(roleProblems(POLICY, holders)).toEqual([{ kind: 'one-person', role: 'cio', steps: ['cio'] }]);
  });

  it('include those that a single rule asks for', () => {
    const holders = people({ ana: ['cio', 'finance'], bea: ['cio', 'finance'] });
    const policy = policyWith([...POLICY.rules, rule('cmo too', { kind: 'step', step: 'cmo' })]);
    expect(roleProblems(policy, holders)).toEqual([{ kind: 'nobody', role: 'cmo', steps: ['cmo'] }]);
  });
});

describe('a step that would fall to the requester alone', () => {
  it('is none while CIO, CMO and finance are different people', () => {
    expect(selfApprovals(POLICY, people({ ana: ['cio'], bea: ['cmo'], carl: ['finance'] }))).toEqual([]);
  });

  it('is none while a post is vacant whose substitutes are two', () => {
    expect(selfApprovals(POLICY, people({ bea: ['cmo'], carl: ['finance'] }))).toEqual([]);
  });

  it('is none for somebody who is both officers, because finance stands in', () => {
    expect(selfApprovals(POLICY, people({ ana: ['cio', 'cmo'], carl: ['finance'] }))).toEqual([]);
  });

  it('is every step where one person holds all that decides', () => {
    const holders = people({ ana: ['cio', 'cmo', 'finance'], bea: ['admin'], carl: ['auditor', 'requester'] });
    expect(selfApprovals(POLICY, holders)).toEqual([
      { step: 'finance', role: 'finance', personId: 'ana' },
      { step: 'cio', role: 'cio', personId: 'ana' },
    ]);
  });

  it('is not covered by approvers, who stand in for nobody', () => {
    const holders = people({ ana: ['cio'], bea: ['approver'], carl: ['approver'] });
    expect(selfApprovals(POLICY, holders)).toMatchObject([{ personId: 'ana' }, { personId: 'ana' }]);
  });

  it('is not covered by a second CIO, because the step of a CIO who asks goes to the other officer', () => {
    const holders = people({ ana: ['cio'], bea: ['cio'] });
    expect(selfApprovals(POLICY, holders)).toEqual([
      { step: 'cio', role: 'cio', personId: 'ana' },
      { step: 'cio', role: 'cio', personId: 'bea' },
    ]);
  });

  it('is every step where nobody decides at all', () => {
    expect(selfApprovals(POLICY, people({ bea: ['admin'] }))).toMatchObject([{ personId: null }, { personId: null }]);
  });

  it('is never met by anybody who asks for anything, once it is proved that there is none', () => {
    const aPerson = fc.record({
      personId: fc.constantFrom('ana', 'bea', 'carl'),
      roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
    });
    const somePeople = fc.uniqueArray(aPerson, { minLength: 1, selector: ({ personId }) => personId });
    fc.assert(
      fc.property(aSmallCoveringPolicy, somePeople, someFacts, (policy, holders, facts) => {
        fc.pre(selfApprovals(policy, holders).length === 0);
        const alone = holders.flatMap((asker) => {
          const answer = evaluate(policy, { ...facts, requesterRoles: asker.roles });
          const others = holders.filter((holder) => holder !== asker);
          const isTaken = (roles: readonly Role[]): boolean =>
            others.some((other) => roles.some((role) => other.roles.includes(role)));
          const steps = answer.ok ? answer.value.steps : [];
          return steps.filter(({ role, namedRole }) => !isTaken([role, ...substitutesOf(namedRole)]));
        });
        expect(alone).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
