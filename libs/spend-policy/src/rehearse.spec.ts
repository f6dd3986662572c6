import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import fc from 'fast-check';
import { type Condition } from './condition';
import { evaluate } from './evaluate';
import { type PolicyDocument } from './policy-document';
import { aSmallCoveringPolicy, someFacts } from './policy-arbitraries.sample';
import { euros, factsCosting, policyWith, rule } from './policy.sample';
import { type Rehearsal, type RehearsalCase, rehearse } from './rehearse';
import { type SpendFacts } from './spend-facts';

/** A sprint decided by the CIO up to a limit, a marathon with finance above it, and no money for shadow lines. */
function withLimit(units: bigint): PolicyDocument {
  const isWithin: Condition = { field: 'exposure', operator: 'at-most', value: euros(units) };
  return policyWith([
    rule('shadow', { kind: 'deny' }, { field: 'fundSource', operator: 'in', value: ['shadow'] }),
    rule('small', { kind: 'lane', lane: 'sprint' }, isWithin),
    rule('large', { kind: 'lane', lane: 'marathon' }, { not: isWithin }),
  ]);
}

/** A request as it was handed in under a policy. */
function handedIn(policy: PolicyDocument, facts: SpendFacts, daysToDecide: number | null = null): RehearsalCase {
  const answer = evaluate(policy, facts);
  return answer.ok
    ? { facts, lane: answer.value.lane, namedRoles: answer.value.steps.map((step) => step.namedRole), daysToDecide }
    : { facts, lane: null, namedRoles: [], daysToDecide };
}

function rehearsalOf<C extends RehearsalCase>(cases: readonly C[], policy: PolicyDocument): Rehearsal<C> {
  const rehearsed = rehearse(cases, policy);
  expect(rehearsed).toMatchObject({ ok: true });
  return (rehearsed as Extract<typeof rehearsed, { ok: true }>).value;
}

const THEN = withLimit(1000n);
const SMALL = handedIn(THEN, factsCosting(euros(800n)), 2);
const MIDDLE = handedIn(THEN, factsCosting(euros(1500n)), 10);
const LARGE = handedIn(THEN, factsCosting(euros(9000n)), 20);

describe('a rehearsal', () => {
  it('finds no change under the policy of that day', () => {
    expect(rehearsalOf([SMALL, MIDDLE, LARGE], THEN)).toMatchObject({
      requests: 3,
      leftOut: 0,
      before: { sprint: 1, marathon: 2, refused: 0 },
      after: { sprint: 1, marathon: 2, refused: 0 },
      changes: [],
      changedAmount: euros(0n),
      medianDays: { before: 10, after: 10 },
    });
  });

  it('says which requests a higher limit would have sent another way, to whom, and how much money they are', () => {
    const rehearsal = rehearsalOf([LARGE, MIDDLE, SMALL], withLimit(2000n));
    expect(rehearsal).toMatchObject({
      before: { sprint: 1, marathon: 2 },
      after: { sprint: 2, marathon: 1 },
      changedAmount: euros(1500n),
      roles: [
        { role: 'cmo', before: 0, after: 0 },
        { role: 'cio', before: 3, after: 3 },
        { role: 'finance', before: 2, after: 1 },
        { role: 'approver', before: 0, after: 0 },
      ],
    });
    expect(rehearsal.changes).toEqual([
      { request: MIDDLE, laneAfter: 'sprint', rolesBefore: ['finance', 'cio'], rolesAfter: ['cio'] },
    ]);
  });

  it('says that a request would have been refused, and that a refused one would not', () => {
    const shadow = handedIn(THEN, factsCosting(euros(10n), { fundSource: 'shadow' }));
    const refused = rehearsalOf([handedIn(policyWith([]), factsCosting(euros(10n))), shadow], THEN);
    expect(refused).toMatchObject({ before: { refused: 2 }, after: { sprint: 1, refused: 1 } });
    expect(rehearsalOf([SMALL], policyWith([rule('no', { kind: 'deny' })]))).toMatchObject({
      after: { sprint: 0, refused: 1 },
      changes: [{ laneAfter: null, rolesAfter: [] }],
    });
  });

  it('names the counter-officer for what an officer asked for, before and after', () => {
    const asking = factsCosting(euros(1500n), { requesterRoles: ['cio'] });
    expect(rehearsalOf([handedIn(THEN, asking)], withLimit(2000n)).changes).toMatchObject([
      { rolesBefore: ['finance', 'cmo'], rolesAfter: ['cmo'] },
    ]);
  });

  it('takes the same people in another order for no change', () => {
    const otherOrder = { ...THEN, steps: THEN.steps.toReversed() };
    expect(rehearsalOf([SMALL, MIDDLE], otherOrder).changes).toEqual([]);
  });

  it('takes another lane for a change, even when the same people decide', () => {
    const sameSteps = { ...THEN, lanes: { ...THEN.lanes, sprint: THEN.lanes.marathon } };
    const asked = handedIn(sameSteps, factsCosting(euros(1500n)));
    const changed = { ...sameSteps, rules: withLimit(2000n).rules };
    expect(rehearsalOf([asked], changed).changes).toMatchObject([{ laneAfter: 'sprint' }]);
  });

  it('tells apart that two people of a role would have been asked where one was', () => {
    const [finance] = THEN.steps;
    const twice = {
      ...THEN,
      steps: [...THEN.steps, ...(finance ? [{ ...finance, key: 'second' }] : [])],
      lanes: { ...THEN.lanes, marathon: { steps: ['finance', 'second', 'cio'], requiredFields: [] } },
    };
    expect(rehearsalOf([MIDDLE], twice).changes).toMatchObject([{ rolesAfter: ['finance', 'cio', 'finance'] }]);
  });

  it('leaves out what it cannot look at: another currency, or facts that are none', () => {
    const dollars = handedIn(THEN, factsCosting(money(80_000n, 'USD')));
    const endless = handedIn(THEN, factsCosting(euros(1n), { termMonths: -1 }));
    expect(rehearsalOf([dollars, SMALL, endless], THEN)).toMatchObject({
      requests: 1,
      leftOut: 2,
      before: { sprint: 1, refused: 0 },
    });
  });

  it('of nothing counts nothing', () => {
    expect(rehearsalOf([], THEN)).toMatchObject({ requests: 0, medianDays: { before: null, after: null } });
  });

  it('is refused for a policy that cannot be tried, with everything that is wrong', () => {
    expect(rehearse([SMALL], { ...THEN, steps: [] })).toMatchObject({
      ok: false,
      refusal: { kind: 'policy-broken', problems: expect.arrayContaining([expect.anything()]) },
    });
  });
});

describe('the days that a rehearsal expects', () => {
  it('are those of the lane that a request would have taken', () => {
    expect(rehearsalOf([SMALL, MIDDLE, LARGE], withLimit(10_000n)).medianDays).toEqual({ before: 10, after: 2 });
  });

  it('lie between the two requests in the middle', () => {
    expect(rehearsalOf([SMALL, MIDDLE], THEN).medianDays).toEqual({ before: 6, after: 6 });
  });

  it('are not guessed where no request ever took the lane', () => {
    expect(rehearsalOf([MIDDLE], withLimit(10_000n)).medianDays).toEqual({ before: 10, after: null });
  });

  it('do not count what nobody has decided yet', () => {
    const waiting = handedIn(THEN, factsCosting(euros(5n)));
    expect(rehearsalOf([SMALL, waiting], THEN)).toMatchObject({ requests: 2, medianDays: { before: 2, after: 2 } });
  });
});

describe('a rehearsal of any requests', () => {
  const someDays = fc.option(fc.integer({ min: 0, max: 60 }));
  const someCases = (policy: PolicyDocument): fc.Arbitrary<RehearsalCase[]> =>
    fc.array(fc.tuple(someFacts, someDays).map(([facts, days]) => handedIn(policy, facts, days)));
  const pastOfAPolicy = aSmallCoveringPolicy.chain((policy) => fc.tuple(fc.constant(policy), someCases(policy)));

  it('finds no change under the policy under which they were handed in', () => {
    fc.assert(
      fc.property(pastOfAPolicy, ([policy, cases]) => {
        const { changes, before, after, roles, medianDays } = rehearsalOf(cases, policy);
        expect({ changes, after, days: medianDays.after }).toEqual({
          changes: [],
          after: before,
          days: medianDays.before,
        });
        expect(roles.filter((role) => role.before !== role.after)).toEqual([]);
      }),
    );
  });

  it('counts the same in whatever order they come', () => {
    fc.assert(
      fc.property(pastOfAPolicy, aSmallCoveringPolicy, ([, cases], policy) => {
        const { changes, ...counts } = rehearsalOf(cases, policy);
        const { changes: reversed, ...sameCounts } = rehearsalOf(cases.toReversed(), policy);
        expect(sameCounts).toEqual(counts);
        expect(reversed.toReversed()).toEqual(changes);
      }),
    );
  });

  it('finds every request in one lane or refused, before and after', () => {
    fc.assert(
      fc.property(pastOfAPolicy, aSmallCoveringPolicy, ([, cases], policy) => {
        const { requests, leftOut, before, after } = rehearsalOf(cases, policy);
        const sums = [before, after].map((counts) => counts.sprint + counts.marathon + counts.refused);
        expect([...sums, requests + leftOut]).toEqual([requests, requests, cases.length]);
      }),
    );
  });
});
