import type { MoneyJson } from '@tandem/money';
import type { FieldCode } from './field-code';

/** Every kind of problem that the API answers with: its HTTP status and title. `docs/problems/` explains each. */
export const PROBLEMS = {
  'validation.failed': [422, 'Some fields need another value'],
  'money.invalid': [422, 'An amount is not written as expected'],
  'request.malformed': [400, 'The request could not be read'],
  not_found: [404, 'There is nothing here'],
  method_not_allowed: [405, 'This address does not offer that method'],
  payload_too_large: [413, 'The request is too large'],
  'media_type.unsupported': [415, 'The content type is not accepted here'],
  'session.required': [401, 'Sign in first'],
  'session.credentials': [401, 'The address or the password is not right'],
  'session.throttled': [429, 'Too many attempts'],
  'permission.denied': [403, 'Your role does not allow this'],
  'csrf.rejected': [403, 'The request did not come from Tandem itself'],
  'version.required': [428, 'Say which version you edit'],
  'version.stale': [412, 'Somebody changed this in the meantime'],
  'idempotency.required': [400, 'An Idempotency-Key is required'],
  'idempotency.mismatch': [422, 'The Idempotency-Key was used for something else'],
  'idempotency.in_progress': [409, 'The same request is being worked on'],
  'budget.insufficient': [409, 'The budget line has not enough left'],
  'budget.line_or_currency': [422, 'The amount does not fit the budget line'],
  'budget.year_ended': [409, 'The fiscal year of the budget line is over'],
  'entry.already_reversed': [409, 'The entry was reversed already'],
  'approval.stale': [409, 'The request changed since you opened it'],
  'approval.already_decided': [409, 'Somebody decided this already'],
  'approval.sod': [403, 'Nobody decides on their own request'],
  'approval.recused': [403, 'You stood aside from this request'],
  'approval.not_your_step': [403, 'This step is for another role'],
  'approval.no_decider': [409, 'Nobody may decide this request'],
  'delegation.overlap': [409, 'Somebody decides for you on some of these days already'],
  'delegation.chain': [409, 'What somebody stands in for is not passed on'],
  'delegation.over': [409, 'The delegation is over'],
  'delegation.scope': [403, 'This is more than was handed over to you'],
  'request.status': [409, 'The request is not in a state that allows this'],
  'request.incomplete': [422, 'The request lacks something'],
  'task.status': [409, 'The condition is not in a state that allows this'],
  'task.not_yours': [403, 'This condition is for somebody else'],
  'link.not_yours': [403, 'This link was sent to somebody else'],
  'link.ended': [409, 'This link cannot be used any more'],
  'mail.status': [409, 'The mail is not in a state that allows this'],
  'policy.denied': [409, 'The policy does not allow this'],
  'policy.no_rule': [409, 'The policy has no rule for this'],
  'policy.draft_open': [409, 'A draft of the policy is open'],
  'policy.status': [409, 'The policy is not in a state that allows this'],
  'policy.checks_failed': [409, 'The policy does not pass its checks'],
  'policy.changed': [409, 'The policy changed since you read it'],
  'policy.cannot_sign': [403, 'You cannot sign this policy'],
  'tool.transition': [409, 'The tool cannot go to that status from here'],
  duplicate: [409, 'This exists already'],
  'import.duplicate': [409, 'This file was imported before'],
  'import.unanswered': [409, 'The preview has open questions'],
  'import.status': [409, 'The import is not in a state that allows this'],
  'import.not_a_table': [422, 'The file could not be read as a table of payments'],
  'import.too_large': [413, 'The file is too large'],
  'finding.status': [409, 'The finding is not in a state that allows this'],
  'selection.changed': [409, 'Another set matches than the one previewed'],
  'export.too_large': [422, 'The export would have too many rows'],
  'cursor.invalid': [400, 'The cursor does not belong to this list'],
  'currency.no_rate': [409, 'There is no exchange rate for this'],
  'setup.code': [403, 'The set-up code is not right'],
  'setup.done': [409, 'Tandem is set up already'],
  'service.unavailable': [503, 'Tandem cannot answer at the moment'],
  'internal.error': [500, 'Something went wrong on our side'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface FieldError {
  /** JSON pointer into the request body, or `?name` for a query parameter. */
  readonly pointer: string;
  readonly code: FieldCode;
  /** For people, in English; the web says it from the code and the values, in the language of its reader. */
  readonly detail: string;
  /** What the sentence names: a limit, a currency, an amount. */
  readonly values?: Readonly<Record<string, string | number | MoneyJson>>;
}

type ExtensionValue = string | number | boolean | null | MoneyJson | readonly object[];
type ReservedMember = 'type' | 'title' | 'status' | 'detail' | 'code' | 'instance' | 'requestId' | 'errors';

/** What may stand beside the members of RFC 9457, and in the place of none of them. */
export type ProblemExtension = Readonly<Record<string, ExtensionValue> & Partial<Record<ReservedMember, never>>>;

export interface ProblemOptions {
  readonly errors?: readonly FieldError[];
  readonly extension?: ProblemExtension;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
  /** Set when this is the stored reply of an earlier try, which was recorded then. */
  readonly isReplay?: boolean;
}

/** An expected refusal on its way to the client as `application/problem+json`. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly options: ProblemOptions = {},
  ) {
    super(`${code}: ${detail}`, { cause: options.cause });
    [this.status, this.title] = PROBLEMS[code];
  }

  body(instance: string, requestId: string): Record<string, unknown> {
    return {
      type: `/problems/${this.code}`,
      title: this.title,
      status: this.status,
      detail: this.detail,
      code: this.code,
      instance,
      requestId,
      ...(this.options.errors ? { errors: this.options.errors } : {}),
      ...this.options.extension,
    };
  }
}

/** A field of the request body that needs another value. */
export function invalidField(
  pointer: string,
  detail: string,
  code: FieldCode = 'invalid',
  values?: FieldError['values'],
): Problem {
  return new Problem('validation.failed', detail, {
    errors: [{ pointer, code, detail, ...(values ? { values } : {}) }],
  });
}

export const notFound = (what: string): Problem =>
  new Problem('not_found', `This ${what} does not exist, or is not yours to see.`);
