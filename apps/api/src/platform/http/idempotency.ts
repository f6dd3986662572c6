import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database, type Tx } from '../database/database';
import { sqlState } from '../database/database-errors';
import { Problem, type ProblemCode, type ProblemOptions } from '../problems/problem';

/** One use of an `Idempotency-Key`: who sends what where. */
export interface IdempotentCall {
  readonly key: string | null;
  readonly principal: string;
  readonly route: string;
  readonly requestHash: Buffer;
  readonly markReplayed: () => void;
}

type Caller = FastifyRequest & { readonly actor?: { readonly personId: string | null } };

function readCall(context: ExecutionContext, isRequired: boolean): IdempotentCall {
  const request = context.switchToHttp().getRequest<Caller>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  const header = request.headers['idempotency-key'];
  const key = typeof header === 'string' ? header : null;
  if (key === null && isRequired) {
    throw new Problem('idempotency.required', 'Send an Idempotency-Key of 8 to 200 characters, the same on each try.');
  }
  if (key !== null && !/^[\x20-\x7e]{8,200}$/.test(key)) {
    throw new Problem('idempotency.required', 'An Idempotency-Key has 8 to 200 ASCII characters.');
  }
  const path = request.url.split('?')[0] ?? request.url;
  const content = JSON.stringify([request.method, path, request.body ?? null, request.headers['if-match'] ?? null]);
  return {
    key,
    principal: request.actor?.personId ?? 'anonymous',
    route: `${request.method} ${path}`,
    requestHash: createHash('sha256').update(content).digest(),
    markReplayed: () => void reply.header('idempotent-replayed', 'true'),
  };
}

/** The call of a money operation: its key is required. */
export const Idempotent = createParamDecorator((_: unknown, context: ExecutionContext) => readCall(context, true));
/** The call of an operation that its own state already protects: a key is honoured when it is sent. */
export const MaybeIdempotent = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readCall(context, false),
);

type StoredReply = { readonly value: unknown } | { readonly problem: StoredProblem };
interface StoredProblem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly options: Pick<ProblemOptions, 'errors' | 'extension'>;
}

/** Refusals that are final: asking again with the same key must not have another outcome. */
const FINAL_STATUS: readonly number[] = [403, 409, 422];

@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  /**
   * Does `work` once for a key: claim, effect and reply are in one transaction (reliability 3.3), so there is no stuck
   * key and no second effect. A second call with the same key gets the first reply, refusals included.
   *
   * @throws Problem `idempotency.mismatch` when the key came with other content
   */
  async run<T>(call: IdempotentCall, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { key } = call;
    if (key === null) return this.database.transaction(work);
    const outcome = await this.database.transaction(async (tx) => {
      const earlier = await this.claim(tx, call, key);
      if (earlier) return { reply: earlier, isReplay: true };
      const reply = await this.attempt(tx, work);
      await tx.query('update idempotency_key set reply = $4 where principal = $1 and route = $2 and key = $3', [
        call.principal,
        call.route,
        key,
        JSON.stringify(reply),
      ]);
      return { reply, isReplay: false };
    });
    if (outcome.isReplay) call.markReplayed();
    const { reply } = outcome;
    if ('problem' in reply) {
      throw new Problem(reply.problem.code, reply.problem.detail, {
        ...reply.problem.options,
        isReplay: outcome.isReplay,
      });
    }
    return reply.value as T;
  }

  private async claim(tx: Tx, call: IdempotentCall, key: string): Promise<StoredReply | undefined> {
    const claimed = await tx
      .query(
        `insert into idempotency_key (principal, route, key, request_hash, expires_at)
         values ($1, $2, $3, $4, now() + interval '7 days')
         on conflict (principal, route, key) do nothing returning key`,
        [call.principal, call.route, key, call.requestHash],
      )
      .catch((error: unknown) => {
        if (sqlState(error) !== '55P03') throw error;
        throw new Problem('idempotency.in_progress', 'The first try with this key has not finished yet.');
      });
    if (claimed.length > 0) return undefined;
    const [stored] = await tx.query<{ request_hash: Buffer; reply: StoredReply | null }>(
      'select request_hash, reply from idempotency_key where principal = $1 and route = $2 and key = $3',
      [call.principal, call.route, key],
    );
    if (!stored?.reply)
      throw new Problem('idempotency.in_progress', 'The first try with this key has not finished yet.');
    if (!stored.request_hash.equals(call.requestHash)) {
      throw new Problem(
        'idempotency.mismatch',
        'This Idempotency-Key came with another content before; use a new key.',
      );
    }
    return stored.reply;
  }

  private async attempt<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<StoredReply> {
    await tx.query('savepoint effect');
    try {
      return { value: await work(tx) };
    } catch (error) {
      if (!(error instanceof Problem) || !FINAL_STATUS.includes(error.status)) throw error;
      await tx.query('rollback to savepoint effect');
      const { errors, extension } = error.options;
      return { problem: { code: error.code, detail: error.detail, options: { errors, extension } } };
    }
  }
}
