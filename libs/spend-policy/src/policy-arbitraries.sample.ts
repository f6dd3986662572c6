import { money } from '@tandem/money';
import fc from 'fast-check';
import { type Comparison, type Condition } from './condition';
import { ORDER_OPERATORS } from './fact-fields';
import { type LaneLimits, LANES, type PolicyDocument, type PolicyRule, type Verdict } from './policy-document';
import { bothLanguages, limited, policyWith, rule } from './policy.sample';
import { REQUEST_FIELDS } from './request-fields';
import { ROLES } from './roles';
import { DATA_CLASSES, FUND_SOURCES, REQUEST_KINDS, type SpendFacts } from './spend-facts';

/** Policies and requests of every sort for the properties of this library; not part of what it exports. */

/** Few distinct amounts, so that facts often meet the limits exactly. */
const anAmount = fc
  .oneof(fc.bigInt(0n, 5n), fc.constantFrom(999_999n, 1_000_000n, 1_000_001n), fc.bigInt(0n, 10n ** 12n))
  .map((minor) => money(minor, 'EUR'));
const aUnit = fc.constantFrom('a', 'b', 'c');
const anOrder = fc.constantFrom(...ORDER_OPERATORS);

export const someFacts: fc.Arbitrary<SpendFacts> = fc.record(
  {
    annualised: anAmount,
    totalContractValue: anAmount,
    fundSource: fc.constantFrom(...FUND_SOURCES),
    dataClass: fc.constantFrom(...DATA_CLASSES),
    requestKind: fc.constantFrom(...REQUEST_KINDS),
    termMonths: fc.integer({ min: 0, max: 40 }),
    requesterRoles: fc.uniqueArray(fc.constantFrom(...ROLES)),
    unitId: aUnit,
    category: aUnit,
  },
  {
    requiredKeys: [
      'annualised',
      'totalContractValue',
      'fundSource',
      'dataClass',
      'requestKind',
      'termMonths',
      'requesterRoles',
      'unitId',
    ],
  },
);

const aComparison: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({
    field: fc.constantFrom('exposure', 'annualised', 'totalContractValue'),
    operator: anOrder,
    value: anAmount,
  }),
  fc.record({ field: fc.constant('termMonths'), operator: anOrder, value: fc.integer({ min: 0, max: 40 }) }),
  fc.record({
    field: fc.constant('dataClass'),
    operator: fc.constant('in'),
    value: fc.subarray([...DATA_CLASSES]),
  }),
  fc.record({
    field: fc.constant('fundSource'),
    operator: fc.constant('in'),
    value: fc.subarray([...FUND_SOURCES]),
  }),
  fc.record({
    field: fc.constantFrom('unitId', 'category'),
    operator: fc.constant('in'),
    value: fc.uniqueArray(aUnit),
  }),
  fc.record({
    field: fc.constant('requesterRoles'),
    operator: fc.constant('includes'),
    value: fc.constantFrom(...ROLES),
  }),
);

const { condition: aCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'condition' },
    aComparison,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3, depthIdentifier: 'condition' }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3, depthIdentifier: 'condition' }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

const aVerdict: fc.Arbitrary<Verdict> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Verdict>({ kind: 'deny' }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('lane'), lane: fc.constantFrom(...LANES) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('step'), step: fc.constantFrom('finance', 'cmo', 'cio') }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('require'), field: fc.constantFrom(...REQUEST_FIELDS) }),
  },
);

export const aRule: fc.Arbitrary<PolicyRule> = fc.record({
  id: fc.uuid(),
  when: aCondition,
  verdict: aVerdict,
  reason: fc.string({ minLength: 1 }).map((text) => bothLanguages(`${text}.`)),
});

/** Limits that sprints can keep to. */
export const someLimits: fc.Arbitrary<LaneLimits> = fc.record({
  cap: anAmount.filter(({ minor }) => minor > 0n),
  maxDays: fc.integer({ min: 1, max: 366 }),
  dataClasses: fc.subarray([...DATA_CLASSES], { minLength: 1 }),
});

export const aPolicy: fc.Arbitrary<PolicyDocument> = fc
  .tuple(fc.array(aRule, { maxLength: 8 }), fc.option(someLimits))
  .map(([rules, limits]) => (limits === null ? policyWith(rules) : limited(policyWith(rules), limits)));

/** A policy small enough to try all its cases in a moment, in which every request gets a lane or a denial. */
export const aSmallCoveringPolicy: fc.Arbitrary<PolicyDocument> = fc
  .array(aRule, { maxLength: 2 })
  .map((rules) => policyWith([...rules, rule('otherwise', { kind: 'lane', lane: 'sprint' })]));
