import { describe, expect, it } from '@jest/globals';
import { addDays } from '@tandem/money';
import { DECIDING_ROLES, LANES } from '@tandem/spend-policy';
import fc from 'fast-check';
import { decide } from '../decide';
import { recuse } from '../recuse';
import { type Actor, type PersonId, type RequestState } from '../request-state';
import { assignedRoute, euros, sampleDraft } from '../workflow.sample';
import { submit } from '../ask';
import { type Appointment, type Delegation, appoint, delegationState } from './delegation';
import { covers, decidesFor, standInsOf } from './stand-in';

const IDS = ['marta', 'p1', 'p2', 'p3', 'p4'];
const FIRST_DAY = '2026-11-23';
const FACTS = { lane: 'sprint', kind: 'new-tool', annualised: euros(4800n), totalContractValue: euros(4800n) } as const;

/** Five people with any posts; the first one asks. */
const someStaff: fc.Arbitrary<Actor[]> = fc.tuple(
  ...IDS.map((personId) =>
    fc
      .uniqueArray(fc.constantFrom(...DECIDING_ROLES), { minLength: 1, maxLength: 2 })
      .map((roles): Actor => ({ personId, roles, isActive: true })),
  ),
);

const anAppointment: fc.Arbitrary<Appointment> = fc
  .record({
    principalId: fc.constantFrom(...IDS),
    delegateId: fc.constantFrom(...IDS),
    start: fc.nat(2),
    length: fc.integer({ min: 1, max: 8 }),
    scope: fc.constantFrom(
      {},
      {},
      {},
      {},
      { lanes: LANES },
      { lanes: ['marathon' as const] },
      { ceiling: euros(4799n) },
    ),
  })
  .map(({ principalId, delegateId, start, length, scope }) => {
    const from = addDays(FIRST_DAY, start);
    return { principalId, delegateId, from, until: addDays(from, length), scope };
  });

interface Act {
  readonly kind: 'appoint' | 'end' | 'approve' | 'changes' | 'recuse' | 'next-day';
  readonly who: number;
  readonly wanted: Appointment;
}

const anAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('appoint') },
    { weight: 6, arbitrary: fc.constant('approve') },
    { weight: 2, arbitrary: fc.constant('next-day') },
    { weight: 1, arbitrary: fc.constantFrom('changes', 'end', 'recuse') },
  ),
  who: fc.nat(IDS.length - 1),
  wanted: anAppointment,
});

interface World {
  readonly day: string;
  readonly delegations: readonly Delegation[];
  readonly request: RequestState;
  readonly decided: readonly Decided[];
}

/** One decision, with the delegations as they were in that moment. */
interface Decided {
  readonly by: PersonId;
  readonly decidedFor?: PersonId;
  readonly day: string;
  readonly delegations: readonly Delegation[];
}

function actorOn(world: World, staff: readonly Actor[], who: number): Actor {
  const [actor] = staff.slice(who);
  if (actor === undefined) {
    throw new Error('Every act has an actor');
  }
  const { day, delegations } = world;
  return { ...actor, standsInFor: standInsOf(actor.personId, delegations, { people: staff, day, facts: FACTS }) };
}

/** Somebody who could decide for somebody else, where there is anybody and chance wants it; else whoever chance names. */
function likelyActor(world: World, staff: readonly Actor[], who: number): Actor {
  const all = staff.map((_, index) => actorOn(world, staff, index));
  const [standingIn] = all.filter((actor) => decidesFor(world.request, actor) !== undefined);
  return (who > 1 ? standingIn : undefined) ?? actorOn(world, staff, who);
}

const ACT: Record<Act['kind'], (world: World, staff: readonly Actor[], act: Act) => World> = {
  appoint: (world, _staff, { wanted }) => {
    const facts = { today: world.day, mayDecide: () => true, isActive: () => true, others: world.delegations };
    const appointed = appoint(wanted, facts);
    return appointed.ok ? { ...world, delegations: [...world.delegations, appointed.value] } : world;
  },
  end: (world, _staff, { who }) => ({
    ...world,
    delegations: world.delegations.map((one, index) => (index === who ? { ...one, isEnded: true } : one)),
  }),
  approve: (world, staff, { who }) => deciding(world, likelyActor(world, staff, who), 'approve'),
  changes: (world, staff, { who }) => deciding(world, actorOn(world, staff, who), 'changes'),
  recuse: (world, staff, { who }) => {
    const aside = recuse(world.request, actorOn(world, staff, who), { version: 1, reason: 'The vendor is family' });
    return aside.ok ? { ...world, request: aside.value.request } : world;
  },
  'next-day': (world) => ({ ...world, day: addDays(world.day, 1) }),
};

function deciding(world: World, actor: Actor, verdict: 'approve' | 'changes'): World {
  const { day, delegations, request, decided } = world;
  const result = decide(request, actor, { verdict, version: 1, reason: 'Say who benefits' });
  if (!result.ok) {
    return world;
  }
  const step = result.value.request.steps.find(({ decidedBy }) => decidedBy === actor.personId);
  const one = { by: actor.personId, decidedFor: step?.decidedFor, day, delegations };
  return { ...world, request: result.value.request, decided: [...decided, one] };
}

const aWorld: fc.Arbitrary<World> = fc
  .tuple(
    someStaff,
    fc.constantFrom(['cio', 'cmo', 'finance'] as const, ['finance', 'cio'] as const),
    fc.array(anAct, { minLength: 20, maxLength: 60, size: 'max' }),
  )
  .map(([staff, roles, acts]) => {
    const submitted = submit(
      sampleDraft(),
      { personId: 'marta', roles: ['requester'], isActive: true },
      assignedRoute(...roles),
    );
    if (!submitted.ok) {
      throw new Error('The sample request can be handed in');
    }
    const start: World = { day: FIRST_DAY, delegations: [], request: submitted.value.request, decided: [] };
    return acts.reduce((world, act) => ACT[act.kind](world, staff, act), start);
  });

const RUNS = { numRuns: 1000 };

describe('whatever is delegated, ended, decided and recused, on whatever day', () => {
  it('nobody who asks decides, nor does anybody for them', () => {
    fc.assert(
      fc.property(aWorld, ({ decided }) => {
        expect(decided.flatMap(({ by, decidedFor }) => [by, decidedFor])).not.toContain('marta');
      }),
      RUNS,
    );
  });

  it('one person has one say in a round, by themselves or through whoever stands in for them', () => {
    fc.assert(
      fc.property(aWorld, ({ request: { steps } }) => {
        const voices = steps.flatMap(({ decidedBy, decidedFor }) => [decidedBy ?? [], decidedFor ?? []].flat());
        expect(new Set(voices).size).toBe(voices.length);
      }),
      RUNS,
    );
  });

  it('nobody decides for anybody without a delegation that holds on that day and covers the request', () => {
    fc.assert(
      fc.property(aWorld, ({ decided }) => {
        const forOthers = decided.filter(({ decidedFor }) => decidedFor !== undefined);
        const covered = forOthers.filter(({ by, decidedFor, day, delegations }) =>
          delegations.some(
            (one) =>
              one.delegateId === by &&
              one.principalId === decidedFor &&
              delegationState(one, day) === 'current' &&
              covers(one.scope, FACTS),
          ),
        );
        expect(covered).toEqual(forOthers);
      }),
      RUNS,
    );
  });

  it('on no day does anybody stand in and have a delegate of their own, nor have two delegates', () => {
    fc.assert(
      fc.property(aWorld, fc.nat(20), ({ delegations }, ahead) => {
        const current = delegations.filter((one) => delegationState(one, addDays(FIRST_DAY, ahead)) === 'current');
        const principals = current.map(({ principalId }) => principalId);
        expect(new Set(principals).size).toBe(principals.length);
        expect(current.filter(({ delegateId }) => principals.includes(delegateId))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('people really do decide for each other in these stories', () => {
    const stories = fc.sample(aWorld, { numRuns: 300, seed: 23 });
    const forOthers = stories.flatMap(({ decided }) => decided.filter(({ decidedFor }) => decidedFor !== undefined));
    expect(forOthers.length).toBeGreaterThan(20);
  });
});
