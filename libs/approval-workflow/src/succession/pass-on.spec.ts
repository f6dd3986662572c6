import { describe, expect, it } from '@jest/globals';
import { DECIDING_ROLES, REJECTIONS, ROLES } from '@tandem/spend-policy';
import fc from 'fast-check';
import { assignSteps } from '../assign-steps';
import { submit } from '../ask';
import { escalateUndecidable } from '../escalate';
import { type Actor, type RequestState } from '../request-state';
import {
  approvedBy,
  CIO,
  CMO,
  FINANCE,
  FINANCE_COLLEAGUE,
  MARTA,
  PEOPLE,
  outcomeOf,
  person,
  routeOfTurns,
  sampleDraft,
  submittedTo,
} from '../workflow.sample';
import { type Leaving, passOn } from './pass-on';

const leaving = (who: Actor, ...managers: Actor[]): Leaving => ({
  personId: who.personId,
  roles: DECIDING_ROLES.filter((role) => who.roles.includes(role)),
  managers,
});
const without = (...gone: Actor[]): Actor[] => PEOPLE.filter((one) => !gone.includes(one));

describe('what somebody leaves behind', () => {
  it('stays with a colleague who was asked beside them', () => {
    const request = submittedTo('finance');
    const left = passOn(request, without(FINANCE), [leaving(FINANCE, CIO)], without(FINANCE));
    expect(left).toEqual({ request, inheritances: [] });
  });

  it('goes to the nearest manager who holds a role that may decide it', () => {
    const sara = person('sara', 'cmo');
    const { inheritances, request } = passOn(
      submittedTo('cio'),
      without(CIO),
      [leaving(CIO, person('elena'), sara, CMO)],
      [...without(CIO), sara],
    );
    expect(inheritances).toEqual([{ step: 'step-1', from: 'ana', rule: 'manager', role: 'cmo', heirs: ['sara'] }]);
    expect(request.steps.map(({ role, status }) => [role, status])).toEqual([['cmo', 'pending']]);
  });

  it('goes to the successor in the role where no manager can decide', () => {
    const next = person('nadia', 'cio');
    const { inheritances } = passOn(submittedTo('cio'), without(CIO), [leaving(CIO)], [...without(CIO), next]);
    expect(inheritances).toEqual([{ step: 'step-1', from: 'ana', rule: 'role-holder', role: 'cio', heirs: ['nadia'] }]);
  });

  it('goes to whoever stands in for the role where it has no successor', () => {
    const { inheritances } = passOn(submittedTo('cio'), without(CIO), [leaving(CIO)], without(CIO));
    expect(inheritances).toMatchObject([{ rule: 'role-holder', role: 'cmo', heirs: ['luis'] }]);
  });

  it('waits in the queue where nobody may decide, and is neither approved nor skipped', () => {
    const request = submittedTo('cio');
    const left = passOn(request, [MARTA], [leaving(CIO)], [MARTA]);
    expect(left.inheritances).toEqual([{ step: 'step-1', from: 'ana', rule: 'queue', role: 'cio', heirs: [] }]);
    expect(left.request).toEqual(request);
  });

  it('never goes to whoever asks, who stood aside or who has decided', () => {
    const asker = person('marta', 'cio', 'cmo');
    const recused = person('pedro', 'cio');
    const request = { ...approvedBy(submittedTo('cmo', 'cio'), CMO), recused: ['pedro'] };
    const holders = [asker, recused, person('luis', 'cmo', 'cio')];
    const { inheritances } = passOn(request, [CMO], [leaving(CIO, asker, recused, CMO)], holders);
    expect(inheritances).toMatchObject([{ rule: 'queue', heirs: [] }]);
  });

  it('keeps as many approvals necessary as there were, and goes on with those who are left', () => {
    const route = routeOfTurns({
      asks: [{ role: 'finance', people: 'everyone' }],
      approvals: { count: 1 },
      rejection: 'counts',
    });
    const assigned = assignSteps(route, { requesterId: 'marta' }, PEOPLE);
    const request = assigned.ok ? outcomeOf(submit(sampleDraft(), MARTA, assigned.value)).request : submittedTo('cio');
    const left = passOn(request, [FINANCE_COLLEAGUE], [leaving(FINANCE)], [FINANCE_COLLEAGUE]);
    expect(left.inheritances).toEqual([]);
    expect(left.request.steps.map(({ approvals }) => approvals)).toEqual([1, 1]);
  });

  it('is in the queue as well when all who were asked stand aside', () => {
    const request = { ...submittedTo('cio'), recused: ['ana', 'luis', 'pilar', 'pedro'] };
    expect(passOn(request, PEOPLE, [], PEOPLE).inheritances).toEqual([
      { step: 'step-1', from: undefined, rule: 'queue', role: 'cio', heirs: [] },
    ]);
  });

  it('is nothing for a step that can be taken by whoever stands in beside one that stood aside', () => {
    const request = { ...submittedTo('cio'), recused: ['ana'] };
    expect(passOn(request, PEOPLE, [], [...PEOPLE, person('nadia', 'cio')]).inheritances).toEqual([]);
  });
});

const someStaff = fc.tuple(
  ...['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((personId) =>
    fc.record({
      personId: fc.constant(personId),
      roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 4 }),
      isActive: fc.constant(true),
    }),
  ),
);
const someTurns = fc.array(
  fc.record({
    asks: fc.array(fc.constantFrom(...DECIDING_ROLES), { minLength: 1, maxLength: 3 }),
    approvals: fc.constantFrom({ count: 1 }, { percent: 50 }, { percent: 100 }),
    rejection: fc.constantFrom(...REJECTIONS),
  }),
  { minLength: 1, maxLength: 2 },
);

/** A request that is handed in, and the people who go one after the other. */
const aStory = fc.record({ staff: someStaff, turns: someTurns, goers: fc.uniqueArray(fc.nat(5), { minLength: 1 }) });

/** What a request is after each who goes, with whoever may decide about it then. */
function afterEach({
  staff,
  turns,
  goers,
}: {
  staff: Actor[];
  turns: Parameters<typeof routeOfTurns>;
  goers: number[];
}) {
  const draft = { ...sampleDraft(), requesterId: 'p1' };
  const assigned = assignSteps(routeOfTurns(...turns), draft, staff);
  const asker = staff[0];
  const submitted = assigned.ok && asker ? submit(draft, asker, assigned.value) : undefined;
  if (!submitted?.ok) return [];
  const gone: Actor[] = [];
  let request: RequestState = submitted.value.request;
  return goers.flatMap((index) => {
    const goer = staff[index];
    if (goer === undefined) return [];
    gone.push(goer);
    const left = staff.filter((one) => !gone.includes(one));
    const before = request;
    const { inheritances, request: after } = passOn(
      before,
      left,
      gone.map((one) => leaving(one, ...left)),
      left,
    );
    request = after;
    return [{ before, after, inheritances, left }];
  });
}

describe('whoever goes, in whatever order', () => {
  it('no removal of people leaves a step approved or skipped, or asks for fewer approvals', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const unchanged = ({ steps }: RequestState) => steps.map(({ role: _, ...step }) => step);
        const visits = afterEach(story);
        expect(visits.map(({ after }) => unchanged(after))).toEqual(visits.map(({ before }) => unchanged(before)));
        expect(visits.map(({ after }) => after.status)).toEqual(visits.map(() => 'submitted'));
      }),
      { numRuns: 300 },
    );
  });

  it('nobody inherits who asks, who is gone, or who holds none of the roles that may stand in', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const heirs = afterEach(story).flatMap(({ inheritances, left }) =>
          inheritances.flatMap(({ heirs: ids, role }) => ids.map((id) => ({ id, role, left }))),
        );
        const unfit = heirs.filter(
          ({ id, role, left }) => id === 'p1' || !left.some((one) => one.personId === id && one.roles.includes(role)),
        );
        expect(unfit).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('what is passed on can be decided', () => {
    fc.assert(
      fc.property(aStory, (story) => {
        const passed = afterEach(story).filter(({ inheritances }) =>
          inheritances.some(({ heirs }) => heirs.length > 0),
        );
        const moved = passed.flatMap(({ after, left, inheritances }) => {
          const again = escalateUndecidable(after, left);
          const roles = again.ok ? again.value.request.steps : after.steps;
          return inheritances
            .filter(({ rule }) => rule !== 'queue')
            .filter(({ step, role }) => roles.find(({ key }) => key === step)?.role !== role);
        });
        expect(moved).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
