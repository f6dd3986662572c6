import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from './canonical-text';
import { checkPolicy } from './check-policy';
import { type Route, evaluate } from './evaluate';
import { aRule, someFacts } from './policy-arbitraries.sample';
import { type BoardDefinition, type PeopleAsked, type PolicyDocument } from './policy-document';
import { policyFromJson, policyToJson } from './policy-json';
import { policyWith, rule, sampleFacts } from './policy.sample';
import { roleProblems, selfApprovals } from './role-holders';
import { loosenings } from './strictness';
import { approvalsNeeded } from './turns';

const SPRINT = [rule('all', { kind: 'lane', lane: 'sprint' })];
const MARATHON = [rule('all', { kind: 'lane', lane: 'marathon' })];
const ALL_OF_TWO: BoardDefinition = { steps: ['cmo', 'cio'], approvals: { percent: 100 }, rejection: 'ends' };

function withBoard(changes: Partial<BoardDefinition> = {}, rules = SPRINT): PolicyDocument {
  return policyWith(rules, { boards: [{ ...ALL_OF_TWO, ...changes }] });
}

function askingPeople(people: PeopleAsked, board?: Partial<BoardDefinition>): PolicyDocument {
  const policy = board === undefined ? policyWith(SPRINT) : withBoard(board);
  return { ...policy, steps: policy.steps.map((step) => (step.key === 'cio' ? { ...step, people } : step)) };
}

function routeOf(policy: PolicyDocument): Route {
  const answer = evaluate(policy, sampleFacts());
  if (!answer.ok) {
    throw new Error(answer.refusal.kind);
  }
  return answer.value;
}

describe('a board of a policy', () => {
  it('is asked as a whole as soon as a rule asks for one of its members', () => {
    const steps = routeOf(withBoard()).steps.map(({ key, turn, reasons }) => [key, turn, reasons.length]);
    expect(steps).toEqual([
      ['cmo', 1, 1],
      ['cio', 1, 1],
    ]);
  });

  it('takes one turn, and what sits on no board takes one alone', () => {
    const { steps } = routeOf(withBoard({ approvals: { count: 1 }, rejection: 'counts' }, MARATHON));
    expect(steps.map(({ key, turn, approvals, rejection }) => ({ key, turn, approvals, rejection }))).toEqual([
      { key: 'finance', turn: 1, approvals: { percent: 100 }, rejection: 'ends' },
      { key: 'cmo', turn: 2, approvals: { count: 1 }, rejection: 'counts' },
      { key: 'cio', turn: 2, approvals: { count: 1 }, rejection: 'counts' },
    ]);
  });

  it('needs a share of its people rounded up, and never nobody', () => {
    const needed = [1, 2, 3, 5].map((people) =>
      [1, 50, 60, 100].map((percent) => approvalsNeeded({ percent }, people)),
    );
    expect(needed).toEqual([
      [1, 1, 1, 1],
      [1, 1, 2, 2],
      [1, 2, 2, 3],
      [1, 3, 3, 5],
    ]);
  });

  it('is part of what is signed, and a policy without one keeps its text', () => {
    expect(canonicalText(policyWith(SPRINT))).not.toContain('boards');
    expect(canonicalText(withBoard())).toContain('"boards":[{"approvals":{"percent":100},"rejection":"ends"');
    const policy = askingPeople('everyone', { approvals: { count: 2 } });
    expect(policyFromJson(JSON.parse(JSON.stringify(policyToJson(policy))))).toEqual({ ok: true, value: policy });
  });

  it.each([
    ['no approvals', { approvals: {} }, 'boards[0].approvals.count'],
    ['two quorums', { approvals: { count: 1, percent: 50 } }, 'boards[0].approvals.count'],
    ['a quorum of nobody', { approvals: { count: 0 } }, 'boards[0].approvals.count'],
    ['more than everybody', { approvals: { percent: 101 } }, 'boards[0].approvals.percent'],
    ['an unknown rejection', { rejection: 'maybe' }, 'boards[0].rejection'],
  ])('cannot be read with %s', (_, changes, path) => {
    const json = { ...(policyToJson(policyWith(SPRINT)) as object), boards: [{ ...ALL_OF_TWO, ...changes }] };
    expect(policyFromJson(json)).toMatchObject({ ok: false, refusal: { path } });
  });

  it.each<[string, Partial<BoardDefinition>, string]>([
    ['asks nobody', { steps: [] }, 'no-step'],
    ['names a step that does not exist', { steps: ['cio', 'ceo'] }, 'unknown-step'],
    ['names a step twice', { steps: ['cio', 'cio'] }, 'step-twice'],
    ['leaves out a step in between', { steps: ['finance', 'cio'] }, 'steps-apart'],
    ['needs more approvals than it has people', { approvals: { count: 3 } }, 'too-many-approvals'],
  ])('cannot be signed when it %s', (_, changes, because) => {
    expect(checkPolicy(withBoard(changes))).toContainEqual({ kind: 'board-unfit', board: 1, because });
  });

  it('can be signed when everything about it is right', () => {
    expect(checkPolicy(withBoard({ approvals: { count: 1 } }))).toEqual([]);
    expect(checkPolicy(askingPeople('everyone', { approvals: { count: 7 } }))).toEqual([]);
  });

  it('shares no step with another board', () => {
    const policy = policyWith(SPRINT, { boards: [ALL_OF_TWO, { ...ALL_OF_TWO, steps: ['finance', 'cmo'] }] });
    expect(checkPolicy(policy)).toEqual([1, 2].map((board) => ({ kind: 'board-unfit', board, because: 'step-twice' })));
  });

  it('leaves no two people with the same key', () => {
    const policy = askingPeople(2);
    const steps = policy.steps.map((step) => (step.key === 'cmo' ? { ...step, key: 'cio/2' } : step));
    expect(checkPolicy({ ...policy, steps })).toEqual([{ kind: 'duplicate-step', step: 'cio/2' }]);
  });
});

describe('a policy that changes who has to agree', () => {
  const kinds = (before: PolicyDocument, after: PolicyDocument): readonly string[] =>
    loosenings(before, after).examples.flatMap((example) => example.kinds);

  it.each<[string, PolicyDocument, PolicyDocument, string[]]>([
    ['both to one of two', withBoard(), withBoard({ approvals: { count: 1 } }), ['approval-less']],
    [
      'a veto to a vote',
      withBoard({ approvals: { count: 1 } }),
      withBoard({ approvals: { count: 1 }, rejection: 'counts' }),
      ['veto-less'],
    ],
    ['three people to two', askingPeople(3), askingPeople(2), ['step-less']],
    [
      'all to a share',
      askingPeople('everyone', {}),
      askingPeople('everyone', { approvals: { percent: 60 } }),
      ['approval-less'],
    ],
    ['one officer to either of two', policyWith(SPRINT), withBoard({ approvals: { count: 1 } }), ['approval-less']],
  ])('from %s loosens it', (_, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  it.each<[string, PolicyDocument, PolicyDocument]>([
    ['one of two to both', withBoard({ approvals: { count: 1 } }), withBoard()],
    [
      'one after the other to both at once',
      policyWith(MARATHON),
      policyWith(MARATHON, {
        boards: [{ steps: ['cmo', 'cio'], approvals: { percent: 100 }, rejection: 'ends' }],
      }),
    ],
    ['one person to two', askingPeople(2), askingPeople(3)],
    ['a vote of all to a veto of all', withBoard({ rejection: 'counts' }), withBoard()],
  ])('from %s does not loosen it', (_, before, after) => {
    expect(kinds(before, after)).toEqual([]);
  });

  it('never loosens by a rule more, with boards as without', () => {
    fc.assert(
      fc.property(fc.array(aRule, { maxLength: 2 }), aRule, (rules, added) => {
        const boards = [{ ...ALL_OF_TWO, approvals: { count: 1 } }];
        const before = policyWith([...rules, ...SPRINT], { boards });
        expect(kinds(before, { ...before, rules: [...before.rules, added] })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives every step the turn of its board', () => {
    fc.assert(
      fc.property(fc.array(aRule, { maxLength: 4 }), someFacts, (rules, facts) => {
        const answer = evaluate(withBoard({}, [...rules, ...SPRINT]), facts);
        const steps = answer.ok ? answer.value.steps : [];
        const turns = [...new Set(steps.map(({ turn }) => turn))];
        expect(turns).toEqual(turns.map((_, index) => index + 1));
        expect(new Set(steps.filter(({ key }) => key !== 'finance').map(({ turn }) => turn)).size).toBeLessThan(2);
      }),
    );
  });
});

describe('the people of a step that asks for several', () => {
  const holders = (...ids: string[]) => ids.map((personId) => ({ personId, roles: ['cio' as const] }));

  it('are too few when the role has fewer', () => {
    expect(roleProblems(askingPeople(3), holders('ana', 'eva'))).toEqual([
      { kind: 'too-few', role: 'cio', steps: ['cio'] },
    ]);
    expect(roleProblems(askingPeople(3), holders('ana', 'eva', 'leo'))).toEqual([]);
    expect(roleProblems(askingPeople('everyone'), holders('ana'))).toMatchObject([{ kind: 'one-person' }]);
  });

  it('are too few for the request of one of them', () => {
    expect(selfApprovals(askingPeople(2), holders('ana'))).toEqual([{ step: 'cio', role: 'cio', personId: null }]);
    const others = [{ personId: 'luis', roles: ['cmo' as const] }];
    expect(selfApprovals(askingPeople(2), [...holders('ana'), ...others])).toEqual(
      ['ana', 'luis'].map((personId) => ({ step: 'cio', role: 'cio', personId })),
    );
  });
});
