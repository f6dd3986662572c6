import { currencyExponent, formatDecimal, isCurrency, money } from '@tandem/money';
import { type FundSource, type Role } from '../api/shapes';
import { type Texts } from '../i18n/texts';
import { NOTICE_KINDS } from '../words/notice-kinds';
import {
  type FindingStatus,
  FINDING_TONES,
  REQUEST_TONES,
  type RequestStatus,
  TOOL_TONES,
} from '../words/status-tones';
import { type ToolStatus } from '../words/status-tones';
import { clockText } from '../words/clock-text';
import { fieldLabel } from './field-labels';
import { type TrailWords } from './trail-words';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-([0-9a-f]{12})$/i;
const SOURCES: readonly FundSource[] = ['it', 'marketing', 'shadow'];
const ROLES: readonly Role[] = ['requester', 'cmo', 'cio', 'finance', 'approver', 'auditor', 'admin'];

/** A value that the trail kept, as somebody would say it; null for nothing at all. */
export function valueWords(field: string, value: unknown, objectType: string, words: TrailWords): string | null {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  if (typeof value === 'boolean') {
    return words.texts.t(value ? 'audit.yes' : 'audit.no');
  }
  if (typeof value === 'number') {
    return numberWords(field, value, words);
  }
  if (typeof value === 'string') {
    return textWords(field, value, objectType, words);
  }
  if (Array.isArray(value)) {
    const parts = value.flatMap((part: unknown) => valueWords(field, part, objectType, words) ?? []);
    return parts.length === 0 ? null : parts.join(', ');
  }
  return recordWords(value, words);
}

function numberWords(field: string, value: number, { format }: TrailWords): string {
  switch (field) {
    case 'weekdays':
      return format.weekdayName(value);
    case 'opens':
    case 'closes':
      return clockText(value);
    default:
      return format.count(value);
  }
}

/** "1,200.00 EUR" for whole minor units, or the bare number where the currency was not kept beside it. */
export function minorWords(minor: string, currency: unknown, words: TrailWords): string {
  if (!/^-?\d+$/.test(minor)) {
    return minor;
  }
  return isCurrency(currency)
    ? words.format.money({ amount: formatDecimal(money(BigInt(minor), currency)), currency })
    : words.texts.t('audit.minor', { amount: words.format.amount({ amount: minor }) });
}

export function isFundSource(value: unknown): value is FundSource {
  return SOURCES.some((source) => source === value);
}

function textWords(field: string, value: string, objectType: string, words: TrailWords): string {
  const { texts, format } = words;
  const role = ROLES.find((known) => known === value);
  if (field === 'status') {
    return statusWords(value, objectType, words);
  }
  if ((field === 'source' || field === 'fundSource') && isFundSource(value)) {
    return texts.t(`app.source.${value}`);
  }
  if ((field === 'lane' || field === 'lanes') && (value === 'sprint' || value === 'marathon')) {
    return texts.t(`app.ui.lane.${value}`);
  }
  if (field === 'origin' && (value === 'registered' || value === 'discovered')) {
    return texts.t(`audit.origin.${value}`);
  }
  if (field === 'changedFields') {
    return fieldLabel(value.replace(/Minor$/, ''), texts);
  }
  const chosen = choiceWords(field, value, texts);
  if (chosen !== undefined) {
    return chosen;
  }
  if (field.endsWith('Evidence') && (value === 'declared' || value === 'document' || value === 'event')) {
    return texts.t(`app.ui.evidence.${value}`);
  }
  if (field === 'country') {
    return format.country(value);
  }
  if (field === 'role' && role !== undefined) {
    return texts.t(`app.role.${role}`);
  }
  if (DAY.test(value)) {
    return format.day(value);
  }
  if (INSTANT.test(value)) {
    return format.instant(value);
  }
  const id = UUID.exec(value);
  return words.nameOf(value) ?? (id === null ? value : `…${id[1]?.slice(-6)}`);
}

const KINDS = ['new-tool', 'renewal', 'more-seats', 'regularise'] as const;
const BILLINGS = ['monthly', 'yearly', 'once'] as const;
const DATA_CLASSES = ['none', 'internal', 'personal', 'sensitive'] as const;
const TASK_STATUSES = ['open', 'done', 'confirmed', 'waived', 'lapsed'] as const;
const RULES = ['manager', 'role-holder', 'queue'] as const;
const SPRINT_STATUSES = ['running', 'ended', 'promoted'] as const;
const CERTAINTIES = ['found', 'to-review'] as const;

/** The answers that are one of a closed list. */
function choiceWords(field: string, value: string, texts: Texts): string | undefined {
  switch (field) {
    case 'kind':
    case 'kinds':
      return KINDS.filter((known) => known === value).map((known) => texts.t(`audit.value.kind.${known}`))[0];
    case 'rule':
      return RULES.filter((known) => known === value).map((known) => texts.t(`audit.value.rule.${known}`))[0];
    case 'taskStatus':
      return TASK_STATUSES.filter((known) => known === value).map((known) => texts.t(`app.taskStatus.${known}`))[0];
    case 'sprintStatus':
      return SPRINT_STATUSES.filter((known) => known === value).map((known) =>
        texts.t(`audit.value.sprint.${known}`),
      )[0];
    case 'billing':
      return BILLINGS.filter((known) => known === value).map((known) => texts.t(`audit.value.billing.${known}`))[0];
    case 'dataClass':
      return DATA_CLASSES.filter((known) => known === value).map((known) =>
        texts.t(`audit.value.dataClass.${known}`),
      )[0];
    case 'mailedDaily':
    case 'notMailed':
      return NOTICE_KINDS.filter((known) => known === value).map((known) => texts.t(`app.noticeKind.${known}`))[0];
    case 'certainty':
      return CERTAINTIES.filter((known) => known === value).map((known) =>
        texts.t(`audit.value.certainty.${known}`),
      )[0];
    default:
      return undefined;
  }
}

function statusWords(status: string, objectType: string, { texts }: TrailWords): string {
  if (objectType === 'tool' && isToolStatus(status)) {
    return texts.t(`app.toolStatus.${status}`);
  }
  if (objectType === 'request' && isRequestStatus(status)) {
    return texts.t(`app.requestStatus.${status}`);
  }
  return objectType === 'finding' && isFindingStatus(status) ? texts.t(`app.findingStatus.${status}`) : status;
}

function isToolStatus(value: string): value is ToolStatus {
  return Object.hasOwn(TOOL_TONES, value);
}

function isRequestStatus(value: string): value is RequestStatus {
  return Object.hasOwn(REQUEST_TONES, value);
}

function isFindingStatus(value: string): value is FindingStatus {
  return Object.hasOwn(FINDING_TONES, value);
}

/** An amount, a stage with its weight or a role with its reach; anything else part by part. */
function recordWords(value: object, words: TrailWords): string | null {
  const record: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  const { amount, currency, id, weight, role, rows, payments, en, es } = record;
  if (typeof en === 'string' && typeof es === 'string') {
    return words.texts.local({ en, es });
  }
  if (typeof rows === 'number' && typeof payments === 'number') {
    const { format, texts } = words;
    const sum = valueWords('sum', record['sum'], '', words) ?? '–';
    return texts.t('audit.counts', { rows: format.count(rows), payments: format.count(payments), sum });
  }
  if (typeof amount === 'string' && typeof currency === 'string' && currencyExponent(currency) !== undefined) {
    return words.format.money({ amount, currency });
  }
  if (typeof id === 'string' && typeof weight === 'number') {
    return `${words.nameOf(id) ?? id} ${words.format.percent(weight)}`;
  }
  if (typeof role === 'string') {
    const reach = [record['unitId'], record['fundSource']].flatMap(
      (part, index) => valueWords(index === 0 ? 'unitId' : 'fundSource', part, '', words) ?? [],
    );
    const name = textWords('role', role, '', words);
    return reach.length === 0 ? name : `${name} (${reach.join(', ')})`;
  }
  const parts = Object.entries(record).flatMap(([field, part]) => {
    const said = valueWords(field, part, '', words);
    return said === null ? [] : [`${field}: ${said}`];
  });
  return parts.length === 0 ? null : parts.join('; ');
}
