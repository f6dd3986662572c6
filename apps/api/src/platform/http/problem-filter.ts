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
    const problem = this.problemOf(thrown, request);
    for (const listener of this.listeners) {
      await listener(request, problem).catch((error: unknown) => this.logger.error(error));
    }
    if (reply.sent) return;
    const { retryAfterSeconds } = problem.options;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    await reply
      .code(problem.status)
      .type('application/problem+json')
      .send(problem.body(request.url.split('?')[0] ?? request.url, request.id));
  }

  private problemOf(thrown: unknown, request: FastifyRequest): Problem {
    const known = asProblem(thrown);
    if (known instanceof Problem) return known;
    const status = thrown instanceof HttpException ? thrown.getStatus() : fastifyStatus(thrown);
    const code = status === undefined ? undefined : byStatus[status];
    if (code) return new Problem(code, messageOf(thrown), { cause: thrown });
    this.logger.error(
      `request ${request.id}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`,
    );
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

function messageOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : 'The request was refused.';
  return message.endsWith('.') ? message : `${message}.`;
}
