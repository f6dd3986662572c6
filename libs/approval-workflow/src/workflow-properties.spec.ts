import { describe, expect, it } from '@jest/globals';
import { type Money, add, compare, money, subtract, zero } from '@tandem/money';
import { DECIDING_ROLES, REJECTIONS, ROLES } from '@tandem/spend-policy';
import fc from 'fast-check';
import { expire, revise, submit, withdraw } from './ask';
import { assignSteps } from './assign-steps';
import { cancel } from './cancel';
import { decide } from './decide';
import { isAsker, isRecused } from './deciders';
import { escalateUndecidable } from './escalate';
import { nextActions } from './next-actions';
import { type WorkflowEffect, type WorkflowResult } from './outcome';
import { recuse } from './recuse';
import { type Approved, reduce } from './reduce';
import { type Actor, type RequestState, draftRequest } from './request-state';
import { type Action, STATUSES, TRANSITIONS } from './transitions';
import { type SampleTurn, assignedRoute, routeOfTurns } from './workflow.sample';

const PERSON_IDS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const LINE_OWNER = 'p3';

/** Six people with any roles; the first two ask, and hold as much power as chance gives them. */
const someStaff: fc.Arbitrary<Actor[]> = fc.tuple(
  ...PERSON_IDS.map((personId) =>
    fc.record({
      personId: fc.constant(personId),
      roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 4 }),
      isActive: fc.boolean().map((isLucky) => isLucky || personId !== 'p6'),
    }),
  ),
);

const anAmount = fc.bigInt(0n, 5n).map((minor) => money(minor * 100n, 'EUR'));

interface Command {
  readonly name: Action | 'escalate';
  readonly actorIndex: number;
  /** Whether the actor is looked for among those who can do it, or may be anybody. */
  readonly isPlausible: boolean;
  readonly amount: Money;
  readonly turns: readonly SampleTurn[];
  readonly isStale: boolean;
}

/** One to three people, asked one by one or as everyone of a role, of whom any number decide. */
const aTurn: fc.Arbitrary<SampleTurn> = fc.record({
  asks: fc.oneof(
    fc.array(fc.constantFrom(...DECIDING_ROLES), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...DECIDING_ROLES).map((role) => [{ role, people: 'everyone' as const }]),
  ),
  approvals: fc.constantFrom({ count: 1 }, { percent: 50 }, { percent: 100 }),
  rejection: fc.constantFrom(...REJECTIONS),
});

const aCommand: fc.Arbitrary<Command> = fc.record({
  name: fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom<Action[]>('submit', 'submit', 'approve') },
    {
      weight: 14,
      arbitrary: fc.constantFrom<Command['name'][]>('edit', 'request-changes', 'request-changes', 'escalate'),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Action[]>('reject', 'reject', 'recuse', 'withdraw', 'expire', 'reduce', 'cancel'),
    },
  ),
  actorIndex: fc.nat(PERSON_IDS.length - 1),
  isPlausible: fc.nat(3).map((chance) => chance > 0),
  amount: anAmount,
  turns: fc.array(aTurn, { minLength: 1, maxLength: 2 }),
  isStale: fc.nat(9).map((chance) => chance === 0),
});

/** Nothing is spent in these stories, and each lowering is measured against what the steps agreed to. */
const approvedOf = ({ charge, steps }: RequestState): Approved => {
  const agreed = steps.flatMap(({ agreedAmount }) => agreedAmount?.minor ?? []);
  const least = agreed.reduce((low, minor) => (minor < low ? minor : low), charge.amount.minor);
  return { ...charge, amount: money(least, 'EUR'), spent: zero('EUR') };
};
const SOME_APPROVED: Approved = { budgetLineId: 'line-a', amount: money(200n, 'EUR'), spent: zero('EUR') };

/** A command as a caller would carry it out, well formed or not, on whatever state the request is in. */
const CARRY_OUT: Record<
  Command['name'],
  (request: RequestState, actor: Actor, command: Command, staff: readonly Actor[]) => WorkflowResult
> = {
  edit: (request, actor, { amount, isStale }) =>
    revise(request, actor, {
      version: isStale ? request.version - 1 : request.version,
      charge: { budgetLineId: amount.minor > 200n ? 'line-a' : 'line-b', amount },
    }),
  submit: (request, actor, { turns }, staff) => {
    const route = assignSteps(routeOfTurns(...turns), request, staff);
    return route.ok ? submit(request, actor, route.value) : route;
  },
  approve: (request, actor, { amount, isStale }) =>
    decide(request, actor, {
      verdict: 'approve',
      version: isStale ? request.version - 1 : request.version,
      amount: amount.minor > 300n ? undefined : amount,
    }),
  'request-changes': (request, actor, { isStale }) =>
    decide(request, actor, { verdict: 'changes', version: request.version, reason: isStale ? '' : 'Why?' }),
  reject: (request, actor, { isStale }) =>
    decide(request, actor, { verdict: 'reject', version: request.version, reason: isStale ? '' : 'No' }),
  recuse: (request, actor, { isStale }) =>
    recuse(request, actor, { version: request.version, reason: isStale ? ' ' : 'The vendor is family' }),
  withdraw: (request, actor) => withdraw(request, actor),
  expire: (request) => expire(request),
  reduce: (request, actor, { amount }) =>
    reduce(request, actor, approvedOf(request), { amount, reason: 'Fewer seats' }),
  cancel: (request, actor, { isStale }) => cancel(request, actor, { reason: isStale ? ' ' : 'The vendor closed' }),
  escalate: (request, _actor, _command, staff) => escalateUndecidable(request, staff),
};

interface Visit {
  readonly request: RequestState;
  readonly effects: readonly WorkflowEffect[];
  readonly name: Command['name'] | 'start';
  readonly actor?: Actor;
}

interface Story {
  readonly staff: readonly Actor[];
  readonly visits: readonly Visit[];
}

/** Everything that happened to one request: its start, then each command that was accepted. */
const aStory: fc.Arbitrary<Story> = fc
  .tuple(someStaff, anAmount, fc.boolean(), fc.array(aCommand, { minLength: 10, maxLength: 60, size: 'max' }))
  .map(([staff, amount, isForAnother, commands]) => {
    const asked = draftRequest({
      id: 'req',
      requesterId: 'p1',
      onBehalfOf: isForAnother ? 'p2' : undefined,
      charge: { budgetLineId: 'line-a', amount },
    });
    const draft = { ...asked, lineOwnerId: LINE_OWNER };
    const visits = commands.reduce<Visit[]>(
      (before, command) => [...before, ...visitAfter(before, command, staff)],
      [{ request: draft, effects: [], name: 'start' }],
    );
    return { staff, visits };
  });

function visitAfter(before: readonly Visit[], command: Command, staff: readonly Actor[]): Visit[] {
  const request = before.at(-1)?.request;
  const actor = request === undefined ? undefined : actorOf(request, command, staff);
  if (request === undefined || actor === undefined) {
    throw new Error('A story begins with a draft, and every command has an actor');
  }
  const result = CARRY_OUT[command.name](request, actor, command, staff);
  return result.ok ? [{ ...result.value, name: command.name, actor }] : [];
}

function actorOf(request: RequestState, command: Command, staff: readonly Actor[]): Actor | undefined {
  const able = staff.filter((actor) => nextActions(request, actor).some((action) => action === command.name));
  const candidates = command.isPlausible && able.length > 0 ? able : staff;
  return candidates[command.actorIndex % candidates.length];
}

function sumOf(visits: readonly Visit[], kind: 'reserve' | 'commit' | 'release', lineId: string): Money {
  return visits
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.kind === kind && effect.budgetLineId === lineId ? [effect.amount] : []))
    .reduce(add, zero('EUR'));
}

function lastOf(visits: readonly Visit[]): RequestState {
  const last = visits.at(-1);
  if (last === undefined) {
    throw new Error('A story has a beginning');
  }
  return last.request;
}

/** A command that lacks nothing, for each action a person can take. */
const WELL_FORMED: Record<Exclude<Action, 'expire'>, (request: RequestState, actor: Actor) => WorkflowResult> = {
  edit: (request, actor) => revise(request, actor, { version: request.version, charge: request.charge }),
  submit: (request, actor) => submit(request, actor, assignedRoute('finance', 'cio')),
  approve: (request, actor) => decide(request, actor, { verdict: 'approve', version: request.version }),
  'request-changes': (request, actor) =>
    decide(request, actor, { verdict: 'changes', version: request.version, reason: 'Why?' }),
  reject: (request, actor) => decide(request, actor, { verdict: 'reject', version: request.version, reason: 'No' }),
  recuse: (request, actor) => recuse(request, actor, { version: request.version, reason: 'The vendor is family' }),
  withdraw,
  reduce: (request, actor) =>
    reduce(request, actor, SOME_APPROVED, { amount: money(100n, 'EUR'), reason: 'Fewer seats' }),
  cancel: (request, actor) => cancel(request, actor, { reason: 'The vendor closed' }),
};

describe('whatever happens to a request', () => {
  it('a reservation is open exactly while it is submitted or waits for changes', () => {
    fc.assert(
      fc.property(aStory, ({ visits }) => {
        const held = visits.map(({ request }) => request.reservation !== undefined);
        expect(held).toEqual(visits.map(({ request }) => STATUSES[request.status].holdsReservation));
        expect(held).toEqual(visits.map(({ request }) => ['submitted', 'changes-requested'].includes(request.status)));
      }),
      { numRuns: 500 },
    );
  });

  it('what is held on each line is what was reserved less what was committed and released', () => {
    fc.assert(
      fc.property(aStory, fc.constantFrom('line-a', 'line-b'), ({ visits }, lineId) => {
        const left = subtract(
          sumOf(visits, 'reserve', lineId),
          add(sumOf(visits, 'commit', lineId), sumOf(visits, 'release', lineId)),
        );
        const { reservation } = lastOf(visits);
        expect(left).toEqual(reservation?.budgetLineId === lineId ? reservation.amount : zero('EUR'));
      }),
      { numRuns: 500 },
    );
  });

  it('money is committed once at most, by the last approval, and never more than was reserved', () => {
    fc.assert(
      fc.property(aStory, ({ visits }) => {
        const commits = visits.filter(({ effects }) => effects.some(({ kind }) => kind === 'commit'));
        const approvals = visits.filter(({ request, name }) => request.status === 'approved' && name !== 'reduce');
        const paid = approvals.filter(({ request }) =>
          request.steps.some((step) => (step.agreedAmount?.minor ?? 0n) > 0n),
        );
        expect(commits).toEqual(paid);
        expect(approvals.length).toBeLessThanOrEqual(1);
        const committed = add(sumOf(visits, 'commit', 'line-a'), sumOf(visits, 'commit', 'line-b'));
        expect(compare(committed, lastOf(visits).charge.amount)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('nobody decides on their own request, nor twice, nor without the role, nor after leaving or standing aside', () => {
    fc.assert(
      fc.property(aStory, ({ staff, visits }) => {
        const decisions = visits.filter(({ name }) => ['approve', 'reject', 'request-changes'].includes(name));
        const improper = decisions.filter(
          ({ request, actor }) =>
            actor === undefined ||
            isAsker(request, actor.personId) ||
            isRecused(request, actor.personId) ||
            !actor.isActive,
        );
        expect(improper).toEqual([]);
        const deciders = visits.map(({ request }) =>
          request.steps.flatMap((step) =>
            step.decidedBy === undefined ? [] : [{ by: step.decidedBy, role: step.role }],
          ),
        );
        expect(deciders.filter((round) => new Set(round.map(({ by }) => by)).size !== round.length)).toEqual([]);
        const withRole = deciders
          .flat()
          .filter(({ by, role }) => staff.some(({ personId, roles }) => personId === by && roles.includes(role)));
        expect(withRole).toEqual(deciders.flat());
      }),
      { numRuns: 500 },
    );
  });

  it('it is approved exactly when every turn has the approvals that it needs, and no rejection that ends it', () => {
    fc.assert(
      fc.property(aStory, ({ visits }) => {
        const rounds = visits.filter(({ request }) => request.steps.length > 0);
        const isAgreed = rounds.map(({ request: { steps } }) => {
          const turns = [...Map.groupBy(steps, ({ turn }) => turn).values()];
          return turns.every((turn) => {
            const [{ approvals, rejection } = { approvals: 1, rejection: 'ends' }] = turn;
            const count = (status: string): number => turn.filter((step) => step.status === status).length;
            return count('approved') >= approvals && (rejection === 'counts' || count('rejected') === 0);
          });
        });
        expect(isAgreed).toEqual(rounds.map(({ request }) => ['approved', 'cancelled'].includes(request.status)));
      }),
      { numRuns: 500 },
    );
  });

  it('it moves along the table and in no other way, and stops at a final status', () => {
    fc.assert(
      fc.property(aStory, ({ visits }) => {
        const moves = visits.slice(1).map(({ request, name }, index) => ({
          from: visits[index]?.request.status,
          action: name,
          to: request.status,
        }));
        const astray = moves
          .filter(({ action }) => action !== 'escalate')
          .filter(
            (move) =>
              !TRANSITIONS.some(
                ({ from, action, to }) => from === move.from && action === move.action && to === move.to,
              ),
          );
        expect(astray).toEqual([]);
        const beforeLast = visits.slice(0, -1).map(({ request }) => STATUSES[request.status].isFinal);
        expect(beforeLast).not.toContain(true);
      }),
      { numRuns: 500 },
    );
  });

  it('steps of exactly one turn are pending while it is submitted, enough to reach its approvals, and none otherwise', () => {
    fc.assert(
      fc.property(aStory, ({ visits }) => {
        const pending = visits.map(({ request: { steps } }) => steps.filter(({ status }) => status === 'pending'));
        const turns = pending.map((steps) => new Set(steps.map(({ turn }) => turn)).size);
        expect(turns).toEqual(visits.map(({ request }) => (request.status === 'submitted' ? 1 : 0)));
        const missing = visits.flatMap(({ request: { steps } }, index) =>
          (pending[index] ?? []).map(({ turn, approvals }) => {
            const approved = steps.filter((step) => step.turn === turn && step.status === 'approved').length;
            return approvals - approved - (pending[index]?.length ?? 0);
          }),
        );
        expect(Math.max(0, ...missing)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('the actions listed for anybody are exactly those whose well-formed command is accepted', () => {
    fc.assert(
      fc.property(aStory, ({ staff, visits }) => {
        const actions = Object.keys(WELL_FORMED) as (keyof typeof WELL_FORMED)[];
        const cases = visits.flatMap(({ request }) => staff.map((actor) => ({ request, actor })));
        const listed = cases.map(({ request, actor }) => nextActions(request, actor).toSorted());
        const acceptedOnes = cases.map(({ request, actor }) =>
          actions.filter((action) => WELL_FORMED[action](request, actor).ok).toSorted(),
        );
        expect(listed).toEqual(acceptedOnes);
      }),
      { numRuns: 500 },
    );
  });

  it('is cancelled only after its approval, by who asks, who owns the line or the CIO, and only then gives back what is committed', () => {
    fc.assert(
      fc.property(aStory, ({ visits }) => {
        const freed = visits.flatMap(({ effects }, index) =>
          effects.some(({ kind }) => kind === 'free-commitment') ? [index] : [],
        );
        const cancelled = visits.flatMap(({ request }, index) => (request.status === 'cancelled' ? [index] : []));
        expect(freed).toEqual(cancelled);
        const before = cancelled.map((index) => visits[index - 1]?.request);
        expect(before.map((request) => request?.status)).toEqual(cancelled.map(() => 'approved'));
        const strangers = cancelled
          .map((index) => visits[index])
          .filter((visit) => visit?.actor !== undefined && !isAsker(visit.request, visit.actor.personId))
          .filter((visit) => visit?.actor?.personId !== LINE_OWNER && visit?.actor?.roles.includes('cio') !== true);
        expect(strangers).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('a content version never comes back and a round never goes back', () => {
    fc.assert(
      fc.property(aStory, ({ visits }) => {
        const versions = visits.map(({ request }) => request.version);
        const rounds = visits.map(({ request }) => request.round);
        expect(versions).toEqual(versions.toSorted((left, right) => left - right));
        expect(rounds).toEqual(rounds.toSorted((left, right) => left - right));
        expect(versions.at(-1)).toBe(1 + visits.filter(({ name }) => name === 'edit').length);
        expect(rounds.at(-1)).toBe(visits.filter(({ name }) => name === 'submit').length);
      }),
    );
  });
});
