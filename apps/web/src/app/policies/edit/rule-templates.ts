import { type Money, parseMoney } from '@tandem/money';
import {
  type Condition,
  DECIDING_ROLES,
  type DecidingRole,
  type LocalisedText,
  type PolicyDocument,
  type PolicyRule,
  type StepDefinition,
  type Verdict,
} from '@tandem/spend-policy';
import { withStep } from './policy-edit';

/** What a new rule can be about. Each begins as a sentence that holds water, and its fields are then filled in. */
export const RULE_TEMPLATES = [
  'cost-marathon',
  'cost-step',
  'data-marathon',
  'kind-marathon',
  'term-marathon',
  'requester-step',
  'source-deny',
  'always-require',
] as const;
export type RuleTemplate = (typeof RULE_TEMPLATES)[number];

/** A new limit begins at this many units of the currency of the policy, for somebody to change. */
const FIRST_LIMIT = '10000';
const FIRST_TERM = 12;

interface Beginning {
  readonly when: Condition;
  readonly verdict: Verdict;
  readonly reason: LocalisedText;
}

/** The step that asks a role: the one that the policy has for it, or a new one. */
function stepOf({ steps }: PolicyDocument, role: DecidingRole): StepDefinition {
  return steps.find((step) => step.role === role) ?? { key: role, kind: 'approve', role, label: STEP_LABELS[role] };
}

/** Every step that may be asked for: those of the policy in their order, then one for each role that has none yet. */
export function stepsOnOffer(policy: PolicyDocument): readonly StepDefinition[] {
  const missing = DECIDING_ROLES.filter((role) => !policy.steps.some((step) => step.role === role));
  return [...policy.steps, ...missing.map((role) => stepOf(policy, role))];
}

const STEP_LABELS: Readonly<Record<DecidingRole, LocalisedText>> = {
  cio: { en: 'CIO approval', es: 'Aprobación del CIO' },
  cmo: { en: 'CMO approval', es: 'Aprobación del CMO' },
  finance: { en: 'Finance approval', es: 'Aprobación de Finanzas' },
  approver: { en: 'Review', es: 'Revisión' },
};

/** The policy with a new rule at its end. Its id says what it was made from and is in nobody else's use. */
export function addRule(policy: PolicyDocument, template: RuleTemplate): PolicyDocument {
  const step = stepOf(policy, 'cmo');
  const beginning = BEGINNINGS[template]({ limit: limitOf(policy), step: step.key });
  const rule: PolicyRule = { id: freeId(policy, template), ...beginning };
  const asked = beginning.verdict.kind === 'step' ? withStep(policy, step) : policy;
  return { ...asked, rules: [...asked.rules, rule] };
}

interface Given {
  readonly limit: Money;
  readonly step: string;
}

const BEGINNINGS: Readonly<Record<RuleTemplate, (given: Given) => Beginning>> = {
  'cost-marathon': ({ limit }) => ({
    when: { field: 'exposure', operator: 'more-than', value: limit },
    verdict: { kind: 'lane', lane: 'marathon' },
    reason: { en: 'The cost is above a limit.', es: 'El coste supera un límite.' },
  }),
  'cost-step': ({ limit, step }) => ({
    when: { field: 'exposure', operator: 'more-than', value: limit },
    verdict: { kind: 'step', step },
    reason: {
      en: 'The cost is above a limit, so somebody else decides as well.',
      es: 'El coste supera un límite, por lo que decide además otra persona.',
    },
  }),
  'data-marathon': () => ({
    when: { field: 'dataClass', operator: 'in', value: ['sensitive'] },
    verdict: { kind: 'lane', lane: 'marathon' },
    reason: {
      en: 'The kind of data asks for a full review.',
      es: 'La clase de datos exige una revisión completa.',
    },
  }),
  'kind-marathon': () => ({
    when: { field: 'requestKind', operator: 'in', value: ['regularise'] },
    verdict: { kind: 'lane', lane: 'marathon' },
    reason: {
      en: 'This kind of request gets a full review.',
      es: 'Esta clase de solicitud tiene una revisión completa.',
    },
  }),
  'term-marathon': () => ({
    when: { field: 'termMonths', operator: 'more-than', value: FIRST_TERM },
    verdict: { kind: 'lane', lane: 'marathon' },
    reason: { en: 'The term is long.', es: 'El plazo es largo.' },
  }),
  'requester-step': ({ step }) => ({
    when: { field: 'requesterRoles', operator: 'includes', value: 'cio' },
    verdict: { kind: 'step', step },
    reason: {
      en: 'Because of who asks, somebody else decides as well.',
      es: 'Por quién lo solicita, decide además otra persona.',
    },
  }),
  'source-deny': () => ({
    when: { field: 'fundSource', operator: 'in', value: ['shadow'] },
    verdict: { kind: 'deny' },
    reason: { en: 'This money cannot be asked for.', es: 'Este dinero no se puede solicitar.' },
  }),
  'always-require': () => ({
    when: { all: [] },
    verdict: { kind: 'require', field: 'successMeasure' },
    reason: {
      en: 'Every request says how its success is measured.',
      es: 'Toda solicitud dice cómo se mide su éxito.',
    },
  }),
};

function limitOf({ currency }: PolicyDocument): Money {
  const limit = parseMoney(FIRST_LIMIT, currency);
  if (!limit.ok) {
    throw new Error(`Unknown currency: ${currency}`);
  }
  return limit.value;
}

function freeId({ rules }: PolicyDocument, template: RuleTemplate): string {
  const isTaken = (id: string): boolean => rules.some((rule) => rule.id === id);
  const numbers = Array.from({ length: rules.length + 1 }, (_, index) => `${template}-${index + 1}`);
  return numbers.find((id) => !isTaken(id)) ?? template;
}
