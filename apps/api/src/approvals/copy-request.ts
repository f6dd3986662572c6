import { Injectable } from '@nestjs/common';
import { scopePredicate, type SignedIn } from '../identity';
import type { Tx } from '../platform';
import { Deadline } from './deadline';
import { contentToJson, type RequestContent } from './request-content';
import type { RequestRecord } from './request-record';
import { RequestTrail } from './request-trail';
import { RequestRepository } from './request.repository';

/**
 * Begins a draft with what an earlier request says. It belongs to whoever copies, passes every check anew when it is
 * handed in, and carries no decision: a copy is no way around a limit.
 */
@Injectable()
export class CopyRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /**
   * @returns the id of the draft
   * @throws Problem `not_found`
   */
  async execute(tx: Tx, id: string, actor: SignedIn): Promise<string> {
    const original = await this.requests.lock(tx, id, actor);
    const { now, today } = await this.deadline.now();
    const content = await this.contentFor(tx, original, { actor, today });
    const { personId: requesterId, unitId } = actor;
    const copy = await this.requests.create(tx, content, { requesterId, unitId, now });
    await this.trail.record(tx, actor, copy, {
      action: 'request.copy',
      after: { copiedFrom: original.ref, ...contentToJson(content) },
    });
    return copy.id;
  }

  /** What cannot be asked for any more is left open, so that the form asks: a line of an ended year, somebody who left. */
  async contentFor(
    tx: Tx,
    { content, line }: RequestRecord,
    { actor, today }: { actor: SignedIn; today: string },
  ): Promise<RequestContent> {
    const scope = scopePredicate(
      actor,
      'budget-line.read',
      { unit: 'l.unit_id', fundSource: 'l.fund_source', owner: 'l.owner_id' },
      3,
    );
    const [still] = await tx.query<{ lineIsOpen: boolean; ownerIsHere: boolean }>(
      `select exists (select from budget_line l where l.id = $1 and ${scope.sql}) as "lineIsOpen",
              exists (select from person where id = $2 and is_active) as "ownerIsHere"`,
      [content.budgetLineId, content.benefitOwnerId, ...scope.values],
    );
    return {
      ...content,
      // A finding is brought in by the one request that was made of it.
      kind: content.kind === 'regularise' ? 'new-tool' : content.kind,
      findingId: null,
      definedById: actor.personId,
      benefitOwnerId: still?.ownerIsHere ? content.benefitOwnerId : null,
      budgetLineId: still?.lineIsOpen && line && line.yearEndsOn >= today ? line.id : null,
    };
  }
}
