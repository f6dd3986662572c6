import { describe, expect, it } from '@jest/globals';
import { DECIDING_ROLES, ROLES } from '@tandem/spend-policy';
import fc from 'fast-check';
import { submit } from './ask';
import { assignSteps } from './assign-steps';
import { decide } from './decide';
import { isFitFor, rolesFor } from './deciders';
import { haveDistinctDeciders } from './distinct-deciders';
import { type Actor, type PersonId, type RequestState } from './request-state';
import { outcomeOf, person, routeThrough, sampleDraft } from './workflow.sample';

const ASKER = person('marta', 'requester', 'cio', 'cmo', 'finance', 'approver');

/** The asker, who holds every power, and up to five others with any roles. */
const someStaff: fc.Arbitrary<Actor[]> = fc
  .array(fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }), { maxLength: 5 })
  .map((roles) => [ASKER, ...roles.map((held, index) => person(`p${index}`, ...held))]);

const someRoles = fc.array(fc.constantFrom(...DECIDING_ROLES), { minLength: 1, maxLength: 4 });

/** Every way in which different people can take the steps, found by trying them all. */
function waysToDecide(candidates: readonly (readonly PersonId[])[]): PersonId[][] {
  return candidates.reduce<PersonId[][]>(
    (ways, people) =>
      ways.flatMap((way) => people.filter((id) => !way.includes(id)).map((id): PersonId[] => [...way, id])),
    [[]],
  );
}

describe('assigning steps to any staff', () => {
  it('succeeds exactly when some choice of roles gives every step a decider of its own', () => {
    fc.assert(
      fc.property(someStaff, someRoles, (staff, roles) => {
        const route = routeThrough(...roles);
        const candidates = route.steps.map((step) => [
          ...new Set(
            rolesFor(step).flatMap((role) =>
              staff
                .filter((member) => isFitFor(role, member, { requesterId: 'marta' }))
                .map(({ personId }) => personId),
            ),
          ),
        ]);
        const assigned = assignSteps(route, { requesterId: 'marta' }, staff);
        expect(assigned.ok).toBe(waysToDecide(candidates).length > 0);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a request that somebody else can carry through every step to its approval', () => {
    fc.assert(
      fc.property(someStaff, someRoles, (staff, roles) => {
        const assigned = assignSteps(routeThrough(...roles), { requesterId: 'marta' }, staff);
        fc.pre(assigned.ok);
        const route = assigned.value;
        const [way = []] = waysToDecide(route.steps.map(({ deciders }) => deciders));
        const start = outcomeOf(submit(sampleDraft(), ASKER, route)).request;
        const end = way.reduce<RequestState>((request, personId) => approvedByOneOf(request, staff, personId), start);
        expect(end.status).toBe('approved');
      }),
    );
  });

  it('keeps the role of the policy for the first step that anybody in it can decide', () => {
    fc.assert(
      fc.property(someStaff, fc.constantFrom(...DECIDING_ROLES), (staff, role) => {
        fc.pre(staff.some((member) => isFitFor(role, member, { requesterId: 'marta' })));
        expect(assignSteps(routeThrough(role), { requesterId: 'marta' }, staff)).toMatchObject({
          ok: true,
          value: { steps: [{ role }] },
        });
      }),
    );
  });
});

describe('finding a decider for every step', () => {
  it('agrees with trying all ways', () => {
    const somePeople = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(fc.array(somePeople, { maxLength: 5 }), (candidates) => {
        expect(haveDistinctDeciders(candidates)).toBe(waysToDecide(candidates).length > 0);
      }),
      { numRuns: 500 },
    );
  });
});

function approvedByOneOf(request: RequestState, staff: readonly Actor[], personId: PersonId): RequestState {
  const decider = staff.find((member) => member.personId === personId) ?? ASKER;
  return outcomeOf(decide(request, decider, { verdict: 'approve', version: request.version })).request;
}
