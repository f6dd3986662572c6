import { type CurrencyCode, type Money, parseMoney } from '@tandem/money';
import { type Condition } from './condition';
import { type PolicyDocument, type PolicyRule, type StepDefinition } from './policy-document';

/** Up to this amount, and without personal data, the CIO decides alone. In units of the policy's currency. */
const SPRINT_LIMIT = '10000';
/** A quarter: long enough to see whether a tool is worth a marathon. */
const SPRINT_DAYS = 90;
const SPRINT_DATA = ['none', 'internal'] as const;

const ALWAYS: Condition = { all: [] };

/**
 * Version 1 of the policy of a new installation, for CIO and CMO to sign or to change. A sprint costs at most ten
 * thousand and touches no personal data: the CIO decides. Everything else is a marathon: finance, then the CIO.
 * Throws for an unknown currency.
 */
export function defaultPolicy(currency: CurrencyCode): PolicyDocument {
  const limit = sprintLimit(currency);
  return {
    id: 'martech-spend',
    version: 1,
    name: 'Martech spend',
    currency,
    rules: [...fundingRules(), ...laneRules(limit), ...fieldRules()],
    steps: STEPS,
    lanes: {
      sprint: {
        steps: ['cio'],
        requiredFields: [],
        limits: { cap: limit, maxDays: SPRINT_DAYS, dataClasses: SPRINT_DATA },
      },
      marathon: { steps: ['finance', 'cio'], requiredFields: ['successMeasure'] },
    },
    singleOfficerMode: false,
  };
}

/** Finance looks first, so that the CIO decides knowing that the money is there. */
const STEPS: readonly StepDefinition[] = [
  {
    key: 'finance',
    kind: 'approve',
    role: 'finance',
    label: { en: 'Finance approval', es: 'Aprobación de Finanzas' },
  },
  { key: 'cio', kind: 'approve', role: 'cio', label: { en: 'CIO approval', es: 'Aprobación del CIO' } },
];

function sprintLimit(currency: CurrencyCode): Money {
  const limit = parseMoney(SPRINT_LIMIT, currency);
  if (!limit.ok) {
    throw new Error(`Unknown currency: ${currency}`);
  }
  return limit.value;
}

function fundingRules(): PolicyRule[] {
  return [
    {
      id: 'authorised-line',
      when: { field: 'fundSource', operator: 'in', value: ['shadow'] },
      verdict: { kind: 'deny' },
      reason: {
        en: 'A request needs an IT or marketing line; a shadow line has no authorised budget.',
        es: 'La solicitud necesita una partida de TI o de Marketing; una partida en la sombra no tiene presupuesto autorizado.',
      },
    },
  ];
}

function laneRules(limit: Money): PolicyRule[] {
  const isWithinLimit: Condition = { field: 'exposure', operator: 'at-most', value: limit };
  const hasNoPersonalData: Condition = { field: 'dataClass', operator: 'in', value: SPRINT_DATA };
  return [
    {
      id: 'sprint',
      when: { all: [isWithinLimit, hasNoPersonalData] },
      verdict: { kind: 'lane', lane: 'sprint' },
      reason: {
        en: 'The cost is within the sprint limit and no personal data is involved.',
        es: 'El coste está dentro del límite del carril Sprint y no hay datos personales.',
      },
    },
    {
      id: 'above-sprint-limit',
      when: { not: isWithinLimit },
      verdict: { kind: 'lane', lane: 'marathon' },
      reason: {
        en: 'One year or the whole contract costs more than the sprint limit.',
        es: 'Un año o el contrato completo cuesta más que el límite del carril Sprint.',
      },
    },
    {
      id: 'personal-data',
      when: { field: 'dataClass', operator: 'in', value: ['personal', 'sensitive'] },
      verdict: { kind: 'lane', lane: 'marathon' },
      reason: { en: 'The tool handles personal data.', es: 'La herramienta trata datos personales.' },
    },
  ];
}

function fieldRules(): PolicyRule[] {
  return [
    {
      id: 'state-purpose',
      when: ALWAYS,
      verdict: { kind: 'require', field: 'whatFor' },
      reason: { en: 'Every request says what it is for.', es: 'Toda solicitud dice para qué es.' },
    },
    {
      id: 'state-beneficiary',
      when: ALWAYS,
      verdict: { kind: 'require', field: 'beneficiary' },
      reason: { en: 'Every request says who benefits.', es: 'Toda solicitud dice quién se beneficia.' },
    },
    {
      id: 'state-data',
      when: ALWAYS,
      verdict: { kind: 'require', field: 'dataClass' },
      reason: { en: 'Every request says what data it touches.', es: 'Toda solicitud dice qué datos toca.' },
    },
  ];
}
