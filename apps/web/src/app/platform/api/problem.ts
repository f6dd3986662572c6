import { type Amount } from '@tandem/formatting';

/** What the API can refuse, by the last part of its problem type; `network` and `unexpected` are made here. */
export const PROBLEM_CODES = [
  'validation.failed',
  'money.invalid',
  'not_found',
  'session.required',
  'session.credentials',
  'session.throttled',
  'permission.denied',
  'csrf.rejected',
  'version.required',
  'version.stale',
  'idempotency.required',
  'idempotency.mismatch',
  'idempotency.in_progress',
  'budget.insufficient',
  'budget.line_or_currency',
  'budget.year_ended',
  'approval.stale',
  'approval.already_decided',
  'approval.sod',
  'approval.recused',
  'approval.not_your_step',
  'approval.no_decider',
  'delegation.overlap',
  'delegation.chain',
  'delegation.over',
  'delegation.scope',
  'request.status',
  'request.incomplete',
  'task.status',
  'task.not_yours',
  'link.not_yours',
  'link.ended',
  'mail.status',
  'policy.denied',
  'policy.no_rule',
  'policy.draft_open',
  'policy.status',
  'policy.checks_failed',
  'policy.changed',
  'policy.cannot_sign',
  'tool.transition',
  'duplicate',
  'import.duplicate',
  'import.unanswered',
  'import.status',
  'import.not_a_table',
  'import.too_large',
  'entry.already_reversed',
  'finding.status',
  'selection.changed',
  'export.too_large',
  'cursor.invalid',
  'service.unavailable',
  'currency.no_rate',
  'setup.code',
  'setup.done',
  'network',
  'unexpected',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One field of the request that the API refused. The pointer is a JSON pointer into the body, such as /amount. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  /** What the sentence for the code names: a limit, a currency, an amount. */
  readonly values: Readonly<Record<string, string | number | Amount>>;
}

interface ProblemFields {
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string;
  readonly requestId: string | null;
  readonly fields: readonly FieldProblem[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A refusal or failure of the API, RFC 9457 `application/problem+json` or the lack of any answer. */
export class ProblemError extends Error implements ProblemFields {
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string;
  /** What support can find in the logs; null when the API never answered. */
  readonly requestId: string | null;
  readonly fields: readonly FieldProblem[];
  /** The members a code adds, such as `available` and `needed` of budget.insufficient. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(fields: ProblemFields) {
    super(fields.detail);
    this.name = 'ProblemError';
    this.code = fields.code;
    this.status = fields.status;
    this.detail = fields.detail;
    this.requestId = fields.requestId;
    this.fields = fields.fields;
    this.extensions = fields.extensions;
  }

  /** The refusal of one field, by its pointer. */
  field(pointer: string): FieldProblem | undefined {
    return this.fields.find((field) => field.pointer === pointer);
  }
}

const STANDARD_MEMBERS = new Set(['type', 'title', 'status', 'detail', 'code', 'instance', 'requestId', 'errors']);

/**
 * Reads the body of a failed answer. A body that is not a problem (a proxy's page, nothing at all) becomes `unexpected`,
 * and status 0, which is no answer, becomes `network`: the caller always gets a `ProblemError`.
 */
export function parseProblem(status: number, body: unknown): ProblemError {
  const problem = asRecord(body instanceof ArrayBuffer ? readBytes(body) : body);
  const code = problem?.['code'];
  if (problem === undefined || !isProblemCode(code)) {
    return new ProblemError({
      code: status === 0 ? 'network' : 'unexpected',
      status,
      detail: textOf(problem?.['detail']),
      requestId: textOrNull(problem?.['requestId']),
      fields: [],
      extensions: {},
    });
  }
  return new ProblemError({
    code,
    status,
    detail: textOf(problem['detail']),
    requestId: textOrNull(problem['requestId']),
    fields: Array.isArray(problem['errors']) ? problem['errors'].flatMap(parseField) : [],
    extensions: Object.fromEntries(Object.entries(problem).filter(([name]) => !STANDARD_MEMBERS.has(name))),
  });
}

/** Anything thrown by a call of the API, as a problem: what is not one already is `unexpected`. */
export function asProblem(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : parseProblem(-1, undefined);
}

function parseField(value: unknown): readonly FieldProblem[] {
  const field = asRecord(value);
  const pointer = field?.['pointer'];
  return field !== undefined && typeof pointer === 'string'
    ? [{ pointer, code: textOf(field['code']), values: valuesOf(field['values']) }]
    : [];
}

function valuesOf(value: unknown): FieldProblem['values'] {
  return Object.fromEntries(
    Object.entries(asRecord(value) ?? {}).flatMap(([name, said]) =>
      typeof said === 'string' || typeof said === 'number' || isAmount(said) ? [[name, said]] : [],
    ),
  );
}

function isAmount(value: unknown): value is Amount {
  const amount = asRecord(value);
  return typeof amount?.['amount'] === 'string' && typeof amount['currency'] === 'string';
}

function isProblemCode(value: unknown): value is ProblemCode {
  return PROBLEM_CODES.some((code) => code === value);
}

/** Whoever asks for a file gets the refusal as bytes, too. */
function readBytes(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
