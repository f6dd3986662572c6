import { money } from '@tandem/money';
import { type Comparison, canonicalText, checkPolicy, defaultPolicy } from '@tandem/spend-policy';
import { partsOf, withComparison } from './condition-parts';
import { draftOf, fieldsOf } from './draft-fields';
import {
  editBoard,
  editComparison,
  editLaneField,
  editLaneStep,
  editLaneTime,
  editLimit,
  editPeople,
  editReason,
  editStepTime,
  editTogether,
  isAskedIn,
  editVerdict,
  moveRule,
  moveStepUp,
  removeRule,
  twinsOf,
} from './policy-edit';
import { RULE_TEMPLATES, addRule, stepsOnOffer } from './rule-templates';

const POLICY = defaultPolicy('EUR');
const FIFTEEN_THOUSAND = money(1_500_000n, 'EUR');
const LIMIT = { ruleId: 'sprint', path: [0] };
const TWIN = { ruleId: 'above-sprint-limit', path: [0] };
const ids = (policy: typeof POLICY): readonly string[] => policy.rules.map(({ id }) => id);

describe('a condition in parts', () => {
  it('is said in its own order, with the words that join it', () => {
    const [rule] = POLICY.rules.filter(({ id }) => id === 'sprint');
    const parts = partsOf(rule?.when ?? { all: [] });
    expect(parts.map((part) => (part.kind === 'join' ? part.word : part.comparison.field))).toEqual([
      'exposure',
      'and',
      'dataClass',
    ]);
  });

  it('turns a negated limit round, so that nobody has to', () => {
    const limit: Comparison = { field: 'exposure', operator: 'at-most', value: FIFTEEN_THOUSAND };
    expect(partsOf({ not: limit })).toEqual([{ kind: 'comparison', path: [0], comparison: limit, isTurned: true }]);
  });

  it('says nothing of what always holds, and that what never holds never does', () => {
    expect(partsOf({ all: [{ all: [] }] })).toEqual([]);
    expect(partsOf({ any: [] })).toEqual([{ kind: 'join', word: 'never' }]);
  });

  it('keeps together what belongs together', () => {
    const short: Comparison = { field: 'termMonths', operator: 'at-most', value: 3 };
    const parts = partsOf({ all: [short, { any: [short, { not: { all: [short, short] } }] }] });
    expect(parts.map((part) => (part.kind === 'join' ? part.word : 'term')).join(' ')).toBe(
      'term and open term or not open term and term close close',
    );
  });

  it('changes nothing where a path leads nowhere', () => {
    const short: Comparison = { field: 'termMonths', operator: 'at-most', value: 3 };
    const long: Comparison = { field: 'termMonths', operator: 'at-least', value: 36 };
    expect(withComparison({ all: [short] }, [4], long)).toEqual({ all: [short] });
    expect(withComparison(short, [0], long)).toEqual(short);
    expect(withComparison({ any: [short, { not: short }] }, [1, 0], long)).toEqual({ any: [short, { not: long }] });
  });
});

describe('a limit', () => {
  it('is found again in the rule that begins where it ends', () => {
    expect(twinsOf(POLICY, LIMIT)).toMatchObject([TWIN]);
    expect(twinsOf(POLICY, { ruleId: 'sprint', path: [1] })).toEqual([]);
  });

  it('moves in both rules, so that the policy still covers every amount', () => {
    const edited = editLimit(POLICY, [LIMIT, TWIN], FIFTEEN_THOUSAND);
    expect(checkPolicy(edited)).toEqual([]);
    expect(canonicalText(edited).match(/15000\.00/g)).toHaveLength(2);
    expect(canonicalText(editLimit(edited, [LIMIT, TWIN], money(1_000_000n, 'EUR')))).toBe(canonicalText(POLICY));
  });

  it('leaves a gap when only one of them moves down, which the checks find', () => {
    const edited = editLimit(POLICY, [LIMIT], money(500_000n, 'EUR'));
    expect(checkPolicy(edited)).toMatchObject([{ kind: 'not-covered' }]);
  });

  it('stays as it is where there is none', () => {
    expect(editLimit(POLICY, [{ ruleId: 'nobody', path: [] }], FIFTEEN_THOUSAND)).toEqual(POLICY);
  });
});

describe('the rules of a policy', () => {
  it.each(RULE_TEMPLATES)('can be added to by "%s" and stay right', (template) => {
    const once = addRule(POLICY, template);
    const twice = addRule(once, template);
    expect(checkPolicy(twice)).toEqual([]);
    expect(new Set(ids(twice)).size).toBe(POLICY.rules.length + 2);
  });

  it('are moved one place, and never over the edge', () => {
    expect(ids(moveRule(POLICY, 'sprint', -1)).slice(0, 2)).toEqual(['sprint', 'authorised-line']);
    expect(ids(moveRule(POLICY, 'authorised-line', -1))).toEqual(ids(POLICY));
    expect(ids(moveRule(POLICY, 'state-data', 1))).toEqual(ids(POLICY));
  });

  it('are removed by name, and the others stay', () => {
    expect(ids(removeRule(POLICY, 'sprint'))).toEqual(ids(POLICY).filter((id) => id !== 'sprint'));
    expect(removeRule(POLICY, 'nobody')).toEqual(POLICY);
  });

  it('take another comparison, another verdict and another sentence one at a time', () => {
    const place = { ruleId: 'personal-data', path: [] };
    const data = editComparison(POLICY, place, { field: 'dataClass', operator: 'in', value: ['sensitive'] });
    const lane = editVerdict(data, 'personal-data', { kind: 'deny' });
    const said = editReason(lane, 'personal-data', { es: 'No se admite.' });
    expect(said.rules.find(({ id }) => id === 'personal-data')).toMatchObject({
      when: { value: ['sensitive'] },
      verdict: { kind: 'deny' },
      reason: { en: 'The tool handles personal data.', es: 'No se admite.' },
    });
    expect(said.rules.filter(({ id }) => id !== 'personal-data')).toEqual(
      POLICY.rules.filter(({ id }) => id !== 'personal-data'),
    );
  });
});

describe('who decides', () => {
  it('may be any role that can, each once', () => {
    expect(stepsOnOffer(POLICY).map(({ role }) => role)).toEqual(['finance', 'cio', 'cmo', 'approver']);
  });

  it('grows by a role that was not asked before, and shrinks to the very same lanes', () => {
    const [, , cmo] = stepsOnOffer(POLICY);
    const step = cmo ?? { key: '', kind: 'approve', role: 'cmo', label: { en: '', es: '' } };
    const more = editLaneStep(POLICY, 'sprint', { step, isOn: true });
    expect(more.lanes.sprint.steps).toEqual(['cio', 'cmo']);
    expect(checkPolicy(more)).toEqual([]);
    expect(editLaneStep(more, 'sprint', { step, isOn: false }).lanes).toEqual(POLICY.lanes);
  });

  it('decides in the order of the policy, which can be changed', () => {
    expect(moveStepUp(POLICY, 'cio').steps.map(({ key }) => key)).toEqual(['cio', 'finance']);
    expect(moveStepUp(POLICY, 'finance')).toEqual(POLICY);
  });

  it('asks for answers in a fixed order', () => {
    const more = editLaneField(POLICY, 'marathon', { field: 'whatFor', isOn: true });
    expect(more.lanes.marathon.requiredFields).toEqual(['whatFor', 'successMeasure']);
    expect(editLaneField(more, 'marathon', { field: 'whatFor', isOn: false }).lanes).toEqual(POLICY.lanes);
  });
});

describe('a draft in pieces', () => {
  const draft = { document: POLICY, plannedFrom: '2026-12-01', why: 'Pilots stall.' };

  it('is put together again without the loss of a letter', () => {
    const again = draftOf(fieldsOf(draft));
    expect(canonicalText(again.document)).toBe(canonicalText(POLICY));
    expect([again.plannedFrom, again.why]).toEqual(['2026-12-01', 'Pilots stall.']);
  });

  it('differs only in the piece that was changed', () => {
    const before = fieldsOf(draft);
    const after = fieldsOf({ ...draft, document: editVerdict(POLICY, 'sprint', { kind: 'deny' }) });
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['rule:sprint']);
  });

  it('loses a rule with its place in the order', () => {
    const { 'rule:sprint': _gone, ...rest } = fieldsOf(draft);
    expect(ids(draftOf(rest).document)).not.toContain('sprint');
    expect(ids(draftOf({ ...fieldsOf(draft), order: '["sprint"]' }).document)).toEqual(['sprint']);
  });

  it('is no policy when its pieces make none', () => {
    expect(() => draftOf({ ...fieldsOf(draft), 'rule:sprint': '{}' })).toThrow('make no policy');
  });
});

describe('who decides at the same time', () => {
  const together = editTogether(POLICY, 'cio', true);

  it('is a step and the one before it, who then both have to approve', () => {
    expect(together.boards).toEqual([{ steps: ['finance', 'cio'], approvals: { percent: 100 }, rejection: 'ends' }]);
    expect(checkPolicy(together)).toEqual([]);
  });

  it('is asked as a whole in every lane that asks for one of them, or not at all', () => {
    const [finance] = together.steps;
    expect(['sprint', 'marathon'].map((lane) => isAskedIn(together, lane as 'sprint', 'finance'))).toEqual([
      true,
      true,
    ]);
    expect(isAskedIn(POLICY, 'sprint', 'finance')).toBe(false);
    const without = finance && editLaneStep(together, 'sprint', { step: finance, isOn: false });
    expect(without?.lanes.sprint.steps).toEqual([]);
  });

  it('leaves the very same text when it is taken back', () => {
    const settled = editBoard(together, 'finance', { approvals: { count: 1 }, rejection: 'counts' });
    expect(settled.boards?.[0]).toMatchObject({ approvals: { count: 1 }, rejection: 'counts' });
    expect(canonicalText(editTogether(settled, 'cio', false))).toBe(canonicalText(POLICY));
    expect(canonicalText(editPeople(editPeople(POLICY, 'cio', 'everyone'), 'cio', 1))).toBe(canonicalText(POLICY));
  });

  it('is never the first step with one before it', () => {
    expect(editTogether(POLICY, 'finance', true)).toEqual(POLICY);
    expect(editTogether(POLICY, 'nobody', true)).toEqual(POLICY);
  });

  it('joins boards that stand beside each other, and parts them where it is asked', () => {
    const three = { ...POLICY, steps: [...POLICY.steps, { ...POLICY.steps[0], key: 'third' }] } as typeof POLICY;
    const all = editTogether(editTogether(three, 'cio', true), 'third', true);
    expect(all.boards?.map(({ steps }) => steps)).toEqual([['finance', 'cio', 'third']]);
    expect(editTogether(all, 'cio', false).boards?.map(({ steps }) => steps)).toEqual([['cio', 'third']]);
  });

  it('can be settled by a vote of the people of one step', () => {
    const vote = editBoard(editPeople(POLICY, 'finance', 3), 'finance', { approvals: { count: 2 } });
    expect(vote.boards).toEqual([{ steps: ['finance'], approvals: { count: 2 }, rejection: 'ends' }]);
    expect(checkPolicy(vote)).toEqual([]);
  });
});

describe('the time for an answer', () => {
  it('of a lane is written where it is not the usual one', () => {
    const changed = editLaneTime(POLICY, 'sprint', { hours: 16 });
    expect(changed.lanes.sprint.sla).toEqual({ hours: 16 });
    expect(canonicalText(editLaneTime(changed, 'sprint', { workingDays: 3 }))).toBe(canonicalText(POLICY));
  });

  it('of a step is its own, or leaves the very same text when it shares that of its lane again', () => {
    const changed = editStepTime(POLICY, 'cio', { workingDays: 2 });
    expect(changed.steps.map(({ sla }) => sla)).toEqual([undefined, { workingDays: 2 }]);
    expect(canonicalText(editStepTime(changed, 'cio', null))).toBe(canonicalText(POLICY));
  });
});
