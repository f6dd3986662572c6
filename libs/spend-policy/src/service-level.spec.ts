import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from './canonical-text';
import { type PolicyDocument, type ServiceLevel } from './policy-document';
import { limited, policyWith } from './policy.sample';
import { policyFromJson, policyToJson } from './policy-json';
import { allowancesOf, serviceLevelOf } from './service-level';

const POLICY = policyWith([]);
const TWO = [
  { key: 'finance', turn: 1 },
  { key: 'cio', turn: 2 },
];

const withLane = (sla: ServiceLevel): PolicyDocument => ({
  ...POLICY,
  lanes: { ...POLICY.lanes, marathon: { ...POLICY.lanes.marathon, sla } },
});
const withStep = (policy: PolicyDocument, key: string, sla: ServiceLevel): PolicyDocument => ({
  ...policy,
  steps: policy.steps.map((step) => (step.key === key ? { ...step, sla } : step)),
});

describe('how long an answer may take', () => {
  it('is three working days for a sprint and fifteen for a marathon where the policy says nothing', () => {
    expect([serviceLevelOf(POLICY, 'sprint'), serviceLevelOf(POLICY, 'marathon')]).toEqual([
      { workingDays: 3 },
      { workingDays: 15 },
    ]);
  });

  it('is what the policy says of the lane', () => {
    expect(serviceLevelOf(withLane({ hours: 40 }), 'marathon')).toEqual({ hours: 40 });
  });

  it('leaves the text of a policy that says nothing as it was signed', () => {
    expect(canonicalText(POLICY)).not.toContain('sla');
  });
});

describe('the time of each step', () => {
  it('is that of the lane where it is the only one', () => {
    expect(allowancesOf(POLICY, 'sprint', [{ key: 'cio', turn: 1 }])).toEqual([{ workingDays: 3 }]);
  });

  it('is an equal share of that of the lane, with the odd day for the first', () => {
    expect(allowancesOf(POLICY, 'marathon', TWO)).toEqual([{ workingDays: 8 }, { workingDays: 7 }]);
  });

  it('is shared to the minute where it is hours', () => {
    const three = [...TWO, { key: 'cmo', turn: 3 }];
    expect(allowancesOf(withLane({ hours: 40 }), 'marathon', three)).toEqual([
      { minutes: 800 },
      { minutes: 800 },
      { minutes: 800 },
    ]);
  });

  it('is the same for all who are asked at the same time', () => {
    const board = [
      { key: 'finance', turn: 1 },
      { key: 'finance/2', turn: 1 },
      { key: 'cmo', turn: 1 },
      { key: 'cio', turn: 2 },
    ];
    const [first, ...others] = allowancesOf(POLICY, 'marathon', board);
    expect([first, ...others]).toEqual([first, first, first, { workingDays: 7 }]);
  });

  it('is its own where it has one, for each of its people, and the others share that of the lane', () => {
    const policy = withStep(POLICY, 'finance', { hours: 16 });
    const steps = [{ key: 'finance', turn: 1 }, { key: 'finance/2', turn: 1 }, ...TWO.slice(1)];
    expect(allowancesOf(policy, 'marathon', steps)).toEqual([{ minutes: 960 }, { minutes: 960 }, { workingDays: 15 }]);
  });

  it('is never less than a day', () => {
    const steps = [1, 2, 3, 4].map((turn) => ({ key: 'cio', turn }));
    expect(allowancesOf(POLICY, 'sprint', steps)).toEqual(steps.map(() => ({ workingDays: 1 })));
  });

  it('is together that of the lane, for any number of turns that it is enough for', () => {
    const levels = fc.oneof(
      fc.record({ workingDays: fc.integer({ min: 9, max: 90 }) }),
      fc.record({ hours: fc.integer({ min: 1, max: 480 }) }),
    );
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 9 }), (level, turns) => {
        const steps = Array.from({ length: turns }, (_, index) => ({ key: 'cio', turn: index + 1 }));
        const parts = allowancesOf(withLane(level), 'marathon', steps).map((part) => Object.values(part)[0] ?? 0);
        const whole = 'hours' in level ? level.hours * 60 : level.workingDays;
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the time of an answer in the text of a policy', () => {
  it('is read back unchanged', () => {
    const policy = withStep(withLane({ hours: 40 }), 'cio', { workingDays: 2 });
    expect(policyFromJson(JSON.parse(JSON.stringify(policyToJson(policy))))).toEqual({ ok: true, value: policy });
  });

  it('stands beside the limits of a sprint', () => {
    const { lanes, ...rest } = limited(POLICY);
    const policy = { ...rest, lanes: { ...lanes, sprint: { ...lanes.sprint, sla: { hours: 12 } } } };
    expect(policyFromJson(JSON.parse(JSON.stringify(policyToJson(policy))))).toEqual({ ok: true, value: policy });
  });

  it.each([
    ['no days', { workingDays: 0 }],
    ['too many days', { workingDays: 91 }],
    ['part of an hour', { hours: 1.5 }],
    ['too many hours', { hours: 481 }],
    ['both', { hours: 8, workingDays: 1 }],
    ['neither', {}],
    ['a number alone', 3],
  ])('is refused with %s', (_what, sla) => {
    const lanes = { ...POLICY.lanes, sprint: { ...POLICY.lanes.sprint, sla } };
    expect(policyFromJson({ ...(policyToJson(POLICY) as object), lanes }).ok).toBe(false);
  });
});
