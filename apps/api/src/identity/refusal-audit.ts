import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Audit } from '../audit';
import { Database, type Problem, ProblemFilter } from '../platform';
import type { TandemRequest } from './current-actor';

const REFUSALS: readonly number[] = [403, 409, 412];
/** Refusals of content that a rule of the business made, unlike a mistyped field. */
const REFUSED_CONTENT: readonly string[] = ['request.incomplete', 'budget.line_or_currency', 'import.not_a_table'];

/** Records every refused attempt of a signed-in person to change something, or to reach what they may not see. */
@Injectable()
export class RefusalAudit implements OnModuleInit {
  constructor(
    private readonly filter: ProblemFilter,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.filter.onRefusal((request, problem) => this.record(request, problem));
  }

  private async record(request: FastifyRequest, problem: Problem): Promise<void> {
    const { actor, endpoint, params } = request as TandemRequest;
    const isRefusal = REFUSALS.includes(problem.status) || REFUSED_CONTENT.includes(problem.code);
    const isRead = request.method === 'GET' && problem.code !== 'permission.denied';
    if (!actor || !endpoint || !isRefusal || isRead || problem.options.isReplay) return;
    const { id } = (params ?? {}) as { id?: string };
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, {
        action: endpoint.id,
        object: { type: objectType(request.url), id: id ?? null },
        result: 'refused',
        reason: problem.code,
        after: { detail: problem.detail },
      }),
    );
  }
}

/** `/api/v1/budget-lines/…` is about a budget line. */
function objectType(url: string): string {
  const collection = url.split('?')[0]?.split('/')[3] ?? '';
  return collection.endsWith('ies') ? `${collection.slice(0, -3)}y` : collection.replace(/s$/, '');
}
