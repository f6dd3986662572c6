import { toJson } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { invalidField, Problem, readMoney, type Tx } from '../../platform';
import { CopyRequest } from '../copy-request';
import { Deadline } from '../deadline';
import { contentToJson } from '../request-content';
import type { RequestRecord } from '../request-record';
import { RequestTrail } from '../request-trail';
import { RequestRepository } from '../request.repository';
import type { PromotionInput, SprintStatus } from './promotion.dto';

const YEAR = 12;

interface FoundSprint {
  readonly id: string;
  readonly status: SprintStatus;
  readonly openRef: string | null;
}

const OPEN_PROMOTION = `
  select r.ref from promotion p join request r on r.id = p.request_id
   where p.sprint_id = s.id and r.status in ('draft', 'submitted', 'changes-requested') limit 1`;

/** Begins the marathon after a sprint: a draft with what the sprint says, and what has to be settled before it can go on. */
@Injectable()
export class PromoteSprint {
  constructor(
    private readonly requests: RequestRepository,
    private readonly copies: CopyRequest,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /**
   * @returns the id of the draft
   * @throws Problem `not_found`, `request.status` where no sprint waits for it, `validation.failed`
   */
  async execute(tx: Tx, id: string, input: PromotionInput, actor: SignedIn): Promise<string> {
    const record = await this.requests.lock(tx, id, actor);
    const sprint = await this.open(tx, record);
    await requireOwner(tx, input.ownerId);
    const amount = readMoney(input.yearlyCost);
    if (amount.minor <= 0n) throw invalidField('/yearlyCost', 'A year of it costs something.', 'negative');
    const { now, today } = await this.deadline.now();
    const content = {
      ...(await this.copies.contentFor(tx, record, { actor, today })),
      kind: 'renewal' as const,
      toolId: record.content.toolId,
      successMeasure: input.benefit.trim(),
      dataClass: input.dataClass,
      benefitOwnerId: input.ownerId,
      amount,
      billing: 'yearly' as const,
      termMonths: YEAR,
    };
    const { personId: requesterId, unitId } = actor;
    const draft = await this.requests.create(tx, content, { requesterId, unitId, now });
    await tx.query('insert into promotion (request_id, sprint_id, owner_id, exit_plan) values ($1, $2, $3, $4)', [
      draft.id,
      sprint.id,
      input.ownerId,
      input.exitPlan.trim(),
    ]);
    await this.trail.record(tx, actor, draft, {
      action: 'request.copy',
      after: {
        promotes: record.ref,
        exitPlan: input.exitPlan.trim(),
        ...contentToJson(content),
        amount: toJson(amount),
      },
    });
    return draft.id;
  }

  private async open(tx: Tx, { ref, content }: RequestRecord): Promise<FoundSprint> {
    const [sprint] = await tx.query<FoundSprint>(
      `select s.id, s.status, (${OPEN_PROMOTION}) as "openRef" from sprint s
        where s.tool_id = $1 order by s.started_at desc limit 1 for no key update of s`,
      [content.toolId],
    );
    if (sprint && sprint.status !== 'promoted' && sprint.openRef === null) return sprint;
    const why = sprint?.openRef ? `${sprint.openRef} asks for it already.` : 'No sprint waits for it.';
    throw new Problem('request.status', `${ref} cannot be promoted: ${why}`, {
      extension: { currentStatus: sprint?.status ?? null },
    });
  }
}

async function requireOwner(tx: Tx, ownerId: string): Promise<void> {
  const [owner] = await tx.query('select id from person where id = $1 and is_active', [ownerId]);
  if (!owner) throw invalidField('/ownerId', 'There is nobody here with this id.', 'unknown');
}
