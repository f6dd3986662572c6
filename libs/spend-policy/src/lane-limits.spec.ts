import { describe, expect, it } from '@jest/globals';
import { type Money, add, money } from '@tandem/money';
import fc from 'fast-check';
import { evaluate } from './evaluate';
import { someLimits } from './policy-arbitraries.sample';
import { euros, factsCosting, limited, policyWith, rule } from './policy.sample';
import { type SpendFacts, DATA_CLASSES } from './spend-facts';

const OPEN = policyWith([rule('otherwise', { kind: 'lane', lane: 'sprint' })]);
const POLICY = limited(OPEN);

function routeOf(facts: SpendFacts, policy = POLICY) {
  const answer = evaluate(policy, facts);
  if (!answer.ok) {
    throw new Error(answer.refusal.kind);
  }
  return answer.value;
}

describe('the limits of a sprint', () => {
  it('leave a request in the sprint up to the very cap', () => {
    expect(routeOf(factsCosting(euros(1000n)))).toMatchObject({ lane: 'sprint', reasons: [{ ruleId: 'otherwise' }] });
  });

  it('make a marathon of one cent more, and say so in both languages', () => {
    const route = routeOf(factsCosting(euros(1000n, 1n)));
    expect(route.lane).toBe('marathon');
    expect(route.steps.map(({ role }) => role)).toEqual(['finance', 'cio']);
    expect(route.requiredFields).toEqual(['whatFor', 'successMeasure']);
    expect(route.reasons).toEqual([
      {
        ruleId: 'sprint:cap',
        text: {
          en: '0.01 EUR above the cap of a sprint, which is 1,000.00 EUR.',
          es: '0,01 EUR por encima del tope de un Sprint, que es de 1.000,00 EUR.',
        },
      },
    ]);
  });

  it('count a long contract at its whole price', () => {
    const facts = { ...factsCosting(euros(400n)), totalContractValue: euros(1200n), termMonths: 36 };
    expect(routeOf(facts).lane).toBe('marathon');
  });

  it('count what the sprint of the tool holds already', () => {
    const held = { held: euros(600n), isOver: false };
    expect(routeOf(factsCosting(euros(400n), { sprint: held })).lane).toBe('sprint');
    expect(routeOf(factsCosting(euros(400n, 1n), { sprint: held })).reasons).toMatchObject([
      {
        text: {
          en: expect.stringContaining('together with the 600.00 EUR'),
          es: expect.stringContaining('600,00 EUR'),
        },
      },
    ]);
  });

  it.each([
    ['none', 'sprint'],
    ['internal', 'sprint'],
    ['personal', 'marathon'],
    ['sensitive', 'marathon'],
  ] as const)('judge %s data, whatever it costs', (dataClass, lane) => {
    expect(routeOf(factsCosting(euros(0n), { dataClass })).lane).toBe(lane);
  });

  it('let only a marathon follow a sprint that is over', () => {
    const facts = factsCosting(euros(1n), { sprint: { held: euros(0n), isOver: true } });
    expect(routeOf(facts)).toMatchObject({ lane: 'marathon', reasons: [{ ruleId: 'sprint:over' }] });
    expect(routeOf(facts, OPEN).lane).toBe('sprint');
  });

  it('give no lane where no rule gives one, and lift no denial', () => {
    const costly = factsCosting(euros(5000n));
    expect(evaluate(limited(policyWith([])), costly)).toMatchObject({ refusal: { kind: 'no-rule' } });
    expect(evaluate(limited(policyWith([rule('no', { kind: 'deny' })])), costly)).toMatchObject({
      refusal: { kind: 'denied' },
    });
  });
});

describe('a sprint', () => {
  it('never holds more than its cap, whatever is asked for and in whatever order', () => {
    const anAmount = fc.bigInt(0n, 2_000_000n).map((minor) => money(minor, 'EUR'));
    fc.assert(
      fc.property(someLimits, fc.array(anAmount, { maxLength: 20 }), (limits, amounts) => {
        const policy = limited(OPEN, limits);
        const [dataClass = 'none'] = limits.dataClasses;
        const held = amounts.reduce<Money>((sum, amount) => {
          const { lane } = routeOf(factsCosting(amount, { dataClass, sprint: { held: sum, isOver: false } }), policy);
          return lane === 'sprint' ? add(sum, amount) : sum;
        }, euros(0n));
        expect(held.minor <= limits.cap.minor).toBe(true);
      }),
    );
  });

  it('never touches data beyond its limits', () => {
    fc.assert(
      fc.property(someLimits, fc.constantFrom(...DATA_CLASSES), (limits, dataClass) => {
        const isSprint = routeOf(factsCosting(euros(0n), { dataClass }), limited(OPEN, limits)).lane === 'sprint';
        expect(isSprint).toBe(limits.dataClasses.includes(dataClass));
      }),
    );
  });
});
