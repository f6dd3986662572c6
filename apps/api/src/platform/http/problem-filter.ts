import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asProblem } from '../database/database-errors';
import { Problem, type ProblemCode } from '../problems/problem';

type RefusalListener = (request: FastifyRequest, problem: Problem) => Promise<void>;

const byStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'request.malformed',
  401: 'session.required',
  403: 'permission.denied',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'media_type.unsupported',
  422: 'validation.failed',
  503: 'service.unavailable',
};

/** Turns whatever was thrown into a problem document; nothing of an unexpected error but its id reaches the client. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);
  private readonly listeners: RefusalListener[] = [];

  /** The audit trail asks to be told of refused attempts; the platform itself knows nothing of auditing. */
  onRefusal(listener: RefusalListener): void {
    this.listeners.push(listener);
  }

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.problemOf(thrown);
    for (const listener of this.listeners) {
      await listener(request, problem).catch((error: unknown) => this.logger.error(error));
    }
    this.log(request, problem);
    if (reply.sent) return;
    const { retryAfterSeconds } = problem.options;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    await reply
      .code(problem.status)
      .type('application/problem+json')
      .send(problem.body(request.url.split('?')[0] ?? request.url, request.id));
  }

  /** Every reference that a page shows can be found in the log, with what was refused there and why. */
  private log({ id, method, url }: FastifyRequest, { code, status, options }: Problem): void {
    // Every first visit asks who is signed in; that nobody is, is shown without a reference.
    if (code === 'session.required') return;
    const fields = [...new Set((options.errors ?? []).map((field) => field.code))].join(', ');
    const refusal = `request ${id}: ${status} ${code}${fields && ` (${fields})`}, ${method} ${url.split('?')[0] ?? ''}`;
    if (status >= 500) this.logger.error(`${refusal}\n${textOf(options.cause)}`);
    else this.logger.warn(refusal);
  }

  private problemOf(thrown: unknown): Problem {
    const known = asProblem(thrown);
    if (known instanceof Problem) return known;
    const status = thrown instanceof HttpException ? thrown.getStatus() : fastifyStatus(thrown);
    const code = status === undefined ? undefined : byStatus[status];
    if (code) return new Problem(code, messageOf(thrown), { cause: thrown });
    return new Problem('internal.error', 'The error was recorded under the id of this request.', { cause: thrown });
  }
}

/** Errors that Fastify throws itself (malformed JSON, body too large, …) carry a status of the client's kind. */
function fastifyStatus(thrown: unknown): number | undefined {
  const { statusCode } = thrown as { statusCode?: number };
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? byStatus[statusCode]
      ? statusCode
      : 400
    : undefined;
}

const textOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : (JSON.stringify(cause) ?? 'without a cause');

function messageOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : 'The request was refused.';
  return message.endsWith('.') ? message : `${message}.`;
}
