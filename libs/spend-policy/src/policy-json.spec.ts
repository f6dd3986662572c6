import { describe, expect, it } from '@jest/globals';
import { canonicalText } from './canonical-text';
import { defaultPolicy } from './default-policy';
import { coolDownDaysOf } from './policy-document';
import { euros, limited, policyWith, rule } from './policy.sample';
import { policyFromJson, policyToJson } from './policy-json';

const RULE = rule(
  'limit',
  { kind: 'lane', lane: 'sprint' },
  { field: 'exposure', operator: 'at-most', value: euros(10000n) },
);
const POLICY = policyWith([RULE]);

const WHEN = '{"field":"exposure","operator":"at-most","value":{"amount":"10000.00","currency":"EUR"}}';

/** The JSON of the sample policy with one part replaced, written as a text so that any mistake can be made in it. */
function mistaken(original: string, replacement: string): unknown {
  const text = JSON.stringify(policyToJson(POLICY));
  const changed = text.replace(original, replacement);
  expect(changed).not.toBe(text);
  return JSON.parse(changed);
}

describe('a policy as JSON', () => {
  it('carries amounts as decimal texts with their currency', () => {
    expect(policyToJson(POLICY)).toMatchObject({
      rules: [{ when: { value: { amount: '10000.00', currency: 'EUR' } } }],
    });
  });

  it('is read back unchanged after travelling as text', () => {
    const policy = defaultPolicy('EUR');
    expect(policyFromJson(JSON.parse(JSON.stringify(policyToJson(policy))))).toEqual({ ok: true, value: policy });
  });

  it.each<[string, string, string, string]>([
    ['an amount as a number', '"10000.00"', '10000', 'rules[0].when.value'],
    ['an amount with too many decimals', '"10000.00"', '"10000.001"', 'rules[0].when.value'],
    ['an amount with separators', '"10000.00"', '"10,000.00"', 'rules[0].when.value'],
    ['an amount without currency', ',"currency":"EUR"}}', '}}', 'rules[0].when.value.currency'],
    ['an amount with something beside it', '"10000.00"', '"1.00","tax":"0"', 'rules[0].when.value.tax'],
    ['an unknown currency', '"name":"Sample","currency":"EUR"', '"name":"Sample","currency":"EURO"', 'currency'],
    ['an unknown field', '"exposure"', '"vendor"', 'rules[0].when.field'],
    ['an inherited name as a field', '"exposure"', '"constructor"', 'rules[0].when.field'],
    ['an operator of another field', '"at-most"', '"in"', 'rules[0].when.operator'],
    ['code in place of a condition', '"field":"exposure"', '"script":"true"', 'rules[0].when.field'],
    ['an unknown joint', '{"field":"exposure","operator":"at-most","value":', '{"xor":', 'rules[0].when'],
    ['an unknown verdict', '"kind":"lane"', '"kind":"approve"', 'rules[0].verdict.kind'],
    ['an unknown lane', '"lane":"sprint"', '"lane":"walk"', 'rules[0].verdict.lane'],
    [
      'a verdict with a property of another',
      '"lane":"sprint"',
      '"lane":"sprint","step":"cio"',
      'rules[0].verdict.step',
    ],
    ['a lane verdict without a lane', ',"lane":"sprint"', '', 'rules[0].verdict.lane'],
    ['a reason in one language', '"es":"Because of limit"', '"fr":"Because of limit"', 'rules[0].reason.es'],
    ['a blank reason', '"es":"Because of limit"', '"es":"  "', 'rules[0].reason.es'],
    ['a step for the administrator', '"role":"finance"', '"role":"admin"', 'steps[0].role'],
    ['a step that is no approval', '"kind":"approve"', '"kind":"skip"', 'steps[0].kind'],
    ['a version of zero', '"version":3', '"version":0', 'version'],
    ['a fractional version', '"version":3', '"version":3.5', 'version'],
    ['a version as text', '"version":3', '"version":"3"', 'version'],
    ['a blank name', '"name":"Sample"', '"name":""', 'name'],
    ['a flag as text', '"singleOfficerMode":false', '"singleOfficerMode":"no"', 'singleOfficerMode'],
    ['an unknown mandatory field', '["whatFor"]', '["shoeSize"]', 'lanes.sprint.requiredFields[0]'],
    ['an unknown lane definition', '"sprint":{', '"walk":{},"sprint":{', 'lanes.walk'],
    ['an unknown property of the policy', '"version":3', '"version":3,"defaultLane":"sprint"', 'defaultLane'],
    ['a cool-down of part of a day', '"version":3', '"version":3,"coolDownDays":0.5', 'coolDownDays'],
    ['a cool-down of less than nothing', '"version":3', '"version":3,"coolDownDays":-1', 'coolDownDays'],
    ['a cool-down without end', '"version":3', '"version":3,"coolDownDays":91', 'coolDownDays'],
    ['a cool-down as text', '"version":3', '"version":3,"coolDownDays":"7"', 'coolDownDays'],
    ['a cool-down of nothing said', '"version":3', '"version":3,"coolDownDays":null', 'coolDownDays'],
    ['a missing property', '"version":3,', '', 'version'],
    ['a lane whose steps are not a list', '"steps":["cio"]', '"steps":"cio"', 'lanes.sprint.steps'],
  ])('is refused for %s, saying where', (_, original, replacement, path) => {
    expect(policyFromJson(mistaken(original, replacement))).toMatchObject({ ok: false, refusal: { path } });
  });

  it.each([[null], [undefined], [[]], ['policy'], [7], [true], [{}], [new Date(0)]])('is refused for %j', (json) => {
    expect(policyFromJson(json).ok).toBe(false);
  });

  it('is refused when conditions are nested without end', () => {
    const nested = `${'{"not":'.repeat(5000)}{"all":[]}${'}'.repeat(5000)}`;
    expect(policyFromJson(mistaken(WHEN, nested))).toMatchObject({
      ok: false,
      refusal: { expected: 'at most 10 conditions inside each other' },
    });
  });

  it.each([0, 7, 90])('is read with a cool-down of %d days, and read back with it', (coolDownDays) => {
    const policy = policyWith([RULE], { coolDownDays });
    expect(policyFromJson(policyToJson(policy))).toEqual({ ok: true, value: policy });
    expect(coolDownDaysOf(policy)).toBe(coolDownDays);
  });

  it.each([
    ['a cap as a number', '"cap":{"amount":"1000.00","currency":"EUR"}', '"cap":1000', 'cap'],
    ['a cap without currency', ',"currency":"EUR"},"maxDays"', '},"maxDays"', 'cap.currency'],
    ['a sprint of no day', '"maxDays":90', '"maxDays":0', 'maxDays'],
    ['a sprint of more than a year', '"maxDays":90', '"maxDays":367', 'maxDays'],
    ['a sprint of part of a day', '"maxDays":90', '"maxDays":0.5', 'maxDays'],
    ['unknown data', '"internal"', '"secret"', 'dataClasses[1]'],
    ['a limit that does not exist', '"maxDays":90', '"maxDays":90,"seats":3', 'seats'],
  ])('refuses limits of sprints for %s, saying where', (_, original, replacement, path) => {
    const text = JSON.stringify(policyToJson(limited(POLICY)));
    expect(text).toContain(original);
    expect(policyFromJson(JSON.parse(text.replace(original, replacement)))).toMatchObject({
      ok: false,
      refusal: { path: `lanes.sprint.limits.${path}` },
    });
  });

  it('refuses limits of marathons, which have no stricter lane to go to', () => {
    const { lanes, ...rest } = limited(POLICY);
    const json = JSON.parse(
      JSON.stringify(policyToJson({ ...rest, lanes })).replace('"marathon":{', '"marathon":{"limits":{},'),
    );
    expect(policyFromJson(json)).toMatchObject({ ok: false, refusal: { path: 'lanes.marathon.limits' } });
  });

  it('waits a week where nothing is said about a cool-down', () => {
    expect(coolDownDaysOf(POLICY)).toBe(7);
  });

  it('reads every kind of condition and verdict', () => {
    const policy = policyWith([
      rule('a', { kind: 'require', field: 'dataClass' }, { not: { any: [{ all: [] }] } }),
      rule('b', { kind: 'step', step: 'cmo' }, { field: 'requesterRoles', operator: 'includes', value: 'auditor' }),
      rule('c', { kind: 'deny' }, { field: 'termMonths', operator: 'more-than', value: 60 }),
      rule('d', { kind: 'deny' }, { field: 'unitId', operator: 'in', value: ['a', 'b'] }),
      rule('e', { kind: 'deny' }, { field: 'requestKind', operator: 'in', value: ['regularise'] }),
    ]);
    expect(policyFromJson(policyToJson(policy))).toEqual({ ok: true, value: policy });
  });

  it.each([
    ['months that are not whole', { field: 'termMonths', operator: 'more-than', value: 0.5 }, 'value'],
    ['a role that does not exist', { field: 'requesterRoles', operator: 'includes', value: 'boss' }, 'value'],
    ['a data class that does not exist', { field: 'dataClass', operator: 'in', value: ['none', 'secret'] }, 'value[1]'],
    ['a single value in place of a list', { field: 'unitId', operator: 'in', value: 'a' }, 'value'],
  ])('is refused for %s', (_, when, path) => {
    expect(policyFromJson(mistaken(WHEN, JSON.stringify(when)))).toMatchObject({
      ok: false,
      refusal: { path: `rules[0].when.${path}` },
    });
  });
});

describe('the canonical text of a policy', () => {
  it('has sorted properties, no white space and amounts as texts', () => {
    const idle = { steps: [], requiredFields: [] };
    const policy = { ...POLICY, steps: [], lanes: { sprint: idle, marathon: idle } };
    expect(canonicalText(policy)).toBe(
      '{"currency":"EUR","id":"sample","lanes":{"marathon":{"requiredFields":[],"steps":[]},' +
        '"sprint":{"requiredFields":[],"steps":[]}},"name":"Sample","rules":[{"id":"limit",' +
        '"reason":{"en":"Because of limit","es":"Because of limit"},"verdict":{"kind":"lane","lane":"sprint"},' +
        `"when":${WHEN}}],"singleOfficerMode":false,"steps":[],"version":3}`,
    );
  });

  it('does not depend on the order in which properties were written', () => {
    const { id, version, ...others } = POLICY;
    expect(canonicalText({ ...others, version, id })).toBe(canonicalText(POLICY));
  });

  it('says nothing of a cool-down that was not written, so that older signatures stay good', () => {
    expect(canonicalText({ ...POLICY, coolDownDays: undefined })).toBe(canonicalText(POLICY));
    expect(canonicalText({ ...POLICY, coolDownDays: 7 })).not.toBe(canonicalText(POLICY));
  });

  it('changes with a single space in a reason', () => {
    const retouched = policyWith([{ ...RULE, reason: { ...RULE.reason, en: 'Because  of limit' } }]);
    expect(canonicalText(retouched)).not.toBe(canonicalText(POLICY));
  });
});
